package org.uplink.evidence;

import static java.util.Objects.requireNonNull;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.uplink.competency.Competencies;
import org.uplink.competency.Competency;
import org.uplink.competency.Framework;
import org.uplink.platform.CurrentActor;
import org.uplink.platform.Refusal;
import org.uplink.platform.Role;

/**
 * The mastery rule for programs: evidence in, level and reasons out, and nothing is stored. The framework's own dates and
 * ceilings apply, never a district's settings.
 */
@Path("/api/v1/frameworks/{framework}/evaluations")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
class EvaluationApi {

    private static final MediaType PROBLEM = new MediaType("application", "problem+json");

    private final Competencies competencies;
    private final CurrentActor current;
    private final Clock clock;

    EvaluationApi(Competencies competencies, CurrentActor current, Clock clock) {
        this.competencies = competencies;
        this.current = current;
        this.clock = clock;
    }

    @POST
    @RolesAllowed(Role.LEARNER_NAME)
    @Operation(
            operationId = "evaluateEvidence",
            summary = "Evaluate evidence without storing it",
            description =
                    "One evaluation as an object, or an array of up to 1,000; the answer has the same form and order."
                            + " The framework's own dates and ceilings apply, never a district's settings.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema =
                                    @Schema(
                                            oneOf = {EvaluationRequest.class, EvaluationRequest[].class},
                                            description = "One object, or an array of up to 1,000")))
    @APIResponse(
            responseCode = "200",
            description = "What the rule says of each, in the order sent",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(oneOf = {Evaluation.class, Evaluation[].class})))
    @APIResponse(responseCode = "400", description = "Not JSON, or neither an object nor an array")
    @APIResponse(responseCode = "401", description = "No valid bearer token")
    @APIResponse(responseCode = "404", description = "No such framework")
    @APIResponse(
            responseCode = "422",
            description = "Something in it is wrong: each error names the evaluation, the field and what to do",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(type = SchemaType.OBJECT, implementation = EvaluationProblem.class)))
    public RestResponse<Object> evaluate(@RestPath String framework, byte[] body) {
        var rules = competencies.framework(framework).orElseThrow(Refusal.NotFound::new);
        return switch (new EvaluationReader(rules, current.get().today(clock)).read(body)) {
            case EvaluationReader.Read.Refused(var problem) -> refuse(problem);
            case EvaluationReader.Read.Requests(var all, var single) -> {
                var answers = evaluate(rules, all);
                yield ResponseBuilder.<Object>ok(single ? answers.getFirst() : answers)
                        .build();
            }
        };
    }

    private static List<Evaluation> evaluate(Framework framework, List<EvaluationRequest> all) {
        var byId = framework.competencies().stream().collect(Collectors.toMap(Competency::id, one -> one));
        return all.stream()
                .map(one -> evaluate(Terms.of(framework, requireNonNull(byId.get(one.competency()))), one))
                .toList();
    }

    private static Evaluation evaluate(Terms terms, EvaluationRequest request) {
        var facts = new Facts(terms, request.items(), List.of());
        return Evaluation.of(MasteryRules.explain(facts, request.asOf()));
    }

    private static RestResponse<Object> refuse(EvaluationProblem problem) {
        return ResponseBuilder.<Object>create(problem.status())
                .entity(problem)
                .type(PROBLEM)
                .build();
    }
}
