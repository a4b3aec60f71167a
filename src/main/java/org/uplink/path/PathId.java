package org.uplink.path;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The slug of a learning path, which is its address. */
public record PathId(@JsonValue String slug) {

    @JsonCreator
    public PathId {}

    @Override
    public String toString() {
        return slug;
    }
}
