package org.uplink.certification.credit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import org.uplink.platform.AuditTrail;
import org.uplink.platform.CurrentActor;
import org.uplink.platform.OrganizationId;
import org.uplink.platform.Refusal;

/** How many of the entries an organization has looked at. */
@ApplicationScoped
class Shares {

    private final EntityManager entities;
    private final CurrentActor current;
    private final AuditTrail audit;
    private final Clock clock;

    Shares(EntityManager entities, CurrentActor current, AuditTrail audit, Clock clock) {
        this.entities = entities;
        this.current = current;
        this.audit = audit;
        this.clock = clock;
    }

    int percent(OrganizationId organization) {
        var set = entities.createNativeQuery("select percent from credit_share where organization_id = ?1", Short.class)
                .setParameter(1, organization.value())
                .getResultList();
        return set.isEmpty() ? DrawRules.DEFAULT_PERCENT : (Short) set.getFirst();
    }

    /** From now on; what was entered before stays drawn or not. */
    @Transactional
    void set(int percent) {
        if (!DrawRules.SHARES.contains(percent)) {
            throw new Refusal.Malformed("Choose a share from the list.");
        }
        var actor = current.get();
        entities.createNativeQuery("""
                        insert into credit_share (organization_id, percent, set_by, set_at) values (?1, ?2, ?3, ?4)
                        on conflict (organization_id)
                        do update set percent = excluded.percent, set_by = excluded.set_by, set_at = excluded.set_at""")
                .setParameter(1, actor.organization().value())
                .setParameter(2, percent)
                .setParameter(3, actor.person().value())
                .setParameter(4, Instant.now(clock))
                .executeUpdate();
        audit.record("set-credit-share", "/team/credits", percent + " %");
    }
}
