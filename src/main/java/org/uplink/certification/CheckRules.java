package org.uplink.certification;

import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.uplink.certification.AwardRules.Span;
import org.uplink.certification.Certification.YearlyCheck;

/** The yearly checks of an award: their windows, and the days on which a missed one takes the award out. Pure. */
final class CheckRules {

    private static final int MONTHS_OF_A_YEAR = 12;

    /**
     * One check of an award.
     *
     * @param number 1 for the one about the first anniversary
     * @param opens the first day on which it can be met
     * @param closes the last day on which that is in time
     */
    record Check(int number, LocalDate anniversary, LocalDate opens, LocalDate closes) {

        Year year() {
            return Year.from(anniversary);
        }

        LocalDate missedFrom() {
            return closes.plusDays(1);
        }

        boolean hasOpenedOn(LocalDate day) {
            return !day.isBefore(opens);
        }

        boolean isOverOn(LocalDate day) {
            return day.isAfter(closes);
        }
    }

    /**
     * The days on which a check was missing.
     *
     * @param number of the check
     * @param until the last of them; null while it is missing
     */
    record Missed(
            int number, int year, LocalDate from, @Nullable LocalDate until) {

        Year inYear() {
            return Year.of(year);
        }

        Span span() {
            return new Span(from, until);
        }

        boolean isOpen() {
            return until == null;
        }
    }

    private CheckRules() {}

    /** What nobody can do here is held against nobody. */
    static boolean canBeMet(YearlyCheck check) {
        return check.requirements().stream().allMatch(CheckRules::canBeMet);
    }

    private static boolean canBeMet(Requirement requirement) {
        return switch (requirement) {
            case Requirement.Exam _ -> false;
            case Requirement.Group group ->
                group.parts().stream().filter(CheckRules::canBeMet).count() >= group.wanted();
            default -> true;
        };
    }

    /** A renewal counts its years from the end of the award before it, as it counts its own end. */
    static LocalDate yearsFrom(Certification terms, Collection<Term> line, Term term) {
        return CycleRules.before(terms, line, term)
                .map(older -> Objects.requireNonNull(older.until()))
                .orElse(term.from());
    }

    /**
     * The checks that have opened by a day, and the one after them. There is none about the end itself: what is due then is the
     * renewal.
     *
     * @param from the day from which the years count
     * @param until the last valid day, holds counted in; null without an end
     * @param held days on which the clock stands still: they move the anniversaries as they move the end
     */
    static List<Check> checks(
            Certification terms, LocalDate from, @Nullable LocalDate until, Collection<Span> held, LocalDate day) {
        var yearly = terms.renewal().yearlyCheck();
        var moving = HoldRules.moves(terms.validity()) ? held : List.<Span>of();
        var checks = new ArrayList<Check>();
        if (yearly != null) {
            var next = check(1, yearly, from, moving);
            while (isWithin(next, terms, until)
                    && (checks.isEmpty() || checks.getLast().hasOpenedOn(day))) {
                checks.add(next);
                next = check(next.number() + 1, yearly, from, moving);
            }
        }
        return List.copyOf(checks);
    }

    /** The day is kept, or is the last of a shorter February: a year after 29 Feb is 28 Feb, four years after it the 29th again. */
    private static Check check(int number, YearlyCheck yearly, LocalDate from, Collection<Span> held) {
        var anniversary = HoldRules.end(from, from.plusYears(number), yearly.daysAfter(), held);
        return new Check(
                number,
                anniversary,
                anniversary.minusDays(yearly.daysBefore()),
                anniversary.plusDays(yearly.daysAfter()));
    }

    private static boolean isWithin(Check check, Certification terms, @Nullable LocalDate until) {
        var months = terms.validity().months();
        return months == null
                ? until == null || check.anniversary().isBefore(until)
                : check.number() * MONTHS_OF_A_YEAR < months;
    }

    /** The days on which a check is missing by a day; empty where it was met in time, or can still be. */
    static Optional<Missed> missed(Check check, @Nullable LocalDate metOn, LocalDate day) {
        var until = metOn == null || metOn.isAfter(day) ? null : metOn.minusDays(1);
        return !check.isOverOn(day) || (until != null && until.isBefore(check.missedFrom()))
                ? Optional.empty()
                : Optional.of(new Missed(check.number(), check.year().getValue(), check.missedFrom(), until));
    }

    /** What is noted as missing and is not any more: it was met, or a hold has moved its window. */
    static List<Missed> over(
            Collection<Missed> noted, Collection<Check> checks, Map<Integer, LocalDate> met, LocalDate day) {
        return noted.stream()
                .filter(Missed::isOpen)
                .filter(one -> checks.stream()
                        .noneMatch(check -> check.number() == one.number()
                                && check.missedFrom().equals(one.from())
                                && check.isOverOn(day)
                                && !met.containsKey(check.number())))
                .toList();
    }

    /** What is missing and is not noted yet. */
    static List<Missed> begun(
            Collection<Missed> noted, Collection<Check> checks, Map<Integer, LocalDate> met, LocalDate day) {
        return checks.stream()
                .flatMap(check -> missed(check, met.get(check.number()), day).stream())
                .filter(one -> one.isOpen()
                        && noted.stream()
                                .noneMatch(known -> known.number() == one.number()
                                        && known.from().equals(one.from())))
                .toList();
    }
}
