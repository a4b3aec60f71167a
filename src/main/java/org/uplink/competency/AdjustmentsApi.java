package org.uplink.competency;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;
import org.uplink.competency.AdjustmentProblem.Mistake;
import org.uplink.competency.AdjustmentRows.State;
import org.uplink.competency.SentAdjustmentRules.Checked;
import org.uplink.competency.SentAdjustmentRules.Setting;
import org.uplink.platform.CurrentActor;
import org.uplink.platform.Role;

/** The adjustments of an organization, for programs; by the rules of the pages. */
@Path("/api/v1/framework/adjustments")
@RolesAllowed(Role.ADMIN_NAME)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Frameworks")
class AdjustmentsApi {

    /**
     * @param framework slug of the shared framework
     * @param restsOn version of it that the organization last took
     * @param latest version that it has now
     * @param version how often the organization has changed it, 0 for never
     */
    @Schema(name = "FrameworkAdjustments")
    record Answer(
            String framework,
            String restsOn,
            String latest,
            int version,
            Adjustments adjustments,
            FrameworkUpdate update) {}

    /** @param version that the program has read */
    @Schema(name = "TakenUpdate")
    record Taking(
            @Schema(required = true, description = "The version that you have read") @Nullable
            Integer version) {}

    private static final String TELL_VERSION = "Send the version that you have read.";

    private final AdjustmentDesk desk;
    private final CurrentActor current;

    AdjustmentsApi(AdjustmentDesk desk, CurrentActor current) {
        this.desk = desk;
        this.current = current;
    }

    @GET
    @Operation(
            operationId = "getFrameworkAdjustments",
            summary = "What the organization has changed about the shared framework, and what an update would change",
            description = "Targets are those that differ from the shared ones; level 0 means that the role does not ask"
                    + " for the competency here.")
    @APIResponse(responseCode = "200", description = "As it is now; version 0 where nothing was ever changed")
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

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "replaceFrameworkAdjustments",
            summary = "Change what the organization adjusts; the whole document is sent",
            description =
                    "Read it, change it, and send it back with the version that you have read. What it leaves out is"
                            + " withdrawn. Levels of people follow in the same moment. A document that says what is there"
                            + " already changes nothing, whichever version comes with it, so that a request may be sent again.")
    @APIResponse(
            responseCode = "200",
            description = "As it is now",
            content = @Content(schema = @Schema(implementation = Answer.class)))
    @APIResponse(responseCode = "400", description = "Not JSON, or a field is of another kind than described")
    @APIResponse(
            responseCode = "409",
            description =
                    "Changed by somebody else meanwhile, with the current version; or records hang on what is left out",
            content =
                    @Content(
                            mediaType = AdjustmentProblem.MEDIA_TYPE,
                            schema = @Schema(implementation = AdjustmentProblem.class)))
    @APIResponse(
            responseCode = "422",
            description = "Something is missing or wrong: each error names its field and what to do",
            content =
                    @Content(
                            mediaType = AdjustmentProblem.MEDIA_TYPE,
                            schema = @Schema(implementation = AdjustmentProblem.class)))
    public RestResponse<Object> replace(SentAdjustments sent) {
        var state = desk.state();
        var checked = SentAdjustmentRules.check(
                sent.adjustments(), new Setting(current.get().alias(), state.base(), state.adjustments()));
        return switch (checked) {
            case Checked.Wrong(var mistakes) -> AdjustmentProblem.of(mistakes);
            case Checked.Right(var wanted) ->
                sent.version() == null
                        ? AdjustmentProblem.of(List.of(new Mistake("version", TELL_VERSION)))
                        : save(sent.version(), state, wanted);
        };
    }

    private RestResponse<Object> save(int version, State before, Adjustments wanted) {
        return switch (desk.change(version, _ -> wanted, detail(before.adjustments(), wanted))) {
            case AdjustmentDesk.Outcome.Saved _ -> now();
            case AdjustmentDesk.Outcome.Outdated _ ->
                AdjustmentProblem.outdated(desk.state().version());
            case AdjustmentDesk.Outcome.InUse _ ->
                AdjustmentProblem.inUse(before.adjustments().withoutThoseOf(wanted));
        };
    }

    /** For the audit trail: what the document holds, and what went. */
    private static String detail(Adjustments before, Adjustments wanted) {
        var withdrawn = before.withoutThoseOf(wanted);
        return "API: %d competencies, %d roles, %d targets%s"
                .formatted(
                        wanted.competencies().size(),
                        wanted.roles().size(),
                        wanted.targets().size(),
                        withdrawn.isEmpty() ? "" : "; - " + String.join(", ", withdrawn));
    }

    @POST
    @Path("update")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "takeFrameworkUpdate",
            summary = "Rest on the newest version of the shared framework",
            description =
                    "What an update changes is under update of what is read. The organization's own adjustments stay, and"
                            + " levels of people follow in the same moment. Taken already it changes nothing.")
    @APIResponse(
            responseCode = "200",
            description = "As it is now",
            content = @Content(schema = @Schema(implementation = Answer.class)))
    @APIResponse(
            responseCode = "409",
            description = "Changed by somebody else meanwhile, with the current version",
            content =
                    @Content(
                            mediaType = AdjustmentProblem.MEDIA_TYPE,
                            schema = @Schema(implementation = AdjustmentProblem.class)))
    @APIResponse(
            responseCode = "422",
            description = "The version is missing",
            content =
                    @Content(
                            mediaType = AdjustmentProblem.MEDIA_TYPE,
                            schema = @Schema(implementation = AdjustmentProblem.class)))
    public RestResponse<Object> take(Taking taking) {
        if (taking.version() == null) {
            return AdjustmentProblem.of(List.of(new Mistake("version", TELL_VERSION)));
        }
        return switch (desk.take(taking.version())) {
            case AdjustmentDesk.Outcome.Saved _ -> now();
            case AdjustmentDesk.Outcome.InUse _, AdjustmentDesk.Outcome.Outdated _ ->
                AdjustmentProblem.outdated(desk.state().version());
        };
    }

    private RestResponse<Object> now() {
        return ResponseBuilder.<Object>ok(read()).build();
    }
}
