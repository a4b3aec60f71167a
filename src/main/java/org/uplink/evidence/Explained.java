package org.uplink.evidence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.uplink.platform.PersonId;

/**
 * A level with its reasons and the rows of the ledger behind them, the latest first.
 *
 * @param asOf the organization's today
 * @param history every change of the level up to today, as the rule says of the evidence that is known now
 * @param outlook half a year ahead
 */
public record Explained(
        LocalDate asOf,
        Explanation explanation,
        List<Entry> entries,
        List<Lowered> reassessments,
        List<LevelChange> history,
        Outlook outlook) {

    /**
     * A row of the ledger.
     *
     * @param level as recorded
     * @param redatedOn the later day that a refresher or confirmed practice gave it; the first day stays beside it
     * @param revokedBecause null unless it was revoked
     */
    public record Entry(
            String id,
            String kind,
            int level,
            LocalDate occurredOn,
            @Nullable LocalDate redatedOn,
            @Nullable LocalDate endsOn,
            Instant recordedAt,
            PersonId recordedBy,
            String source,
            @Nullable String sourceRevision,
            String comment,
            @Nullable String revokedBecause) {}

    /** @param bindsFrom the day on which the time for comment is over */
    public record Lowered(int level, LocalDate recordedOn, LocalDate bindsFrom, String reason) {}
}
