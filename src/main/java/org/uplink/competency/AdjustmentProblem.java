package org.uplink.competency;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Why adjustments are not taken, as problem+json (RFC 9457).
 *
 * @param version that the organization has now; null where that is not what is wrong
 */
@Schema(name = "AdjustmentProblem")
@JsonInclude(JsonInclude.Include.NON_NULL)
record AdjustmentProblem(
        String type,
        String title,
        int status,
        String detail,
        @Nullable Integer version,
        List<Mistake> errors) {

    /** One thing to mend. */
    @Schema(name = "AdjustmentMistake")
    record Mistake(
            @Schema(examples = "adjustments.targets[2].level")
            String field,

            String detail) {}

    static final String MEDIA_TYPE = "application/problem+json";
    private static final int CONFLICT = 409;
    private static final int UNPROCESSABLE = 422;

    /** @param mistakes at least one, in the order of the document */
    static RestResponse<Object> of(List<Mistake> mistakes) {
        var first = mistakes.getFirst();
        return answer(new AdjustmentProblem(
                "/errors/adjustments-incomplete",
                "Something is missing or wrong",
                UNPROCESSABLE,
                first.field() + ": " + first.detail(),
                null,
                mistakes));
    }

    /** @param current the version that the organization has */
    static RestResponse<Object> outdated(int current) {
        return answer(new AdjustmentProblem(
                "/errors/adjustments-changed",
                "This has changed meanwhile",
                CONFLICT,
                "The organization is at version %d. Read it again, then send that version.".formatted(current),
                current,
                List.of()));
    }

    /** @param withdrawn codes and keys that the document leaves out */
    static RestResponse<Object> inUse(List<String> withdrawn) {
        return answer(new AdjustmentProblem(
                "/errors/adjustments-in-use",
                "Records hang on what you leave out",
                CONFLICT,
                ("People have evidence, ratings, needs or jobs on what the document leaves out (%s), so nothing was"
                                + " changed. Keep it, and set its targets to 0 where nobody shall be asked for it.")
                        .formatted(String.join(", ", withdrawn)),
                null,
                List.of()));
    }

    private static RestResponse<Object> answer(AdjustmentProblem problem) {
        return ResponseBuilder.<Object>create(problem.status())
                .entity(problem)
                .type(MEDIA_TYPE)
                .build();
    }
}
