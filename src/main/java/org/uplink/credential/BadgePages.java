package org.uplink.credential;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.time.Duration;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.uplink.certification.CertificationId;
import org.uplink.certification.Certifications;

/** The picture of a certification, to which its credentials point. It says nothing of who holds one. */
@Path("/badges/{certification}.svg")
class BadgePages {

    private static final Duration KEPT = Duration.ofHours(1);

    private final BadgeImages images;
    private final Certifications certifications;

    BadgePages(BadgeImages images, Certifications certifications) {
        this.images = images;
        this.certifications = certifications;
    }

    @GET
    @PermitAll
    @Produces(BadgeImages.SVG)
    public RestResponse<String> show(@RestPath String certification) {
        var found = certifications.get(new CertificationId(certification));
        return Published.keptFor(KEPT, images.of(found).svg());
    }
}
