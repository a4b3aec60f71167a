package org.uplink.evidence;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.uplink.platform.Looks;
import org.uplink.platform.PersonId;
import org.uplink.platform.Role;

/** What people share of their view of themselves, for programs of those who manage them. */
@Path("/api/v1/team/people/{person}/self-assessments")
class SharedViewApi {

    @Schema(name = "SharedSelfAssessment")
    record Answer(UUID person, String name, List<Line> competencies) {}

    /**
     * @param own what the person says, 0 to 5
     * @param rating the latest by a manager, null where there is none
     * @param verified what the evidence says today
     */
    @Schema(name = "SharedAnswer")
    record Line(
            String competency,
            String title,
            int own,
            LocalDate saidOn,
            @Nullable Integer rating,
            int verified,

            @Schema(enumeration = {"none", "current", "due", "stale", "lapsed"})
            String currency) {

        static Line of(SharedViews.Line line) {
            return new Line(
                    line.competency().id().key(),
                    line.competency().title(),
                    line.own(),
                    line.on(),
                    line.rating(),
                    line.verified(),
                    line.currency());
        }
    }

    private final SharedViews views;
    private final Looks looks;

    SharedViewApi(SharedViews views, Looks looks) {
        this.looks = looks;
        this.views = views;
    }

    @GET
    @RolesAllowed({Role.MANAGER_NAME, Role.ADMIN_NAME})
    @Operation(
            operationId = "getSharedSelfAssessment",
            summary = "What one of the caller's people says of themselves, beside rating and verified level",
            description = "Only answers of passes that the person shares: the latest of each competency.")
    @APIResponse(responseCode = "200", description = "None where nothing is shared")
    @APIResponse(responseCode = "404", description = "Nobody whom the caller manages")
    public Answer show(@RestPath String person) {
        var id = PersonId.parse(person);
        var view = views.of(id);
        looks.note(id, Looks.Sight.SELF_ASSESSMENT, "/team/people/" + id + "/self-assessment");
        return new Answer(
                view.member().id(),
                view.member().name(),
                view.lines().stream().map(Line::of).toList());
    }
}
