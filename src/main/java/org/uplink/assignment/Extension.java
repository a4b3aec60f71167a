package org.uplink.assignment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A question for a later date.
 *
 * @param state {@code open}, {@code granted}, {@code declined} or {@code taken-back}
 * @param by who answered, "" while nobody has
 */
record Extension(
        UUID id,
        LocalDate dueOn,
        String reason,
        Instant askedAt,
        String state,
        @Nullable Instant answeredAt,
        String by,
        String answer) {

    public boolean open() {
        return state.equals("open");
    }
}
