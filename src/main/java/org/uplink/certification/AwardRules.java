package org.uplink.certification;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.uplink.certification.Certification.Renewal;
import org.uplink.certification.Certification.Validity;

/**
 * How long an award lasts, what it is worth on a day, which award comes next and when. Pure. What a person must do by when,
 * who lapses soon, and what is awarded tonight are all read from {@link #ahead}.
 */
final class AwardRules {

    /**
     * Days, the first and the last included.
     *
     * @param until null where no last day is known
     */
    record Span(LocalDate from, @Nullable LocalDate until) {

        boolean has(LocalDate day) {
            return !day.isBefore(from) && (until == null || !day.isAfter(until));
        }
    }

    /**
     * The award that comes next.
     *
     * @param oldEnd the end that it counts from; null where it counts from the day of the award
     * @param opens the first day on which it can be awarded
     * @param by the day by which what counts must be done; null without one
     * @param lastDay the last day on which it can be awarded; null without one
     */
    record Ahead(
            Stage stage,
            int number,
            @Nullable LocalDate oldEnd,
            LocalDate opens,
            @Nullable LocalDate by,
            @Nullable LocalDate lastDay) {

        boolean isOpenOn(LocalDate day) {
            return !day.isBefore(opens);
        }

        boolean isOverBefore(LocalDate day) {
            return lastDay != null && lastDay.isBefore(day);
        }
    }

    /** An award to be made. */
    record Next(int number, LocalDate from, @Nullable LocalDate until) {}

    private AwardRules() {}

    /**
     * The last valid day of an award; null where it never ends. The day of the month is kept, or is the last of a shorter month:
     * from 29 Feb 2028, 12 months end on 28 Feb 2029. A season that ends on the day of the award lasts until the year after.
     *
     * @param start the day of the award, or for a renewal the last valid day before it
     */
    static @Nullable LocalDate end(LocalDate start, Validity validity) {
        return switch (validity.ends()) {
            case DAY -> start.plusMonths(validity.inMonths());
            case END_OF_MONTH ->
                YearMonth.from(start.plusMonths(validity.inMonths())).atEndOfMonth();
            case SEASON -> after(start, validity.inSeason());
            case DATE -> Objects.requireNonNull(validity.date());
            case NEVER -> null;
        };
    }

    private static LocalDate after(LocalDate start, MonthDay day) {
        var sameYear = day.atYear(start.getYear());
        return sameYear.isAfter(start) ? sameYear : day.atYear(start.getYear() + 1);
    }

    /** What has ended by itself is not suspended any more: whoever reads it is told that it is over. */
    static AwardState stateOn(LocalDate day, Term term, Renewal renewal) {
        var revokedOn = term.revokedOn();
        if (revokedOn != null && !day.isBefore(revokedOn)) {
            return new AwardState.Revoked(revokedOn);
        }
        var byTime = byTime(day, term, renewal);
        return byTime instanceof AwardState.Lapsed
                ? byTime
                : term.suspensionOn(day).orElse(byTime);
    }

    /** What time alone makes of it. */
    private static AwardState byTime(LocalDate day, Term term, Renewal renewal) {
        var until = term.until();
        if (until != null && day.isAfter(until)) {
            var lastDay = lastDay(until, renewal);
            return day.isAfter(lastDay) ? new AwardState.Lapsed(until) : new AwardState.Grace(until, lastDay);
        }
        return until == null || day.isBefore(opens(term.from(), until, renewal))
                ? new AwardState.Valid(until)
                : new AwardState.Due(until);
    }

    private static LocalDate lastDay(LocalDate until, Renewal renewal) {
        return until.plusDays(renewal.graceDays());
    }

    /** Never before the award itself. Where each season has its window, the first one after the end. */
    private static LocalDate opens(LocalDate from, LocalDate until, Renewal renewal) {
        if (renewal.eachSeason()) {
            return after(until, renewal.season());
        }
        var opens = until.minusMonths(renewal.windowMonths());
        return opens.isBefore(from) ? from : opens;
    }

