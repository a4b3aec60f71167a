package org.uplink.evidence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The verified level as a line through time, so that what a page shows today is right today without any job. */
final class PeriodRules {

    private PeriodRules() {}

    /** From a day on, without gaps; the last one does not end. */
    static List<Period> line(Facts facts, LocalDate from) {
        var starts = new TreeSet<LocalDate>();
        starts.add(from);
        facts.items().stream()
                .flatMap(item -> daysOf(item, facts.terms()))
                .filter(from::isBefore)
                .forEach(starts::add);
        facts.reassessments().stream()
                .flatMap(one -> Stream.of(one.recordedOn(), one.bindsFrom()))
                .filter(from::isBefore)
                .forEach(starts::add);
        var line = new ArrayList<Period>();
        for (var start : starts) {
            append(line, period(facts, start));
        }
        return List.copyOf(line);
    }

    /** All days on which an item can change anything. */
    private static Stream<LocalDate> daysOf(Item item, Terms terms) {
        if (item.revoked()) {
            return Stream.empty();
        }
        return Stream.of(item.occurredOn(), item.redatedOn())
                .filter(Objects::nonNull)
                .distinct()
                .flatMap(dated -> Stream.concat(
                        Stream.of(dated),
                        AgeRules.of(item, dated, terms.currency()).changes()));
    }

    private static Period period(Facts facts, LocalDate start) {
        var snapshot = CountingRules.on(start, facts);
        return new Period(
                start,
                null,
                snapshot.level(),
                snapshot.currency(),
                facts.claimedOn(start),
                MasteryRules.nextReview(facts, start, snapshot));
    }

    private static void append(List<Period> line, Period next) {
        if (line.isEmpty()) {
            line.add(next);
        } else if (!line.getLast().saysTheSameAs(next)) {
            line.add(line.removeLast().extendedTo(next.from()));
            line.add(next);
        }
    }
}
