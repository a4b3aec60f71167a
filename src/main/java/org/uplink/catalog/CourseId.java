package org.uplink.catalog;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The slug of a course, which is its address. */
public record CourseId(@JsonValue String slug) {

    @JsonCreator
    public CourseId {}

    @Override
    public String toString() {
        return slug;
    }
}
