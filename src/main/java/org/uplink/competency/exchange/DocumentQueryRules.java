package org.uplink.competency.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** How 1EdTech services select, sort and filter: {@code filter=title~'network' AND adoptionStatus='Draft'}. */
final class DocumentQueryRules {

    private static final String PACKAGE = "CFPackageURI";
    private static final Pattern CLAUSE = Pattern.compile(
            "\\s*([A-Za-z]+)\\s*(!=|>=|<=|=|>|<|~)\\s*'((?:[^']|'')*)'\\s*(AND|OR)?", Pattern.CASE_INSENSITIVE);
    private static final Set<String> TEXTS = Set.of("text", "uuid", "date", "instant", "version");

    private DocumentQueryRules() {}

    /** @throws CaseError for a field that documents do not have, or text that is no filter */
    static Predicate<ObjectNode> filter(String text, CaseVersion version) {
        var matcher = CLAUSE.matcher(text);
        @Nullable Predicate<ObjectNode> all = null;
        var joint = "";
        var at = 0;
        while (at < text.length()) {
            if (!matcher.find() || matcher.start() != at || (all != null && joint.isEmpty())) {
                throw noFilter();
            }
            var clause = clause(
                    field(matcher.group(1), version),
                    matcher.group(2),
                    matcher.group(3).replace("''", "'"));
            all = all == null ? clause : joint.equalsIgnoreCase("AND") ? all.and(clause) : all.or(clause);
            joint = matcher.group(4) == null ? "" : matcher.group(4);
            at = matcher.end();
        }
        if (all == null || !joint.isEmpty()) {
            throw noFilter();
        }
        return all;
    }

    private static CaseError noFilter() {
        return CaseError.selection("filter", "A filter is field, operator and value: title~'network' AND version='1'.");
    }

    private static String field(String name, CaseVersion version) {
        var field = CaseClass.DOCUMENT.fields().get(name);
        if (field == null || !version.has(field)) {
            throw CaseError.selection("filter", "A CFDocument has no field '" + name + "'.");
        }
        return name;
    }

    private static Predicate<ObjectNode> clause(String field, String operator, String value) {
        Predicate<String> test =
                switch (operator) {
                    case "=", "!=" -> value::equalsIgnoreCase;
                    case "~" -> text -> text.toLowerCase(Locale.ROOT).contains(value.toLowerCase(Locale.ROOT));
                    case ">" -> text -> text.compareToIgnoreCase(value) > 0;
                    case ">=" -> text -> text.compareToIgnoreCase(value) >= 0;
                    case "<" -> text -> text.compareToIgnoreCase(value) < 0;
                    default -> text -> text.compareToIgnoreCase(value) <= 0;
                };
        Predicate<ObjectNode> any =
                document -> texts(document.path(field)).stream().anyMatch(test);
        return operator.equals("!=") ? any.negate() : any;
    }

    private static List<String> texts(JsonNode value) {
        return switch (value.getNodeType()) {
            case MISSING -> List.of();
            case ARRAY ->
                StreamSupport.stream(value.spliterator(), false)
                        .flatMap(one -> texts(one).stream())
                        .toList();
            case OBJECT -> List.of(value.path("title").asText());
            default -> List.of(value.asText());
        };
    }

    /** @param sort a field, or "" for the title */
    static Comparator<ObjectNode> order(String sort, String orderBy, CaseVersion version) {
        var name = sort.isEmpty() ? "title" : sort;
        var field = CaseClass.DOCUMENT.fields().get(name);
        if (field == null || !version.has(field) || !TEXTS.contains(field.type())) {
            throw CaseError.sort("sort", "Documents cannot be sorted by '" + name + "'.");
        }
        var order = Comparator.comparing(
                        (ObjectNode document) -> document.path(name).asText(), String.CASE_INSENSITIVE_ORDER)
                .thenComparing(document -> document.path("identifier").asText());
        return switch (orderBy) {
            case "", "asc" -> order;
            case "desc" -> order.reversed();
            default -> throw CaseError.sort("orderBy", "'" + orderBy + "' is no order; use asc or desc.");
        };
    }

    /** Which fields to keep; all where none is named. */
    static Set<String> fields(String text, CaseVersion version) {
        var known = new ArrayList<String>();
        CaseClass.DOCUMENT.fields().values().stream().filter(version::has).forEach(field -> known.add(field.name()));
        known.add(PACKAGE);
        if (text.isBlank()) {
            return Set.copyOf(known);
        }
        var wanted = List.of(text.strip().split("\\s*,\\s*"));
        for (var name : wanted) {
            if (!known.contains(name)) {
                throw CaseError.selection("fields", "A CFDocument has no field '" + name + "'.");
            }
        }
        return Set.copyOf(wanted.stream().distinct().toList());
    }

    /** @throws CaseError for anything but a whole number from the least on */
    static int number(String name, String text, int least) {
        if (!text.matches("\\d{1,9}") || Integer.parseInt(text) < least) {
            throw CaseError.selection(name, "'" + name + "' is a whole number from " + least + " on.");
        }
        return Integer.parseInt(text);
    }
}
