package org.uplink.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.uplink.certification.Samples.ALL_KINDS;
import static org.uplink.certification.Samples.CONDUCT;
import static org.uplink.certification.Samples.DESK;
import static org.uplink.certification.Samples.PRIVACY;
import static org.uplink.certification.Samples.PRV_01;
import static org.uplink.certification.Samples.SVC_05;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.uplink.catalog.CourseId;
import org.uplink.certification.Facts.Agreed;
import org.uplink.certification.Facts.Reached;
import org.uplink.competency.CompetencyId;

class CertificationRulesTest {

    private static final CertificationId SAMPLE = new CertificationId("sample");
    private static final Agreed AGREED = new Agreed(SAMPLE, 1, 0, CONDUCT.id(), CONDUCT.statement());
    private static final Facts EVERYTHING = Samples.facts(
            Set.of(DESK, PRIVACY), Map.of(SVC_05, new Reached(2, 2), PRV_01, new Reached(3, 3)), Set.of(AGREED));

    @Test
    void somebodyWhoHasEverythingMeetsEverything() {
        assertThat(judge(EVERYTHING).met()).isTrue();
        assertThat(judge(EVERYTHING).missing()).isZero();
    }

    @Test
    void nothingIsMetByNothing() {
        assertThat(missing(Facts.NONE)).hasSize(6).isEqualTo(judge(Facts.NONE).leaves());
        assertThat(judge(Facts.NONE).missing())
                .isEqualTo(judge(Facts.NONE).all())
                .isEqualTo(6);
    }

    @Test
    void eachMissingLeafIsNamedWithWhatThereIs() {
        var facts = Samples.facts(Set.of(DESK), Map.of(SVC_05, new Reached(1, 1)), Set.of(AGREED));

        assertThat(missing(facts))
                .containsExactly(
                        new Eligibility.Completed(PRIVACY, false),
                        new Eligibility.Verified(SVC_05, 2, 1),
                        new Eligibility.Fresh(SVC_05, 2, 1),
                        new Eligibility.Fresh(PRV_01, 1, 0));
    }

    @Test
    void staleEvidenceHoldsALevelButIsNotFresh() {
        var facts = Samples.facts(
                EVERYTHING.completed(),
                Map.of(SVC_05, new Reached(2, 1), PRV_01, new Reached(3, 3)),
                EVERYTHING.agreed());

        assertThat(missing(facts)).containsExactly(new Eligibility.Fresh(SVC_05, 2, 1));
    }

    @Test
    void freshnessWithoutANamedLevelAsksForTheLevelOfToday() {
        var facts = Samples.facts(
                EVERYTHING.completed(),
                Map.of(SVC_05, new Reached(2, 2), PRV_01, new Reached(3, 2)),
                EVERYTHING.agreed());

        assertThat(missing(facts)).containsExactly(new Eligibility.Fresh(PRV_01, 3, 2));
    }

    @Test
    void whoAgreedToOtherWordsIsAskedAgain() {
        var facts = Samples.facts(
                EVERYTHING.completed(),
                EVERYTHING.reached(),
                Set.of(new Agreed(SAMPLE, 1, 0, CONDUCT.id(), "I report what others do wrong.")));

        assertThat(missing(facts)).containsExactly(new Eligibility.Agreement(CONDUCT, false));
    }

    @Test
    void onlyWhatARequirementNamesConcernsIt() {
        var sample = Samples.lasting(24, Certification.Ends.DAY, 6);

        assertThat(CertificationRules.concerns(sample, DESK)).isTrue();
        assertThat(CertificationRules.concerns(sample, new CourseId("another"))).isFalse();
        assertThat(CertificationRules.concerns(sample, Set.of(new CompetencyId("END-01"), PRV_01)))
                .isTrue();
        assertThat(CertificationRules.concerns(sample, Set.of(new CompetencyId("END-01"))))
                .isFalse();
    }

    @Property
    void theOrderOfFactsDoesNotMatter(@ForAll("facts") Facts facts) {
        var turned = new LinkedHashMap<CompetencyId, Reached>();
        facts.reached().keySet().stream()
                .sorted(java.util.Comparator.reverseOrder())
                .forEach(id -> turned.put(id, facts.of(id)));

        assertThat(judge(Samples.facts(facts.completed(), turned, facts.agreed())))
                .isEqualTo(judge(facts));
    }

    @Property
    void moreFactsNeverUnmeetARequirementThatNamesItsLevel(@ForAll("facts") Facts facts, @ForAll("facts") Facts more) {
        var named = List.of(ALL_KINDS.get(0), ALL_KINDS.get(1), new Requirement.NotStale(List.of(SVC_05)), CONDUCT);
        var before = Samples.judge(named, facts).leaves();
        var after = Samples.judge(named, union(facts, more)).leaves();

        for (var i = 0; i < before.size(); i++) {
            assertThat(after.get(i).met() || !before.get(i).met()).isTrue();
        }
    }

    private static Eligibility judge(Facts facts) {
        return Samples.judge(ALL_KINDS, facts);
    }

    private static List<Eligibility.Leaf> missing(Facts facts) {
        return judge(facts).leaves().stream().filter(leaf -> !leaf.met()).toList();
    }

    private static Facts union(Facts one, Facts other) {
        var completed = new java.util.HashSet<>(one.completed());
        completed.addAll(other.completed());
        var agreed = new java.util.HashSet<>(one.agreed());
        agreed.addAll(other.agreed());
        var reached = Set.of(SVC_05, PRV_01).stream()
                .collect(Collectors.toMap(
                        id -> id,
                        id -> new Reached(
                                Math.max(one.of(id).level(), other.of(id).level()),
                                Math.max(one.of(id).fresh(), other.of(id).fresh()))));
        return Samples.facts(completed, reached, agreed);
    }

    @Provide
    Arbitrary<Facts> facts() {
        var reached = Combinators.combine(
                        Arbitraries.integers().between(0, 5),
                        Arbitraries.integers().between(0, 5))
                .as((one, other) -> new Reached(Math.max(one, other), Math.min(one, other)));
        return Combinators.combine(
                        Arbitraries.subsetOf(DESK, PRIVACY),
                        Arbitraries.maps(Arbitraries.of(SVC_05, PRV_01), reached),
                        Arbitraries.subsetOf(AGREED))
                .as(Samples::facts);
    }
}
