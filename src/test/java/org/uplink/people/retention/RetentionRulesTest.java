package org.uplink.people.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When the time of a record is over, and what may be set as a period. */
class RetentionRulesTest {

    @ParameterizedTest
    @CsvSource({
        "2024-03-15, 24, 2026-03-14, false",
        "2024-03-15, 24, 2026-03-15, true",
        "2026-01-31, 1, 2026-02-28, false",
        "2026-01-31, 1, 2026-03-31, true",
        "2026-03-15, 0, 2026-03-15, true",
        "2026-03-16, 0, 2026-03-15, false",
    })
    void aRecordIsDueFromTheDayThatLiesSoManyMonthsLater(LocalDate began, int months, LocalDate today, boolean due) {
        assertThat(isDue(began, months, today)).isEqualTo(due);
    }

    private static boolean isDue(LocalDate began, int months, LocalDate today) {
        return !began.isAfter(RetentionRules.lastDayDue(months, today));
    }

    @Property
    void nothingIsDueBeforeItsTimeAndEverythingSoonAfter(
            @ForAll("days") LocalDate began,
            @ForAll @IntRange(max = 240) int months,
            @ForAll @IntRange(max = 9000) int later) {
        var today = began.plusDays(later);
        var over = began.plusMonths(months);
        if (today.isBefore(over)) {
            assertThat(isDue(began, months, today)).isFalse();
        }
        if (!today.isBefore(over.plusDays(3))) { // a month may be three days shorter than the one before
            assertThat(isDue(began, months, today)).isTrue();
        }
    }

    @Property
    void whatIsDueStaysDueAndALongerPeriodKeepsMore(
            @ForAll("days") LocalDate began,
            @ForAll("days") LocalDate today,
            @ForAll @IntRange(max = 240) int months,
            @ForAll @IntRange(max = 240) int more,
            @ForAll @IntRange(max = 400) int days) {
        if (isDue(began, months, today)) {
            assertThat(isDue(began, months, today.plusDays(days))).isTrue();
            assertThat(isDue(began.minusDays(days), months, today)).isTrue();
        } else {
            assertThat(isDue(began, months + more, today)).isFalse();
        }
    }

    @Property
    void noClassCanBeSetBelowItsMinimum(@ForAll RecordClass kind, @ForAll @IntRange(max = 1200) int months) {
        var read = RetentionRules.read(kind, String.valueOf(months));
        assertThat(read)
                .isEqualTo(
                        months < kind.leastMonths()
                                ? new RetentionRules.Typed.TooShort(kind.leastMonths())
                                : new RetentionRules.Typed.Period(months));
    }

    @Test
    void nothingIsWithoutAnEndAndAllElseIsNoPeriod() {
        assertThat(RetentionRules.read(RecordClass.CHECKS, "")).isEqualTo(new RetentionRules.Typed.Period(null));
        for (var typed : new String[] {"-1", "1201", "two", "1.5", "99999", "１２"}) {
            assertThat(RetentionRules.read(RecordClass.CHECKS, typed))
                    .as(typed)
                    .isInstanceOf(RetentionRules.Typed.Unreadable.class);
        }
    }

    @Provide
    static Arbitrary<LocalDate> days() {
        return Arbitraries.longs()
                .between(
                        LocalDate.of(2000, 1, 1).toEpochDay(),
                        LocalDate.of(2050, 12, 31).toEpochDay())
                .map(LocalDate::ofEpochDay);
    }
}
