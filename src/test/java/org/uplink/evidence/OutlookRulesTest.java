package org.uplink.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.uplink.evidence.RuleFixtures.facts;
import static org.uplink.evidence.RuleFixtures.item;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutlookRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    private static final LocalDate AHEAD = TODAY.plusMonths(6);

    @Test
    void whatAgesMeanwhileLowersTheLevelOnItsDay() {
        var outlook = OutlookRules.of(
                facts(
                        "fast",
                        item("a", "lab", 3, LocalDate.of(2025, 10, 10)),
                        item("b", "manager_rating", 3, TODAY.minusDays(3))),
                TODAY,
                AHEAD);
        assertThat(outlook.level()).isEqualTo(2);
        assertThat(outlook.currency()).isEqualTo(Currency.CURRENT);
        assertThat(outlook.changes()).containsExactly(new LevelChange(LocalDate.of(2027, 1, 9), 3, 2, null));
    }

    @Test
    void evidenceThatIsDatedLaterIsNoForecast() {
        assertThat(OutlookRules.of(facts("fast", item("a", "lab", 3, TODAY.plusDays(2))), TODAY, AHEAD)
                        .level())
                .isZero();
    }

    @Test
    void oneMorePieceIsSupposedForEachKindAndLevel() {
        var outlook = OutlookRules.of(facts("medium", item("a", "lab", 3, TODAY.minusMonths(1))), TODAY, AHEAD);
        assertThat(outlook.with("knowledge_check", 2).levelToday()).isEqualTo(2);
        assertThat(outlook.with("manager_rating", 3).levelToday()).isEqualTo(3);
        assertThat(outlook.with("work_sample", 4).levelToday()).isEqualTo(3);
        assertThat(outlook.with("lab", 3).levelToday()).isEqualTo(2);
        assertThat(outlook.supposed()).hasSize(2 + 3 + 3 + 4 + 4 + 3 + 5);
    }

    @Test
    void aboveTheCeilingOfItsKindAPieceDoesWhatTheCeilingDoes() {
        var outlook = OutlookRules.of(facts("medium"), TODAY, AHEAD);
        assertThat(outlook.with("knowledge_check", 4)).isEqualTo(outlook.with("knowledge_check", 2));
    }

    @Test
    void whatIsGivenTodayAgesToo() {
        var outlook = OutlookRules.of(facts("fast"), TODAY, TODAY.plusMonths(16));
        assertThat(outlook.with("knowledge_check", 2)).isEqualTo(new Outlook.Supposed("knowledge_check", 2, 2, 1));
    }

    @Test
    void theHistoryIsWhatTheRuleSaysOfEachDay() {
        var facts = facts(
                "fast",
                item("a", "lab", 3, LocalDate.of(2023, 1, 31)),
                item("b", "manager_rating", 3, LocalDate.of(2023, 3, 1)));
        var history =
                ChangeRules.history(facts, TODAY).stream().map(LevelChange::of).toList();
        assertThat(history)
                .isEqualTo(List.of(
                        new LevelChange(LocalDate.of(2023, 1, 31), 0, 2, "a"),
                        new LevelChange(LocalDate.of(2023, 3, 1), 2, 3, "b"),
                        new LevelChange(LocalDate.of(2024, 5, 1), 3, 2, null),
                        new LevelChange(LocalDate.of(2025, 3, 2), 2, 1, null)));
        for (var change : history) {
            assertThat(MasteryRules.explain(facts, change.on()).level()).isEqualTo(change.to());
            assertThat(MasteryRules.explain(facts, change.on().minusDays(1)).level())
                    .isEqualTo(change.from());
        }
    }
}
