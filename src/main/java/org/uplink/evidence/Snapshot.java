package org.uplink.evidence;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What the facts add up to on one day. */
record Snapshot(int level, List<Counting> counted, List<Explanation.NotCounted> notCounted) {

    static Snapshot of(List<Counting> counted, List<Explanation.NotCounted> notCounted) {
        return new Snapshot(AwardRules.level(counted), counted, notCounted);
    }

    Currency currency() {
        return AwardRules.currency(level, counted);
    }

    /** The level that remains where stale and lapsed evidence is not accepted. */
    int levelNotStale() {
        return AwardRules.level(AwardRules.thatAre(Currency.DUE, counted));
    }

    Map<String, Currency> states() {
        return counted.stream().collect(Collectors.toMap(one -> one.item().id(), Counting::state));
    }
}
