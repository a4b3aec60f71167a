package org.uplink.competency;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The key of a role profile, such as {@code network-administrator}; a job has the same key. */
public record RoleProfileId(@JsonValue String key) implements Comparable<RoleProfileId> {

    @JsonCreator
    public RoleProfileId {}

    @Override
    public int compareTo(RoleProfileId other) {
        return key.compareTo(other.key);
    }

    @Override
    public String toString() {
        return key;
    }
}
