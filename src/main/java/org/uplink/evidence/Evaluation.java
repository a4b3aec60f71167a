package org.uplink.evidence;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What the rule says of evidence that a program sent. Lists stand in the order of the dates of the evidence, then of ids. */
@Schema(name = "Evaluation")
record Evaluation(
        @Schema(description = "Verified, 0 to 5") int level,

        @Schema(description = "The latest self-assessment up to the day, 0 if none; never mixed into the level")
        int claimed,

        @Schema(description = "What counts as 1 or more and was not set aside")
        List<Explanation.Counted> counted,

        List<Explanation.NotCounted> notCounted,

        @Schema(
                description =
                        "The first day on which the level or the state of a counted item changes if nothing happens")
        @Nullable
        LocalDate nextReview,

        @Schema(
                description =
                        "The smallest thing that keeps the level or brings the next; type is one of needs-evidence,"
                                + " needs-second-kind, needs-assessor, refresh, reached-top")
        NextStep nextStep) {

    static Evaluation of(Explanation explanation) {
        return new Evaluation(
                explanation.level(),
                explanation.claimed(),
                explanation.counted(),
                explanation.notCounted(),
                explanation.nextReview(),
                explanation.nextStep());
    }
}
