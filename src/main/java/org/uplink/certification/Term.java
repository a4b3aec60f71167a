package org.uplink.certification;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.uplink.certification.AwardRules.Span;
import org.uplink.certification.CheckRules.Missed;

/**
 * One award in the line of awards of a person.
 *
 * @param number 1 for the first, one more for each that followed
 * @param until the last valid day, holds counted in; null without an end
 * @param suspended the days on which people took it out, whatever else is so
 * @param missed the days on which a missed yearly check took it out
 */
record Term(
        int number,
        LocalDate from,
        @Nullable LocalDate until,
        @Nullable LocalDate revokedOn,
        List<Span> suspended,
        List<Missed> missed) {

    Term(int number, LocalDate from, @Nullable LocalDate until, @Nullable LocalDate revokedOn) {
        this(number, from, until, revokedOn, List.of(), List.of());
    }

    boolean isTakenOutOn(LocalDate day) {
        return suspended.stream().anyMatch(span -> span.has(day));
    }

    /** What people decided is said first. */
    Optional<AwardState> suspensionOn(LocalDate day) {
        return Stream.concat(
                        suspended.stream()
                                .filter(span -> span.has(day))
                                .map(span -> new AwardState.Suspended(span.from(), until, null)),
                        missed.stream()
                                .filter(one -> one.span().has(day))
                                .map(one -> new AwardState.Suspended(one.from(), until, one.inYear())))
                .<AwardState>map(state -> state)
                .findFirst();
    }
}
