package org.uplink.local;

import io.quarkus.arc.profile.IfBuildProfile;
import jakarta.enterprise.context.ApplicationScoped;
import org.uplink.catalog.CourseCatalog;
import org.uplink.certification.CertificationId;
import org.uplink.certification.Certifications;
import org.uplink.competency.Competencies;
import org.uplink.coverage.Coverage;
import org.uplink.path.PathId;
import org.uplink.path.Paths;

/** Gathers the content that histories refer to. */
@ApplicationScoped
@IfBuildProfile(anyOf = {"dev", "test"})
class DemoSources {

    private static final PathId PATH = new PathId("first-ninety-days");
    private static final CertificationId FOUNDATIONS = new CertificationId("district-technology-foundations");
    private static final CertificationId ESSENTIALS = new CertificationId("school-operations-and-privacy");

    private final Competencies competencies;
    private final CourseCatalog catalog;
    private final Paths paths;
    private final Certifications certifications;
    private final Coverage coverage;

    DemoSources(
            Competencies competencies,
            CourseCatalog catalog,
            Paths paths,
            Certifications certifications,
            Coverage coverage) {
        this.coverage = coverage;
        this.competencies = competencies;
        this.catalog = catalog;
        this.paths = paths;
        this.certifications = certifications;
    }

    DemoContent read() {
        return new DemoContent(
                competencies.framework(),
                catalog.all(),
                paths.get(PATH),
                new DemoContent.Certificates(certifications.get(FOUNDATIONS), certifications.get(ESSENTIALS)),
                coverage.defaults());
    }
}
