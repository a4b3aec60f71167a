package org.uplink.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A member organization. Its time zone decides what day it is for its people. */
@Entity
class Organization {

    @Id
    private UUID id;

    @Column(updatable = false)
    private String alias;

    private String name;
    private String kind;
    private @Nullable UUID parentId;
    private String timeZone;
    private String seasonEnds;
    private byte @Nullable [] logo;
    private @Nullable String logoType;

    @Column(updatable = false)
    private Instant createdAt;

    @Version
    private int version;

    Organization(UUID id, String alias, String name, String kind, ZoneId zone, Instant createdAt) {
        this.id = id;
        this.alias = alias;
        this.name = name;
        this.kind = kind;
        this.timeZone = zone.getId();
        this.seasonEnds = "07-31";
        this.createdAt = createdAt;
    }

    @SuppressWarnings("NullAway.Init")
    protected Organization() {} // Hibernate fills the fields

    UUID id() {
        return id;
    }

    String alias() {
        return alias;
    }

    String name() {
        return name;
    }

    String kind() {
        return kind;
    }

    ZoneId zone() {
        return ZoneId.of(timeZone);
    }

    MonthDay seasonEnds() {
        return MonthDay.parse("--" + seasonEnds);
    }

    byte @Nullable [] logo() {
        return logo;
    }

    @Nullable
    String logoType() {
        return logoType;
    }

    int version() {
        return version;
    }

    void settle(String name, ZoneId zone, MonthDay seasonEnds) {
        this.name = name;
        this.timeZone = zone.getId();
        this.seasonEnds = seasonEnds.toString().substring(2);
    }

    void show(byte[] logo, String type) {
        this.logo = logo;
        this.logoType = type;
    }

    void hideLogo() {
        this.logo = null;
        this.logoType = null;
    }
}
