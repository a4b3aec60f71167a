package org.uplink.evidence;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A day on which the verified level became another.
 *
 * @param item the id of the evidence that changed it, null where only time went by
 */
public record LevelChange(
        LocalDate on, int from, int to, @Nullable String item) {

    private static final String EVIDENCE = "evidence:";

    static LevelChange of(ChangeRules.Change change) {
        var cause = change.cause();
        return new LevelChange(
                change.on(),
                change.from(),
                change.to(),
                cause.startsWith(EVIDENCE) ? cause.substring(EVIDENCE.length()) : null);
    }
}
