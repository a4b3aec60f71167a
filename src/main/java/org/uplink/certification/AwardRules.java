package org.uplink.certification;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.uplink.certification.Certification.Validity;

/** How long an award lasts, what it is worth on a day, and which award follows from requirements that are met. Pure. */
final class AwardRules {

    /**
     * One award in the line of awards of a person.
     *
     * @param number 1 for the first, one more for each that followed
     * @param until the last valid day; null without an end
     */
    record Term(
            int number,
            LocalDate from,
            @Nullable LocalDate until,
            @Nullable LocalDate revokedOn) {}

    /** The award that follows. */
    record Next(int number, LocalDate from, LocalDate until) {}

    private AwardRules() {}

    /**
     * The last valid day of an award. The day of the month is kept, or is the last of a shorter month: from 29 Feb 2028,
     * 12 months end on 28 Feb 2029.
     *
     * @param start the day of the award, or for a renewal the last valid day before it
     */
    static LocalDate end(LocalDate start, Validity validity) {
        var day = start.plusMonths(validity.months());
        return switch (validity.ends()) {
            case DAY -> day;
            case END_OF_MONTH -> YearMonth.from(day).atEndOfMonth();
        };
    }

    /** @param windowMonths how long before the end the window for renewal opens */
    static AwardState stateOn(LocalDate day, Term term, int windowMonths) {
        var revokedOn = term.revokedOn();
        if (revokedOn != null && !day.isBefore(revokedOn)) {
            return new AwardState.Revoked(revokedOn);
        }
        var until = term.until();
        if (until == null) {
            return new AwardState.Valid(null);
        }
        if (day.isAfter(until)) {
            return new AwardState.Lapsed(until);
        }
        return day.isBefore(until.minusMonths(windowMonths)) ? new AwardState.Valid(until) : new AwardState.Due(until);
    }

    /**
     * The award that follows when all requirements are met on a day: the first one; in the window a renewal, whose end counts
     * from the old end so that nobody loses by being early; after a lapse one that counts from the day. None while an award is
     * valid, and none after a revocation: that was a decision by a person, and only a person may go back on it.
     */
    static Optional<Next> next(Collection<Term> held, Certification terms, LocalDate day) {
        var latest = held.stream().max(Comparator.comparingInt(Term::number));
        if (latest.isEmpty()) {
            return Optional.of(new Next(1, day, end(day, terms.validity())));
        }
        var number = latest.get().number() + 1;
        return switch (stateOn(day, latest.get(), terms.renewal().windowOpensMonthsBefore())) {
            case AwardState.Valid _, AwardState.Revoked _ -> Optional.empty();
            case AwardState.Due(var by) -> Optional.of(new Next(number, day, end(by, terms.validity())));
            case AwardState.Lapsed _ -> Optional.of(new Next(number, day, end(day, terms.validity())));
        };
    }
}
