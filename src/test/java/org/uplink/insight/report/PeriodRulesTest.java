package org.uplink.insight.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.uplink.insight.report.ReportFilter.Preset;

class PeriodRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);
    private static final MonthDay JULY = MonthDay.of(7, 31);
    private static final Period CHOSEN = new Period(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 2, 28));

    private static Period of(Preset preset, LocalDate today, MonthDay seasonEnds) {
        return PeriodRules.of(preset, today, seasonEnds, CHOSEN);
    }

    @Test
    void periodsEndToday() {
        assertThat(of(Preset.QUARTER, TODAY, JULY)).isEqualTo(new Period(LocalDate.of(2026, 10, 1), TODAY));
        assertThat(of(Preset.SEASON, TODAY, JULY)).isEqualTo(new Period(LocalDate.of(2026, 8, 1), TODAY));
        assertThat(of(Preset.YEAR, TODAY, JULY)).isEqualTo(new Period(LocalDate.of(2025, 12, 1), TODAY));
        assertThat(of(Preset.ANY, TODAY, JULY).from()).isEqualTo(Period.BEGINNING);
        assertThat(of(Preset.DAYS, TODAY, JULY)).isEqualTo(CHOSEN);
    }

    @Test
    void theLastDayOfASeasonBelongsToIt() {
        var last = LocalDate.of(2026, 7, 31);
        assertThat(of(Preset.SEASON, last, JULY).from()).isEqualTo(LocalDate.of(2025, 8, 1));
        assertThat(of(Preset.SEASON, last.plusDays(1), JULY).from()).isEqualTo(last.plusDays(1));
    }

    @Test
    void aSeasonThatEndsOnLeapDayEndsOnTheLastOfFebruary() {
        assertThat(of(Preset.SEASON, LocalDate.of(2027, 3, 5), MonthDay.of(2, 29))
                        .from())
                .isEqualTo(LocalDate.of(2027, 3, 1));
    }

    @Property
    void everyPeriodHoldsToday(
            @ForAll @IntRange(min = 0, max = 20_000) int day, @ForAll @IntRange(min = 1, max = 28) int ends) {
        var today = LocalDate.of(2010, 1, 1).plusDays(day);
        for (var preset : new Preset[] {Preset.QUARTER, Preset.SEASON, Preset.YEAR, Preset.ANY}) {
            var period = of(preset, today, MonthDay.of(6, ends));
            assertThat(today).isBetween(period.from(), period.until());
            assertThat(period.from()).isAfterOrEqualTo(preset == Preset.ANY ? Period.BEGINNING : today.minusDays(366));
        }
    }

    @Test
    void aDayLastsUntilTheNextBeginsWhereThePeopleAre() {
        var chicago = ZoneId.of("America/Chicago");
        assertThat(CHOSEN.begin(chicago)).isEqualTo("2026-02-01T06:00:00Z");
        assertThat(CHOSEN.end(chicago)).isEqualTo("2026-03-01T06:00:00Z");
    }
}
