package org.uplink.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.uplink.platform.CurrentActor;

/** Reads the audit trail of the active organization, the latest first. */
@ApplicationScoped
class Trail {

    static final int PAGE_SIZE = 50;

    /**
     * One deed.
     *
     * @param who a person, or a directory by the name of its token; absent where the organization cannot see the person, such as somebody who looks after the platform
     * @param whom the person whose record it was done to
     */
    record Row(
            Instant at,
            @Nullable String who,
            String action,
            String subject,
            @Nullable String whom,
            String detail,
            long total) {}

    private final EntityManager entities;
    private final CurrentActor current;

    Trail(EntityManager entities, CurrentActor current) {
        this.entities = entities;
        this.current = current;
    }

    @SuppressWarnings("unchecked")
    List<Row> list(String action, int page) {
        return entities.createNativeQuery("""
                        select a.at, coalesce(p.name, t.name) as who, a.action, a.subject, whom.name as whom, a.detail,
                               count(*) over () as total
                        from audit_event a
                        left join person p on p.id = a.actor_id
                        left join directory_token t on t.id = a.actor_id
                        left join person whom on whom.id = substring(a.subject from '/people/([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})') ::uuid
                        where a.organization_id = ?1 and (?2 = '' or a.action = ?2)
                        order by a.at desc, a.id desc
                        limit ?3 offset ?4""", Row.class)
                .setParameter(1, current.get().organization().value())
                .setParameter(2, action)
                .setParameter(3, PAGE_SIZE)
                .setParameter(4, (page - 1) * PAGE_SIZE)
                .getResultList();
    }

    @SuppressWarnings("unchecked")
    List<String> actions() {
        return entities.createNativeQuery(
                        "select distinct action from audit_event where organization_id = ?1 order by action",
                        String.class)
                .setParameter(1, current.get().organization().value())
                .getResultList();
    }
}
