package org.uplink.certification;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.uplink.certification.credit.CreditDemand;
import org.uplink.platform.ContentItem;

/** Looks through what a certification asks for, and says which file, where in it and how to mend it. */
final class RequirementCheck {

    private final ContentItem.Document document;
    private final Certification certification;
    private final Map<String, Requirement> named = new HashMap<>();

    RequirementCheck(ContentItem.Document document, Certification certification) {
        this.document = document;
        this.certification = certification;
    }

    void check() {
        for (var stage : certification.stages()) {
            var ids = new HashSet<String>();
            check(certification.requirements(stage), pointer(stage), stage != Stage.FIRST, ids);
        }
        var yearly = certification.renewal().yearlyCheck();
        if (yearly != null) {
            check(yearly.requirements(), "/renewal/yearly_check/requirements", false, new HashSet<>(named.keySet()));
        }
    }

    private static String pointer(Stage stage) {
        return switch (stage) {
            case FIRST -> "/requirements";
            case RENEWAL -> "/renewal/requirements";
            case REINSTATEMENT -> "/renewal/reinstate/requirements";
        };
    }

    /** @param inCycle whether it leads to an award that follows another, so that hours can be counted */
    private void check(List<Requirement> requirements, String pointer, boolean inCycle, Set<String> ids) {
        for (var i = 0; i < requirements.size(); i++) {
            check(requirements.get(i), pointer + "/" + i, inCycle, ids);
        }
    }

    private void check(Requirement requirement, String at, boolean inCycle, Set<String> ids) {
        switch (requirement) {
            case Requirement.All(var parts) -> check(parts, at + "/all", inCycle, ids);
            case Requirement.Any(var parts) -> check(parts, at + "/any", inCycle, ids);
            case Requirement.Some some -> checkSome(some, at + "/n_of", inCycle, ids);
            case Requirement.Tracks(var tracks) ->
                tracks.forEach((name, parts) -> check(parts, at + "/tracks/" + name, inCycle, ids));
            case Requirement.Courses courses -> checkCourses(courses, at + "/courses");
            case Requirement.VerifiedLevels(var levels) ->
                levels.keySet()
                        .forEach(id ->
                                document.mustBeDeclared("competency", id.key(), at + "/verified_levels/" + id.key()));
            case Requirement.NotStale(var competencies) -> {
                for (var i = 0; i < competencies.size(); i++) {
                    document.mustBeDeclared("competency", competencies.get(i).key(), at + "/not_stale/" + i);
                }
            }
            case Requirement.Attestation attestation ->
                checkId(attestation.id(), attestation, at + "/attestation/id", ids);
            case Requirement.Confirmed confirmed -> checkConfirmed(confirmed, at + "/confirmed", ids);
            case Requirement.Exam exam -> checkId(exam.id(), exam, at + "/exam/id", ids);
            case Requirement.Credits(var demand) -> checkCredits(demand, at + "/credits", inCycle);
            case Requirement.Holds(var oneOf) -> checkHolds(oneOf, at + "/newly_holds");
        }
    }

    private void checkSome(Requirement.Some some, String at, boolean inCycle, Set<String> ids) {
        if (some.n() > some.of().size()) {
            document.problem(
                    at + "/n",
                    "It asks for " + some.n() + " of " + some.of().size() + ".",
                    "Ask for fewer, or add more to choose from.");
        }
        check(some.of(), at + "/of", inCycle, ids);
    }

    private void checkCourses(Requirement.Courses courses, String at) {
        for (var i = 0; i < courses.courses().size(); i++) {
            document.mustBeDeclared("course", courses.courses().get(i).slug(), at + "/" + i);
        }
        if (!certification.followsCourses()) {
            document.problem(
                    at,
                    "A certification is judged independently of any course.",
                    "Ask for verified levels in place of the courses, or say 'kind: certificate'.");
        }
    }

    /** The same id may stand for the same thing in another stage. */
    private void checkId(String id, Requirement requirement, String at, Set<String> ids) {
        var other = named.putIfAbsent(id, requirement);
        if (!ids.add(id) || (other != null && !other.equals(requirement))) {
            document.problem(at, "There are two requirements '" + id + "'.", "Give each its own id.");
        }
    }

    private void checkConfirmed(Requirement.Confirmed confirmed, String at, Set<String> ids) {
        checkId(confirmed.id(), confirmed, at + "/id", ids);
        if (confirmed.elsewhere() > confirmed.people()) {
            document.problem(
                    at + "/elsewhere",
                    "More people of other organizations must confirm it than people at all.",
                    "Ask for more 'people', or for fewer 'elsewhere'.");
        }
    }

    private void checkCredits(CreditDemand demand, String at, boolean inCycle) {
        document.mustBeDeclared("credit schedule", demand.schedule(), at + "/schedule");
        if (!inCycle) {
            document.problem(
                    at,
                    "Hours are counted for a renewal: nobody has any before the first award, and a yearly check has no cycle.",
                    "Ask for them in the renewal.");
        }
    }

    private void checkHolds(List<CertificationId> oneOf, String at) {
        for (var i = 0; i < oneOf.size(); i++) {
            document.mustBeDeclared("certification", oneOf.get(i).slug(), at + "/" + i);
        }
    }
}
