package org.uplink.quiz;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uplink.catalog.CourseId;
import org.uplink.platform.Actor;
import org.uplink.platform.OrganizationId;
import org.uplink.platform.PersonId;

/** One try of one person at the check of a course. It is theirs alone and changes once, when it is handed in. */
@Entity
class Attempt {

    @Id
    private UUID id;

    @Column(updatable = false)
    private OrganizationId organizationId;

    @Column(updatable = false)
    private PersonId personId;

    @Column(updatable = false)
    private UUID enrolmentId;

    @Column(updatable = false)
    private CourseId course;

    @Column(updatable = false)
    private String revision;

    @Column(updatable = false)
    private int number;

    @Column(updatable = false)
    private String[] questions;

    @Column(updatable = false)
    private Instant startedAt;

    private @Nullable Instant submittedAt;
    private @Nullable Integer correct;
    private @Nullable Boolean passed;

    @SuppressWarnings("NullAway.Init")
    protected Attempt() {} // Hibernate fills the fields

    UUID id() {
        return id;
    }

    UUID enrolmentId() {
        return enrolmentId;
    }

    CourseId course() {
        return course;
    }

    String revision() {
        return revision;
    }

    int number() {
        return number;
    }

    List<String> questions() {
        return List.of(questions);
    }

    @Nullable
    Instant submittedAt() {
        return submittedAt;
    }

    boolean open() {
        return submittedAt == null;
    }

    boolean belongsTo(Actor actor) {
        return personId.equals(actor.person()) && organizationId.equals(actor.organization());
    }

    void handIn(ScoringRules.Score score, Instant now) {
        submittedAt = now;
        correct = score.all().right();
        passed = score.passed();
    }
}
