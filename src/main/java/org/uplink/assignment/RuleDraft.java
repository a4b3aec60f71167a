package org.uplink.assignment;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.uplink.path.PathId;
import org.uplink.platform.FormErrors;
import org.uplink.platform.PersonId;

/**
 * A rule as somebody has written it so far, by form or by program.
 *
 * @param version that was read; 0 for a new rule
 * @param schedule null where the date is missing
 */
record RuleDraft(
        RuleId id,
        int version,
        String name,
        @Nullable String path,
        Audience audience,
        @Nullable Schedule schedule,
        int graceDays,
        String reason,
        String requiredBy) {

    static final int LONGEST_NAME = 80;
    static final int LONGEST_REQUIRED_BY = 120;
    static final int LONGEST_GRACE = 365;
    static final int LONGEST_DAYS = 365 * AssignmentRules.LONGEST_YEARS;

    /** @param before the rule as it is saved, null for a new one: a day that has passed since may stay */
    FormErrors check(LocalDate today, @Nullable AssignmentRule before, RuleMessages words) {
        return checkSchedule(checkTexts(words), today, before, words);
    }

    private FormErrors checkTexts(RuleMessages words) {
        var errors = FormErrors.NONE;
        if (name.isEmpty()) {
            errors = errors.and("name", words.name_missing());
        } else if (name.length() > LONGEST_NAME) {
            errors = errors.and("name", words.too_long(LONGEST_NAME));
        }
        if (path == null || path.isBlank()) {
            errors = errors.and("path", words.path_missing());
        }
        if (reason.isEmpty()) {
            errors = errors.and("reason", words.reason_missing());
        } else if (reason.length() > AssignForm.LONGEST_REASON) {
            errors = errors.and("reason", words.too_long(AssignForm.LONGEST_REASON));
        }
        if (requiredBy.length() > LONGEST_REQUIRED_BY) {
            errors = errors.and("requiredBy", words.too_long(LONGEST_REQUIRED_BY));
        }
        return checkAudience(errors, words);
    }

    private FormErrors checkAudience(FormErrors before, RuleMessages words) {
        var errors = before;
        var gap = audience.gap();
        if (gap != null && (gap.level() < 1 || gap.level() > 5)) {
            errors = errors.and("gapLevel", words.number_out_of_reach(1, 5));
        }
        var lapse = audience.lapse();
        if (lapse != null && (lapse.days() < 0 || lapse.days() > LONGEST_DAYS)) {
            errors = errors.and("lapseDays", words.number_out_of_reach(0, LONGEST_DAYS));
        }
        var from = audience.joinedFrom();
        if (from != null && audience.joinedUntil() != null && from.isAfter(audience.joinedUntil())) {
            errors = errors.and("joinedUntil", words.joined_order());
        }
        return errors;
    }

    private FormErrors checkSchedule(
            FormErrors errors, LocalDate today, @Nullable AssignmentRule before, RuleMessages words) {
        var checked = errors;
        if (graceDays < 0 || graceDays > LONGEST_GRACE) {
            checked = checked.and("graceDays", words.number_out_of_reach(0, LONGEST_GRACE));
        }
        var same = before != null && before.schedule().equals(schedule);
        return switch (schedule) {
            case null -> checked.and("schedule", words.schedule_missing());
            case Schedule.OnDay(var day) ->
                same || AssignmentRules.allows(day, today)
                        ? checked
                        : checked.and("dueOn", words.due_out_of_reach(AssignmentRules.LONGEST_YEARS));
            case Schedule.AfterReaching(var days) ->
                days >= 1 && days <= LONGEST_DAYS
                        ? checked
                        : checked.and("afterDays", words.number_out_of_reach(1, LONGEST_DAYS));
            case Schedule.EveryYear yearly -> checkYearly(checked, yearly, words);
        };
    }

    private static FormErrors checkYearly(FormErrors errors, Schedule.EveryYear yearly, RuleMessages words) {
        var checked = errors;
        if (yearly.month() < 1
                || yearly.month() > 12
                || yearly.day() < 1
                || yearly.day()
                        > java.time.Month.of(Math.clamp(yearly.month(), 1, 12)).maxLength()) {
            checked = checked.and("yearlyDay", words.no_such_day());
        }
        if (yearly.opens() < 1 || yearly.opens() > ScheduleRules.LONGEST_OPEN) {
            checked = checked.and("opens", words.number_out_of_reach(1, ScheduleRules.LONGEST_OPEN));
        }
        return checked;
    }

    /** After the check. */
    AssignmentRule rule(PersonId by, LocalDate today, @Nullable AssignmentRule before) {
        return new AssignmentRule(
                before == null ? id : before.id(),
                name,
                before == null ? new PathId(Objects.requireNonNull(path)) : before.path(),
                audience,
                Objects.requireNonNull(schedule),
                graceDays,
                reason,
                requiredBy,
                before == null ? by : before.madeBy(),
                before == null ? today : before.madeOn(),
                before != null && before.ended(),
                version);
    }
}
