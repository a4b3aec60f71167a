package org.uplink.competency;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The code of a competency, such as {@code SVC-01}. */
public record CompetencyId(@JsonValue String key) implements Comparable<CompetencyId> {

    @JsonCreator
    public CompetencyId {}

    @Override
    public int compareTo(CompetencyId other) {
        return key.compareTo(other.key);
    }

    @Override
    public String toString() {
        return key;
    }
}
