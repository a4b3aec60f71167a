package org.uplink.certification.credit;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry as the ledger has it now.
 *
 * @param codes of competencies, between blanks
 * @param keys of the cycles that it is put to, between blanks
 * @param verdict {@code accept} or {@code reject}; null until somebody looked
 */
record EntryRow(
        UUID id,
        UUID personId,
        String category,
        LocalDate day,
        int minutes,
        String what,
        String body,
        String note,
        String link,
        String codes,
        String keys,
        String source,
        boolean drawn,
        LocalDate enteredOn,
        Instant enteredAt,
        boolean withdrawn,
        @Nullable String verdict,
        String reason,
        @Nullable UUID judgedBy,
        @Nullable Instant judgedAt) {

    public BigDecimal hours() {
        return CreditRules.hours(minutes);
    }

    public List<String> competencies() {
        return words(codes);
    }

    public List<String> cycles() {
        return words(keys);
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(" "));
    }

    /** {@code withdrawn}, {@code rejected}, {@code accepted}, {@code waits} or {@code entered}. */
    public String state() {
        if (withdrawn) {
            return "withdrawn";
        }
        if (verdict != null) {
            return verdict.equals("accept") ? "accepted" : "rejected";
        }
        return drawn ? "waits" : "entered";
    }

    /** What was rejected or taken back does not count; what waits for a look does. */
    public boolean counts() {
        return !withdrawn && !"reject".equals(verdict);
    }

    /** Whether it came by itself. */
    public boolean automatic() {
        return source.equals("course") || source.equals("assessing");
    }
}
