package org.uplink.credential;

import jakarta.enterprise.context.ApplicationScoped;
import org.uplink.certification.Certification;
import org.uplink.certification.Certifications;
import org.uplink.certification.Requirement;

/** The pictures of certifications. */
@ApplicationScoped
class BadgeImages {

    static final String SVG = "image/svg+xml";
    static final String PNG = "image/png";

    private final Certifications certifications;

    BadgeImages(Certifications certifications) {
        this.certifications = certifications;
    }

    /** The path of the picture of a certification as SVG. */
    static String address(String certification) {
        return "/badges/" + certification + ".svg";
    }

    /** As of the revision by which it was awarded. */
    BadgeDrawing of(Credential credential) {
        return of(certifications.at(credential.certificationId(), credential.revision()));
    }

    BadgeDrawing of(Certification certification) {
        var competencies = certification.requirements().stream()
                .filter(Requirement.VerifiedLevels.class::isInstance)
                .mapToInt(requirement ->
                        ((Requirement.VerifiedLevels) requirement).levels().size())
                .sum();
        return new BadgeDrawing(certification.title(), certification.followsCourses(), competencies);
    }
}
