package org.uplink.people.retention;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import org.uplink.platform.FormErrors;
import org.uplink.platform.Refusal;
import org.uplink.platform.Typed;

/**
 * The periods as they were typed, beside the class that each is for.
 *
 * @param revision of what was shown
 */
record PeriodForm(
        @RestForm @Nullable List<String> kind,
        @RestForm @Nullable List<String> months,
        @RestForm @Nullable String revision) {

    /** One class with what was typed. */
    record Line(RecordClass kind, String months) {

        public String field() {
            return "months-" + kind.key();
        }
    }

    static List<Line> lines(Periods.Saved saved) {
        var lines = new ArrayList<Line>();
        for (var kind : RecordClass.values()) {
            lines.add(new Line(kind, Objects.toString(saved.of(kind), "")));
        }
        return lines;
    }

    /** @throws Refusal.Malformed for a form that no page of ours has */
    List<Line> lines() {
        var kinds = kind == null ? List.<String>of() : kind;
        var typed = months == null ? List.<String>of() : months;
        if (kinds.size() != RecordClass.values().length || typed.size() != kinds.size()) {
            throw new Refusal.Malformed("Name each class of records once, with its months.");
        }
        var lines = new ArrayList<Line>();
        for (var i = 0; i < kinds.size(); i++) {
            var known = RecordClass.of(kinds.get(i))
                    .orElseThrow(() -> new Refusal.Malformed("There is no such class of records."));
            lines.add(new Line(known, Typed.text(typed.get(i))));
        }
        return lines;
    }

    long seen() {
        var text = Typed.text(revision);
        return text.matches("[0-9]{1,9}") ? Long.parseLong(text) : -1;
    }

    static FormErrors check(List<Line> lines, RetentionMessages words) {
        var errors = FormErrors.NONE;
        for (var line : lines) {
            errors = switch (RetentionRules.read(line.kind(), line.months())) {
                case RetentionRules.Typed.Period _ -> errors;
                case RetentionRules.Typed.Unreadable _ ->
                    errors.and(line.field(), words.unreadable(RetentionRules.MOST_MONTHS));
                case RetentionRules.Typed.TooShort(var least) -> errors.and(line.field(), words.too_short(least));
            };
        }
        return errors;
    }

    /** Of lines that have been checked; those without an end are absent. */
    static Map<RecordClass, Integer> periods(List<Line> lines) {
        var periods = new EnumMap<RecordClass, Integer>(RecordClass.class);
        for (var line : lines) {
            if (RetentionRules.read(line.kind(), line.months()) instanceof RetentionRules.Typed.Period(var months)
                    && months != null) {
                periods.put(line.kind(), months);
            }
        }
        return periods;
    }
}
