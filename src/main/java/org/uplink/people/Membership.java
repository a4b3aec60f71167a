package org.uplink.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.uplink.platform.OrganizationId;
import org.uplink.platform.PersonId;
import org.uplink.platform.Role;

/** What ties a person to an organization. Ending it stops access at once; the record stays. */
@Entity
class Membership {

    @Id
    private UUID id;

    @Column(updatable = false)
    private OrganizationId organizationId;

    @Column(updatable = false)
    private PersonId personId;

    private String[] roles;
    private @Nullable UUID schoolId;

    @Column(updatable = false)
    private LocalDate startedOn;

    private @Nullable LocalDate endedOn;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Membership() {} // Hibernate fills the fields

    UUID id() {
        return id;
    }

    PersonId personId() {
        return personId;
    }

    Set<Role> roles() {
        return Arrays.stream(roles).map(Role::of).collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
    }

    @Nullable
    UUID schoolId() {
        return schoolId;
    }

    LocalDate startedOn() {
        return startedOn;
    }

    @Nullable
    LocalDate endedOn() {
        return endedOn;
    }

    int version() {
        return version;
    }

    void grant(Set<Role> granted) {
        var all = EnumSet.of(Role.LEARNER);
        all.addAll(granted);
        roles = all.stream().map(Role::key).toArray(String[]::new);
    }

    void workAt(@Nullable UUID schoolId) {
        this.schoolId = schoolId;
    }

    void end(LocalDate day) {
        endedOn = day;
    }

    /** As if it had never ended: jobs, school and teams are still there. */
    void reinstate() {
        endedOn = null;
    }
}
