package org.uplink.certification;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** By which revisions of a certification somebody is judged on a day. Pure. */
final class VersionRules {

    /** How long a change leaves somebody what they set out for. */
    static final int KEPT_MONTHS = 12;

    /** A revision of a certification, and the day from which it counts. */
    record Version(Certification terms, LocalDate countsFrom) {

        /** Nobody keeps a certification beyond the day on which it is retired. */
        private Version retiredLike(Version counting) {
            return new Version(terms.retiredLike(counting.terms), countsFrom);
        }

        String revision() {
            return terms.revision();
        }
    }

    /**
     * A version by which somebody is judged.
     *
     * @param until the last day on which it is kept beside a newer one; null for the one that counts
     */
    record Judging(Version version, @Nullable LocalDate until) {}

    /** A version, and the one before it whose place it takes. */
    record Successor(Version before, Version now) {

        /** Who set out in time keeps the one before until then. */
        LocalDate keptUntil() {
            return now.countsFrom().plusMonths(KEPT_MONTHS).minusDays(1);
        }

        boolean concerns(Collection<LocalDate> starts) {
            return starts.stream().anyMatch(start -> start.isBefore(now.countsFrom()));
        }

        /** The last day on which the one before earns the award that comes next; empty where that opens only later. */
        Optional<LocalDate> earnedUntil(Outlook byTheOneBefore) {
            var last = byTheOneBefore.lastDay();
            return byTheOneBefore.isOpenOn(keptUntil())
                    ? Optional.of(last == null || last.isAfter(keptUntil()) ? keptUntil() : last)
                    : Optional.empty();
        }
    }

    private VersionRules() {}

    /** The newest version of a line, whether it counts or will; empty where there was none before it. */
    static Optional<Successor> newest(List<Version> line) {
        return line.size() < 2
                ? Optional.empty()
                : Optional.of(new Successor(line.get(line.size() - 2), line.getLast()));
    }

    /**
     * The versions that count or will, each from its day on: one that was loaded later takes the place of those that would count
     * only from its own day on.
     *
     * @param loaded in the order in which they were loaded
     */
    static List<Version> line(List<Version> loaded) {
        var line = new ArrayList<Version>();
        for (var version : loaded) {
            line.removeIf(older -> !older.countsFrom().isBefore(version.countsFrom())
                    || older.revision().equals(version.revision()));
            line.add(version);
        }
        return List.copyOf(line);
    }

    /** The first of a line counts from ever: before it there was nothing else to be judged by. */
    static Version countingOn(List<Version> line, LocalDate day) {
        return line.get(placeOn(line, day));
    }

    private static int placeOn(List<Version> line, LocalDate day) {
        return IntStream.range(1, line.size())
                .filter(place -> !line.get(place).countsFrom().isAfter(day))
                .max()
                .orElse(0);
    }

    /** The next version that is known and does not count yet. */
    static Optional<Version> comingAfter(List<Version> line, LocalDate day) {
        return line.stream()
                .skip(1)
                .filter(version -> version.countsFrom().isAfter(day))
                .findFirst();
    }

    /** Who holds an award has set out for the next one on its first day. */
    static Optional<LocalDate> start(Collection<Term> held) {
        return held.stream().max(Comparator.comparingInt(Term::number)).map(Term::from);
    }

    /**
     * Each of these earns the award: the one that counts, and those that somebody who set out before keeps for a time. The oldest
     * comes first.
     *
     * @param starts the days on which the person set out for the award, in whatever order
     */
    static List<Judging> judging(List<Version> line, Collection<LocalDate> starts, LocalDate day) {
        if (line.isEmpty()) {
            return List.of();
        }
        var judging = new ArrayList<Judging>();
        var counting = placeOn(line, day);
        for (var place = 0; place < counting; place++) {
            var version = line.get(place);
            keptUntil(line, place, starts, day)
                    .filter(until -> !day.isAfter(until))
                    .ifPresent(until -> judging.add(new Judging(version.retiredLike(line.get(counting)), until)));
        }
        judging.add(new Judging(line.get(counting), null));
        return List.copyOf(judging);
    }

    /** Twelve months from the later of the start and the day from which the next version counts. */
    private static Optional<LocalDate> keptUntil(
            List<Version> line, int place, Collection<LocalDate> starts, LocalDate day) {
        var next = line.get(place + 1).countsFrom();
        return starts.stream()
                .filter(start -> !start.isAfter(day) && placeOn(line, start) <= place)
                .map(start -> start.isAfter(next) ? start : next)
                .max(Comparator.naturalOrder())
                .map(from -> from.plusMonths(KEPT_MONTHS).minusDays(1));
    }
}
