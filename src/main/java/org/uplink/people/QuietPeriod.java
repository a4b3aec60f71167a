package org.uplink.people;

import java.time.LocalDate;

/** Days on which an organization has no time for learning: start of school, testing, holidays. Both ends belong to it. */
public record QuietPeriod(String name, LocalDate from, LocalDate until) {

    public boolean holds(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }
}
