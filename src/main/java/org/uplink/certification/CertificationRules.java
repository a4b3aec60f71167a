package org.uplink.certification;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.uplink.catalog.CourseId;
import org.uplink.certification.Eligibility.Agreement;
import org.uplink.certification.Eligibility.Completed;
import org.uplink.certification.Eligibility.Confirmations;
import org.uplink.certification.Eligibility.Earned;
import org.uplink.certification.Eligibility.Examined;
import org.uplink.certification.Eligibility.Fresh;
import org.uplink.certification.Eligibility.Held;
import org.uplink.certification.Eligibility.Judged;
import org.uplink.certification.Eligibility.Leaf;
import org.uplink.certification.Eligibility.Verified;
import org.uplink.certification.Facts.Agreed;
import org.uplink.certification.Facts.Confirmation;
import org.uplink.certification.Facts.Occasion;
import org.uplink.competency.CompetencyId;

/**
 * Judges requirements by facts. No database, no clock: the same facts give the same answer in whatever order they came. The
 * meaning of the leaves is that of the certification notes of the curriculum.
 */
final class CertificationRules {

    /** Everything that judging needs beside the requirement. */
    private record Case(Certification certification, Facts facts, Occasion occasion) {}

    private CertificationRules() {}

    static Eligibility judge(Certification certification, Stage stage, Facts facts, Occasion occasion) {
        return judge(certification, certification.requirements(stage), facts, occasion);
    }

    /** What the yearly check of a certification asks for. */
    static Eligibility judgeCheck(Certification certification, Facts facts, Occasion occasion) {
        var check = Objects.requireNonNull(certification.renewal().yearlyCheck());
        return judge(certification, check.requirements(), facts, occasion);
    }

    /** Some of what a certification asks for. */
    static Eligibility judge(
            Certification certification, List<Requirement> requirements, Facts facts, Occasion occasion) {
        var about = new Case(certification, facts, occasion);
        return new Eligibility(requirements.stream()
                .map(requirement -> judge(requirement, about))
                .toList());
    }

    private static Judged judge(Requirement requirement, Case about) {
        return switch (requirement) {
            case Requirement.Group group ->
                new Judged(
                        group,
                        List.of(),
                        group.parts().stream().map(part -> judge(part, about)).toList(),
                        group.wanted());
            case Requirement.Courses(var courses) ->
                Judged.leaves(
                        requirement,
                        courses.stream()
                                .<Leaf>map(course -> new Completed(
                                        course, about.facts().completed().contains(course)))
                                .toList());
            case Requirement.VerifiedLevels(var levels) ->
                Judged.leaves(
                        requirement,
                        levels.entrySet().stream()
                                .<Leaf>map(entry -> new Verified(
                                        entry.getKey(),
                                        entry.getValue(),
                                        about.facts().of(entry.getKey()).level()))
                                .toList());
            case Requirement.NotStale(var competencies) ->
                Judged.leaves(
                        requirement,
                        competencies.stream()
                                .<Leaf>map(competency -> fresh(competency, about))
                                .toList());
            case Requirement.Attestation attestation -> leaf(requirement, agreement(attestation, about));
            case Requirement.Confirmed confirmed -> leaf(requirement, confirmations(confirmed, about));
            case Requirement.Exam exam -> leaf(requirement, new Examined(exam));
            case Requirement.Credits credits ->
                leaf(requirement, new Earned(credits, about.occasion().credits().get(credits.demand())));
            case Requirement.Holds(var oneOf) -> leaf(requirement, held(oneOf, about));
        };
    }

    private static Judged leaf(Requirement requirement, Leaf leaf) {
        return Judged.leaves(requirement, List.of(leaf));
    }

    /** Without a level elsewhere, the verified level of today must hold up, and there must be one. */
    private static Fresh fresh(CompetencyId competency, Case about) {
        var reached = about.facts().of(competency);
        var wanted = Requirement.everythingIn(about.certification().requirements())
                .mapToInt(requirement -> levelIn(requirement, competency))
                .max()
                .orElse(0);
        return new Fresh(competency, wanted > 0 ? wanted : Math.max(1, reached.level()), reached.fresh());
    }

    private static int levelIn(Requirement requirement, CompetencyId competency) {
        return requirement instanceof Requirement.VerifiedLevels(var levels) ? levels.getOrDefault(competency, 0) : 0;
    }

    private static Agreement agreement(Requirement.Attestation attestation, Case about) {
        var occasion = about.occasion();
        var wanted = new Agreed(
                occasion.certification(),
                occasion.number(),
                occasion.check(),
                attestation.id(),
                attestation.statement());
        return new Agreement(attestation, about.facts().agreed().contains(wanted));
    }

    private static Confirmations confirmations(Requirement.Confirmed confirmed, Case about) {
        var counting = about.facts().confirmed().stream()
                .filter(one -> one.certification().equals(about.occasion().certification())
                        && one.number() == about.occasion().number()
                        && one.check() == about.occasion().check()
                        && one.requirement().equals(confirmed.id())
                        && one.what().equals(confirmed.what())
                        && isYoungEnough(one, confirmed))
                .toList();
        return new Confirmations(
                confirmed, people(counting.stream()), people(counting.stream().filter(Confirmation::elsewhere)));
    }

    private static int people(Stream<Confirmation> confirmations) {
        return confirmations.map(Confirmation::by).collect(Collectors.toSet()).size();
    }

    private static boolean isYoungEnough(Confirmation confirmation, Requirement.Confirmed confirmed) {
        var months = confirmed.notOlderThanMonths();
        return months == null
                || !confirmation.madeOn().isBefore(confirmation.confirmedOn().minusMonths(months));
    }

    private static Held held(List<CertificationId> oneOf, Case about) {
        var since = about.occasion().since();
        return new Held(
                oneOf,
                oneOf.stream()
                        .map(id -> about.facts().held().get(id))
                        .filter(Objects::nonNull)
                        .filter(from -> since == null || from.isAfter(since))
                        .sorted()
                        .findFirst()
                        .orElse(null));
    }

    /** Whether completing a course can change anything. */
    static boolean concerns(Certification certification, CourseId course) {
        return certification
                .everything()
                .anyMatch(requirement ->
                        requirement instanceof Requirement.Courses(var courses) && courses.contains(course));
    }

    /** Whether a change of what is verified in these competencies can change anything. */
    static boolean concerns(Certification certification, Set<CompetencyId> changed) {
        return certification.everything().anyMatch(requirement -> switch (requirement) {
            case Requirement.VerifiedLevels(var levels) ->
                levels.keySet().stream().anyMatch(changed::contains);
            case Requirement.NotStale(var competencies) -> competencies.stream().anyMatch(changed::contains);
            default -> false;
        });
    }

    /** Whether an award of these can change anything. */
    static boolean concernsHolding(Certification certification, Collection<CertificationId> awarded) {
        return certification
                .everything()
                .anyMatch(requirement -> requirement instanceof Requirement.Holds(var oneOf)
                        && oneOf.stream().anyMatch(awarded::contains));
    }
}
