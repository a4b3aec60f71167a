package org.uplink.evidence.work;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A submission as an assessor's program reads it.
 *
 * @param author "" for somebody of another organization
 * @param guest whether the caller was invited from outside, and sees nothing of what others say of it
 * @param judgeable whether the caller can judge it now
 * @param judged whether the caller has judged this round
 */
@Schema(name = "Review")
record ReviewDetail(
        UUID id,
        String kind,
        String state,
        int round,
        String title,
        String text,
        List<String> links,
        @Nullable LocalDate occurredOn,
        String number,
        @Nullable LocalDate endsOn,
        String author,
        String organization,
        boolean guest,
        boolean judgeable,
        boolean judged,
        @Nullable Instant handedInAt,
        List<Line> rubric,
        List<WorkDetail.File> files,
        List<Happened> history) {

    /**
     * One competency to judge.
     *
     * @param claimed what the author says
     * @param qualified whether the caller's word helps towards level 4
     */
    @Schema(name = "RubricLine")
    record Line(String competency, String title, int claimed, boolean qualified, List<Step> levels) {}

    @Schema(name = "RubricLevel")
    record Step(int level, String name, String indicator) {}

    static ReviewDetail of(ReviewView view) {
        var draft = view.draft();
        return new ReviewDetail(
                view.id(),
                view.kind(),
                view.stateKey(),
                view.submission().round(),
                draft.title(),
                draft.text(),
                draft.addresses(),
                draft.occurredOn(),
                draft.number(),
                draft.endsOn(),
                view.author(),
                view.home(),
                view.guest(),
                view.judgeable(),
                view.judged(),
                view.submission().handedInAt(),
                view.rubric().stream().map(ReviewDetail::line).toList(),
                WorkDetail.File.of(view.files()),
                Happened.of(view.steps(), view));
    }

    private static Line line(ReviewView.Row row) {
        return new Line(
                row.code(),
                row.title(),
                row.claimed(),
                row.qualified(),
                row.indicators().stream()
                        .map(step -> new Step(step.level(), step.name(), step.text()))
                        .toList());
    }
}
