package org.uplink.competency.exchange;

import java.util.Map;
import java.util.Optional;
import org.uplink.competency.exchange.CaseFrameworks.Stored;
import org.uplink.competency.exchange.DifferenceRules.Difference;
import org.uplink.competency.exchange.FrameworkImports.Incoming;

/** A package beside what is here of its framework. */
record Comparison(Incoming incoming, Optional<Stored> known, Map<Entry.Key, Entry> before, Difference difference) {

    Outline outline() {
        return incoming.outline();
    }

    /** Whether content of ours publishes the framework. */
    boolean authored() {
        return known.map(Stored::authored).orElse(false);
    }
}
