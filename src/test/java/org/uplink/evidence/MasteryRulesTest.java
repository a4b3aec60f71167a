package org.uplink.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.uplink.evidence.RuleFixtures.ending;
import static org.uplink.evidence.RuleFixtures.facts;
import static org.uplink.evidence.RuleFixtures.item;
import static org.uplink.evidence.RuleFixtures.judgedBy;
import static org.uplink.evidence.RuleFixtures.redated;
import static org.uplink.evidence.RuleFixtures.revoked;
import static org.uplink.evidence.RuleFixtures.terms;
import static org.uplink.evidence.RuleFixtures.withArtifact;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.uplink.evidence.Explanation.Counted;
import org.uplink.evidence.Explanation.NotCounted;
import org.uplink.evidence.Explanation.Reason;
import org.uplink.evidence.NextStep.NeedsAssessor;
import org.uplink.evidence.NextStep.NeedsEvidence;
import org.uplink.evidence.NextStep.NeedsSecondKind;
import org.uplink.evidence.NextStep.ReachedTop;
import org.uplink.evidence.NextStep.Refresh;

class MasteryRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    private static final LocalDate LAST_MONTH = LocalDate.of(2026, 10, 25);

    private static Explanation medium(Item... items) {
        return MasteryRules.explain(facts("medium", items), TODAY);
    }

    @Test
    void withoutEvidenceThereIsNoLevelAndNoReview() {
        var explanation = medium();
        assertThat(explanation.level()).isZero();
        assertThat(explanation.currency()).isEqualTo(Currency.NONE);
        assertThat(explanation.nextReview()).isNull();
    }

    @Test
    void aClaimStandsBesideTheLevelAndIsNotCounted() {
        var explanation = medium(
                item("a", "self_assessment", 2, LAST_MONTH),
                item("b", "self_assessment", 4, TODAY),
                item("c", "self_assessment", 5, TODAY.plusDays(1)));
        assertThat(explanation.claimed()).isEqualTo(4);
        assertThat(explanation.level()).isZero();
        assertThat(explanation.notCounted())
                .containsExactly(
                        new NotCounted("a", Reason.SELF_ASSESSMENT),
                        new NotCounted("b", Reason.SELF_ASSESSMENT),
                        new NotCounted("c", Reason.NOT_YET));
    }

    @Test
    void evidenceDatedLaterDoesNotCountYet() {
        var explanation = medium(item("a", "lab", 3, TODAY.plusDays(1)));
        assertThat(explanation.level()).isZero();
        assertThat(explanation.notCounted()).containsExactly(new NotCounted("a", Reason.NOT_YET));
        assertThat(explanation.nextReview()).isNull();
    }

    @Test
    void aJudgedLevelOfZeroNeverCountsStaleOrLapsed() {
        assertThat(medium(item("a", "lab", 0, TODAY.minusYears(9))).counted()).isEmpty();
        assertThat(medium(item("a", "lab", 0, TODAY.minusMonths(40))).counted()).isEmpty();
    }

    @Test
    void aLevelIsCutAtTheCeilingOfItsKind() {
        assertThat(medium(item("a", "knowledge_check", 5, LAST_MONTH)).counted())
                .containsExactly(new Counted("a", 2, Currency.CURRENT));
    }

    @Test
    void lapsedEvidenceCountsAsOneAndStaysCounted() {
        assertThat(medium(item("a", "lab", 3, TODAY.minusYears(9))).counted())
                .containsExactly(new Counted("a", 1, Currency.LAPSED));
    }

    @Test
    void staleEvidenceOfLevelOneStillCountsAsOne() {
        assertThat(medium(item("a", "lab", 1, TODAY.minusMonths(40))).counted())
                .containsExactly(new Counted("a", 1, Currency.STALE));
    }

    @Test
    void ofItemsThatShareAnArtifactTheHighestCounts() {
        var explanation = medium(
                withArtifact(item("a", "lab", 3, LAST_MONTH), "x"),
                withArtifact(item("b", "manager_rating", 2, TODAY), "x"));
        assertThat(explanation.counted()).extracting(Counted::id).containsExactly("a");
        assertThat(explanation.notCounted()).containsExactly(new NotCounted("b", Reason.SAME_ARTIFACT));
    }

    @Test
    void amongEqualsTheLaterThenTheSmallerIdCounts() {
        var explanation = medium(
                withArtifact(item("c", "lab", 3, LAST_MONTH), "x"),
                withArtifact(item("b", "manager_rating", 3, TODAY), "x"),
                withArtifact(item("a", "lab", 3, TODAY), "x"));
        assertThat(explanation.counted()).extracting(Counted::id).containsExactly("a");
    }

    @Test
    void revokedEvidenceDoesNotCountAndLeavesItsArtifactToOthers() {
        var explanation = medium(
                revoked(withArtifact(item("a", "lab", 3, LAST_MONTH), "x")),
                withArtifact(item("b", "knowledge_check", 2, LAST_MONTH), "x"));
        assertThat(explanation.level()).isEqualTo(2);
        assertThat(explanation.notCounted()).containsExactly(new NotCounted("a", Reason.REVOKED));
    }

    @Test
    void levelFourNeedsAQualifiedAssessorForEachItem() {
        var sample = item("a", "work_sample", 4, LAST_MONTH);
        var observed = judgedBy(item("b", "observed_practice", 4, LAST_MONTH), new Item.Assessor("riverbend", false));
        var explanation = medium(sample, observed);
        assertThat(explanation.level()).isEqualTo(3);
        assertThat(explanation.nextStep()).isEqualTo(new NeedsAssessor(4, "b", false));
    }

    @Test
    void twoContributionsAreNotLevelFourWithoutWorkInADistrict() {
        var explanation = medium(
                judgedBy(item("a", "contribution", 5, LAST_MONTH), new Item.Assessor("riverbend", true)),
                judgedBy(item("b", "contribution", 4, LAST_MONTH), new Item.Assessor("riverbend", true)));
        assertThat(explanation.level()).isEqualTo(2);
    }

    @Test
    void levelFiveNeedsTwoOrganizationsOnTheContributionButNobodyQualified() {
        var contribution = item("a", "contribution", 5, LAST_MONTH);
        var work = judgedBy(item("b", "work_sample", 4, LAST_MONTH));
        var two = judgedBy(contribution, new Item.Assessor("riverbend", false), new Item.Assessor("lakeside", false));
        var one = judgedBy(contribution, new Item.Assessor("riverbend", true), new Item.Assessor("riverbend", true));
        assertThat(medium(two, work).level()).isEqualTo(5);
        assertThat(medium(two, work).nextStep()).isEqualTo(new ReachedTop());
        assertThat(medium(one, work).level()).isEqualTo(3);
    }

    @Test
    void aReassessmentCapsEarlierEvidenceAfterFourteenDaysForComment() {
        var facts = new Facts(
                terms("medium"),
                List.of(item("a", "lab", 3, LAST_MONTH), item("b", "manager_rating", 3, LAST_MONTH)),
                List.of(new Reassessment(1, TODAY)));
        assertThat(MasteryRules.explain(facts, TODAY.plusDays(14)).level()).isEqualTo(3);
        assertThat(MasteryRules.explain(facts, TODAY.plusDays(15)).level()).isEqualTo(1);
        assertThat(MasteryRules.explain(facts, TODAY).nextReview()).isEqualTo(TODAY.plusDays(15));
    }

    @Test
    void evidenceFromTheDayOfAReassessmentOnIsFree() {
        var facts = new Facts(
                terms("medium"),
                List.of(item("a", "lab", 3, LAST_MONTH), item("b", "manager_rating", 3, LAST_MONTH)),
                List.of(new Reassessment(1, LAST_MONTH)));
        assertThat(MasteryRules.explain(facts, TODAY).level()).isEqualTo(3);
    }

    @Test
    void refreshingDoesNotLiftEvidenceOverAReassessment() {
        var facts = new Facts(
                terms("medium"),
                List.of(redated(item("a", "knowledge_check", 2, TODAY.minusMonths(20)), TODAY)),
                List.of(new Reassessment(1, LAST_MONTH)));
        assertThat(MasteryRules.explain(facts, TODAY).level()).isEqualTo(1);
    }

    @Test
    void aRefresherGivesEvidenceALaterDate() {
        var old = item("a", "knowledge_check", 2, TODAY.minusMonths(40));
        assertThat(medium(old).level()).isEqualTo(1);
        assertThat(medium(redated(old, LAST_MONTH)).level()).isEqualTo(2);
        assertThat(medium(redated(old, LAST_MONTH)).nextReview()).isEqualTo(LocalDate.of(2028, 10, 26));
    }

    @Test
    void aLevelIsAsFreshAsTheWeakestItemThatItRestsOn() {
        var freshCheck = item("a", "knowledge_check", 2, LAST_MONTH);
        var staleLab = item("b", "lab", 3, TODAY.minusMonths(40));
        assertThat(medium(freshCheck, staleLab).currency()).isEqualTo(Currency.CURRENT);
        assertThat(medium(staleLab).currency()).isEqualTo(Currency.STALE);
    }

    @Test
    void theNextReviewIsTheDayAfterTheLastCurrentDay() {
        assertThat(medium(item("a", "lab", 3, LAST_MONTH)).nextReview()).isEqualTo(LocalDate.of(2028, 10, 26));
    }

    @Test
    void aLapsedCredentialHasNoFurtherReview() {
        var credential = ending(item("a", "external_credential", 3, LAST_MONTH), LAST_MONTH.minusDays(1));
        var explanation = medium(credential);
        assertThat(explanation.counted()).containsExactly(new Counted("a", 1, Currency.LAPSED));
        assertThat(explanation.nextReview()).isNull();
    }

    @Test
    void thePathToEachLevelIsTold() {
        assertThat(medium().nextStep()).isInstanceOfSatisfying(NeedsEvidence.class, step -> {
            assertThat(step.level()).isEqualTo(1);
            assertThat(step.kinds()).contains("knowledge_check", "lab").doesNotContain("self_assessment");
        });
        assertThat(medium(item("a", "knowledge_check", 2, LAST_MONTH)).nextStep())
                .isInstanceOfSatisfying(NeedsEvidence.class, step -> {
                    assertThat(step.level()).isEqualTo(3);
                    assertThat(step.kinds()).doesNotContain("knowledge_check");
                });
        assertThat(medium(item("a", "manager_rating", 3, LAST_MONTH)).nextStep())
                .isEqualTo(new NeedsSecondKind(
                        3, true, List.of("lab", "observed_practice", "work_sample", "contribution")));
        assertThat(medium(item("a", "lab", 3, LAST_MONTH)).nextStep())
                .isInstanceOfSatisfying(NeedsSecondKind.class, step -> {
                    assertThat(step.performance()).isFalse();
                    assertThat(step.kinds()).contains("manager_rating").doesNotContain("lab");
                });
    }

    @Test
    void whatIsDueAndCarriesTheLevelIsToBeRefreshedFirst() {
        var explanation = MasteryRules.explain(
                facts("fast", item("a", "lab", 3, TODAY.minusMonths(14)), item("b", "manager_rating", 3, LAST_MONTH)),
                TODAY);
        assertThat(explanation.level()).isEqualTo(3);
        assertThat(explanation.currency()).isEqualTo(Currency.DUE);
        assertThat(explanation.nextStep()).isEqualTo(new Refresh("a", LocalDate.of(2026, 12, 24)));
    }

    @Test
    void refreshingOneStaleItemIsSmallerThanNewEvidence() {
        var explanation = MasteryRules.explain(
                facts("fast", item("a", "lab", 3, TODAY.minusMonths(18)), item("b", "manager_rating", 3, LAST_MONTH)),
                TODAY);
        assertThat(explanation.nextStep()).isEqualTo(new Refresh("a", LocalDate.of(2027, 5, 25)));
    }
}
