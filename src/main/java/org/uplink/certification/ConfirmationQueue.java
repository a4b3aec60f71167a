package org.uplink.certification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uplink.certification.Awards.Holder;
import org.uplink.certification.Confirmations.Request;
import org.uplink.platform.Lock;

/** What waits to be confirmed, and what people say to it, as rows. Nothing here is changed or deleted. */
@ApplicationScoped
class ConfirmationQueue {

    static final int PAGE_SIZE = 50;

    /** @param employer null for the same organization */
    record Decision(
            UUID by,
            String name,
            LocalDate on,
            boolean confirmed,
            @Nullable String employer,
            String reason) {}

    private final EntityManager entities;
    private final Lock lock;

    ConfirmationQueue(EntityManager entities, Lock lock) {
        this.entities = entities;
        this.lock = lock;
    }

    /** Who decides, and who takes back, do it one after the other. */
    void lock(UUID request) {
        lock.take("confirmation:" + request);
    }

    /** A request of the organization. */
    @SuppressWarnings("unchecked")
    Optional<Request> find(UUID organization, UUID id) {
        return entities.createNativeQuery(
                        Confirmations.REQUESTS + "where r.organization_id = ?1 and r.id = ?2", Request.class)
                .setParameter(1, organization)
                .setParameter(2, id)
                .getResultStream()
                .findFirst();
    }

    @SuppressWarnings("unchecked")
    List<Decision> decisions(UUID request) {
        return entities.createNativeQuery("""
                        select c.decided_by, p.name, c.decided_on, c.confirmed, c.employer, c.reason
                        from confirmation c join person p on p.id = c.decided_by
                        where c.request_id = ?1 order by c.decided_at""", Decision.class)
                .setParameter(1, request)
                .getResultList();
    }

    /** @return false where the same person has decided before */
    boolean decide(Request request, Decision decision, UUID organization, Instant now) {
        return entities.createNativeQuery("""
                        insert into confirmation (request_id, organization_id, person_id, decided_by, decided_at, decided_on,
                                                  confirmed, employer, reason)
                        values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9) on conflict do nothing""")
                        .setParameter(1, request.id())
                        .setParameter(2, organization)
                        .setParameter(3, request.person())
                        .setParameter(4, decision.by())
                        .setParameter(5, now)
                        .setParameter(6, decision.on())
                        .setParameter(7, decision.confirmed())
                        .setParameter(8, decision.employer())
                        .setParameter(9, decision.reason())
                        .executeUpdate()
                == 1;
    }

    /** Those that need one more confirmation, and that this person did not ask for or decide; the oldest first. */
    @SuppressWarnings("unchecked")
    List<Request> waitingFor(Holder assessor, int page) {
        return entities.createNativeQuery(Confirmations.REQUESTS + """
                        where r.organization_id = ?1 and r.person_id <> ?2
                          and not exists (select 1 from confirmation_withdrawal w where w.request_id = r.id)
                          and not exists (select 1 from confirmation c where c.request_id = r.id
                                          and (not c.confirmed or c.decided_by = ?2))
                          and not (select count(*) >= r.people and count(c.employer) >= r.elsewhere
                                   from confirmation c where c.request_id = r.id)
                          and not (%s)
                        order by r.asked_at, r.id limit ?3 offset ?4""".formatted(Confirmations.BROUGHT), Request.class)
                .setParameter(1, assessor.organization().value())
                .setParameter(2, assessor.person().value())
                .setParameter(3, PAGE_SIZE)
                .setParameter(4, (page - 1) * PAGE_SIZE)
                .getResultList();
    }
}
