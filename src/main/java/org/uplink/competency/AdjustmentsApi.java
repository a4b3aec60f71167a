package org.uplink.competency;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.uplink.platform.Role;

/** The adjustments of an organization, for programs. */
@Path("/api/v1/framework/adjustments")
class AdjustmentsApi {

    /**
     * @param framework slug of the shared framework
     * @param restsOn version of it that the organization last took
     * @param latest version that it has now
     * @param version how often the organization has changed it, 0 for never
     */
    record Answer(
            String framework,
            String restsOn,
            String latest,
            int version,
            Adjustments adjustments,
            FrameworkUpdate update) {}

    private final AdjustmentDesk desk;

    AdjustmentsApi(AdjustmentDesk desk) {
        this.desk = desk;
    }

    @GET
    @RolesAllowed(Role.ADMIN_NAME)
    @Operation(
            summary = "What the organization has changed about the shared framework, and what an update would change",
            description = "Targets are those that differ from the shared ones; level 0 means that the role does not ask"
                    + " for the competency here.")
    public Answer read() {
        var state = desk.state();
        return new Answer(
                state.base().slug(),
                state.base().version(),
                desk.shared().version(),
                state.version(),
                state.adjustments(),
                desk.update(state));
    }
}
