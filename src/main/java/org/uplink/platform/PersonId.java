package org.uplink.platform;

import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One human, whatever organizations and identities belong to them. */
public record PersonId(UUID value) implements Comparable<PersonId> {

    /** Reads an id from an address; what is not an id names nobody, hence a refusal as for an unknown person. */
    public static PersonId parse(@Nullable String text) {
        return new PersonId(Ids.parse(text));
    }

    /** As a parameter of a query about many people. */
    public static UUID[] values(Collection<PersonId> people) {
        return people.stream().map(PersonId::value).toArray(UUID[]::new);
    }

    @Override
    public int compareTo(PersonId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
