package org.uplink.certification.credit;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import org.uplink.certification.credit.OutsideCertifications.Outside;
import org.uplink.platform.FormErrors;
import org.uplink.platform.Ids;
import org.uplink.platform.Typed;

/** A certification of somebody else's as the form sends it. */
record OutsideForm(
        @RestForm @Nullable String name,
        @RestForm @Nullable String body,
        @RestForm @Nullable String schedule,
        @RestForm @Nullable String hours,
        @RestForm @Nullable String fromOn,
        @RestForm @Nullable String untilOn,
        @RestForm @Nullable String submitOn) {

    private static final BigDecimal MOST_HOURS = BigDecimal.valueOf(1000);
    private static final BigDecimal QUARTER = new BigDecimal("0.25");
    private static final int MOST_YEARS = 10;

    static OutsideForm blank() {
        return new OutsideForm("", "", CreditSchedules.OWN, "", "", "", "");
    }

    /** What a body asks for by itself; the last day is the one before the cycle would begin again. */
    static OutsideForm preset(CreditSchedule schedule, CreditSchedule.Cycle cycle, LocalDate from) {
        var until = from.plusMonths(cycle.months()).minusDays(1).toString();
        return new OutsideForm(
                cycle.name(),
                cycle.body() == null ? "" : cycle.body(),
                schedule.slug(),
                cycle.hours().stripTrailingZeros().toPlainString(),
                from.toString(),
                until,
                until);
    }

    /** What was written, or null where a field has a problem. */
    @Nullable
    Outside outside() {
        var from = CreditForm.date(Typed.text(fromOn));
        var until = CreditForm.date(Typed.text(untilOn));
        var asked = number();
        if (from == null || until == null || asked == null) {
            return null;
        }
        var submit = CreditForm.date(Typed.text(submitOn));
        return new Outside(
                Ids.next(),
                Typed.text(name),
                Typed.text(body),
                Typed.text(schedule),
                asked,
                from,
                until,
                submit == null ? until : submit);
    }

    private @Nullable BigDecimal number() {
        try {
            return new BigDecimal(Typed.text(hours).replace(',', '.'));
        } catch (NumberFormatException unreadable) {
            return null;
        }
    }

    FormErrors check(CreditMessages words, CreditSchedules schedules) {
        var errors = FormErrors.NONE;
        if (Typed.text(name).isEmpty() || Typed.text(name).length() > EntryRules.LONGEST_TITLE) {
            errors = errors.and("name", words.outside_name_needed());
        }
        if (Typed.text(body).length() > EntryRules.LONGEST_TITLE) {
            errors = errors.and("body", words.problem(EntryProblem.BODY_TOO_LONG.name()));
        }
        if (schedules.find(Typed.text(schedule)).isEmpty()) {
            errors = errors.and("schedule", words.outside_schedule_needed());
        }
        var asked = number();
        if (asked == null
                || asked.signum() <= 0
                || asked.compareTo(MOST_HOURS) > 0
                || asked.remainder(QUARTER).signum() != 0) {
            errors = errors.and("hours", words.outside_hours_needed());
        }
        return checkDays(words, errors);
    }

    private FormErrors checkDays(CreditMessages words, FormErrors found) {
        var errors = found;
        var from = CreditForm.date(Typed.text(fromOn));
        var until = CreditForm.date(Typed.text(untilOn));
        var submit = CreditForm.date(Typed.text(submitOn));
        if (from == null) {
            errors = errors.and("fromOn", words.problem(EntryProblem.DAY_UNREADABLE.name()));
        }
        if (until == null || from != null && (until.isBefore(from) || until.isAfter(from.plusYears(MOST_YEARS)))) {
            errors = errors.and("untilOn", words.outside_until_needed());
        }
        if (submit == null && !Typed.text(submitOn).isEmpty()
                || submit != null && until != null && submit.isBefore(until)) {
            errors = errors.and("submitOn", words.outside_submit_needed());
        }
        return errors;
    }
}
