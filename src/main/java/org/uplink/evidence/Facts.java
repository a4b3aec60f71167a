package org.uplink.evidence;

import java.time.LocalDate;
import java.util.List;

/** All that is known about one person and one competency, whatever the order in which it arrived. */
record Facts(Terms terms, List<Item> items, List<Reassessment> reassessments) {

    Facts {
        items = items.stream().sorted(Item.BY_DATE).toList();
    }

    /** Without what is dated later: what a day looks like if nothing more happens. */
    Facts knownOn(LocalDate day) {
        return new Facts(
                terms,
                items.stream()
                        .filter(item -> !item.occurredOn().isAfter(day))
                        .map(item -> item.knownOn(day))
                        .toList(),
                reassessments.stream()
                        .filter(reassessment -> !reassessment.recordedOn().isAfter(day))
                        .toList());
    }

    /** The latest self-assessment up to a day; 0 if none. Of one day's, the one with the later id, which was recorded later. */
    int claimedOn(LocalDate day) {
        return items.stream()
                .filter(item -> item.isSelfAssessment() && !item.revoked())
                .filter(item -> !item.occurredOn().isAfter(day))
                .reduce((_, later) -> later)
                .map(Item::level)
                .orElse(0);
    }
}
