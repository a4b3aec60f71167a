package org.uplink.certification.credit;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An activity as somebody writes it down.
 *
 * @param day null where it cannot be read
 * @param minutes as spent; less than 0 where they cannot be read
 * @param competencies codes
 * @param cycles keys; empty for all that it fits
 */
record EntryDraft(
        String category,
        @Nullable LocalDate day,
        int minutes,
        String what,
        String body,
        String note,
        String link,
        List<String> competencies,
        List<String> cycles) {

    EntryDraft in(String otherCategory) {
        return new EntryDraft(otherCategory, day, minutes, what, body, note, link, competencies, cycles);
    }

    EntryDraft lasting(int otherMinutes) {
        return new EntryDraft(category, day, otherMinutes, what, body, note, link, competencies, cycles);
    }
}
