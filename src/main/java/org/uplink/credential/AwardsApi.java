package org.uplink.credential;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.uplink.certification.Certifications;
import org.uplink.platform.Role;

/** The own awards for programs. */
@Path("/api/v1/me/awards")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Awards")
class AwardsApi {

    /**
     * @param certification the slug of the certification
     * @param state {@code valid}, {@code due}, {@code grace}, {@code lapsed}, {@code suspended} or {@code revoked}
     * @param credential the path at which anybody who has it can check the award
     * @param shared whether something of the holder is public there
     * @param shows {@code name}, {@code email} for a hash of the address, or {@code nobody}
     * @param forms the paths of the files that there are for this award
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
            @Nullable LocalDate suspendedOn,
            String credential,
            boolean shared,
            String shows,
            Files forms) {}

    /**
     * @param jsonld JSON-LD with a proof; null where nothing is signed, as the four that follow
     * @param pdf the certificate to print; null for an award that was taken back or is suspended
     */
    @Schema(name = "AwardFiles")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Files(
            @Nullable String jsonld,
            @Nullable String jwt,
            @Nullable String png,
            @Nullable String svg,
            @Nullable String pdf) {}

    private final Sharing sharing;
    private final Certifications certifications;
    private final SigningKeys keys;

    AwardsApi(Sharing sharing, Certifications certifications, SigningKeys keys) {
        this.sharing = sharing;
        this.certifications = certifications;
        this.keys = keys;
    }

    @GET
    @Operation(operationId = "listOwnAwards", summary = "Your awards, the latest first, each with its files")
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
                credential.suspendedOn(),
                credential.address(),
                credential.shared(),
                credential.shows().key(),
                forms(credential));
    }

    private Files forms(Credential credential) {
        var files = credential.address() + "/files/";
        var pdf = credential.revokedOn() == null && credential.suspendedOn() == null ? files + "certificate.pdf" : null;
        return keys.present()
                ? new Files(
                        files + "credential.jsonld",
                        files + "credential.jwt",
                        files + "badge.png",
                        files + "badge.svg",
                        pdf)
                : new Files(null, null, null, null, pdf);
    }
}
