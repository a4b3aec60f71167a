package org.uplink.insight;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.uplink.platform.Role;

/** What to do next, for programs. */
@Path("/api/v1/me/next-steps")
class NextStepsApi {

    private final OwnMap own;
    private final NextSteps next;

    NextStepsApi(OwnMap own, NextSteps next) {
        this.own = own;
        this.next = next;
    }

    @GET
    @RolesAllowed(Role.LEARNER_NAME)
    @Transactional
    @Operation(
            summary = "The smallest set of courses and tasks that closes the caller's gaps, in the order to take them",
            description =
                    "Ties are broken the same way every time. A course gives evidence by its check, a task by the work"
                            + " that an assessor judges; level 3 asks for a second kind of evidence besides.")
    public NextSteps.Plan list(
            @Parameter(description = "Minutes a week, 10 to 2400; an hour if left out") @RestQuery @Nullable
                    Integer minutes,
            @Parameter(description = "Key of one of the caller's jobs; all of them if left out") @RestQuery @Nullable
                    String role) {
        return next.of(own.map(new SkillQuery(role, null, null, null, null)), minutes);
    }
}
