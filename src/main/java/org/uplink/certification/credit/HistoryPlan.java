package org.uplink.certification.credit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import org.uplink.platform.WholeTables;

/**
 * Says of each line of a table what would follow from it now: somebody is known by the address that one member alone has, and
 * what stands in their record already is left as it is. A few statements for all lines at once.
 */
@ApplicationScoped
class HistoryPlan {

    /**
     * What stands in the records of the people of an upload. What its owner took back after an import stays taken back, however
     * often the same table comes; what an undone import brought may come again.
     */
    static final String THERE = """
            with of_line as materialized (
                select distinct person_id from history_line where upload_id = ?1 and person_id is not null and not taken
            ), there as materialized (
                select e.person_id, 'hours' as kind, e.once_key from credit_entry e
                left join history_upload u on u.id = e.upload_id
                where e.organization_id = uplink_organization() and e.person_id in (select person_id from of_line)
                  and (u.id is not null and u.undone_at is null
                       or coalesce((select s.deed from credit_step s where s.entry_id = e.id and s.deed in ('withdraw', 'restore')
                                    order by s.at desc, s.id desc limit 1), '') <> 'withdraw')
                union
                select o.person_id, 'certification', lower(o.name) || '|' || o.from_on from outside_certification o
                left join history_upload u on u.id = o.upload_id
                where o.organization_id = uplink_organization() and o.person_id in (select person_id from of_line)
                  and (o.ended_at is null or u.id is not null and u.undone_at is null)
            )
            """;

    /** What a line is told apart by from another one of the same kind. */
    static final String KEY =
            "\n    case l.kind when 'certification' then lower(l.what) || '|' || l.day else l.once_key end\n";

    private static final String MATCH = """
            with running as (
                select m.person_id, lower(p.email) as email from membership m join person p on p.id = m.person_id
                where m.organization_id = uplink_organization() and m.ended_on is null and p.email <> ''
            ), by_email as materialized (
                select email, min(person_id ::text) ::uuid as person_id, count(*) as people from running group by email
            )
            update history_line matched set person_id = case when b.people = 1 then b.person_id end, action = '',
                problem = case when l.unreadable <> '' then l.unreadable when b.people > 1 then 'several'
                               when b.people is null then 'unknown:' || l.email else '' end
            from history_line l left join by_email b on b.email = lower(l.email)
            where l.upload_id = ?1 and matched.id = l.id""";

    private static final String DECIDE = THERE + """
            update history_line decided set action = case when t.once_key is null then 'add' else 'same' end
            from history_line l left join there t on t.person_id = l.person_id and t.kind = l.kind and t.once_key = """ + KEY + """
            where l.upload_id = ?1 and l.problem = '' and decided.id = l.id""";

    private static final String FINGERPRINT = """
            update history_upload u set fingerprint = (
                select md5(coalesce(string_agg(concat_ws('|', l.line, l.person_id, l.action, l.problem), E'\\n' order by l.line), ''))
                from history_line l where l.upload_id = ?1)
            where u.id = ?1 returning fingerprint""";

    private final EntityManager entities;
    private final WholeTables whole;

    HistoryPlan(EntityManager entities, WholeTables whole) {
        this.entities = entities;
        this.whole = whole;
    }

    /** Anew, from what is there now. @return what the plan is told apart by from another one */
    String make(UUID upload) {
        whole.read(() -> {
            run(MATCH, upload);
            run(DECIDE, upload);
        });
        return (String)
                entities.createNativeQuery(FINGERPRINT).setParameter(1, upload).getSingleResult();
    }

    private void run(String sql, UUID upload) {
        entities.createNativeQuery(sql).setParameter(1, upload).executeUpdate();
    }
}
