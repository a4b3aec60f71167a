package org.uplink.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.uplink.catalog.CourseId;
import org.uplink.catalog.Gap;
import org.uplink.catalog.Offer;
import org.uplink.competency.CompetencyId;
import org.uplink.coverage.CoverageRules.Candidate;
import org.uplink.coverage.CoverageRules.Fall;
import org.uplink.coverage.CoverageRules.Risk;
import org.uplink.coverage.CoverageRules.Staff;
import org.uplink.coverage.CoverageRules.Standing;
import org.uplink.evidence.Currency;
import org.uplink.evidence.Skill;
import org.uplink.platform.PersonId;

class CoverageRulesTest {

    private static final CompetencyId CORE = new CompetencyId("INF-03");
    private static final CompetencyId PATCHING = new CompetencyId("SEC-02");
    private static final Service FIREWALL = service("firewall", new Need(CORE, 3), new Need(PATCHING, 2));

    @Test
    void everyNeedIsMetByEvidenceThatIsCurrentOrDue() {
        assertThat(able(skill(CORE, 3, Currency.CURRENT), skill(PATCHING, 2, Currency.DUE)))
                .isTrue();
        assertThat(able(skill(CORE, 3, Currency.CURRENT))).isFalse();
        assertThat(able(skill(CORE, 2, Currency.CURRENT), skill(PATCHING, 4, Currency.CURRENT)))
                .isFalse();
    }

    @Test
    void whatIsStaleCarriesNothingWhateverItsLevel() {
        assertThat(able(skill(CORE, 5, Currency.STALE), skill(PATCHING, 2, Currency.CURRENT)))
                .isFalse();
        assertThat(able(skill(CORE, 5, Currency.LAPSED), skill(PATCHING, 2, Currency.CURRENT)))
                .isFalse();
    }

    @Test
    void aServiceWithoutNeedsIsRunByNobody() {
        assertThat(CoverageRules.able(List.of(), Map.of())).isFalse();
    }

    @Test
    void aLevelThatIsHighEnoughButTooOldIsLackingByOne() {
        var missing = CoverageRules.missing(FIREWALL.needs(), Map.of(CORE, skill(CORE, 4, Currency.STALE)));
        assertThat(missing).containsExactly(new Gap(CORE, 2, 3, true), new Gap(PATCHING, 0, 2, true));
    }

    @Test
    void theWorstComesFirstAndThenTheAlphabet() {
        var standings = new ArrayList<>(List.of(
                new Standing(service("b"), 2),
                new Standing(service("a"), 5),
                new Standing(service("d"), 1),
                new Standing(service("c"), 0)));
        standings.sort(CoverageRules.WORST_FIRST);
        assertThat(standings).extracting(standing -> standing.service().name()).containsExactly("c", "d", "a", "b");
    }

    @Test
    void aLeavingNamesWhatFallsToOneOrToNobody() {
        var two = new Standing(FIREWALL, 2);
        var leaving = Map.of(CORE, skill(CORE, 3, Currency.CURRENT), PATCHING, skill(PATCHING, 2, Currency.CURRENT));
        assertThat(CoverageRules.falls(List.of(two), leaving)).containsExactly(new Fall(FIREWALL, 1));
        assertThat(CoverageRules.falls(List.of(new Standing(FIREWALL, 1)), leaving))
                .containsExactly(new Fall(FIREWALL, 0));
        assertThat(CoverageRules.falls(List.of(new Standing(FIREWALL, 3)), leaving))
                .isEmpty();
        assertThat(CoverageRules.falls(List.of(two), Map.of())).isEmpty();
    }

    @Test
    void theShortestWayToBecomeAbleComesFirst() {
        var offers = List.of(offer("routing", 90, Map.of(CORE, 3)), offer("patching", 30, Map.of(PATCHING, 2)));
        var near = staff("Zoe", skill(CORE, 3, Currency.CURRENT));
        var far = staff("Ana");
        var able = staff("Bo", skill(CORE, 3, Currency.CURRENT), skill(PATCHING, 2, Currency.CURRENT));
        var candidates = CoverageRules.candidates(FIREWALL, List.of(far, able, near), offers);
        assertThat(candidates).extracting(Candidate::person).containsExactly(near, far);
        assertThat(candidates.getFirst().closing().minutes()).isEqualTo(30);
    }

