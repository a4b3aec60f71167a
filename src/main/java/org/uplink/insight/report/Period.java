package org.uplink.insight.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Days from the first to the last, both included. */
record Period(LocalDate from, LocalDate until) {

    /** Earlier than any fact of the service. */
    static final LocalDate BEGINNING = LocalDate.of(2000, 1, 1);

    Instant begin(ZoneId zone) {
        return from.atStartOfDay(zone).toInstant();
    }

    /** The moment after its last. */
    Instant end(ZoneId zone) {
        return until.plusDays(1).atStartOfDay(zone).toInstant();
    }
}
