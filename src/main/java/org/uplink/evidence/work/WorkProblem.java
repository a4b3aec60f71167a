package org.uplink.evidence.work;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;
import org.uplink.platform.FormErrors;

/**
 * What is missing or wrong in what a program sent, as problem+json (RFC 9457), in the words of the page.
 *
 * @param instance the address of what was kept nevertheless; null where nothing was
 */
@Schema(name = "WorkProblem")
@JsonInclude(JsonInclude.Include.NON_NULL)
record WorkProblem(
        String type,
        String title,
        int status,
        String detail,
        @Nullable String instance,
        List<Mistake> errors) {

    /** One thing to mend. */
    @Schema(name = "WorkMistake")
    record Mistake(@Schema(examples = "occurredOn") String field, String detail) {}

    static final String MEDIA_TYPE = "application/problem+json";
    private static final int UNPROCESSABLE = 422;

    /** @param errors at least one */
    static RestResponse<Object> of(FormErrors errors, @Nullable String kept) {
        var mistakes = errors.byField().entrySet().stream()
                .map(entry -> new Mistake(fieldOfJson(entry.getKey()), entry.getValue()))
                .toList();
        var problem = new WorkProblem(
                "/errors/work-incomplete",
                "Something is missing or wrong",
                UNPROCESSABLE,
                String.join(" ", errors.all()),
                kept,
                mistakes);
        return ResponseBuilder.<Object>create(UNPROCESSABLE)
                .entity(problem)
                .type(MEDIA_TYPE)
                .build();
    }

    /** Forms have rows of competencies, and one field for each score; programs send lists. */
    private static String fieldOfJson(String field) {
        if (field.equals("competency")) {
            return "claims";
        }
        return field.startsWith("level.") ? "scores." + field.substring("level.".length()) : field;
    }
}
