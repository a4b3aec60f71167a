package org.uplink.evidence;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.uplink.evidence.Explanation.Counted;

/**
 * How a person's evidence in one competency adds up to a level: {@code mastery_rule} of the framework, whole.
 * Deterministic and explainable: no averages, no decimals, and the order of the facts does not matter.
 */
final class MasteryRules {

    private MasteryRules() {}

    static Explanation explain(Facts facts, LocalDate asOf) {
        var now = CountingRules.on(asOf, facts);
        return new Explanation(
                facts.terms().ruleVersion(),
                now.level(),
                now.currency(),
                facts.claimedOn(asOf),
                now.counted().stream()
                        .map(one -> new Counted(one.item().id(), one.level(), one.state()))
                        .toList(),
                now.notCounted(),
                nextReview(facts, asOf, now),
                NextStepRules.of(now, facts.terms()));
    }

    /** The first day on which the level, or the state of an item that counts now, changes if nothing happens; null if never. */
    static @Nullable LocalDate nextReview(Facts facts, LocalDate asOf, Snapshot now) {
        var known = facts.knownOn(asOf);
        return Stream.concat(
                        now.counted().stream().flatMap(one -> one.ages().changes()),
                        known.reassessments().stream().map(Reassessment::bindsFrom))
                .filter(day -> day.isAfter(asOf))
                .sorted()
                .distinct()
                .filter(day -> differs(now, CountingRules.on(day, known)))
                .findFirst()
                .orElse(null);
    }

    private static boolean differs(Snapshot now, Snapshot later) {
        return now.level() != later.level() || !now.states().equals(later.states());
    }
}
