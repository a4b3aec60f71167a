package org.uplink.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.uplink.platform.CurrentActor;
import org.uplink.platform.Paging;
import org.uplink.platform.PersonId;

/** Reads the audit trail of the active organization, the latest first. */
@ApplicationScoped
class Trail {

    static final int PAGE_SIZE = 50;

    /**
     * One deed.
     *
     * @param number its place in the chain
     * @param who a person, or a directory by the name of its token; absent where the organization cannot see the person, such as
     *     somebody who looks after the platform
     * @param formerWho the number of somebody whose records were erased
     * @param whom the person whose record it was done to
     * @param intact whether it is as it was written
     * @param emptied whether its words were taken under a rule, which the trail says
     */
    record Row(
            long number,
            Instant at,
            @Nullable String who,
            @Nullable Long formerWho,
            String action,
            String subject,
            @Nullable String whom,
            @Nullable Long formerWhom,
            String detail,
            boolean intact,
            boolean emptied,
            long total) {}

    private static final String ROWS = """
            select coalesce(s.number, 0) as number, a.at,
                   case when a.actor_id = '00000000-0000-0000-0000-000000000000' then 'Uplink'
                        else coalesce(nullif(p.name, 'Former member ' || f.number), t.name) end as who,
                   f.number as former_who, a.action, a.subject, nullif(whom.name, 'Former member ' || g.number) as whom,
                   g.number as former_whom, %s as detail,
                   coalesce(audit_digest(a.id, a.organization_id, a.at, a.actor_id, a.action, a.subject, a.person_id,
                                         a.looked_on, a.detail) in (s.digest, coalesce(m.digest, s.digest)), false) as intact,
                   m.number is not null as emptied,
                   count(*) over () as total
            from audit_event a
            left join audit_seal s on s.event_id = a.id
            left join person p on p.id = a.actor_id
            left join directory_token t on t.id = a.actor_id
            left join person whom on whom.id = a.person_id
            left join former_member f on f.organization_id = a.organization_id and f.person_id = a.actor_id
            left join former_member g on g.organization_id = a.organization_id and g.person_id = a.person_id
            left join audit_emptied m on m.organization_id = a.organization_id and m.number = s.number and m.left_over = 'row'
            where a.organization_id = ?1
            """;

    private static final String FOR_ADMINISTRATORS = ROWS.formatted("a.detail");

    /** Older rows of holds say why; administrators alone read that. */
    private static final String FOR_WHOM_IT_CONCERNS =
            ROWS.formatted("case when a.action in ('placed-hold', 'ended-hold') then '' else a.detail end");

    private final EntityManager entities;
    private final CurrentActor current;

    Trail(EntityManager entities, CurrentActor current) {
        this.entities = entities;
        this.current = current;
    }

    @SuppressWarnings("unchecked")
    List<Row> list(TrailQuery query) {
        var actor = current.get();
        return entities.createNativeQuery(FOR_ADMINISTRATORS + """
                          and (?2 = '' or a.action = ?2 or ?2 = 'changes' and a.looked_on is null
                               or ?2 = 'looks' and a.looked_on is not null)
                          and a.at >= ?3 and a.at < ?4
                          and (?5 = '' or strpos(lower(concat_ws(' ', p.name, t.name, whom.name, a.detail)), lower(?5)) > 0)
                        order by a.at desc, a.id desc
                        limit ?6 offset ?7""", Row.class)
                .setParameter(1, actor.organization().value())
                .setParameter(2, query.action())
                .setParameter(3, query.begin(actor.zone()))
                .setParameter(4, query.end(actor.zone()))
                .setParameter(5, query.find().strip())
                .setParameter(6, PAGE_SIZE)
                .setParameter(7, (Paging.page(query.page()) - 1) * PAGE_SIZE)
                .getResultList();
    }

    /** What was done to the record of one person, and who looked at it; not what they did themselves. */
    @SuppressWarnings("unchecked")
    List<Row> about(PersonId person, int page) {
        return entities.createNativeQuery(FOR_WHOM_IT_CONCERNS + """
                          and a.person_id = ?2 and a.actor_id <> ?2
                        order by a.at desc, a.id desc
                        limit ?3 offset ?4""", Row.class)
                .setParameter(1, current.get().organization().value())
                .setParameter(2, person.value())
                .setParameter(3, PAGE_SIZE)
                .setParameter(4, (Paging.page(page) - 1) * PAGE_SIZE)
                .getResultList();
    }

    @SuppressWarnings("unchecked")
    List<String> actions() {
        return entities.createNativeQuery(
                        "select distinct action from audit_event where organization_id = ?1 order by action")
                .setParameter(1, current.get().organization().value())
                .getResultList();
    }
}
