package org.uplink.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StepUpRulesTest {

    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
    private static final Duration WITHIN = Duration.ofMinutes(10);

    @ParameterizedTest
    @CsvSource({"0,false", "599,false", "600,false", "601,true", "86400,true"})
    void tenMinutesCountToTheSecond(long secondsAgo, boolean late) {
        assertThat(StepUpRules.isLate(NOW.getEpochSecond() - secondsAgo, NOW, WITHIN))
                .isEqualTo(late);
    }

    @Test
    void whatSaysNothingOfThePasswordIsLate() {
        assertThat(StepUpRules.isLate(null, NOW, WITHIN)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/admin", "/admin/people", "/platform/frameworks", "/me/settings/accounts/new"})
    void administrationAndAccountsAreGuarded(String path) {
        assertThat(StepUp.isGuarded(path)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/administration",
                "/me/admin",
                "/team",
                "/platforms",
                "/me/settings",
                "/me/settings/accounts"
            })
    void nothingElseIs(String path) {
        assertThat(StepUp.isGuarded(path)).isFalse();
    }
}
