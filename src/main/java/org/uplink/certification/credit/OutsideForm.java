package org.uplink.certification.credit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import org.uplink.certification.credit.OutsideCertifications.Outside;
import org.uplink.platform.FormErrors;
import org.uplink.platform.Typed;

/** A certification of somebody else's as the form sends it. */
record OutsideForm(
        @RestForm @Nullable String name,
        @RestForm @Nullable String body,
        @RestForm @Nullable String number,
        @RestForm @Nullable String schedule,
        @RestForm @Nullable String hours,
        @RestForm @Nullable String fromOn,
        @RestForm @Nullable String untilOn,
        @RestForm @Nullable String submitOn) {

    static OutsideForm blank() {
        return new OutsideForm("", "", "", CreditSchedules.OWN, "", "", "", "");
    }

    /** What a body asks for by itself; the last day is the one before the cycle would begin again. */
    static OutsideForm preset(CreditSchedule schedule, CreditSchedule.Cycle cycle, LocalDate from) {
        var until = from.plusMonths(cycle.months()).minusDays(1).toString();
        return new OutsideForm(
                cycle.name(),
                cycle.body() == null ? "" : cycle.body(),
                "",
                schedule.slug(),
                cycle.hours().stripTrailingZeros().toPlainString(),
                from.toString(),
                until,
                until);
    }

    /** What was written; only of a form without errors. */
    Outside outside() {
        var until = day(untilOn);
        var submit = day(submitOn);
        return Outside.followed(
                Typed.text(name),
                Typed.text(body),
                Typed.text(number),
                Typed.text(schedule),
                Objects.requireNonNullElse(OutsideCertificationRules.hours(Typed.text(hours)), BigDecimal.ZERO),
                Objects.requireNonNull(day(fromOn)),
                until,
                submit == null ? until : submit);
    }

    private static @Nullable LocalDate day(@Nullable String sent) {
        return CreditForm.date(Typed.text(sent));
    }

    FormErrors check(CreditMessages words, CreditSchedules schedules) {
        var errors = FormErrors.NONE;
        if (Typed.text(name).isEmpty() || Typed.text(name).length() > EntryRules.LONGEST_TITLE) {
            errors = errors.and("name", words.outside_name_needed());
        }
        if (Typed.text(body).length() > EntryRules.LONGEST_TITLE) {
            errors = errors.and("body", words.problem(EntryProblem.BODY_TOO_LONG.name()));
        }
        if (Typed.text(number).length() > OutsideCertificationRules.LONGEST_NUMBER) {
            errors = errors.and("number", words.outside_number_long());
        }
        if (schedules.find(Typed.text(schedule)).isEmpty()) {
            errors = errors.and("schedule", words.outside_schedule_needed());
        }
        if (asks() && OutsideCertificationRules.hours(Typed.text(hours)) == null) {
            errors = errors.and("hours", words.outside_hours_needed());
        }
        return checkDays(words, errors);
    }

    /** A certification may ask for no hours, and then may have no end. */
    private boolean asks() {
        return !Typed.text(hours).isEmpty();
    }

    private FormErrors checkDays(CreditMessages words, FormErrors found) {
        var errors = found;
        var from = day(fromOn);
        var until = day(untilOn);
        var submit = day(submitOn);
        if (from == null) {
            errors = errors.and("fromOn", words.problem(EntryProblem.DAY_UNREADABLE.name()));
        }
        if (until == null
                ? asks() || !Typed.text(untilOn).isEmpty()
                : from != null && !OutsideCertificationRules.ends(from, until)) {
            errors = errors.and("untilOn", words.outside_until_needed());
        }
        if (submit == null ? !Typed.text(submitOn).isEmpty() : until == null || submit.isBefore(until)) {
            errors = errors.and("submitOn", words.outside_submit_needed());
        }
        return errors;
    }
}
