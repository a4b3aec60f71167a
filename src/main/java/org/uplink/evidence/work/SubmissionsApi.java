package org.uplink.evidence.work;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.uplink.evidence.work.Authoring.Outcome;
import org.uplink.platform.CurrentActor;
import org.uplink.platform.Ids;
import org.uplink.platform.Page;
import org.uplink.platform.Refusal;
import org.uplink.platform.Role;

/** One's own submissions for programs, by the rules of the pages. Files are attached on the page. */
@Path("/api/v1/me/submissions")
@RolesAllowed(Role.LEARNER_NAME)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
class SubmissionsApi {

    @Schema(name = "SubmissionLine")
    record Line(UUID id, String title, String kind, String state, Instant changedAt, List<String> competencies) {
        static Line of(Register.Own own) {
            return new Line(
                    own.id(), own.title(), own.kind(), own.state(), own.changedAt(), Queue.codes(own.competencies()));
        }
    }

    private static final String ADDRESS = "/api/v1/me/submissions/";
    private static final int OK = 200;
    private static final int CREATED = 201;

    private final Authoring authoring;
    private final WorkViews views;
    private final Register register;
    private final CurrentActor current;
    private final Page page;

    SubmissionsApi(Authoring authoring, WorkViews views, Register register, CurrentActor current, Page page) {
        this.authoring = authoring;
        this.views = views;
        this.register = register;
        this.current = current;
        this.page = page;
    }

    @GET
    @Operation(
            operationId = "listSubmissions",
            summary = "The caller's drafts and what they have handed in, the latest change first",
            description = "At most 100, without those that were withdrawn. Older ones are found by their evidence.")
    public List<Line> list() {
        return register.submissions(current.get().person()).stream()
                .map(Line::of)
                .toList();
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getSubmission", summary = "One of the caller's submissions, with what happened to it")
    @APIResponse(responseCode = "200", description = "The submission")
    @APIResponse(responseCode = "404", description = "None of the caller's")
    public WorkDetail show(@RestPath String id) {
        return WorkDetail.of(views.of(Ids.parse(id)));
    }

    @POST
    @Operation(
            operationId = "createSubmission",
            summary = "Keep a draft, or hand it in at once",
            description =
                    "With handIn and the whole redaction list it goes to the assessors. Where something is missing,"
                            + " the answer is 422 and the draft is kept under the address that the problem names as its instance."
                            + " Sent again with the same id it is one submission.")
    @APIResponse(
            responseCode = "201",
            description = "Kept, or handed in",
            content = @Content(schema = @Schema(implementation = WorkDetail.class)))
    @APIResponse(
            responseCode = "422",
            description = "Not handed in",
            content =
                    @Content(mediaType = WorkProblem.MEDIA_TYPE, schema = @Schema(implementation = WorkProblem.class)))
    @APIResponse(responseCode = "409", description = "The id is taken by other work of yours")
    public RestResponse<Object> create(SentWork work) {
        var id = work.id() == null ? Ids.next() : work.id();
        return answer(id, authoring.save(id, work.form(work.kindOf(), 0)), CREATED);
    }

    @PUT
    @Path("{id}")
    @Operation(
            operationId = "changeSubmission",
            summary = "Change a draft, or what an assessor asked to change; the whole of it is sent",
            description = "version says which one you have read: where another was saved meanwhile, nothing changes.")
    @APIResponse(
            responseCode = "200",
            description = "Kept, or handed in",
            content = @Content(schema = @Schema(implementation = WorkDetail.class)))
    @APIResponse(
            responseCode = "422",
            description = "Not handed in",
            content =
                    @Content(mediaType = WorkProblem.MEDIA_TYPE, schema = @Schema(implementation = WorkProblem.class)))
    @APIResponse(responseCode = "409", description = "Saved by somebody else meanwhile, with the assessors, or decided")
    public RestResponse<Object> change(@RestPath String id, SentWork work) {
        var stored = views.of(Ids.parse(id));
        if (work.version() == null) {
            throw new Refusal.Malformed("Send the version that you have read.");
        }
        var kind = work.kind() == null ? stored.kindOf() : work.kindOf();
        return answer(stored.id(), authoring.save(stored.id(), work.form(kind, work.version())), OK);
    }

    @POST
    @Path("{id}/hand-in")
    @Operation(
            operationId = "handInSubmission",
            summary = "Hand in what is stored",
            description = "What is with the assessors already stays as it is.")
    @APIResponse(
            responseCode = "200",
            description = "It is with the assessors",
            content = @Content(schema = @Schema(implementation = WorkDetail.class)))
    @APIResponse(
            responseCode = "422",
            description = "Something is missing",
            content =
                    @Content(mediaType = WorkProblem.MEDIA_TYPE, schema = @Schema(implementation = WorkProblem.class)))
    @APIResponse(responseCode = "409", description = "Saved by somebody else meanwhile, or withdrawn")
    public RestResponse<Object> handIn(@RestPath String id, Redacted confirmed) {
        var outcome = authoring.handIn(Ids.parse(id), confirmed.ticked(), confirmed.version());
        return answer(Ids.parse(id), outcome, OK);
    }

    @POST
    @Path("{id}/withdrawal")
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "withdrawSubmission",
            summary = "Take it back, from the desk or from the assessors; its files are deleted")
    @APIResponse(responseCode = "200", description = "It is withdrawn")
    @APIResponse(responseCode = "409", description = "It was decided already")
    public WorkDetail withdraw(@RestPath String id) {
        if (!authoring.withdraw(Ids.parse(id))) {
            throw new Refusal.Conflict(words().decided_already());
        }
        return show(id);
    }

    private RestResponse<Object> answer(UUID id, Outcome outcome, int status) {
        return switch (outcome) {
            case Outcome.Saved _ -> detail(id, status);
            case Outcome.HandedIn _ -> detail(id, status);
            case Outcome.Closed _ -> throw new Refusal.Conflict(words().with_assessors());
            case Outcome.Outdated _ ->
                throw new Refusal.Conflict("Something else was saved meanwhile. Read it again, then send its version.");
            case Outcome.Kept kept ->
                WorkProblem.of(kept.errors(words()), kept.view().stored() ? ADDRESS + id : null);
        };
    }

    private RestResponse<Object> detail(UUID id, int status) {
        return ResponseBuilder.<Object>create(status)
                .entity(WorkDetail.of(views.of(id)))
                .location(URI.create(ADDRESS + id))
                .build();
    }

    private WorkMessages words() {
        return page.words(WorkMessages.class);
    }
}
