package org.uplink.evidence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.uplink.competency.Framework.EvidenceKind;
import org.uplink.evidence.Outlook.Supposed;

/** What if: the level of a later day if nothing happens, and if one more thing happened today. */
final class OutlookRules {

    private static final List<Item.Assessor> ANY_ASSESSORS =
            List.of(new Item.Assessor("one", true), new Item.Assessor("another", true));

    private OutlookRules() {}

    /** @param on today or later */
    static Outlook of(Facts facts, LocalDate today, LocalDate on) {
        var known = facts.knownOn(today);
        var then = CountingRules.on(on, known);
        return new Outlook(
                on,
                then.level(),
                then.currency(),
                ChangeRules.passed(PeriodRules.line(known, today), on).stream()
                        .map(LevelChange::of)
                        .toList(),
                known.terms().kinds().stream()
                        .flatMap(kind -> supposed(kind, known, today, on))
                        .toList());
    }

    private static Stream<Supposed> supposed(EvidenceKind kind, Facts known, LocalDate today, LocalDate on) {
        return IntStream.rangeClosed(1, kind.ceiling()).mapToObj(level -> {
            var more =
                    with(known, new Item("supposed", kind.id(), level, today, null, ANY_ASSESSORS, null, false, null));
            return new Supposed(
                    kind.id(),
                    level,
                    CountingRules.on(today, more).level(),
                    CountingRules.on(on, more).level());
        });
    }

    private static Facts with(Facts known, Item item) {
        var items = new ArrayList<>(known.items());
        items.add(item);
        return new Facts(known.terms(), items, known.reassessments());
    }
}