    @Test
    void whomNoCourseBringsAllTheWayComesAfterWhomOneDoes() {
        var offers = List.of(offer("patching", 300, Map.of(PATCHING, 2)));
        var needsCore = staff("Ana", skill(PATCHING, 2, Currency.CURRENT));
        var needsPatching = staff("Zoe", skill(CORE, 3, Currency.CURRENT));
        assertThat(CoverageRules.candidates(FIREWALL, List.of(needsCore, needsPatching), offers))
                .extracting(Candidate::person)
                .containsExactly(needsPatching, needsCore);
    }

    @Property
    void moreEvidenceNeverMakesSomebodyUnable(@ForAll("levels") Map<CompetencyId, Skill> skills) {
        var better = new HashMap<>(skills);
        better.put(PATCHING, skill(PATCHING, 5, Currency.CURRENT));
        if (CoverageRules.able(FIREWALL.needs(), skills)) {
            assertThat(CoverageRules.able(FIREWALL.needs(), better)).isTrue();
        }
    }

    @Property
    void somebodyIsAbleOrLacksSomething(@ForAll("levels") Map<CompetencyId, Skill> skills) {
        assertThat(CoverageRules.able(FIREWALL.needs(), skills))
                .isEqualTo(CoverageRules.missing(FIREWALL.needs(), skills).isEmpty());
        assertThat(CoverageRules.missing(FIREWALL.needs(), skills))
                .allMatch(gap -> gap.level() < gap.target() && gap.level() >= 0);
    }

    @Property
    void aLeavingChangesTheRiskOnlyOfWhatIsNamed(
            @ForAll("levels") Map<CompetencyId, Skill> leaving, @ForAll("count") int others) {
        var able = CoverageRules.able(FIREWALL.needs(), leaving);
        var before = others + (able ? 1 : 0);
        var falls = CoverageRules.falls(List.of(new Standing(FIREWALL, before)), leaving);
        assertThat(falls.isEmpty()).isEqualTo(!able || CoverageRules.risk(others) == Risk.COVERED);
        falls.forEach(fall -> assertThat(fall.left()).isEqualTo(others));
    }

    @Property
    void candidatesComeInTheSameOrderEveryTime(@ForAll("people") List<Staff> people, @ForAll long seed) {
        var offers = List.of(offer("routing", 90, Map.of(CORE, 3)), offer("patching", 30, Map.of(PATCHING, 2)));
        var shuffled = new ArrayList<>(people);
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(CoverageRules.candidates(FIREWALL, shuffled, offers))
                .isEqualTo(CoverageRules.candidates(FIREWALL, people, offers));
    }

    @Provide
    Arbitrary<Integer> count() {
        return Arbitraries.integers().between(0, 4);
    }

    @Provide
    Arbitrary<Map<CompetencyId, Skill>> levels() {
        var skill = Combinators.combine(
                        Arbitraries.of(CORE, PATCHING),
                        Arbitraries.integers().between(0, 5),
                        Arbitraries.of(Currency.values()))
                .as(CoverageRulesTest::skill);
        return skill.list().ofMaxSize(2).map(CoverageRulesTest::byCompetency);
    }

    @Provide
    Arbitrary<List<Staff>> people() {
        return Combinators.combine(
                        Arbitraries.of("Ana", "Bo", "Cy"),
                        Arbitraries.integers().between(1, 99),
                        levels())
                .as((name, id, skills) -> new Staff(new PersonId(new UUID(0, id)), name, "", skills))
                .list()
                .uniqueElements(Staff::id)
                .ofMaxSize(6);
    }

    private static boolean able(Skill... skills) {
        return CoverageRules.able(FIREWALL.needs(), byCompetency(List.of(skills)));
    }

    private static Map<CompetencyId, Skill> byCompetency(List<Skill> skills) {
        var all = new HashMap<CompetencyId, Skill>();
        skills.forEach(skill -> all.put(skill.competency(), skill));
        return all;
    }

    private static Skill skill(CompetencyId competency, int level, Currency currency) {
        return new Skill(competency, level, currency, 0, null);
    }

    private static Staff staff(String name, Skill... skills) {
        var id = new PersonId(UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        return new Staff(id, name, "", byCompetency(List.of(skills)));
    }

    private static Service service(String name, Need... needs) {
        return new Service(new ServiceId(name), name, "", List.of(needs));
    }

    private static Offer offer(String course, int minutes, Map<CompetencyId, Integer> levels) {
        return new Offer(new CourseId(course), course, false, minutes, levels);
    }
}
