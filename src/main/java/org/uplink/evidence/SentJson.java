package org.uplink.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.uplink.evidence.EvaluationProblem.Mistake;

/**
 * A value that a program sent, and where it stands. What is not as it should be is noted among the mistakes, and something
 * harmless is read in its place, so that one answer names everything that is to be mended.
 *
 * @param index of the evaluation, counted from 0
 * @param field its name in the evaluation, such as {@code evidence[2].kind}
 */
record SentJson(JsonNode node, int index, String field, List<Mistake> mistakes) {

    private static final int MOST_MISTAKES = 100;
    private static final int TOP = 5;
    /** A year of four digits: the far ends of the calendar would overflow. */
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    SentJson at(String name) {
        return new SentJson(node.path(name), index, field.isEmpty() ? name : field + "." + name, mistakes);
    }

    /** The elements of an array. */
    List<SentJson> each() {
        var all = new ArrayList<SentJson>();
        for (var element : node) {
            all.add(new SentJson(element, index, field + "[" + all.size() + "]", mistakes));
        }
        return all;
    }

    boolean isAbsent() {
        return node.isMissingNode() || node.isNull();
    }

    /** @return whether it is an object; noted otherwise, as is each field of another name than these */
    boolean isObject(Set<String> names) {
        node.fieldNames().forEachRemaining(name -> {
            if (!names.contains(name)) {
                at(name).note("The description does not name it. Leave it out.");
            }
        });
        return isWanted(node.isObject(), "Send an object.");
    }

    /** @return whether it is an array; noted otherwise */
    boolean isArray(String advice) {
        return isWanted(node.isArray(), advice);
    }

    String text(String advice) {
        return isWanted(node.isTextual() && !node.textValue().isBlank(), advice) ? node.textValue() : "";
    }

    @Nullable
    String optionalText() {
        return isAbsent() ? null : text("Send text, or leave it out.");
    }

    int level() {
        var advice = "Send a whole number from 0 to 5.";
        return isWanted(node.isInt() && node.intValue() >= 0 && node.intValue() <= TOP, advice) ? node.intValue() : 0;
    }

    boolean flag() {
        return !isAbsent() && isWanted(node.isBoolean(), "Send true or false, or leave it out.") && node.booleanValue();
    }

    LocalDate date() {
        var text = text("Send a date such as 2026-01-31.");
        if (text.isEmpty()) {
            return LocalDate.EPOCH;
        }
        if (DATE.matcher(text).matches()) {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeParseException noSuchDay) {
                note("'" + text + "' is no day of the calendar. Send a date such as 2026-01-31.");
                return LocalDate.EPOCH;
            }
        }
        note("'" + text + "' is no date. Send one such as 2026-01-31.");
        return LocalDate.EPOCH;
    }

    @Nullable
    LocalDate optionalDate() {
        return isAbsent() ? null : date();
    }

    void note(String detail) {
        if (mistakes.size() < MOST_MISTAKES) {
            mistakes.add(new Mistake(index, field.isEmpty() ? "(itself)" : field, detail));
        }
    }

    private boolean isWanted(boolean fits, String advice) {
        if (!fits) {
            note((isAbsent() ? "It is missing. " : "It is of another kind. ") + advice);
        }
        return fits;
    }
}
