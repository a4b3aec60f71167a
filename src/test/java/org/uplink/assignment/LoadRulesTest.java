package org.uplink.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class LoadRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

    @Test
    void aWeekOfMinutesTakesAWeek() {
        assertThat(LoadRules.possibleBy(TODAY, 60, 60, _ -> false)).isEqualTo(TODAY.plusDays(7));
        assertThat(LoadRules.possibleBy(TODAY, 61, 60, _ -> false)).isEqualTo(TODAY.plusDays(8));
        assertThat(LoadRules.possibleBy(TODAY, 0, 60, _ -> false)).isEqualTo(TODAY);
    }

    @Test
    void daysOffDoNotCount() {
        var back = TODAY.plusDays(11);
        assertThat(LoadRules.possibleBy(TODAY, 60, 60, day -> day.isBefore(back)))
                .isEqualTo(TODAY.plusDays(17));
    }

    @Test
    void whatNeverFitsEndsWherePlansEnd() {
        assertThat(LoadRules.possibleBy(TODAY, 60, 60, _ -> true)).isEqualTo(TODAY.plusYears(3));
    }

    @Property
    void moreToDoIsNeverDoneSoonerAndMoreTimeNeverLater(
            @ForAll @IntRange(max = 5000) int minutes,
            @ForAll @IntRange(max = 500) int more,
            @ForAll @IntRange(min = 10, max = 2400) int weekly,
            @ForAll @IntRange(max = 500) int extra) {
        var day = LoadRules.possibleBy(TODAY, minutes, weekly, _ -> false);
        assertThat(LoadRules.possibleBy(TODAY, minutes + more, weekly, _ -> false))
                .isAfterOrEqualTo(day);
        assertThat(LoadRules.possibleBy(TODAY, minutes, weekly + extra, _ -> false))
                .isBeforeOrEqualTo(day);
    }
}
