package org.uplink.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class LevelHistoryTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

    @Test
    void theLineStepsOnTheDaysOfTheChanges() {
        var history = new LevelHistory(
                List.of(
                        new LevelHistory.Row(FIRST, 0, 2, "lab"),
                        new LevelHistory.Row(FIRST.plusDays(50), 2, 3, "manager_rating")),
                FIRST.plusDays(100));
        assertThat(history.path()).isEqualTo("M0 56H0V36H150V26H300");
    }

    @Test
    void aLevelOfTodayIsALineToo() {
        var history = new LevelHistory(List.of(new LevelHistory.Row(FIRST, 0, 2, "lab")), FIRST);
        assertThat(history.path()).isEqualTo("M0 56H0V36H300");
    }
}
