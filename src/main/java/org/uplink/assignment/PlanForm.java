package org.uplink.assignment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import org.uplink.platform.FormErrors;
import org.uplink.platform.Ids;
import org.uplink.platform.Typed;

/**
 * What somebody wants planned, as it was filled in.
 *
 * @param hours empty for what the team has for learning
 * @param begins the first day on which somebody has time for it; null for tomorrow
 * @param until the last day
 * @param before the day before a quiet period; where both are given, the earlier one counts
 * @param plan the id that the plan will have: sent twice, it is made once
 */
record PlanForm(
        @RestForm @Nullable String plan,
        @RestForm @Nullable String team,
        @RestForm @Nullable String target,
        @RestForm @Nullable String hours,
        @RestForm @Nullable LocalDate begins,
        @RestForm @Nullable LocalDate until,
        @RestForm @Nullable LocalDate before) {

    private static final int MINUTES = 60;
    private static final BigDecimal LEAST = new BigDecimal("0.25");
    private static final BigDecimal MOST = new BigDecimal("20");

    static PlanForm empty(@Nullable String team) {
        return new PlanForm(Ids.next().toString(), team, PlanOrder.Target.BOTH.name(), "", null, null, null);
    }

    /** @param minutes what the team has for learning a week; null where nobody says it */
    PlanForm with(@Nullable Integer minutes, String otherwise) {
        return Typed.text(hours).isEmpty()
                ? new PlanForm(plan, team, target, minutes == null ? otherwise : hours(minutes), begins, until, before)
                : this;
    }

    private static String hours(int minutes) {
        var least = LEAST.multiply(BigDecimal.valueOf(MINUTES)).intValue();
        var most = MOST.multiply(BigDecimal.valueOf(MINUTES)).intValue();
        return PlanOrder.hours(Math.clamp(minutes, least, most));
    }

    public boolean isBefore(LocalDate day) {
        return day.equals(before);
    }

    private @Nullable LocalDate lastDay() {
        if (until == null || before == null) {
            return until == null ? before : until;
        }
        return until.isBefore(before) ? until : before;
    }

    public boolean names(UUID one) {
        return one.toString().equals(team);
    }

    public boolean wants(String one) {
        return one.equals(target);
    }

    FormErrors check(LocalDate today, PlanMessages words) {
        var errors = FormErrors.NONE;
        if (Typed.text(team).isEmpty()) {
            errors = errors.and("team", words.team_missing());
        }
        if (Arrays.stream(PlanOrder.Target.values()).noneMatch(one -> one.name().equals(target))) {
            errors = errors.and("target", words.target_missing());
        }
        if (minutes() == 0) {
            errors = errors.and("hours", words.hours_wrong());
        }
        var last = lastDay();
        if (last == null) {
            errors = errors.and("until", words.until_missing());
        } else if (!AssignmentRules.allows(last, today)) {
            errors = errors.and("until", words.until_out_of_reach(AssignmentRules.LONGEST_YEARS));
        } else if (begins != null && begins.isAfter(last)) {
            errors = errors.and("begins", words.begins_after_end(last));
        }
        return begins == null || begins.isAfter(today) ? errors : errors.and("begins", words.begins_too_early());
    }

    /** 0 for what is no number of hours, or too small or large a one. */
    private int minutes() {
        var text = Typed.text(hours).replace(',', '.');
        if (!text.matches("\\d{1,2}(\\.\\d{1,4})?")) {
            return 0;
        }
        var number = new BigDecimal(text);
        return number.compareTo(LEAST) < 0 || number.compareTo(MOST) > 0
                ? 0
                : number.multiply(BigDecimal.valueOf(MINUTES))
                        .setScale(0, RoundingMode.HALF_UP)
                        .intValueExact();
    }

    UUID id() {
        return Ids.parse(Typed.text(plan));
    }

    /** After the check. */
    PlanOrder order() {
        return new PlanOrder(
                Ids.parse(Typed.text(team)),
                PlanOrder.Target.valueOf(Typed.text(target)),
                minutes(),
                Objects.requireNonNull(lastDay()));
    }
}
