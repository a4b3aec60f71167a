package org.uplink.certification;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The slug of a certification, which is its address. */
public record CertificationId(@JsonValue String slug) {

    @JsonCreator
    public CertificationId {}

    @Override
    public String toString() {
        return slug;
    }
}
