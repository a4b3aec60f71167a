package org.uplink.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.uplink.path.PathId;
import org.uplink.people.QuietPeriod;
import org.uplink.platform.PersonId;

class ScheduleRulesTest {

    private static final LocalDate MADE = LocalDate.of(2026, 11, 2);
    private static final Schedule.EveryYear BY_MARCH = new Schedule.EveryYear(3, 1, 60);

    private static AssignmentRule rule(Schedule schedule, int grace) {
        return new AssignmentRule(
                new RuleId(new UUID(1, 1)),
                "Rule",
                new PathId("path"),
                Audience.EVERYBODY,
                schedule,
                grace,
                "Because",
                "",
                new PersonId(new UUID(2, 2)),
                MADE,
                false,
                0);
    }

    private static LocalDate due(AssignmentRule rule, LocalDate today, QuietPeriod... quiet) {
        var running =
                ScheduleRules.running(rule.schedule(), rule.madeOn(), today).orElseThrow();
        return ScheduleRules.dueOn(rule, running, today, List.of(quiet));
    }

    @Test
    void onTheDayThatARuleIsMadeEverybodyHasItsDate() {
        var rule = rule(new Schedule.OnDay(MADE.plusDays(10)), 30);
        assertThat(due(rule, MADE)).isEqualTo(MADE.plusDays(10));
    }

    @Test
    void whoComesLaterHasAtLeastTheGrace() {
        var rule = rule(new Schedule.OnDay(MADE.plusDays(60)), 30);
        assertThat(due(rule, MADE.plusDays(10))).isEqualTo(MADE.plusDays(60));
        assertThat(due(rule, MADE.plusDays(50))).isEqualTo(MADE.plusDays(80));
        assertThat(due(rule, MADE.plusDays(400))).isEqualTo(MADE.plusDays(430));
    }

    @Test
    void aRelativeDateCountsFromTheDayThatTheRuleReaches() {
        assertThat(due(rule(new Schedule.AfterReaching(90), 0), MADE.plusDays(7)))
                .isEqualTo(MADE.plusDays(97));
    }

    @Test
    void aYearlyRoundRunsFromItsOpeningToItsDay() {
        assertThat(ScheduleRules.running(BY_MARCH, MADE, LocalDate.of(2026, 12, 30)))
                .isEmpty();
        var opened = ScheduleRules.running(BY_MARCH, MADE, LocalDate.of(2026, 12, 31))
                .orElseThrow();
        assertThat(opened.cycle()).isEqualTo("2027");
        assertThat(opened.dueOn()).isEqualTo(LocalDate.of(2027, 3, 1));
        assertThat(ScheduleRules.running(BY_MARCH, MADE, LocalDate.of(2027, 3, 1))
                        .orElseThrow()
                        .cycle())
                .isEqualTo("2027");
        assertThat(ScheduleRules.running(BY_MARCH, MADE, LocalDate.of(2027, 3, 2)))
                .isEmpty();
    }

    @Test
    void aDayThatAYearDoesNotHaveIsItsLastBefore() {
        var leap = new Schedule.EveryYear(2, 29, 10);
        assertThat(ScheduleRules.next(leap, LocalDate.of(2027, 1, 1)).dueOn()).isEqualTo(LocalDate.of(2027, 2, 28));
        assertThat(ScheduleRules.next(leap, LocalDate.of(2028, 1, 1)).dueOn()).isEqualTo(LocalDate.of(2028, 2, 29));
    }

    @Test
    void aComputedDateMovesBehindQuietPeriodsThatFollowEachOther() {
        var testing = new QuietPeriod("Testing", MADE.plusDays(28), MADE.plusDays(31));
        var holiday = new QuietPeriod("Holiday", MADE.plusDays(32), MADE.plusDays(40));
        var rule = rule(new Schedule.AfterReaching(30), 0);
        assertThat(due(rule, MADE, testing, holiday)).isEqualTo(MADE.plusDays(41));
        assertThat(due(rule, MADE, holiday)).isEqualTo(MADE.plusDays(30));
    }

    @Property
    void occurrencesOfAYearlyScheduleNeverOverlap(
            @ForAll @IntRange(min = 1, max = 12) int month,
            @ForAll @IntRange(min = 1, max = 31) int day,
            @ForAll @IntRange(min = 1, max = 364) int opens,
            @ForAll @IntRange(max = 3000) int offset) {
        var yearly = new Schedule.EveryYear(month, day, opens);
        var today = LocalDate.of(2026, 1, 1).plusDays(offset);
        var next = ScheduleRules.next(yearly, today);
        var due = Objects.requireNonNull(next.dueOn());
        var after = ScheduleRules.next(yearly, due.plusDays(1));
        assertThat(due).isAfterOrEqualTo(today);
        assertThat(after.opensOn()).isAfter(due);
        assertThat(after.cycle()).isNotEqualTo(next.cycle());
        assertThat(ChronoUnit.DAYS.between(next.opensOn(), due)).isEqualTo(opens);
    }

    @Property
    void nobodyIsReachedWithADateThatHasPassed(
            @ForAll @IntRange(max = 900) int dueIn,
            @ForAll @IntRange(max = 1000) int later,
            @ForAll @IntRange(max = 60) int grace) {
        var rule = rule(new Schedule.OnDay(MADE.plusDays(dueIn)), grace);
        var today = MADE.plusDays(later);
        if (later > 0) {
            assertThat(due(rule, today)).isAfterOrEqualTo(today.plusDays(grace));
        }
    }
}
