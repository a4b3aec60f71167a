package org.uplink.progress;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.uplink.catalog.CourseId;
import org.uplink.platform.Actor;
import org.uplink.platform.Ids;
import org.uplink.platform.PersonId;
import org.uplink.platform.Refusal;

@ApplicationScoped
class Enrolments implements PanacheRepositoryBase<StoredEnrolment, UUID> {

    private record Completed(UUID person, String course) {}

    /** The running round, or else the one completed last. */
    Optional<Enrolment> latest(Actor actor, CourseId course) {
        return find(
                        "organizationId = ?1 and personId = ?2 and course = ?3 order by startedAt desc, id desc",
                        actor.organization(),
                        actor.person(),
                        course)
                .firstResultOptional()
                .map(StoredEnrolment::view);
    }

    boolean began(Actor actor, CourseId course, String revision) {
        return count(
                        "organizationId = ?1 and personId = ?2 and course = ?3 and revision = ?4",
                        actor.organization(),
                        actor.person(),
                        course,
                        revision)
                > 0;
    }

    List<Enrolment> running(Actor actor) {
        return stream(
                        "organizationId = ?1 and personId = ?2 and completedAt is null order by startedAt desc, id desc",
                        actor.organization(),
                        actor.person())
                .map(StoredEnrolment::view)
                .toList();
    }

    /** Begins a round unless one runs: of two tabs, one begins it and the other finds it. */
    void begin(Actor actor, CourseId course, String revision, Instant now) {
        getEntityManager()
                .createNativeQuery("""
                        insert into enrolment (id, organization_id, person_id, course, revision, started_at)
                        values (?1, ?2, ?3, ?4, ?5, ?6)
                        on conflict (organization_id, person_id, course) where completed_at is null do nothing""")
                .setParameter(1, Ids.next())
                .setParameter(2, actor.organization().value())
                .setParameter(3, actor.person().value())
                .setParameter(4, course.slug())
                .setParameter(5, revision)
                .setParameter(6, now)
                .executeUpdate();
    }

    /**
     * Holds the person's round until the transaction ends, as it stands now: what completes it happens one after another.
     *
     * @throws Refusal.NotFound for a round of somebody else
     */
    StoredEnrolment hold(Actor actor, UUID id) {
        var found = findByIdOptional(id)
                .filter(one -> one.belongsTo(actor.person(), actor.organization()))
                .orElseThrow(Refusal.NotFound::new);
        getEntityManager().refresh(found, LockModeType.PESSIMISTIC_WRITE);
        return found;
    }

    /** Who has completed nothing is absent. */
    @SuppressWarnings("unchecked")
    Map<PersonId, Set<CourseId>> completedBy(Collection<PersonId> people) {
        List<Completed> rows = getEntityManager()
                .createNativeQuery("""
                        select distinct person_id, course from enrolment
                        where person_id = any(?1) and completed_at is not null""", Completed.class)
                .setParameter(1, PersonId.values(people))
                .getResultList();
        return rows.stream()
                .collect(Collectors.groupingBy(
                        row -> new PersonId(row.person()),
                        Collectors.mapping(row -> new CourseId(row.course()), Collectors.toSet())));
    }
}
