package org.uplink.insight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.uplink.platform.AuditTrail;
import org.uplink.platform.CurrentActor;
import org.uplink.platform.Refusal;

/** Whether the active district lets the organization above it add up its numbers. It does not until somebody says so. */
@ApplicationScoped
class BoardSharing {

    /** @param above name of the organization above */
    record State(String above, boolean sharing) {}

    private final EntityManager entities;
    private final CurrentActor current;
    private final AuditTrail trail;
    private final Clock clock;

    BoardSharing(EntityManager entities, CurrentActor current, AuditTrail trail, Clock clock) {
        this.entities = entities;
        this.current = current;
        this.trail = trail;
        this.clock = clock;
    }

    /** Empty for what is no district, and for a district with nothing above it. */
    @Transactional
    Optional<State> state() {
        var found = entities.createNativeQuery("""
                        select above.name, s.organization_id is not null as sharing
                        from organization o join organization above on above.id = o.parent_id
                        left join board_sharing s on s.organization_id = o.id
                        where o.id = ?1 and o.kind = 'district'""", State.class)
                .setParameter(1, current.get().organization().value())
                .getResultList();
        return found.isEmpty() ? Optional.empty() : Optional.of((State) found.getFirst());
    }

    /**
     * Switching twice is switching once.
     *
     * @throws Refusal.NotFound where there is nobody to share with
     */
    @Transactional
    void change(boolean share) {
        var above = state().orElseThrow(Refusal.NotFound::new).above();
        var changed = share ? begin() : end();
        if (changed > 0) {
            trail.record(share ? "shared-totals" : "stopped-sharing-totals", "/admin/board", above);
        }
    }

    private int begin() {
        var actor = current.get();
        return entities.createNativeQuery("""
                        insert into board_sharing (organization_id, shared_at, shared_by) values (?1, ?2, ?3)
                        on conflict do nothing""")
                .setParameter(1, actor.organization().value())
                .setParameter(2, Instant.now(clock))
                .setParameter(3, actor.person().value())
                .executeUpdate();
    }

    private int end() {
        return entities.createNativeQuery("delete from board_sharing where organization_id = ?1")
                .setParameter(1, current.get().organization().value())
                .executeUpdate();
    }
}
