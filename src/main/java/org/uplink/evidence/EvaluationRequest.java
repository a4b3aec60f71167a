package org.uplink.evidence;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.uplink.competency.CompetencyId;

/** Evidence of somebody in one competency, as a program sends it to have it judged by the rule. */
@Schema(name = "EvaluationRequest")
record EvaluationRequest(
        @Schema(
                implementation = String.class,
                description = "Its code in the framework, such as SEC-01",
                required = true)
        CompetencyId competency,

        @Schema(description = "The day to judge for; absent means the organization's today", nullable = true)
        LocalDate asOf,

        @Schema(required = true) List<Sent> evidence) {

    /** One piece of it. */
    @Schema(name = "EvaluationItem")
    record Sent(
            @Schema(description = "Yours to choose, once in an evaluation", required = true)
            String id,

            @Schema(description = "An evidence kind of the framework, such as lab", required = true)
            String kind,

            @Schema(
                    description = "As judged; the ceiling of the kind cuts it",
                    minimum = "0",
                    maximum = "5",
                    required = true)
            int level,

            @Schema(required = true) LocalDate occurredOn,

            @Schema(description = "What was judged: of items that share one, one counts. Absent is one of its own")
            @Nullable
            String artifact,

            @Schema(description = "Absent means none") List<Assessor> assessors,

            @Schema(description = "The last day of an external credential; absent never ends. Other kinds ignore it")
            @Nullable
            LocalDate endsOn,

            @Schema(description = "Absent means false") boolean revoked) {

        Item item() {
            var by = assessors.stream()
                    .map(one -> new Item.Assessor(one.organization(), one.qualified()))
                    .toList();
            return new Item(id, kind, level, occurredOn, artifact, by, endsOn, revoked, null);
        }
    }

    /** @param qualified holds level 4 in the competency, or is appointed */
    @Schema(name = "EvaluationAssessor")
    record Assessor(
            @Schema(required = true) String organization,
            @Schema(description = "Absent means false") boolean qualified) {}

    List<Item> items() {
        return evidence.stream().map(Sent::item).toList();
    }
}
