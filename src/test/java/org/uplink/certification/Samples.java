package org.uplink.certification;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.uplink.catalog.CourseId;
import org.uplink.certification.Certification.Ends;
import org.uplink.certification.Certification.Kind;
import org.uplink.certification.Certification.Renewal;
import org.uplink.certification.Certification.Validity;
import org.uplink.competency.CompetencyId;

/** Certifications to try rules on. */
final class Samples {

    static final CourseId DESK = new CourseId("service-desk-craft");
    static final CourseId PRIVACY = new CourseId("privacy-at-work");
    static final CompetencyId SVC_05 = new CompetencyId("SVC-05");
    static final CompetencyId PRV_01 = new CompetencyId("PRV-01");
    static final Requirement.Attestation CONDUCT =
            new Requirement.Attestation("code-of-conduct", "Code of conduct", "I report what goes wrong.");
    static final List<Requirement> ALL_KINDS = List.of(
            new Requirement.Courses(List.of(DESK, PRIVACY)),
            new Requirement.VerifiedLevels(Map.of(SVC_05, 2)),
            new Requirement.NotStale(List.of(SVC_05, PRV_01)),
            CONDUCT);

    private Samples() {}

    static Certification lasting(int months, Ends ends, int windowMonths) {
        return new Certification(
                "sample",
                "r1",
                "CER-SAM",
                "Sample",
                "A sample.",
                Kind.CERTIFICATE,
                List.of(),
                false,
                new Validity(months, ends),
                new Renewal(windowMonths),
                ALL_KINDS,
                "CC BY 4.0");
    }

    static Certification asking(Renewal renewal, List<Requirement> requirements) {
        return new Certification(
                "sample",
                "r1",
                "CER-SAM",
                "Sample",
                "A sample.",
                Kind.CERTIFICATION,
                List.of(),
                false,
                new Validity(36, Ends.END_OF_MONTH),
                renewal,
                requirements,
                "CC BY 4.0");
    }

    static Facts facts(Set<CourseId> completed, Map<CompetencyId, Facts.Reached> reached, Set<Facts.Agreed> agreed) {
        return new Facts(completed, reached, agreed, Set.of(), Map.of(), List.of());
    }

    static Eligibility judge(List<Requirement> requirements, Facts facts) {
        return judge(requirements, facts, Facts.Occasion.first(new CertificationId("sample")));
    }

    static Eligibility judge(List<Requirement> requirements, Facts facts, Facts.Occasion occasion) {
        return CertificationRules.judge(asking(new Renewal(6), requirements), Stage.FIRST, facts, occasion);
    }

    /** The same certification in another revision. */
    static Certification revised(String revision, List<Requirement> requirements) {
        return new Certification(
                "sample",
                revision,
                "CER-SAM",
                "Sample",
                "A sample.",
                Kind.CERTIFICATE,
                List.of(),
                false,
                new Validity(24, Ends.DAY),
                new Renewal(6),
                requirements,
                "CC BY 4.0");
    }
}
