package org.uplink.assignment;

import java.util.Comparator;
import org.uplink.catalog.Offer;
import org.uplink.platform.PersonId;

/** Somebody takes something that the catalogue offers. */
record PlanTake(PersonId person, Offer offer) implements Comparable<PlanTake> {

    private static final Comparator<PlanTake> ORDER = Comparator.comparing(PlanTake::person)
            .thenComparing(take -> take.offer().key());

    @Override
    public int compareTo(PlanTake other) {
        return ORDER.compare(this, other);
    }
}
