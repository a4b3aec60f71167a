package org.uplink.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.uplink.certification.Samples.PRV_01;
import static org.uplink.certification.Samples.SVC_05;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.uplink.certification.Facts.Confirmation;
import org.uplink.certification.Facts.Occasion;
import org.uplink.certification.Facts.Reached;
import org.uplink.certification.credit.CreditDemand;
import org.uplink.certification.credit.CreditTally;
import org.uplink.competency.CompetencyId;

/** Requirements are a tree: all, any, so many of, tracks; with leaves that people, hours and other awards meet. */
class TreeRulesTest {

    private static final CertificationId SAMPLE = new CertificationId("sample");
    private static final CertificationId HIGHER = new CertificationId("higher");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 26);
    private static final Requirement.Confirmed PANEL =
            new Requirement.Confirmed("panel", Requirement.As.PANEL, "Panel", "a talk", 2, 1, 12);
    /** Trees that may become as deep as they like take now and then as long to make as they like. */
    private static final int DEEPEST = 4;

    private static final CreditDemand HOURS = CreditDemand.of("uplink", new BigDecimal("30"));
    private static final Requirement SERVICE = new Requirement.VerifiedLevels(Map.of(SVC_05, 2));
    private static final Requirement PRIVACY = new Requirement.VerifiedLevels(Map.of(PRV_01, 3));

    @Test
    void anyOneOfIsEnoughAndSoManyOfAsksForThatMany() {
        var facts = Samples.facts(Set.of(), Map.of(SVC_05, new Reached(2, 2)), Set.of());

        assertThat(judge(new Requirement.Any(List.of(SERVICE, PRIVACY)), facts).met())
                .isTrue();
        assertThat(judge(new Requirement.Some(2, List.of(SERVICE, PRIVACY)), facts)
                        .met())
                .isFalse();
        assertThat(judge(new Requirement.All(List.of(SERVICE, PRIVACY)), facts).met())
                .isFalse();
    }

    @Test
    void aChoiceCountsAsManyThingsAsItAsksFor() {
        var choice = new Requirement.Any(List.of(SERVICE, new Requirement.All(List.of(SERVICE, PRIVACY))));
        var facts = Samples.facts(Set.of(), Map.of(PRV_01, new Reached(3, 3)), Set.of());

        assertThat(judge(choice, facts).all()).isEqualTo(1);
        assertThat(judge(choice, facts).missing()).isEqualTo(1);
        assertThat(judge(new Requirement.All(List.of(SERVICE, PRIVACY)), facts).all())
                .isEqualTo(2);
    }

    @Test
    void aTrackIsMetWithAllThatItAsksFor() {
        var tracks = new LinkedHashMap<String, List<Requirement>>();
        tracks.put("Service", List.of(SERVICE, PRIVACY));
        tracks.put("Privacy", List.of(PRIVACY));

        assertThat(judge(
                                new Requirement.Tracks(tracks),
                                Samples.facts(Set.of(), Map.of(SVC_05, new Reached(3, 3)), Set.of()))
                        .met())
                .isFalse();
        assertThat(judge(
                                new Requirement.Tracks(tracks),
                                Samples.facts(Set.of(), Map.of(PRV_01, new Reached(3, 3)), Set.of()))
                        .met())
                .isTrue();
    }

    @Test
    void twoDifferentPeopleConfirmAndOneOfThemWorksElsewhere() {
        var ours = confirmation("ours", false, DAY);
        var theirs = confirmation("theirs", true, DAY);

        assertThat(judge(PANEL, confirmed(ours, confirmation("another", false, DAY)))
                        .met())
                .isFalse();
        assertThat(judge(PANEL, confirmed(theirs)).met()).isFalse();
        assertThat(judge(PANEL, confirmed(ours, theirs)).met()).isTrue();
    }

    @Test
    void whatIsTooOldOrWasConfirmedForAnotherAwardDoesNotCount() {
        var ours = confirmation("ours", false, DAY);

        assertThat(judge(PANEL, confirmed(ours, confirmation("theirs", true, DAY.minusMonths(12))))
                        .met())
                .isTrue();
        assertThat(judge(
                                PANEL,
                                confirmed(
                                        ours,
                                        confirmation(
                                                "theirs",
                                                true,
                                                DAY.minusMonths(12).minusDays(1))))
                        .met())
                .isFalse();
        assertThat(Samples.judge(List.of(PANEL), confirmed(ours, confirmation("theirs", true, DAY)), occasion(2, null))
                        .met())
                .isFalse();
    }

    @Test
    void anExaminationThatCannotBeTakenIsNeverMet() {
        var exam = new Requirement.Exam("exam", "Exam", "60 items", 75, 70, 3, List.of(1, 14), null);

        assertThat(judge(exam, Facts.NONE).met()).isFalse();
        assertThat(judge(
                                new Requirement.Any(List.of(exam, SERVICE)),
                                Samples.facts(Set.of(), Map.of(SVC_05, new Reached(2, 2)), Set.of()))
                        .met())
                .isTrue();
    }

    @Test
    void hoursAreMetByTheTallyOfTheCycle() {
        var wanted = new Requirement.Credits(HOURS);

        assertThat(Samples.judge(List.of(wanted), Facts.NONE, occasion(2, tally(false)))
                        .met())
                .isFalse();
        assertThat(Samples.judge(List.of(wanted), Facts.NONE, occasion(2, tally(true)))
                        .met())
                .isTrue();
        assertThat(judge(wanted, Facts.NONE).met()).isFalse();
    }

    @Test
    void onlyAnAwardThatCameAfterTheOneToBeRenewedCounts() {
        var wanted = new Requirement.Holds(List.of(HIGHER));
        var since = DAY.minusYears(1);

        assertThat(Samples.judge(List.of(wanted), holding(since), occasion(2, null, since))
                        .met())
                .isFalse();
        assertThat(Samples.judge(List.of(wanted), holding(since.plusDays(1)), occasion(2, null, since))
                        .met())
                .isTrue();
    }

    @Property
    void moreIsNeverLess(@ForAll("trees") Requirement tree, @ForAll("levels") Map<CompetencyId, Reached> some) {
        var more = new LinkedHashMap<>(some);
        more.replaceAll((_, reached) -> new Reached(reached.level() + 1, reached.fresh() + 1));
        var before = judge(tree, Samples.facts(Set.of(), some, Set.of()));
        var after = judge(tree, Samples.facts(Set.of(), more, Set.of()));

        assertThat(after.met() || !before.met()).isTrue();
        assertThat(after.missing()).isLessThanOrEqualTo(before.missing());
        assertThat(before.missing() == 0).isEqualTo(before.met());
        assertThat(before.all()).isEqualTo(after.all());
    }

    private static Eligibility judge(Requirement requirement, Facts facts) {
        return Samples.judge(List.of(requirement), facts);
    }

    private static Confirmation confirmation(String by, boolean elsewhere, LocalDate madeOn) {
        return new Confirmation(SAMPLE, 1, 0, "panel", "a talk", by, elsewhere, madeOn, DAY);
    }

    private static Facts confirmed(Confirmation... confirmations) {
        return new Facts(Set.of(), Map.of(), Set.of(), Set.of(confirmations), Map.of(), List.of());
    }

    private static Facts holding(LocalDate from) {
        return new Facts(Set.of(), Map.of(), Set.of(), Set.of(), Map.of(HIGHER, from), List.of());
    }

    private static Occasion occasion(int number, @Nullable CreditTally tally) {
        return occasion(number, tally, DAY.minusYears(3));
    }

    private static Occasion occasion(int number, @Nullable CreditTally tally, LocalDate since) {
        return new Occasion(SAMPLE, number, 0, since, tally == null ? Map.of() : Map.of(HOURS, tally));
    }

    private static CreditTally tally(boolean met) {
        return new CreditTally(
                BigDecimal.TEN,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                met,
                BigDecimal.ONE);
    }

    @Provide
    Arbitrary<Requirement> trees() {
        return trees(DEEPEST);
    }

    private static Arbitrary<Requirement> trees(int deep) {
        var leaf = Combinators.combine(
                        Arbitraries.of(SVC_05, PRV_01), Arbitraries.integers().between(1, 4))
                .<Requirement>as((id, level) -> new Requirement.VerifiedLevels(Map.of(id, level)));
        return deep == 0 ? leaf : Arbitraries.oneOf(leaf, groups(deep - 1));
    }

    private static Arbitrary<Requirement> groups(int deep) {
        var parts = trees(deep).list().ofMinSize(1).ofMaxSize(3);
        return Arbitraries.oneOf(
                parts.map(Requirement.All::new),
                parts.map(Requirement.Any::new),
                Combinators.combine(parts, Arbitraries.integers().between(1, 3))
                        .as((of, n) -> new Requirement.Some(Math.min(n, of.size()), of)));
    }

    @Provide
    Arbitrary<Map<CompetencyId, Reached>> levels() {
        var reached = Arbitraries.integers().between(0, 4).map(level -> new Reached(level, level));
        return Combinators.combine(reached, reached).as((one, other) -> Map.of(SVC_05, one, PRV_01, other));
    }
}
