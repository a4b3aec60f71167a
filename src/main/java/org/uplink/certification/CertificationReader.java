package org.uplink.certification;

import java.util.HashSet;
import java.util.Optional;
import org.uplink.platform.ContentItem;
import org.uplink.platform.ContentReader;

/** Reads {@code content/certifications/*.yaml}. */
public final class CertificationReader implements ContentReader<Certification> {

    @Override
    public String folder() {
        return "certifications";
    }

    @Override
    public Optional<Certification> read(ContentItem item) {
        return item.yaml(item.slug() + ".yaml", "certification").map(document -> {
            var certification = document.as(Certification.class);
            item.batch().declare("certification", item.slug());
            for (var i = 0; i < certification.forRoles().size(); i++) {
                document.mustBeDeclared(
                        "role profile", certification.forRoles().get(i).key(), "/for_roles/" + i);
            }
            checkRequirements(document, certification);
            checkRenewal(document, certification);
            return certification;
        });
    }

    private static void checkRequirements(ContentItem.Document document, Certification certification) {
        var attestations = new HashSet<String>();
        for (var i = 0; i < certification.requirements().size(); i++) {
            var pointer = "/requirements/" + i;
            switch (certification.requirements().get(i)) {
                case Requirement.Courses courses ->
                    checkCourses(document, certification, courses, pointer + "/courses");
                case Requirement.VerifiedLevels levels ->
                    levels.levels()
                            .keySet()
                            .forEach(id -> document.mustBeDeclared(
                                    "competency", id.key(), pointer + "/verified_levels/" + id.key()));
                case Requirement.NotStale notStale -> checkNotStale(document, notStale, pointer + "/not_stale");
                case Requirement.Attestation attestation -> {
                    if (!attestations.add(attestation.id())) {
                        document.problem(
                                pointer + "/attestation/id",
                                "There are two attestations '" + attestation.id() + "'.",
                                "Give each its own id.");
                    }
                }
            }
        }
    }

    private static void checkCourses(
            ContentItem.Document document, Certification certification, Requirement.Courses courses, String pointer) {
        for (var i = 0; i < courses.courses().size(); i++) {
            document.mustBeDeclared("course", courses.courses().get(i).slug(), pointer + "/" + i);
        }
        if (!certification.followsCourses()) {
            document.problem(
                    pointer,
                    "A certification is judged independently of any course.",
                    "Ask for verified levels in place of the courses, or say 'kind: certificate'.");
        }
    }

    private static void checkNotStale(ContentItem.Document document, Requirement.NotStale notStale, String pointer) {
        for (var i = 0; i < notStale.competencies().size(); i++) {
            document.mustBeDeclared("competency", notStale.competencies().get(i).key(), pointer + "/" + i);
        }
    }

    private static void checkRenewal(ContentItem.Document document, Certification certification) {
        var window = certification.renewal().windowOpensMonthsBefore();
        if (window >= certification.validity().months()) {
            document.problem(
                    "/renewal/window_opens_months_before",
                    "The window for renewal opens " + window + " months before the end of an award that lasts "
                            + certification.validity().months() + ".",
                    "Open it later than the award begins.");
        }
    }
}
