package org.uplink.people.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uplink.people.OrganizationLock;
import org.uplink.platform.AuditTrail;
import org.uplink.platform.CurrentActor;
import org.uplink.platform.Ids;
import org.uplink.platform.PersonId;
import org.uplink.platform.Refusal;

/**
 * Legal holds: while one stands, nothing of the person, or of the organization, is removed. Facts, added and never changed; only
 * erasing their person removes those that have ended.
 */
@ApplicationScoped
public class LegalHolds {

    static final int SHORTEST = 5;
    static final int LONGEST = 500;

    /**
     * One hold, ended or not.
     *
     * @param person null for the whole organization
     * @param who may be absent: somebody of another organization
     */
    public record Hold(
            UUID id,
            @Nullable UUID person,
            @Nullable String name,
            String reason,
            @Nullable String who,
            Instant since,
            @Nullable String endedBy,
            @Nullable Instant endedAt) {

        public boolean open() {
            return endedAt == null;
        }
    }

    private static final String SELECT = """
            select h.id, h.person_id, whom.name, h.reason, p.name as who, h.placed_at, ender.name as ended_by, e.ended_at
            from legal_hold h
            left join legal_hold_end e on e.hold_id = h.id
            left join person whom on whom.id = h.person_id
            left join person p on p.id = h.placed_by
            left join person ender on ender.id = e.ended_by
            where h.organization_id = uplink_organization()
            """;

    private final EntityManager entities;
    private final CurrentActor current;
    private final AuditTrail audit;
    private final OrganizationLock lock;
    private final Clock clock;

    LegalHolds(EntityManager entities, CurrentActor current, AuditTrail audit, OrganizationLock lock, Clock clock) {
        this.entities = entities;
        this.current = current;
        this.audit = audit;
        this.lock = lock;
        this.clock = clock;
    }

    /** All that stand, and the latest of those that ended. */
    @SuppressWarnings("unchecked")
    List<Hold> list() {
        return entities.createNativeQuery(
                        SELECT + " order by e.ended_at is not null, h.placed_at desc limit 100", Hold.class)
                .getResultList();
    }

    @SuppressWarnings("unchecked")
    public List<Hold> of(PersonId person) {
        return entities.createNativeQuery(
                        SELECT + " and h.person_id = ?1 order by e.ended_at is not null, h.placed_at desc", Hold.class)
                .setParameter(1, person.value())
                .getResultList();
    }

    /** Whether something holds the records of somebody: their own hold, or the organization's. */
    public boolean isHeld(PersonId person) {
        return (Boolean) entities.createNativeQuery("select uplink_held(?1)")
                .setParameter(1, person.value())
                .getSingleResult();
    }

    /**
     * Waits for what is being removed at the moment; from then on nothing goes.
     *
     * @param person null for the whole organization
     * @return false where the same stands already
     */
    boolean place(@Nullable PersonId person, String reason) {
        lock.take(Periods.MATTER);
        var placed = entities.createNativeQuery("""
                        insert into legal_hold (id, organization_id, person_id, reason, placed_by, placed_at)
                        select ?1, uplink_organization(), cast(?2 as uuid), ?3, ?4, ?5
                        where not exists (
                            select from legal_hold h
                            where h.organization_id = uplink_organization() and h.reason = ?3
                              and h.person_id is not distinct from cast(?2 as uuid)
                              and not exists (select from legal_hold_end e where e.hold_id = h.id))""")
                .setParameter(1, Ids.next())
                .setParameter(2, person == null ? null : person.toString())
                .setParameter(3, reason)
                .setParameter(4, current.get().person().value())
                .setParameter(5, Instant.now(clock))
                .executeUpdate();
        if (placed > 0) {
            audit.record("placed-hold", address(person), detail(person, reason));
        }
        return placed > 0;
    }

    /**
     * Ended twice it is ended once.
     *
     * @throws Refusal.NotFound for a hold of something else
     */
    void end(@Nullable PersonId person, UUID hold) {
        var known = (person == null ? list() : of(person))
                .stream()
                        .filter(one -> one.id().equals(hold) && (person != null || one.person() == null))
                        .findFirst()
                        .orElseThrow(Refusal.NotFound::new);
        var ended = entities.createNativeQuery("""
                        insert into legal_hold_end (hold_id, organization_id, ended_by, ended_at)
                        values (?1, uplink_organization(), ?2, ?3) on conflict do nothing""")
                .setParameter(1, hold)
                .setParameter(2, current.get().person().value())
                .setParameter(3, Instant.now(clock))
                .executeUpdate();
        if (ended > 0) {
            audit.record("ended-hold", address(person), detail(person, known.reason()));
        }
    }

    /** The person reads the row, and the reason is for administrators alone, who find it with the hold. */
    private static String detail(@Nullable PersonId person, String reason) {
        return person == null ? reason : "";
    }

    private static String address(@Nullable PersonId person) {
        return person == null ? "/admin/retention" : "/admin/people/" + person;
    }
}
