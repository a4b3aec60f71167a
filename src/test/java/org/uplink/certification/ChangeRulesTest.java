package org.uplink.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.uplink.certification.Samples.ALL_KINDS;
import static org.uplink.certification.Samples.CONDUCT;
import static org.uplink.certification.Samples.DESK;
import static org.uplink.certification.Samples.PRIVACY;
import static org.uplink.certification.Samples.PRV_01;
import static org.uplink.certification.Samples.SVC_05;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.uplink.certification.ChangeRules.Change;
import org.uplink.certification.ChangeRules.Kind;
import org.uplink.competency.CompetencyId;

/** A newer version is told by what it changes, and by nothing else. */
class ChangeRulesTest {

    @Test
    void whatIsTheSameIsNoChangeHoweverItIsWritten() {
        List<Requirement> grouped = List.of(new Requirement.All(ALL_KINDS.reversed()));

        assertThat(ChangeRules.between(ALL_KINDS, ALL_KINDS)).isEmpty();
        assertThat(ChangeRules.between(ALL_KINDS, grouped)).isEmpty();
    }

    @Test
    void levelsAreRaisedLoweredAddedAndRemovedOneByOne() {
        assertThat(ChangeRules.between(levels(Map.of(SVC_05, 2)), levels(Map.of(SVC_05, 3, PRV_01, 1))))
                .containsExactlyInAnyOrder(
                        new Change(Kind.RAISED, level(SVC_05, 3), level(SVC_05, 2)),
                        new Change(Kind.ADDED, level(PRV_01, 1), null));
        assertThat(ChangeRules.between(levels(Map.of(SVC_05, 3, PRV_01, 1)), levels(Map.of(SVC_05, 2))))
                .extracting(Change::kind)
                .containsExactly(Kind.LOWERED, Kind.REMOVED);
    }

    @Test
    void otherWordsOfAStatementAreAChangeThatAsks() {
        var before = new Requirement.Attestation("code", "Code", "I tell what I know.");
        var now = new Requirement.Attestation("code", "Code", "I tell what I know at once.");

        assertThat(ChangeRules.between(List.of(before), List.of(now)))
                .containsExactly(new Change(Kind.CHANGED, now, before));
    }

    @Test
    void aChoiceIsOneThing() {
        var desk = new Requirement.Courses(List.of(DESK));
        var either = new Requirement.Any(List.of(desk, new Requirement.Courses(List.of(PRIVACY))));

        assertThat(ChangeRules.between(List.of(desk), List.of(either)))
                .containsExactly(new Change(Kind.ADDED, either, null), new Change(Kind.REMOVED, desk, desk));
    }

    @Test
    void aChoiceFollowsTheOneWithWhichItSharesAWay() {
        var desk = new Requirement.Courses(List.of(DESK));
        var privacy = new Requirement.Courses(List.of(PRIVACY));
        var before = new Requirement.Any(List.of(desk, privacy));
        var now = new Requirement.Any(List.of(privacy, CONDUCT));

        assertThat(ChangeRules.between(List.of(before), List.of(now)))
                .containsExactly(new Change(Kind.CHANGED, now, before));
        assertThat(ChangeRules.between(List.of(before), List.of(new Requirement.Any(List.of(CONDUCT)))))
                .extracting(Change::kind)
                .containsExactly(Kind.ADDED, Kind.REMOVED);
    }

    private static Requirement level(CompetencyId competency, int level) {
        return new Requirement.VerifiedLevels(Map.of(competency, level));
    }

    private static List<Requirement> levels(Map<CompetencyId, Integer> levels) {
        return List.of(new Requirement.VerifiedLevels(levels));
    }
}
