package org.uplink.evidence.work;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a submission, for programs.
 *
 * @param comment what an assessor said with it
 * @param scores that an assessor gave with it
 */
@Schema(name = "SubmissionStep")
record Happened(
        @Schema(enumeration = {"hand-in", "withdraw", Verdict.ACCEPT, Verdict.CHANGES, Verdict.DECLINE})
        String deed,

        Instant at,
        String by,
        @Nullable String comment,
        List<Score> scores) {

    /** @param level 0 where the work did not show it */
    @Schema(name = "SubmissionScore")
    record Score(String competency, int level, String comment) {}

    static List<Happened> of(List<Steps.Step> steps, Scored scored) {
        return steps.stream()
                .map(step -> new Happened(
                        step.deed().equals(Deed.ASK_CHANGES.key()) ? Verdict.CHANGES : step.deed(),
                        step.at(),
                        step.by(),
                        step.comment(),
                        scored.scoresOf(step.id()).stream()
                                .map(line -> new Score(line.competency(), line.level(), line.comment()))
                                .toList()))
                .toList();
    }
}
