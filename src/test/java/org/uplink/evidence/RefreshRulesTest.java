package org.uplink.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.uplink.evidence.RefreshRules.Means.PRACTICE;
import static org.uplink.evidence.RefreshRules.Means.REFRESHER;
import static org.uplink.evidence.RefreshRules.Means.WORK_SAMPLE;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.uplink.evidence.RefreshRules.Redating;

class RefreshRulesTest {

    private static final LocalDate MAY = LocalDate.of(2026, 5, 1);
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);
    private static final LocalDate JULY = LocalDate.of(2026, 7, 1);

    @Test
    void aRefresherRedatesEvidenceUpToLevelThreeOnly() {
        assertThat(RefreshRules.latest(3, List.of(new Redating(MAY, REFRESHER))))
                .isEqualTo(MAY);
        assertThat(RefreshRules.latest(4, List.of(new Redating(MAY, REFRESHER))))
                .isNull();
    }

    @Test
    void confirmedPracticeDoesNotRedateLevelFourTwiceInARow() {
        var twice = List.of(new Redating(MAY, PRACTICE), new Redating(JUNE, PRACTICE));
        assertThat(RefreshRules.latest(4, twice)).isEqualTo(MAY);
        var between =
                List.of(new Redating(MAY, PRACTICE), new Redating(JUNE, WORK_SAMPLE), new Redating(JULY, PRACTICE));
        assertThat(RefreshRules.latest(5, between)).isEqualTo(JULY);
    }

    @Test
    void theSourceSaysWhatItWas() {
        assertThat(RefreshRules.Means.of("work-sample:1")).isEqualTo(WORK_SAMPLE);
        assertThat(RefreshRules.Means.of("practice:1")).isEqualTo(PRACTICE);
        assertThat(RefreshRules.Means.of("attempt:1")).isEqualTo(REFRESHER);
    }
}
