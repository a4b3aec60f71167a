package org.uplink.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.uplink.evidence.Currency.CURRENT;
import static org.uplink.evidence.Currency.DUE;
import static org.uplink.evidence.Currency.LAPSED;
import static org.uplink.evidence.Currency.STALE;
import static org.uplink.evidence.RuleFixtures.ending;
import static org.uplink.evidence.RuleFixtures.item;
import static org.uplink.evidence.RuleFixtures.terms;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.uplink.competency.Framework.CurrencyClass;

class AgeRulesTest {

    private static Currency state(String currency, String dated, String day) {
        return state(terms(currency).currency(), dated, day);
    }

    private static Currency state(CurrencyClass currency, String dated, String day) {
        var on = LocalDate.parse(dated);
        return AgeRules.of(item("a", "lab", 3, on), on, currency).on(LocalDate.parse(day));
    }

    @Test
    void evidenceIsCurrentOnTheLastDayOfItsReviewPeriodAndDueOnTheNext() {
        assertThat(state("fast", "2025-03-10", "2026-03-10")).isEqualTo(CURRENT);
        assertThat(state("fast", "2025-03-10", "2026-03-11")).isEqualTo(DUE);
    }

    @Test
    void graceDaysFollowTheReviewMonths() {
        assertThat(state("fast", "2025-03-10", "2026-06-08")).isEqualTo(DUE);
        assertThat(state("fast", "2025-03-10", "2026-06-09")).isEqualTo(STALE);
    }

    @Test
    void evidenceLapsesAfterTwiceTheReviewPeriod() {
        assertThat(state("fast", "2025-03-10", "2027-03-10")).isEqualTo(STALE);
        assertThat(state("fast", "2025-03-10", "2027-03-11")).isEqualTo(LAPSED);
    }

    @Test
    void monthsEndOnTheLastDayOfAShorterMonth() {
        assertThat(state("fast", "2024-02-29", "2025-02-28")).isEqualTo(CURRENT);
        assertThat(state("fast", "2024-02-29", "2025-03-01")).isEqualTo(DUE);
        assertThat(state("fast", "2024-02-29", "2025-05-29")).isEqualTo(DUE);
        assertThat(state("fast", "2024-02-29", "2025-05-30")).isEqualTo(STALE);
    }

    @Test
    void twiceThePeriodIsCountedOnceFromTheEvidenceDate() {
        assertThat(state("medium", "2024-02-29", "2028-02-29")).isEqualTo(STALE);
        assertThat(state("medium", "2024-02-29", "2028-03-01")).isEqualTo(LAPSED);
    }

    @Test
    void aGraceThatOutlastsTwiceThePeriodLeavesNoStaleDays() {
        var shortPeriod = new CurrencyClass("short", 2, 90, null, "");
        assertThat(state(shortPeriod, "2026-01-01", "2026-05-30")).isEqualTo(DUE);
        assertThat(state(shortPeriod, "2026-01-01", "2026-05-31")).isEqualTo(LAPSED);
    }

    @Test
    void seasonalEvidenceIsCurrentUntilTheFirstSeasonEndStaleUntilTheNextThenLapsed() {
        assertThat(state("seasonal", "2025-08-01", "2026-07-31")).isEqualTo(CURRENT);
        assertThat(state("seasonal", "2025-08-01", "2026-08-01")).isEqualTo(STALE);
        assertThat(state("seasonal", "2025-08-01", "2027-07-31")).isEqualTo(STALE);
        assertThat(state("seasonal", "2025-08-01", "2027-08-01")).isEqualTo(LAPSED);
    }

    @Test
    void evidenceOfTheLastDayBelongsToTheSeasonThatEndsThatDay() {
        assertThat(state("seasonal", "2026-07-31", "2026-07-31")).isEqualTo(CURRENT);
        assertThat(state("seasonal", "2026-07-31", "2026-08-01")).isEqualTo(STALE);
    }

    @Test
    void anExternalCredentialFollowsItsOwnEndWhateverTheCompetency() {
        var credential = item("a", "external_credential", 3, LocalDate.parse("2026-01-01"));
        var end = LocalDate.parse("2031-05-31");
        for (var currency : new String[] {"fast", "medium", "slow", "seasonal"}) {
            var ages = AgeRules.of(
                    ending(credential, end),
                    credential.occurredOn(),
                    terms(currency).currency());
            assertThat(ages.on(end)).isEqualTo(CURRENT);
            assertThat(ages.on(end.plusDays(1))).isEqualTo(LAPSED);
            assertThat(ages.changes()).containsExactly(end.plusDays(1));
        }
    }

    @Test
    void anExternalCredentialWithoutEndNeverAges() {
        var credential = item("a", "external_credential", 3, LocalDate.parse("2006-01-01"));
        var ages =
                AgeRules.of(credential, credential.occurredOn(), terms("fast").currency());
        assertThat(ages.on(LocalDate.parse("2099-01-01"))).isEqualTo(CURRENT);
        assertThat(ages.changes()).isEmpty();
    }
}
