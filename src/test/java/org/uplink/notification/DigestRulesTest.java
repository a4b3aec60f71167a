package org.uplink.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DigestRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @ParameterizedTest
    @CsvSource({"DAILY, 1, true", "DAILY, 0, false", "WEEKLY, 6, false", "WEEKLY, 7, true", "NEVER, 400, false"})
    void howOftenIsWhatThePersonChose(Frequency frequency, int daysAgo, boolean due) {
        assertThat(DigestRules.isDue(frequency, TODAY, TODAY.minusDays(daysAgo), false))
                .isEqualTo(due);
    }

    @Test
    void theFirstMailNeedsNoneBefore() {
        assertThat(DigestRules.isDue(Frequency.WEEKLY, TODAY, null, false)).isTrue();
        assertThat(DigestRules.isDue(Frequency.NEVER, TODAY, null, false)).isFalse();
    }

    @Property
    void quietPeriodsHoldEveryMail(@ForAll Frequency frequency, @ForAll @IntRange(min = 0, max = 400) int daysAgo) {
        assertThat(DigestRules.isDue(frequency, TODAY, TODAY.minusDays(daysAgo), true))
                .isFalse();
    }

    @Property
    void noWeekBringsTwoMailsToWhoWantsOne(@ForAll @IntRange(min = 1, max = 60) int days) {
        var last = TODAY.minusYears(1);
        var mails = 0;
        for (var day = TODAY; ChronoUnit.DAYS.between(TODAY, day) < days; day = day.plusDays(1)) {
            if (DigestRules.isDue(Frequency.WEEKLY, day, last, false)) {
                mails++;
                last = day;
            }
        }
        assertThat(mails).isEqualTo((days + 6) / 7);
    }

    @Test
    void aMailServerThatStaysAwayIsGivenUpAfterAboutTwoDays() {
        var waited = 0L;
        var failures = 0;
        for (var wait = RetryRules.waitAfter(failures); wait.isPresent(); wait = RetryRules.waitAfter(failures)) {
            waited += wait.get().toHours();
            failures++;
        }
        assertThat(failures).isEqualTo(7);
        assertThat(waited).isBetween(40L, 50L);
    }
}
