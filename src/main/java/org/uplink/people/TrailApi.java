package org.uplink.people;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import org.uplink.platform.Role;

/** Whether the audit trail stands as it was written, for programs that ask every night. */
@Path("/api/v1/admin/audit/check")
class TrailApi {

    /**
     * @param links how many rows are sealed
     * @param number of the last
     * @param hash of the last, to be kept elsewhere
     * @param emptied of how many rows the words, or all, were taken under a rule
     * @param faults the first wrong row first, 100 at most
     */
    @Schema(name = "TrailCheck")
    record Answer(boolean right, long links, long number, String hash, long emptied, List<Fault> faults) {}

    /**
     * @param number of the link; null for a row that stands in none
     * @param fault link-missing, link-changed, row-missing, row-changed, emptying-unsaid or row-unsealed
     */
    @Schema(name = "TrailFault")
    record Fault(@Nullable Long number, UUID row, String fault) {}

    private final TrailCheck check;

    TrailApi(TrailCheck check) {
        this.check = check;
    }

    @GET
    @RolesAllowed(Role.ADMIN_NAME)
    @Transactional
    @Operation(
            operationId = "checkAuditTrail",
            summary = "Follow the chain of the audit trail from its first row to its last")
    @APIResponse(responseCode = "200", description = "What was found")
    public Answer check() {
        var result = check.run();
        var faults = result.faults().stream()
                .map(one -> new Fault(one.number(), one.event(), one.fault()))
                .toList();
        return new Answer(result.right(), result.links(), result.number(), result.hash(), result.emptied(), faults);
    }
}
