package org.uplink.credential;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uplink.certification.Certifications;
import org.uplink.platform.Role;

/** The own awards for programs. */
@Path("/api/v1/me/awards")
@Produces(MediaType.APPLICATION_JSON)
class AwardsApi {

    /**
     * @param certification the slug of the certification
     * @param state {@code valid}, {@code due}, {@code lapsed} or {@code revoked}
     * @param credential the path at which anybody who has it can check the award
     * @param shared whether the holder's name is public there
     */
    record AwardEntry(
            UUID id,
            String certification,
            String title,
            String issuer,
            String state,
            String sentence,
            LocalDate validFrom,
            @Nullable LocalDate validUntil,
            @Nullable LocalDate revokedOn,
            String credential,
            boolean shared) {}

    private final Sharing sharing;
    private final Certifications certifications;

    AwardsApi(Sharing sharing, Certifications certifications) {
        this.sharing = sharing;
        this.certifications = certifications;
    }

    @GET
    @RolesAllowed(Role.LEARNER_NAME)
    public List<AwardEntry> list() {
        return sharing.own().stream().map(this::entry).toList();
    }

    private AwardEntry entry(Sharing.Own own) {
        var credential = own.credential();
        return new AwardEntry(
                credential.awardId(),
                credential.certification(),
                credential.title(),
                credential.issuerName(),
                own.state().key(),
                certifications.sentence(own.state()),
                credential.validFrom(),
                credential.validUntil(),
                credential.revokedOn(),
                credential.address(),
                credential.shared());
    }
}
