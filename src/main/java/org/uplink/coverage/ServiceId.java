package org.uplink.coverage;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The slug of a service within an organization, which is its address. */
public record ServiceId(@JsonValue String slug) implements Comparable<ServiceId> {

    @JsonCreator
    public ServiceId {}

    @Override
    public int compareTo(ServiceId other) {
        return slug.compareTo(other.slug);
    }

    @Override
    public String toString() {
        return slug;
    }
}
