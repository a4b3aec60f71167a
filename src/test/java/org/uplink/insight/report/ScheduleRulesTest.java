package org.uplink.insight.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.uplink.insight.report.ScheduleRules.Frequency;

class ScheduleRulesTest {

    private static final LocalDate THURSDAY = LocalDate.of(2026, 11, 26);

    @Test
    void theFirstComesWithTheNextPeriod() {
        assertThat(ScheduleRules.next(Frequency.WEEKLY, THURSDAY)).contains(LocalDate.of(2026, 11, 30));
        assertThat(ScheduleRules.next(Frequency.MONTHLY, THURSDAY)).contains(LocalDate.of(2026, 12, 1));
        assertThat(ScheduleRules.next(Frequency.NEVER, THURSDAY)).isEmpty();
    }

    @Property
    void aPeriodHoldsItsDayAndBeginsWhenItSays(@ForAll @IntRange(min = 0, max = 20_000) int days) {
        var day = LocalDate.of(2000, 1, 1).plusDays(days);
        var week = ScheduleRules.week(day);
        assertThat(week.getDayOfWeek()).isEqualTo(DayOfWeek.MONDAY);
        assertThat(day).isBetween(week, week.plusDays(6));
        assertThat(ScheduleRules.month(day)).isEqualTo(day.withDayOfMonth(1));
        assertThat(ScheduleRules.week(ScheduleRules.next(Frequency.WEEKLY, day).orElseThrow()))
                .isAfter(day);
    }
}
