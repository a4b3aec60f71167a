package org.uplink.competency.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Checks objects of a CASE package against their class, and takes out what CASE has no field for. */
final class PackageCheck {

    /** More would not be read. */
    static final int MOST_PROBLEMS = 50;

    /** Where an object stands in the file. */
    record Place(String pointer, int line) {

        Place in(String name) {
            return new Place(pointer + "/" + name.replace("~", "~0").replace("/", "~1"), line);
        }
    }

    /** Fields that say where an object belongs, which the package itself says; and empty ones are none. */
    private static final Set<String> IMPLIED = Set.of("CFPackageURI", "CFDocumentURI");

    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, Integer> ignored = new LinkedHashMap<>();

    List<Problem> problems() {
        return problems;
    }

    /** How often each field came that CASE does not have. */
    Map<String, Integer> ignored() {
        return ignored;
    }

    boolean full() {
        return problems.size() >= MOST_PROBLEMS;
    }

    void problem(Place place, String what, String fix) {
        if (!full()) {
            problems.add(new Problem(place.pointer(), place.line(), what, fix));
        }
    }

    void ignore(String where, String name) {
        ignored.merge(where + "." + name, 1, Integer::sum);
    }

    void object(CaseClass form, ObjectNode object, Place place) {
        object.properties().removeIf(entry -> {
            var known = form.fields().containsKey(entry.getKey());
            if (!known && !IMPLIED.contains(entry.getKey())) {
                ignore(form.name().toLowerCase(Locale.ROOT), entry.getKey());
            }
            return !known || entry.getValue().isNull();
        });
        for (var field : form.fields().values()) {
            var value = object.get(field.name());
            if (value != null) {
                value(field.type(), value, place.in(field.name()));
            } else if (field.required()) {
                problem(place, "'" + field.name() + "' is missing.", "Add it; CASE asks for it.");
            }
        }
    }

    private void value(String type, JsonNode value, Place place) {
        switch (type) {
            case "link" -> object(CaseClass.LINK, "a link", value, place);
            case "general_link" -> object(CaseClass.GENERAL_LINK, "a link", value, place);
            case "texts" -> list(value, place, (one, where) -> simple("text", one, where));
            case "links" -> list(value, place, (one, where) -> object(CaseClass.LINK, "a link", one, where));
            case "criteria" ->
                list(value, place, (one, where) -> object(CaseClass.CRITERION, "a criterion", one, where));
            case "levels" -> list(value, place, (one, where) -> object(CaseClass.LEVEL, "a level", one, where));
            default -> simple(type, value, place);
        }
    }

    private void simple(String type, JsonNode value, Place place) {
        var mistake = FieldRules.mistake(type, value);
        if (mistake == null && type.equals("open")) {
            open(value, place);
        }
        if (mistake != null) {
            problem(place, "This is not " + mistake + ".", "Put " + mistake + " here, or leave the field out.");
        }
    }

    /** Extensions may hold anything that can be stored. */
    void open(JsonNode value, Place place) {
        if (value.isTextual() && !FieldRules.isStorable(value.textValue())) {
            problem(place, "This text cannot be stored.", "Take out U+0000 and half surrogate pairs.");
        }
        if (value.isNumber() && !FieldRules.isStorable(value)) {
            problem(place, "This number cannot be stored.", "Write it as a text.");
        }
        value.properties().forEach(entry -> {
            if (!FieldRules.isStorable(entry.getKey())) {
                problem(place, "The name of a field cannot be stored.", "Take out U+0000 and half surrogate pairs.");
            }
            open(entry.getValue(), place.in(entry.getKey()));
        });
        if (value.isArray()) {
            value.forEach(one -> open(one, place));
        }
    }

    private void object(CaseClass form, String what, JsonNode value, Place place) {
        if (value instanceof ObjectNode object) {
            object(form, object, place);
        } else {
            problem(place, "This is not " + what + ".", "Put an object here.");
        }
    }

    /** Says of one element what is wrong with it. */
    private interface Element {
        void check(JsonNode one, Place place);
    }

    private void list(JsonNode value, Place place, Element element) {
        if (!value.isArray()) {
            problem(place, "This is not a list.", "Put it between [ and ].");
        }
        for (var i = 0; i < value.size() && value.isArray(); i++) {
            element.check(value.get(i), place.in(Integer.toString(i)));
        }
    }
}
