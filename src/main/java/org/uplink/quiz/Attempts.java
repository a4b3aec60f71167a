package org.uplink.quiz;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.uplink.catalog.CourseId;
import org.uplink.platform.Actor;
import org.uplink.platform.Refusal;
import org.uplink.progress.Enrolment;

@ApplicationScoped
class Attempts implements PanacheRepositoryBase<Attempt, UUID> {

    Optional<Attempt> open(UUID enrolment) {
        return find("enrolmentId = ?1 and submittedAt is null", enrolment).singleResultOptional();
    }

    /** @throws Refusal.NotFound for an attempt of somebody else */
    Attempt own(Actor actor, UUID id) {
        return findByIdOptional(id).filter(one -> one.belongsTo(actor)).orElseThrow(Refusal.NotFound::new);
    }

    /** The person's attempt as it stands now, which nobody hands in before the transaction ends. */
    Attempt keep(Actor actor, UUID id) {
        return locked(actor, id, LockModeType.PESSIMISTIC_READ);
    }

    /** The person's attempt as it stands now, for this transaction to hand in. */
    Attempt hold(Actor actor, UUID id) {
        return locked(actor, id, LockModeType.PESSIMISTIC_WRITE);
    }

    private Attempt locked(Actor actor, UUID id, LockModeType mode) {
        var attempt = own(actor, id);
        getEntityManager().refresh(attempt, mode);
        return attempt;
    }

    /** How often each question stood in the person's attempts at a course. */
    Map<String, Integer> seen(Actor actor, CourseId course) {
        List<Attempt> earlier = list(
                "organizationId = ?1 and personId = ?2 and course = ?3", actor.organization(), actor.person(), course);
        var seen = new HashMap<String, Integer>();
        earlier.forEach(attempt -> attempt.questions().forEach(question -> seen.merge(question, 1, Integer::sum)));
        return seen;
    }

    /** Begins the next attempt of a round unless one is open: of two tabs, one begins it and the other finds it. */
    void begin(Actor actor, Enrolment round, UUID id, List<String> questions, Instant now) {
        getEntityManager()
                .createNativeQuery("""
                        insert into attempt (id, organization_id, person_id, enrolment_id, course, revision, number, questions, started_at)
                        select ?1, ?2, ?3, ?4, ?5, ?6, coalesce(max(number), 0) + 1, ?7, ?8 from attempt where enrolment_id = ?4
                        on conflict do nothing""")
                .setParameter(1, id)
                .setParameter(2, actor.organization().value())
                .setParameter(3, actor.person().value())
                .setParameter(4, round.id())
                .setParameter(5, round.course().slug())
                .setParameter(6, round.revision())
                .setParameter(7, questions.toArray(String[]::new))
                .setParameter(8, now)
                .executeUpdate();
    }
}
