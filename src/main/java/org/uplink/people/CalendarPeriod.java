package org.uplink.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.uplink.platform.OrganizationId;

/** Days of the school year on which work is different: holidays, testing, start of school, change freezes. */
@Entity
class CalendarPeriod {

    @Id
    private UUID id;

    @Column(updatable = false)
    private OrganizationId organizationId;

    private String kind;
    private String name;
    private LocalDate fromOn;
    private LocalDate untilOn;

    @Version
    private int version;

    CalendarPeriod(UUID id, OrganizationId organizationId, String kind, String name, Days days) {
        this.id = id;
        this.organizationId = organizationId;
        this.kind = kind;
        this.name = name;
        this.fromOn = days.from();
        this.untilOn = days.until();
    }

    @SuppressWarnings("NullAway.Init")
    protected CalendarPeriod() {} // Hibernate fills the fields

    /** Both days belong to the period. */
    record Days(LocalDate from, LocalDate until) {}

    UUID id() {
        return id;
    }

    String kind() {
        return kind;
    }

    String name() {
        return name;
    }

    Days days() {
        return new Days(fromOn, untilOn);
    }

    int version() {
        return version;
    }

    void change(String kind, String name, Days days) {
        this.kind = kind;
        this.name = name;
        this.fromOn = days.from();
        this.untilOn = days.until();
    }
}
