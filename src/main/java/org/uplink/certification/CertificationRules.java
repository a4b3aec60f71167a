package org.uplink.certification;

import java.util.List;
import java.util.Set;
import org.uplink.catalog.CourseId;
import org.uplink.certification.Eligibility.Agreement;
import org.uplink.certification.Eligibility.Completed;
import org.uplink.certification.Eligibility.Fresh;
import org.uplink.certification.Eligibility.Judged;
import org.uplink.certification.Eligibility.Leaf;
import org.uplink.certification.Eligibility.Verified;
import org.uplink.competency.CompetencyId;

/**
 * Judges requirements by facts. No database, no clock: the same facts give the same answer in whatever order they came. The
 * meaning of the leaves is that of the certification notes of the curriculum.
 */
final class CertificationRules {

    private CertificationRules() {}

    static Eligibility judge(List<Requirement> requirements, Facts facts) {
        return new Eligibility(requirements.stream()
                .map(requirement -> new Judged(requirement, leaves(requirement, requirements, facts)))
                .toList());
    }

    private static List<Leaf> leaves(Requirement requirement, List<Requirement> all, Facts facts) {
        return switch (requirement) {
            case Requirement.Courses(var courses) ->
                courses.stream()
                        .<Leaf>map(course ->
                                new Completed(course, facts.completed().contains(course)))
                        .toList();
            case Requirement.VerifiedLevels(var levels) ->
                levels.entrySet().stream()
                        .<Leaf>map(entry -> new Verified(
                                entry.getKey(),
                                entry.getValue(),
                                facts.of(entry.getKey()).level()))
                        .toList();
            case Requirement.NotStale(var competencies) ->
                competencies.stream()
                        .<Leaf>map(competency -> fresh(competency, all, facts))
                        .toList();
            case Requirement.Attestation attestation ->
                List.of(new Agreement(attestation, facts.agreed().contains(Facts.Agreed.to(attestation))));
        };
    }

    /** Without a level elsewhere, the verified level of today must hold up, and there must be one. */
    private static Fresh fresh(CompetencyId competency, List<Requirement> all, Facts facts) {
        var reached = facts.of(competency);
        var wanted = all.stream()
                .mapToInt(requirement -> levelIn(requirement, competency))
                .max()
                .orElse(0);
        return new Fresh(competency, wanted > 0 ? wanted : Math.max(1, reached.level()), reached.fresh());
    }

    private static int levelIn(Requirement requirement, CompetencyId competency) {
        return requirement instanceof Requirement.VerifiedLevels(var levels) ? levels.getOrDefault(competency, 0) : 0;
    }

    /** Whether completing a course can change anything. */
    static boolean concerns(Certification certification, CourseId course) {
        return certification.requirements().stream()
                .anyMatch(requirement ->
                        requirement instanceof Requirement.Courses(var courses) && courses.contains(course));
    }

    /** Whether a change of what is verified in these competencies can change anything. */
    static boolean concerns(Certification certification, Set<CompetencyId> changed) {
        return certification.requirements().stream().anyMatch(requirement -> switch (requirement) {
            case Requirement.VerifiedLevels(var levels) ->
                levels.keySet().stream().anyMatch(changed::contains);
            case Requirement.NotStale(var competencies) -> competencies.stream().anyMatch(changed::contains);
            case Requirement.Courses _, Requirement.Attestation _ -> false;
        });
    }
}
