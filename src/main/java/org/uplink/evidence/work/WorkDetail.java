package org.uplink.evidence.work;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One's own submission, for programs.
 *
 * @param version goes up with each change; 0 for what is new
 * @param history the latest first
 */
@Schema(name = "Submission")
record WorkDetail(
        UUID id,
        String kind,
        String state,
        int version,
        String title,
        String text,
        List<String> links,
        @Nullable LocalDate occurredOn,
        @Nullable String credential,
        String number,
        @Nullable LocalDate endsOn,
        List<Claim> claims,
        List<File> files,
        List<Happened> history) {

    /** @param scanned whether a virus scanner has looked at it */
    @Schema(name = "SubmissionFile")
    record File(UUID id, String name, String type, long bytes, boolean scanned) {
        static List<File> of(List<FileRows.Row> rows) {
            return rows.stream()
                    .map(row -> new File(row.id(), row.name(), row.type(), row.bytes(), row.scanned()))
                    .toList();
        }
    }

    static WorkDetail of(WorkView view) {
        var draft = view.draft();
        return new WorkDetail(
                view.id(),
                view.kind(),
                view.stateKey(),
                view.version(),
                draft.title(),
                draft.text(),
                draft.addresses(),
                draft.occurredOn(),
                draft.credential(),
                draft.number(),
                draft.endsOn(),
                draft.claims(),
                File.of(view.files()),
                Happened.of(view.steps(), view));
    }
}
