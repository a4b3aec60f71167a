package org.uplink.progress;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uplink.catalog.CourseId;
import org.uplink.platform.OrganizationId;
import org.uplink.platform.PersonId;

/** An {@link Enrolment} as it is kept. It changes twice: when the check is passed and when the course is completed. */
@Entity
@Table(name = "enrolment")
class StoredEnrolment {

    @Id
    private UUID id;

    @Column(updatable = false)
    private OrganizationId organizationId;

    @Column(updatable = false)
    private PersonId personId;

    @Column(updatable = false)
    private CourseId course;

    @Column(updatable = false)
    private String revision;

    @Column(updatable = false)
    private Instant startedAt;

    private @Nullable Instant checkPassedAt;
    private @Nullable Instant completedAt;

    @SuppressWarnings("NullAway.Init")
    protected StoredEnrolment() {} // Hibernate fills the fields

    void passCheck(Instant now) {
        if (checkPassedAt == null) {
            checkPassedAt = now;
        }
    }

    void complete(Instant now) {
        completedAt = now;
    }

    boolean completed() {
        return completedAt != null;
    }

    boolean belongsTo(PersonId person, OrganizationId organization) {
        return personId.equals(person) && organizationId.equals(organization);
    }

    CourseCompleted completion(Instant now) {
        return new CourseCompleted(organizationId, personId, course, revision, id, now);
    }

    Enrolment view() {
        return new Enrolment(id, course, revision, startedAt, checkPassedAt, completedAt);
    }
}
