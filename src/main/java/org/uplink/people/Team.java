package org.uplink.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uplink.platform.OrganizationId;

/** People who work together, with managers; it may stand under another team. */
@Entity
class Team {

    @Id
    private UUID id;

    @Column(updatable = false)
    private OrganizationId organizationId;

    private String name;
    private @Nullable UUID parentId;

    @Version
    private int version;

    Team(UUID id, OrganizationId organizationId, String name, @Nullable UUID parentId) {
        this.id = id;
        this.organizationId = organizationId;
        this.name = name;
        this.parentId = parentId;
    }

    @SuppressWarnings("NullAway.Init")
    protected Team() {} // Hibernate fills the fields

    UUID id() {
        return id;
    }

    String name() {
        return name;
    }

    @Nullable
    UUID parentId() {
        return parentId;
    }

    int version() {
        return version;
    }

    void rename(String name) {
        this.name = name;
    }

    void standUnder(@Nullable UUID parent) {
        this.parentId = parent;
    }
}
