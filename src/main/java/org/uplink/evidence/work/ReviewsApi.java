package org.uplink.evidence.work;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;
import org.uplink.platform.Ids;
import org.uplink.platform.Page;
import org.uplink.platform.Refusal;
import org.uplink.platform.Role;

/** An assessor's desk for programs, by the rules of the pages. */
@Path("/api/v1/reviews")
@RolesAllowed(Role.ASSESSOR_NAME)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
class ReviewsApi {

    @Schema(name = "ReviewQueue")
    record Answer(long found, int page, int pages, List<Line> reviews) {}

    /**
     * @param author "" for somebody of another organization
     * @param organization its name where the caller is a guest
     * @param judged whether the caller has judged it, or declared a conflict
     */
    @Schema(name = "ReviewLine")
    record Line(
            UUID id,
            String title,
            String kind,
            String state,
            String author,
            @Nullable String organization,
            List<String> competencies,
            Instant handedInAt,
            Instant changedAt,
            boolean judged) {

        static Line of(Queue.Row row) {
            return new Line(
                    row.id(),
                    row.title(),
                    row.kind(),
                    row.state(),
                    row.author(),
                    row.home(),
                    Queue.codes(row.competencies()),
                    row.handedInAt(),
                    row.changedAt(),
                    row.judged());
        }
    }

    private final Queue queue;
    private final Reviews reviews;
    private final ReviewViews views;
    private final Page page;

    ReviewsApi(Queue queue, Reviews reviews, ReviewViews views, Page page) {
        this.queue = queue;
        this.reviews = reviews;
        this.views = views;
        this.page = page;
    }

    @GET
    @Operation(
            operationId = "listReviews",
            summary = "What waits for the caller, the oldest first, or what was decided, the latest first",
            description = "50 a page, of the own organization and where the caller is invited; never the caller's own.")
    public Answer list(
            @Parameter(description = "waiting or decided") @RestQuery @DefaultValue("waiting") String show,
            @Parameter(description = "From 1") @RestQuery @DefaultValue("1") int page) {
        var wanted = Math.max(1, page);
        var rows = queue.list(show.equals("decided"), wanted);
        var found = rows.isEmpty() ? 0 : rows.getFirst().total();
        return new Answer(
                found, wanted, Queue.pages(rows), rows.stream().map(Line::of).toList());
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getReview", summary = "A submission with the rubric to judge it by")
    @APIResponse(responseCode = "200", description = "The submission")
    @APIResponse(responseCode = "404", description = "The caller's own, or none that they may judge")
    public ReviewDetail show(@RestPath String id) {
        var view = views.of(Ids.parse(id));
        reviews.looked(view);
        return ReviewDetail.of(view);
    }

    @POST
    @Path("{id}")
    @Transactional
    @Operation(
            operationId = "judgeSubmission",
            summary = "Accept it, ask for changes, or decline it",
            description =
                    "Accepted, each competency needs a score, and becomes evidence at that level. Said twice it is"
                            + " said once. A contribution at level 5 stays submitted until a second organization has accepted it.")
    @APIResponse(
            responseCode = "200",
            description = "The submission as it is now",
            content = @Content(schema = @Schema(implementation = ReviewDetail.class)))
    @APIResponse(
            responseCode = "422",
            description = "Something is missing",
            content =
                    @Content(mediaType = WorkProblem.MEDIA_TYPE, schema = @Schema(implementation = WorkProblem.class)))
    @APIResponse(responseCode = "409", description = "Decided, withdrawn or handed in again meanwhile")
    public RestResponse<Object> judge(@RestPath String id, Verdict sent) {
        var words = page.words(WorkMessages.class);
        var view = views.of(Ids.parse(id));
        var form = sent.form(view.claims());
        var errors = form.check(view.claims(), view.ceiling(), words);
        if (!errors.isEmpty()) {
            return WorkProblem.of(errors, null);
        }
        return switch (reviews.decide(view, form)) {
            case Deciding.Outcome.Outdated _ -> throw new Refusal.Conflict(words.changed_meanwhile());
            case Deciding.Outcome.Done _ -> ResponseBuilder.<Object>ok(show(id)).build();
        };
    }
}
