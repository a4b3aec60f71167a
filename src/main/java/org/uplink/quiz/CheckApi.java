package org.uplink.quiz;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;
import org.uplink.catalog.CourseId;
import org.uplink.platform.Ids;
import org.uplink.platform.Refusal;
import org.uplink.platform.Role;

/** Checks for programs. An answer of 200 means that it is committed. */
@Path("/api/v1/me/checks")
@RolesAllowed(Role.LEARNER_NAME)
class CheckApi {

    /** @param again whether a completed course shall be started anew */
    record NewCheck(@Nullable CourseId course, boolean again) {}

    /** @param seq a count that grows with every answer of this client, best its clock in milliseconds; absent: newest */
    record NewAnswer(
            @Nullable String question,
            @Nullable List<String> options,
            @Nullable Long seq) {}

    /** @param unansweredToo whether questions without an answer are meant so */
    record NewSubmission(boolean unansweredToo) {}

    /** What is kept now: not what was sent where a newer answer was there already. */
    record KeptAnswer(
            String question, List<String> options, @Nullable Instant savedAt, int answered, int asked) {}

    private final Checks checks;

    CheckApi(Checks checks) {
        this.checks = checks;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public RestResponse<CheckView> start(NewCheck wanted) {
        var course = wanted.course();
        if (course == null) {
            throw new Refusal.Malformed("Name the course.");
        }
        return switch (checks.start(course, wanted.again())) {
            case Checks.Start.Open(var attempt) ->
                ResponseBuilder.create(RestResponse.Status.CREATED, checks.open(attempt))
                        .location(URI.create("/api/v1/me/checks/" + attempt))
                        .build();
            case Checks.Start.Completed() ->
                throw new Refusal.Conflict("This course is completed. Send again=true to start it again.");
        };
    }

    @GET
    @Path("{attempt}")
    public CheckView show(@RestPath String attempt) {
        return checks.open(Ids.parse(attempt));
    }

    @POST
    @Path("{attempt}/answers")
    @Consumes(MediaType.APPLICATION_JSON)
    public KeptAnswer save(@RestPath String attempt, NewAnswer answer) {
        var question = answer.question();
        var options = answer.options();
        if (question == null || options == null) {
            throw new Refusal.Malformed("Give the question and the options chosen.");
        }
        var given = new GivenAnswer(question, Set.copyOf(options), answer.seq());
        return switch (checks.save(Ids.parse(attempt), List.of(given))) {
            case Checks.Saved.Kept(var check) -> kept(check, question);
            case Checks.Saved.HandedIn() -> throw new Refusal.Conflict("This check was handed in already.");
        };
    }

    @POST
    @Path("{attempt}/submission")
    @Consumes(MediaType.APPLICATION_JSON)
    public ResultView submit(@RestPath String attempt, NewSubmission submission) {
        UUID id = Ids.parse(attempt);
        return switch (checks.submit(id, submission.unansweredToo())) {
            case Checks.Submission.HandedIn _ -> checks.result(id);
            case Checks.Submission.Unanswered(var check) ->
                throw new Refusal.Conflict(check.unanswered().size()
                        + " questions have no answer. Send unansweredToo=true to hand in without them.");
        };
    }

    @GET
    @Path("{attempt}/result")
    public ResultView result(@RestPath String attempt) {
        return checks.result(Ids.parse(attempt));
    }

    private static KeptAnswer kept(CheckView check, String question) {
        var card = check.card(question);
        var chosen = card.choices().stream()
                .filter(CheckView.Choice::chosen)
                .map(CheckView.Choice::id)
                .toList();
        return new KeptAnswer(
                question,
                chosen,
                card.savedAt(),
                check.answered(),
                check.cards().size());
    }
}
