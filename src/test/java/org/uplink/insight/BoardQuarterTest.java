package org.uplink.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.uplink.platform.Refusal;

class BoardQuarterTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

    @Test
    void aQuarterIsThreeMonthsOfTheCalendarYear() {
        var quarter = BoardQuarter.parse("2026-q1", TODAY);
        assertThat(quarter.first()).isEqualTo("2026-01-01");
        assertThat(quarter.last()).isEqualTo("2026-03-31");
        assertThat(quarter.previous().key()).isEqualTo("2025-q4");
    }

    @Test
    void theQuarterOfTodayEndsToday() {
        var quarter = BoardQuarter.of(TODAY);
        assertThat(quarter.key()).isEqualTo("2026-q4");
        assertThat(quarter.until(TODAY)).isEqualTo(TODAY);
        assertThat(quarter.running(TODAY)).isTrue();
        assertThat(quarter.previous().until(TODAY)).isEqualTo("2026-09-30");
    }

    @Test
    void whatIsNoQuarterOrHasNotBegunIsNotThere() {
        for (var key : List.of("2027-q1", "2026-q5", "2026-Q4", "2026", "", "0001-q1", "2026-q4 ")) {
            assertThatThrownBy(() -> BoardQuarter.parse(key, TODAY)).as(key).isInstanceOf(Refusal.NotFound.class);
        }
    }

    @Property
    void everyDayIsInItsQuarterAndTheNextOneBeginsTheDayAfterTheLast(@ForAll @IntRange(max = 9000) int days) {
        var day = LocalDate.of(2010, 1, 1).plusDays(days);
        var quarter = BoardQuarter.of(day);
        assertThat(day).isBetween(quarter.first(), quarter.last());
        assertThat(quarter.next().first()).isEqualTo(quarter.last().plusDays(1));
        assertThat(quarter.next().previous()).isEqualTo(quarter);
        assertThat(BoardQuarter.parse(quarter.key(), day)).isEqualTo(quarter);
    }
}
