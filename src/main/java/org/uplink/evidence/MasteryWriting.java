package org.uplink.evidence;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.uplink.evidence.ChangeRules.Change;
import org.uplink.evidence.MasteryRows.ChangeRow;
import org.uplink.evidence.MasteryRows.PeriodRow;
import org.uplink.platform.Ids;

/** What is to be written, gathered for all people. */
final class MasteryWriting {
    private final MasteryLine.Order order;
    private final Instant now;
    private final ZoneId zone;
    private final Set<LineKey> changed = new LinkedHashSet<>();
    private final List<PeriodRow> periods = new ArrayList<>();
    private final List<ChangeRow> changes = new ArrayList<>();

    MasteryWriting(MasteryLine.Order order, Instant now, ZoneId zone) {
        this.order = order;
        this.now = now;
        this.zone = zone;
    }

    Set<LineKey> changed() {
        return changed;
    }

    void compare(LineKey key, List<Period> old, MasteryLine.@Nullable Known known) {
        if (known == null) {
            changed.add(key);
            return;
        }
        var today = LocalDate.ofInstant(now, zone);
        var from = known.recordedOn().isAfter(today) ? today : known.recordedOn();
        var line = PeriodRules.line(known.facts(), from);
        if (!line.equals(old)) {
            changed.add(key);
            line.forEach(period -> periods.add(PeriodRow.of(key, period)));
            note(key, old, line, known.facts());
        }
    }

    private void note(LineKey key, List<Period> old, List<Period> line, Facts facts) {
        var today = LocalDate.ofInstant(now, zone);
        var rule = facts.terms().ruleVersion();
        if (old.isEmpty() && order.cause() == null) {
            ChangeRules.history(facts, today).forEach(change -> changes.add(past(key, change, rule)));
            return;
        }
        if (!old.isEmpty()) {
            ChangeRules.passed(old, line.getFirst().from()).forEach(change -> changes.add(past(key, change, rule)));
        }
        var before = levelOn(today, old);
        var after = levelOn(today, line);
        if (before != after) {
            var cause = order.cause() == null ? "recompute" : order.cause();
            changes.add(row(key, now, new Change(today, before, after, cause), rule));
        }
    }

    private ChangeRow past(LineKey key, Change change, String rule) {
        return row(key, change.on().atStartOfDay(zone).toInstant(), change, rule);
    }

    private static ChangeRow row(LineKey key, Instant at, Change change, String rule) {
        return new ChangeRow(
                Ids.next(),
                key.person().value(),
                key.competency().key(),
                at,
                change.from(),
                change.to(),
                change.cause(),
                rule);
    }

    private static int levelOn(LocalDate day, List<Period> line) {
        return line.stream()
                .filter(period -> period.covers(day))
                .mapToInt(Period::level)
                .findFirst()
                .orElse(0);
    }

    void write(MasteryRows mastery) {
        if (!changed.isEmpty()) {
            mastery.delete(changed);
        }
        if (!periods.isEmpty()) {
            mastery.insert(order.organization(), periods);
        }
        if (!changes.isEmpty()) {
            mastery.insertChanges(order.organization(), changes);
        }
    }
}
