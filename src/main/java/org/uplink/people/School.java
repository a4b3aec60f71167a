package org.uplink.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;
import org.uplink.platform.OrganizationId;

/** A school, or another place of work, of an organization. */
@Entity
class School {

    @Id
    private UUID id;

    @Column(updatable = false)
    private OrganizationId organizationId;

    private String name;

    @Version
    private int version;

    School(UUID id, OrganizationId organizationId, String name) {
        this.id = id;
        this.organizationId = organizationId;
        this.name = name;
    }

    @SuppressWarnings("NullAway.Init")
    protected School() {} // Hibernate fills the fields

    UUID id() {
        return id;
    }

    String name() {
        return name;
    }

    int version() {
        return version;
    }

    void rename(String name) {
        this.name = name;
    }
}
