package org.uplink.platform;

import java.util.UUID;

/** A member organization: a district, a service agency or an association. */
public record OrganizationId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
