package org.uplink.evidence;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Why an evaluation is refused, as problem+json (RFC 9457).
 *
 * @param index of the evaluation that the first mistake is in, counted from 0
 * @param field of the first mistake, such as {@code evidence[2].kind}
 */
@Schema(name = "EvaluationProblem")
@JsonInclude(JsonInclude.Include.NON_NULL)
record EvaluationProblem(
        String type,
        String title,
        int status,
        String detail,
        @Nullable Integer index,
        @Nullable String field,
        List<Mistake> errors) {

    /** One thing to mend. */
    @Schema(name = "EvaluationMistake")
    record Mistake(int index, String field, String detail) {}

    private static final int BAD_REQUEST = 400;
    private static final int UNPROCESSABLE = 422;

    /** It is not JSON, or neither one evaluation nor an array of them. */
    static EvaluationProblem unreadable(String detail) {
        return new EvaluationProblem(
                "/errors/malformed", "That request cannot be read", BAD_REQUEST, detail, null, null, List.of());
    }

    static EvaluationProblem tooMany(int sent, int most) {
        var detail = "You sent %d evaluations; the limit is %d. Send them in several requests.".formatted(sent, most);
        return new EvaluationProblem(
                "/errors/too-many-evaluations", "Too many evaluations", UNPROCESSABLE, detail, most, null, List.of());
    }

    /** @param mistakes at least one, in the order of the request */
    static EvaluationProblem of(List<Mistake> mistakes) {
        var first = mistakes.getFirst();
        return new EvaluationProblem(
                "/errors/invalid-evaluation",
                "An evaluation cannot be computed",
                UNPROCESSABLE,
                "Evaluation %d, %s: %s".formatted(first.index(), first.field(), first.detail()),
                first.index(),
                first.field(),
                mistakes);
    }
}
