package org.uplink.evidence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.uplink.evidence.Explanation.NotCounted;
import org.uplink.evidence.Explanation.Reason;

/** Which items count on a day, and for how much. Source: {@code mastery_rule}, "definitions" and "lowering". */
final class CountingRules {

    /** Of items that share an artifact one counts: the highest, then the latest, then the one with the smaller id. */
    private static final Comparator<Counting> BEST = Comparator.comparing(Counting::level)
            .thenComparing(one -> one.item().occurredOn())
            .thenComparing(one -> one.item().id(), Comparator.reverseOrder());

    private CountingRules() {}

    static Snapshot on(LocalDate day, Facts facts) {
        var candidates = new ArrayList<Counting>();
        var notCounted = new ArrayList<NotCounted>();
        for (var item : facts.items()) {
            var counting = counting(item, facts, day);
            var reason = setAside(counting, day);
            if (reason == null) {
                candidates.add(counting);
            } else {
                notCounted.add(new NotCounted(item.id(), reason));
            }
        }
        var best = bestByArtifact(candidates);
        var counted = new ArrayList<Counting>();
        for (var candidate : candidates) {
            var artifact = candidate.item().artifact();
            if (artifact == null || best.get(artifact) == candidate) {
                counted.add(candidate);
            } else {
                notCounted.add(new NotCounted(candidate.item().id(), Reason.SAME_ARTIFACT));
            }
        }
        return Snapshot.of(counted, notCounted);
    }

    private static Counting counting(Item item, Facts facts, LocalDate day) {
        var kind = facts.terms().kind(item.kind());
        var ages = AgeRules.of(item, item.datedOn(day), facts.terms().currency());
        var cap = facts.reassessments().stream()
                .filter(reassessment -> reassessment.binds(item, day))
                .mapToInt(Reassessment::level)
                .min()
                .orElse(AwardRules.TOP);
        var judged = Math.min(item.level(), kind.ceiling());
        return new Counting(item, judged, cap, kind.performance(), ages, ages.on(day));
    }

    private static @Nullable Reason setAside(Counting counting, LocalDate day) {
        if (counting.item().revoked()) {
            return Reason.REVOKED;
        }
        if (counting.item().occurredOn().isAfter(day)) {
            return Reason.NOT_YET;
        }
        if (counting.item().isSelfAssessment()) {
            return Reason.SELF_ASSESSMENT;
        }
        return counting.level() == 0 ? Reason.NOT_YET : null;
    }

    private static Map<String, Counting> bestByArtifact(Iterable<Counting> candidates) {
        var best = new HashMap<String, Counting>();
        for (var candidate : candidates) {
            var artifact = candidate.item().artifact();
            if (artifact != null) {
                best.merge(artifact, candidate, (one, other) -> BEST.compare(one, other) >= 0 ? one : other);
            }
        }
        return best;
    }
}
