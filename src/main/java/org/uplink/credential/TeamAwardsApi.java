package org.uplink.credential;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.uplink.certification.Certifications;
import org.uplink.platform.Role;

/** The awards of a district's people for its personnel system, which asks again from where it stopped. */
@Path(TeamAwardsApi.PATH)
@RolesAllowed({Role.MANAGER_NAME, Role.ADMIN_NAME})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Awards")
class TeamAwardsApi {

    static final String PATH = "/api/v1/team/awards";

    @Schema(name = "TeamAwards")
    record Answer(
            List<Entry> awards,

            @Schema(description = "Keep it, and send it as since: it gives what has changed after this answer")
            String cursor,

            @Schema(description = "Where to go on reading now; left out where this was all") @Nullable
            String next) {}

    @Schema(name = "TeamAward")
    record Entry(
            UUID id,
            Holder person,
            String certification,
            String title,

            @Schema(
                    description =
                            "valid, due, grace, lapsed, suspended or revoked, as of today: days alone move it without a change")
            String state,

            String sentence,
            LocalDate validFrom,
            @Nullable LocalDate validUntil,
            @Nullable LocalDate revokedOn,
            @Nullable LocalDate suspendedOn,

            @Schema(
                    description =
                            "What last happened to it: awarded, moved (it ends on another day), suspended, reinstated or revoked")
            String change,

            Instant changedAt,

            @Schema(
                    description =
                            "Path at which anybody who has it can check the award; left out where the holder does not share it")
            @Nullable
            String credential) {}

    @Schema(name = "AwardHolder")
    record Holder(UUID id, String name, String email) {}

    private final TeamAwards awards;
    private final Certifications certifications;

    TeamAwardsApi(TeamAwards awards, Certifications certifications) {
        this.awards = awards;
        this.certifications = certifications;
    }

    @GET
    @Operation(
            operationId = "listTeamAwards",
            summary = "Awards of your people, by the time of their last change",
            description =
                    "Each award once, as it stands now. Administrators read all of their organization, managers those of"
                            + " their people: ask once from the start when people join you. An award that is revoked, suspended,"
                            + " reinstated or moved comes again after an older cursor.")
    @APIResponse(responseCode = "400", description = "A filter or the cursor cannot be read; the detail says which")
    public Answer list(@BeanParam AwardQuery query) {
        var page = awards.find(query.checked());
        return new Answer(
                page.found().stream().map(this::entry).toList(),
                page.after().text(),
                page.more() ? query.next(PATH, page.after()) : null);
    }

    private Entry entry(TeamAwards.Found found) {
        var row = found.row();
        return new Entry(
                row.award(),
                new Holder(row.person(), row.name(), row.email()),
                row.certification(),
                row.title(),
                found.state().key(),
                certifications.sentence(found.state()),
                row.validFrom(),
                row.validUntil(),
                row.revokedOn(),
                row.suspendedOn(),
                row.what(),
                row.at(),
                row.slug() == null ? null : "/verify/" + row.slug());
    }
}
