package org.uplink.competency.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a single value of a CASE field may be. */
final class FieldRules {

    private static final Pattern UUID =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");
    private static final Pattern EXTENSION = Pattern.compile("ext:[a-zA-Z0-9.|_-]+");
    private static final int MOST_DIGITS = 1000;
    static final Set<String> RELATIONS_OF_1_0 = Set.of(
            "isChildOf",
            "isPeerOf",
            "isPartOf",
            "exactMatchOf",
            "precedes",
            "isRelatedTo",
            "replacedBy",
            "exemplar",
            "hasSkillLevel");

    private FieldRules() {}

    /** What has to be there instead, or null where the value is right. */
    static @Nullable String mistake(String type, JsonNode value) {
        return switch (type) {
            case "integer" -> value.canConvertToInt() && value.isIntegralNumber() ? null : "a whole number";
            case "number" -> value.isNumber() && isStorable(value) ? null : "a number of usual size";
            case "open" -> value.isContainerNode() ? null : "an object";
            default -> value.isTextual() ? mistakeOfText(type, value.textValue()) : "a text";
        };
    }

    private static @Nullable String mistakeOfText(String type, String text) {
        if (!isStorable(text)) {
            return "a text without the character U+0000 and without half surrogate pairs";
        }
        return switch (type) {
            case "uuid" -> isUuid(text) ? null : "a UUID such as 22c7ee89-25ce-5580-a526-cbb2897127e8";
            case "date" -> parses(LocalDate::parse, text) ? null : "a date such as 2026-11-25";
            case "instant" ->
                parses(OffsetDateTime::parse, text) ? null : "a date and time with its offset, 2026-11-25T08:00:00Z";
            case "relation" ->
                isRelation(text) ? null : "a relation of CASE such as isChildOf, or one with ext: before it";
            case "target" -> text.equals("CASE") || isExtension(text) ? null : "CASE, or a word with ext: before it";
            case "version" -> text.equals("1.1") ? null : "1.1, or nothing for a framework of CASE 1.0";
            default -> null;
        };
    }

    static boolean isUuid(String text) {
        return UUID.matcher(text).matches();
    }

    static boolean isStorable(JsonNode number) {
        return !number.isBigDecimal() || Math.abs(number.decimalValue().scale()) < MOST_DIGITS;
    }

    /** The database keeps neither of them, and JSON of such texts is not valid UTF-8. */
    static boolean isStorable(String text) {
        for (var i = 0; i < text.length(); i++) {
            var letter = text.charAt(i);
            if (letter == 0) {
                return false;
            }
            if (Character.isSurrogate(letter)) {
                var paired = Character.isHighSurrogate(letter)
                        && i + 1 < text.length()
                        && Character.isLowSurrogate(text.charAt(i + 1));
                if (!paired) {
                    return false;
                }
                i++;
            }
        }
        return true;
    }

    private static boolean isRelation(String text) {
        return RELATIONS_OF_1_0.contains(text) || text.equals("isTranslationOf") || isExtension(text);
    }

    private static boolean isExtension(String text) {
        return EXTENSION.matcher(text).matches();
    }

    private static boolean parses(Consumer<String> parser, String text) {
        try {
            parser.accept(text);
            return true;
        } catch (DateTimeException malformed) {
            return false;
        }
    }
}
