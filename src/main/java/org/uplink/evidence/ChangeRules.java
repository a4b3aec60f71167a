package org.uplink.evidence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Which changes of a level a line of periods holds, and what caused them. */
final class ChangeRules {

    /** @param cause {@code evidence:<id>}, or {@code date} where only time went by */
    record Change(LocalDate on, int from, int to, String cause) {}

    private ChangeRules() {}

    /** The changes up to a day, from the first fact on: what the ledger would hold had it been kept from the start. */
    static List<Change> history(Facts facts, LocalDate until) {
        return facts.items().stream()
                .map(Item::occurredOn)
                .min(LocalDate::compareTo)
                .filter(first -> !first.isAfter(until))
                .map(first -> changes(0, PeriodRules.line(facts, first), until, facts.items()))
                .orElse(List.of());
    }

    /** What passed by itself on an old line that a new one replaces from a day on. */
    static List<Change> passed(List<Period> line, LocalDate until) {
        return changes(line.getFirst().level(), line, until, List.of());
    }

    private static List<Change> changes(int before, List<Period> line, LocalDate until, List<Item> items) {
        var changes = new ArrayList<Change>();
        var level = before;
        for (var period : line) {
            if (period.level() != level && !period.from().isAfter(until)) {
                changes.add(new Change(period.from(), level, period.level(), cause(period.from(), items)));
                level = period.level();
            }
        }
        return changes;
    }

    private static String cause(LocalDate day, List<Item> items) {
        return items.stream()
                .filter(item -> !item.revoked() && !item.isSelfAssessment())
                .filter(item -> item.occurredOn().equals(day) || day.equals(item.redatedOn()))
                .findFirst()
                .map(item -> "evidence:" + item.id())
                .orElse("date");
    }
}