    /**
     * The award that comes next in a line; none for one without an end, none after a revocation: that was a decision by a
     * person, and only a person may go back on it; and none of what is retired.
     *
     * @param held in whatever order
     */
    static Optional<Ahead> ahead(Collection<Term> held, Certification terms, LocalDate day) {
        var latest = held.stream().max(Comparator.comparingInt(Term::number));
        var ahead = latest.isEmpty()
                ? Optional.of(new Ahead(Stage.FIRST, 1, null, day, null, null))
                : ahead(latest.get(), terms, day).filter(next -> lengthens(next.oldEnd(), terms.validity()));
        return ahead.flatMap(next -> RetirementRules.before(terms.retired(), next, day));
    }

    /** What people took out blocks the next award even after its end; a missed check ends with the award. */
    private static boolean isSuspended(Collection<Term> held, Certification terms, LocalDate day) {
        return held.stream()
                .anyMatch(term ->
                        term.isTakenOutOn(day) || stateOn(day, term, terms.renewal()) instanceof AwardState.Suspended);
    }

    /** What ends on the same day for everybody cannot be renewed past it. */
    private static boolean lengthens(@Nullable LocalDate oldEnd, Validity validity) {
        var end = oldEnd == null ? null : end(oldEnd, validity);
        return oldEnd == null || end == null || end.isAfter(oldEnd);
    }

    private static Optional<Ahead> ahead(Term held, Certification terms, LocalDate day) {
        return switch (stateOn(day, held, terms.renewal())) {
            case AwardState.Valid(var until) ->
                until == null ? Optional.empty() : Optional.of(renewal(held, until, terms));
            case AwardState.Due(var until) -> Optional.of(renewal(held, until, terms));
            case AwardState.Grace(var until, var _) -> Optional.of(renewal(held, until, terms));
            case AwardState.Lapsed(var until) -> Optional.of(afterLapse(held, until, terms, day));
            case AwardState.Suspended(var _, var until, var _) ->
                until == null ? Optional.empty() : Optional.of(renewal(held, until, terms));
            case AwardState.Revoked _ -> Optional.empty();
        };
    }

    private static Ahead renewal(Term latest, LocalDate until, Certification terms) {
        var renewal = terms.renewal();
        var last =
                renewal.eachSeason() ? Objects.requireNonNull(end(until, terms.validity())) : lastDay(until, renewal);
        var by = renewal.eachSeason() ? last : until;
        return new Ahead(Stage.RENEWAL, latest.number() + 1, until, opens(latest.from(), until, renewal), by, last);
    }

    private static Ahead afterLapse(Term latest, LocalDate until, Certification terms, LocalDate day) {
        var renewed = renewal(latest, until, terms);
        if (!day.isAfter(Objects.requireNonNull(renewed.lastDay()))) {
            return renewed;
        }
        var reinstate = terms.renewal().reinstate();
        var last = reinstate == null ? until : until.plusMonths(reinstate.withinMonths());
        return day.isAfter(last)
                ? new Ahead(Stage.FIRST, renewed.number(), null, day, null, null)
                : new Ahead(
                        Stage.REINSTATEMENT,
                        renewed.number(),
                        null,
                        renewed.lastDay().plusDays(1),
                        last,
                        last);
    }

    /**
     * The award that is made when all requirements are met on a day, if it can be made on that day. A renewal counts from the
     * old end, so that nobody loses by being early or gains by being late; any other from the day. While the award before it is
     * suspended none is made.
     */
    static Optional<Next> next(Collection<Term> held, Certification terms, LocalDate day) {
        return ahead(held, terms, day)
                .filter(ahead -> ahead.isOpenOn(day) && !isSuspended(held, terms, day))
                .map(ahead -> new Next(
                        ahead.number(), day, end(Objects.requireNonNullElse(ahead.oldEnd(), day), terms.validity())))
                .filter(next -> next.until() == null || !next.until().isBefore(day));
    }
}
