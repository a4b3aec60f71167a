package org.uplink.people;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.uplink.platform.PersonId;

/** Somebody is away. Both days belong to it; why is nobody's business here. */
public record Leave(UUID id, UUID personId, LocalDate from, LocalDate until) {

    public PersonId person() {
        return new PersonId(personId);
    }

    public long days() {
        return ChronoUnit.DAYS.between(from, until) + 1;
    }

    public boolean holds(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }

    public boolean meets(Leave other) {
        return !from.isAfter(other.until) && !until.isBefore(other.from);
    }

    public boolean sameDays(Leave other) {
        return from.equals(other.from) && until.equals(other.until);
    }
}
