package org.uplink.competency.exchange;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * A table as a package. Its columns are those of {@link FrameworkTable}; the row of type Framework is the document, all
 * others are items, each below the codes or identifiers of its column parent.
 */
final class TablePackage {

    private static final Pattern SEVERAL = Pattern.compile("\\s*\\|\\s*");

    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, PackageBuilder.Node> nodes = new HashMap<>();
    private final Map<CSVRecord, UUID> identifiers = new LinkedHashMap<>();

    private TablePackage() {}

    static ObjectNode of(String csv, String address) throws IOException, Unreadable {
        var format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setIgnoreEmptyLines(true)
                .setTrim(true)
                .get();
        var text = csv.startsWith("\ufeff") ? csv.substring(1) : csv;
        try (var parser = format.parse(new StringReader(text))) {
            var header = parser.getHeaderNames();
            for (var column : List.of("type", "title")) {
                if (!header.contains(column)) {
                    throw new Unreadable(new Problem(
                            "",
                            1,
                            "The column '" + column + "' is missing.",
                            "The first line names the columns: " + String.join(",", FrameworkTable.COLUMNS)));
                }
            }
            return new TablePackage().build(parser.getRecords(), address);
        } catch (CSVException | IllegalArgumentException | UncheckedIOException malformed) {
            throw new Unreadable(new Problem(
                    "",
                    1,
                    "This is not a table that can be read: " + malformed.getMessage(),
                    "Save it as CSV in UTF-8, with commas and double quotes."));
        }
    }

    private ObjectNode build(List<CSVRecord> records, String address) throws Unreadable {
        var heads = records.stream().filter(TablePackage::isHead).toList();
        if (heads.size() != 1) {
            throw new Unreadable(new Problem(
                    "",
                    heads.isEmpty() ? 2 : line(heads.get(1)),
                    "There are " + heads.size() + " rows of type " + FrameworkTable.HEAD + ".",
                    "Keep exactly one: its title names the framework."));
        }
        var head = heads.getFirst();
        var title = text(head, "title");
        var identifier = identifier(head, OurUuids.in(new UUID(0, 0)), "table:" + title);
        var uuids = OurUuids.in(identifier);
        var builder = new PackageBuilder(address, uuids);
        var document = builder.document(identifier, title, orElse(text(head, "creator"), "Unknown"));
        fill(
                document,
                head,
                Map.of("description", "statement", "version", "version", "notes", "notes", "language", "language"));
        nodes.put("", builder.document(identifier, title));
        nodes.put(identifier.toString(), builder.document(identifier, title));
        var items = records.stream().filter(record -> !isHead(record)).toList();
        items.forEach(record -> item(record, builder, uuids));
        for (var i = 0; i < items.size(); i++) {
            place(items.get(i), i + 1, builder);
        }
        if (!problems.isEmpty()) {
            throw new Unreadable(problems.subList(0, Math.min(problems.size(), PackageCheck.MOST_PROBLEMS)));
        }
        return builder.built();
    }

    private void item(CSVRecord record, PackageBuilder builder, OurUuids uuids) {
        var code = text(record, "code");
        var title = text(record, "title");
        var statement = orElse(text(record, "statement"), title);
        if (statement.isEmpty()) {
            problem(record, "statement", "A row has neither title nor statement.", "Fill in one of them.");
            return;
        }
        var identifier = identifier(record, uuids, code.isEmpty() ? statement : code);
        var node = builder.item(identifier, orElse(title, statement));
        if (nodes.putIfAbsent(identifier.toString(), node) != null
                || (!code.isEmpty() && nodes.putIfAbsent(code, node) != null)) {
            problem(record, "code", "'" + orElse(code, statement) + "' is there twice.", "Give each row its own code.");
            return;
        }
        identifiers.put(record, identifier);
        var item = builder.add(Part.ITEM, identifier).put("fullStatement", statement);
        fill(
                item,
                record,
                Map.of(
                        "humanCodingScheme",
                        "code",
                        "CFItemType",
                        "type",
                        "abbreviatedStatement",
                        "title",
                        "notes",
                        "notes",
                        "language",
                        "language"));
    }

    private void place(CSVRecord record, int number, PackageBuilder builder) {
        var identifier = identifiers.get(record);
        if (identifier == null) {
            return; // a problem already
        }
        var own = nodes.get(identifier.toString());
        for (var parent : new HashSet<>(List.of(SEVERAL.split(text(record, "parent"))))) {
            var above = nodes.get(parent);
            if (above == null || own == null || above.equals(own)) {
                problem(
                        record,
                        "parent",
                        "No other row has the code or identifier '" + parent + "'.",
                        "Name the row above this one, or leave the field empty.");
            } else {
                builder.associate(own, "isChildOf", above).put("sequenceNumber", number);
            }
        }
    }

    private UUID identifier(CSVRecord record, OurUuids uuids, String name) {
        var text = text(record, "identifier");
        if (!text.isEmpty() && !FieldRules.isUuid(text)) {
            problem(record, "identifier", "'" + text + "' is no UUID.", "Leave it empty, and one is made of the code.");
        }
        return FieldRules.isUuid(text) ? UUID.fromString(text) : uuids.of(name);
    }

    private static void fill(ObjectNode node, CSVRecord record, Map<String, String> columns) {
        columns.forEach((field, column) -> PackageBuilder.put(node, field, text(record, column)));
    }

    private static boolean isHead(CSVRecord record) {
        return text(record, "type").equalsIgnoreCase(FrameworkTable.HEAD);
    }

    private static String orElse(String text, String other) {
        return text.isEmpty() ? other : text;
    }

    private static String text(CSVRecord record, String column) {
        var text = record.isSet(column) ? record.get(column) : "";
        return FrameworkTable.plain(text);
    }

    private void problem(CSVRecord record, String column, String what, String fix) {
        problems.add(new Problem("/" + record.getRecordNumber() + "/" + column, line(record), what, fix));
    }

    private static int line(CSVRecord record) {
        return (int) record.getRecordNumber() + 1;
    }
}
