package org.uplink.coverage;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.uplink.platform.PersonId;
import org.uplink.platform.Role;

/** The board for programs. */
@Path("/api/v1/team/coverage")
class CoverageApi {

    private final Coverage coverage;

    CoverageApi(Coverage coverage) {
        this.coverage = coverage;
    }

    @GET
    @RolesAllowed({Role.MANAGER_NAME, Role.ADMIN_NAME})
    @Operation(
            summary = "Services that the district depends on, and who can run them today",
            description =
                    "People whom the caller does not manage are counted, not named, where there are five or more.")
    public Board board(
            @Parameter(description = "Id of a person to think away: what if they leave") @RestQuery @Nullable
                    String without) {
        return coverage.board(without == null || without.isEmpty() ? null : PersonId.parse(without));
    }
}
