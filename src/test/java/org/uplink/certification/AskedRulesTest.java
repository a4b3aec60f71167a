package org.uplink.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.uplink.certification.Samples.CONDUCT;
import static org.uplink.certification.Samples.DESK;
import static org.uplink.certification.Samples.PRIVACY;
import static org.uplink.certification.Samples.PRV_01;
import static org.uplink.certification.Samples.SVC_05;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.uplink.certification.Certification.Renewal;
import org.uplink.certification.Facts.Agreed;
import org.uplink.certification.Facts.Occasion;
import org.uplink.certification.Facts.Reached;

/** People are asked only for what changed. */
class AskedRulesTest {

    private static final CertificationId SAMPLE = new CertificationId("sample");
    private static final Requirement OLD_COURSE = new Requirement.Courses(List.of(DESK));
    private static final Requirement NEW_COURSE = new Requirement.Courses(List.of(PRIVACY));

    @Test
    void whatIsNewOrRaisedIsAskedForUntilItIsMet() {
        var before = List.of(OLD_COURSE, level(2));
        var now = List.of(OLD_COURSE, NEW_COURSE, level(3));

        assertThat(asked(before, now, Facts.NONE)).containsExactly(NEW_COURSE, level(3));
        assertThat(asked(before, now, knows(Set.of(PRIVACY), 2))).containsExactly(level(3));
        assertThat(asked(before, now, knows(Set.of(PRIVACY), 3))).isEmpty();
    }

    @Test
    void whatWasAskedForBeforeIsNotAskedForBecauseOfTheChange() {
        assertThat(asked(List.of(OLD_COURSE, level(3)), List.of(OLD_COURSE, level(2)), Facts.NONE))
                .isEmpty();
        assertThat(asked(List.of(OLD_COURSE, NEW_COURSE), List.of(OLD_COURSE), Facts.NONE))
                .isEmpty();
    }

    @Test
    void otherWordsAreAskedForAgainOnlyOfWhoHadAgreed() {
        var other = new Requirement.Attestation(CONDUCT.id(), CONDUCT.title(), "I report at once what goes wrong.");
        var agreed = new Agreed(SAMPLE, 1, 0, CONDUCT.id(), CONDUCT.statement());
        var facts = new Facts(Set.of(), Map.of(), Set.of(agreed), Set.of(), Map.of(), List.of());

        assertThat(asked(List.of(CONDUCT), List.of(other), facts)).containsExactly(other);
        assertThat(asked(List.of(CONDUCT), List.of(other), Facts.NONE)).isEmpty();
    }

    @Test
    void anotherWayInAChoiceAsksNobodyForMoreAndAWayTakenAwayWhoHadTakenIt() {
        var one = new Requirement.Any(List.of(OLD_COURSE, level(2)));
        var wider = new Requirement.Any(List.of(OLD_COURSE, level(2), NEW_COURSE));
        var narrower = new Requirement.Any(List.of(level(2)));

        assertThat(asked(List.of(one), List.of(wider), Facts.NONE)).isEmpty();
        assertThat(asked(List.of(one), List.of(narrower), knows(Set.of(DESK), 0)))
                .containsExactly(narrower);
        assertThat(asked(List.of(one), List.of(narrower), Facts.NONE)).isEmpty();
    }

    private static List<Requirement> asked(List<Requirement> before, List<Requirement> now, Facts facts) {
        return AskedRules.asked(
                        Samples.asking(new Renewal(6), now),
                        ChangeRules.between(before, now),
                        facts,
                        Occasion.first(SAMPLE))
                .requirements()
                .stream()
                .map(Eligibility.Judged::requirement)
                .toList();
    }

    private static Requirement level(int level) {
        return new Requirement.VerifiedLevels(Map.of(SVC_05, level));
    }

    private static Facts knows(Set<org.uplink.catalog.CourseId> completed, int level) {
        return Samples.facts(completed, Map.of(SVC_05, new Reached(level, level), PRV_01, Reached.NOTHING), Set.of());
    }
}
