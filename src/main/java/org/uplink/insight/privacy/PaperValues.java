package org.uplink.insight.privacy;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.JsonNode;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.uplink.platform.SpokenDate;

/**
 * Says the values of a record in a reader's language and zone.
 *
 * @param deeds words for what the audit trail calls by a code
 * @param titles how that is called which a column of this name holds; its value where nothing is known
 */
record PaperValues(
        PaperMessages words,
        UnaryOperator<String> deeds,
        BiFunction<String, String, String> titles,
        Locale locale,
        ZoneId zone) {

    private static final int LONGEST_LINE = 40;
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
    private static final Pattern MOMENT =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?(Z|[+-]\\d\\d:\\d\\d)");
    private static final Pattern CODE = Pattern.compile("[a-z0-9_-]+");

    /** How a column is called; a field that none has words for is called as programs do. */
    String label(String column) {
        var label = words.column(column);
        return label.isEmpty() ? PaperRules.spoken(column) : label;
    }

    /** A line for each thing that there is; none for what is empty, and for what says nothing to a reader. */
    List<String> of(String table, String column, JsonNode value) {
        if (PaperRules.isTechnical(table, column)) {
            return List.of();
        }
        return switch (value.getNodeType()) {
            case OBJECT -> facts(table, value).toList();
            case ARRAY -> side(things(table, column, value).toList());
            default ->
                Stream.of(text(table, column, value))
                        .filter(said -> !said.isEmpty())
                        .toList();
        };
    }

    /** What is short stands in one line. */
    private static List<String> side(List<String> things) {
        var line = String.join(", ", things);
        return things.isEmpty() || line.length() > LONGEST_LINE ? things : List.of(line);
    }

    private Stream<String> things(String table, String column, JsonNode list) {
        return list.valueStream()
                .map(one -> one.isObject() ? facts(table, one).collect(joining("; ")) : text(table, column, one))
                .filter(said -> !said.isEmpty());
    }

    private Stream<String> facts(String table, JsonNode object) {
        return object.propertyStream().flatMap(field -> fact(table, field));
    }

    private Stream<String> fact(String table, Map.Entry<String, JsonNode> field) {
        var column = PaperRules.column(field.getKey());
        if (field.getValue().isObject()) {
            return facts(table, field.getValue());
        }
        var said = of(table, column, field.getValue());
        return said.isEmpty() ? Stream.empty() : Stream.of(label(column) + ": " + String.join(", ", said));
    }

    private String text(String table, String column, JsonNode value) {
        return switch (value.getNodeType()) {
            case BOOLEAN -> value.asBoolean() ? words.yes() : words.no();
            case NUMBER -> number(value);
            case STRING -> text(table, column, value.asText().strip());
            default -> "";
        };
    }

    /** Without marks between thousands: years are numbers too. */
    private String number(JsonNode value) {
        var format = NumberFormat.getNumberInstance(locale);
        format.setGroupingUsed(false);
        return format.format(value.decimalValue());
    }

    private String text(String table, String column, String value) {
        if (PaperRules.ID.matcher(value).matches()) {
            return "";
        }
        var when = when(value);
        if (when.isPresent()) {
            return when.get();
        }
        if (column.equals("action")) {
            return deeds.apply(value);
        }
        if (PaperRules.isCode(table, column) || value.endsWith("infinity")) {
            return code(value);
        }
        var title = titles.apply(column, value);
        return title.equals(value) && PaperRules.isAddress(column) ? PaperRules.spoken(value) : title;
    }

    /** Empty for what somebody wrote that looks like a day or a time, and is none. */
    private Optional<String> when(String value) {
        try {
            if (DAY.matcher(value).matches()) {
                return Optional.of(day(LocalDate.parse(value)));
            }
            return MOMENT.matcher(value).matches()
                    ? Optional.of(moment(OffsetDateTime.parse(value)))
                    : Optional.empty();
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }

    /** A code may say which one it is after a colon: that is an id. */
    private String code(String named) {
        var value = named.replaceFirst(":" + PaperRules.ID + "$", "");
        var word = words.value(value);
        if (!word.isEmpty()) {
            return word;
        }
        return CODE.matcher(value).matches() ? PaperRules.spoken(value) : value;
    }

    private String day(LocalDate day) {
        return SpokenDate.of(day, locale);
    }

    private String moment(OffsetDateTime at) {
        var here = at.atZoneSameInstant(zone);
        return day(here.toLocalDate())
                + DateTimeFormatter.ofPattern(", HH:mm", locale).format(here);
    }
}
