package org.uplink.people.joining;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import org.uplink.platform.WholeTables;

/**
 * Says of each line of a file what would follow from it now: somebody is known by the external id, else by an address that one
 * member alone has. A few statements for all lines at once.
 */
@ApplicationScoped
class RosterPlan {

    /** Which one of the running members has an address, and how many have it. */
    private static final String BY_EMAIL = """
            with by_email as materialized (
                select lower(p.email) as email, min(m.person_id ::text) ::uuid as person_id, count(*) as people
                from membership m join person p on p.id = m.person_id
                where m.organization_id = ?1 and m.ended_on is null and p.email <> '' group by 1
            )""";

    private static final String MATCH = BY_EMAIL + """
            , matched as materialized (
                select l.id, case when e.person_id is not null then e.person_id
                                  when b.people > 1 or (l.external_id <> '' and other.external_id <> l.external_id) then null
                                  else b.person_id end as person_id,
                       case when l.unreadable <> '' then l.unreadable
                            when e.person_id is null and b.people > 1 then 'several'
                            when e.person_id is null and l.external_id <> '' and other.external_id <> l.external_id then 'other'
                            when e.person_id is null and b.person_id is null and named.person_id is not null
                                and l.external_id = '' then 'gone'
                            when e.person_id is null and b.person_id is null and named.person_id is not null
                                and named.external_id is null then 'gone-or-next'
                            else '' end as problem
                from roster_line l
                left join directory_entry e on e.organization_id = ?1 and e.external_id = l.external_id and l.external_id <> ''
                left join by_email b on b.email = lower(l.email)
                left join directory_entry other on other.organization_id = ?1 and other.person_id = b.person_id
                left join directory_entry named on named.organization_id = ?1 and named.removed_at is null
                    and lower(named.user_name) = lower(coalesce(nullif(l.email, ''), l.external_id))
                where l.upload_id = ?2 and l.line > 0
            ), first as (
                select m.person_id, min(l.line) as line from matched m join roster_line l using (id)
                where m.person_id is not null and m.problem = '' group by m.person_id having count(*) > 1
            )
            update roster_line l set person_id = m.person_id, action = '', changes = '{}',
                problem = case when m.problem = '' and l.line > first.line then 'twice:' || first.line else m.problem end
            from matched m left join first on first.person_id = m.person_id
            where m.id = l.id""";

    /** A manager is whom the line with that address is about, else the member who has it now: by id from here on. */
    private static final String LEAD = BY_EMAIL + """
            , myself as materialized (
                select m.person_id from membership m
                where m.organization_id = ?1 and m.person_id = uplink_person() and m.ended_on is null and not 'manager' = any (m.roles)
                  and exists (select from membership other where other.organization_id = ?1 and other.ended_on is null
                                and other.person_id <> m.person_id and 'admin' = any (other.roles))
            ), leader as materialized (
                select l.id, coalesce(w.person_id, w.id, case when b.people = 1 then b.person_id end) as manager_id
                from roster_line l
                left join roster_line w on w.upload_id = ?2 and w.line > 0 and w.problem = '' and lower(w.email) = lower(l.manager)
                left join by_email b on b.email = lower(l.manager)
                where l.upload_id = ?2 and l.line > 0 and l.manager <> ''
            )
            update roster_line l set manager_id = leader.manager_id,
                problem = case when l.problem <> '' then l.problem
                               when leader.manager_id is null then 'manager:' || l.manager
                               when leader.manager_id = (select person_id from myself) then 'own-role' else '' end
            from leader where leader.id = l.id""";

    private static final String DECIDE = """
            with latest as materialized (
                select distinct on (person_id) id, person_id, ended_on, roles, school_id from membership
                where organization_id = ?1 order by person_id, ended_on desc nulls first
            ), work as materialized (
                select membership_id, array_agg(role_profile) as jobs from membership_job
                where organization_id = ?1 group by membership_id
            ), place as materialized (
                select tm.person_id, array_agg(t.name) as names, array_agg(lower(t.name)) as teams
                from team_member tm join team t on t.id = tm.team_id where tm.organization_id = ?1 group by tm.person_id
            ), managing as materialized (
                select lower(t.name) as team, tm.person_id from team_manager tm join team t on t.id = tm.team_id
                join membership m on m.organization_id = ?1 and m.person_id = tm.person_id and m.ended_on is null
                where tm.organization_id = ?1
            ), led as materialized (
                select tm.person_id, array_agg(t.name order by t.name) as names
                from team_manager tm join team t on t.id = tm.team_id where tm.organization_id = ?1 group by tm.person_id
            ), seen as materialized (
                select l.id, s.person_id, s.ended_on, s.roles,
                    array_remove(array[
                        case when s.ended_on is not null and s.roles <> '{learner}'
                             then 'roles: ' || array_to_string(array_remove(s.roles, 'learner'), ', ') || ' → learner' end,
                        case when s.ended_on is not null and led.names is not null
                             then 'manages: ' || array_to_string(led.names, ', ') || ' →' end,
                        case when p.name <> l.name and not elsewhere.it then 'name: ' || p.name || ' → ' || l.name end,
                        case when l.email <> '' and p.email <> l.email and not elsewhere.it
                             then 'email: ' || p.email || ' → ' || l.email end,
                        case when l.external_id <> '' and e.external_id is distinct from l.external_id
                             then 'external_id: ' || coalesce(e.external_id, '') || ' → ' || l.external_id end,
                        case when cardinality(l.jobs) > 0 and not (l.jobs @> coalesce(w.jobs, '{}') and coalesce(w.jobs, '{}') @> l.jobs)
                             then 'job: ' || array_to_string(w.jobs, ', ') || ' → ' || array_to_string(l.jobs, ', ') end,
                        case when l.school_id is not null and l.school_id is distinct from s.school_id
                             then 'school: ' || coalesce(old.name, '') || ' → ' || new.name end,
                        case when cardinality(l.teams) > 0 and not (
                                 small.teams @> coalesce(pl.teams, '{}') and coalesce(pl.teams, '{}') @> small.teams)
                             then 'teams: ' || coalesce(array_to_string(pl.names, ', '), '') || ' → ' || array_to_string(l.teams, ', ') end,
                        case when l.manager <> '' and (select count(*) from managing g
                                 where g.person_id = l.manager_id and g.team = any(small.teams)) < cardinality(l.teams)
                             then 'manager: → ' || l.manager end
                    ], null) as changes
                from roster_line l
                cross join lateral (select array(select lower(t) from unnest(l.teams) t) as teams) small
                left join latest s on s.person_id = l.person_id
                left join person p on p.id = l.person_id
                left join directory_entry e on e.organization_id = ?1 and e.person_id = l.person_id
                left join work w on w.membership_id = s.id
                left join place pl on pl.person_id = l.person_id
                left join led on led.person_id = l.person_id
                left join school old on old.id = s.school_id
                left join school new on new.id = l.school_id
                cross join lateral (select l.person_id is not null and (p.name <> l.name or p.email <> l.email)
                                        and uplink_belongs_elsewhere(l.person_id) as it) elsewhere
                where l.upload_id = ?2 and l.line > 0 and l.problem = ''
            )
            update roster_line l set changes = case when l.ends_on is null and seen.person_id is not null then seen.changes else '{}' end,
                problem = case when l.ends_on is not null and seen.person_id is null then 'end-of-nobody'
                               when l.ends_on is not null and seen.ended_on is null and seen.roles && '{admin,platform}' then 'admin'
                               else '' end,
                action = case when seen.person_id is null then case when l.ends_on is null then 'add' else '' end
                              when l.ends_on is not null and seen.ended_on is not null then 'same'
                              when l.ends_on is not null then case when seen.roles && '{admin,platform}' then '' else 'end' end
                              when seen.ended_on is not null then 'return'
                              when cardinality(seen.changes) > 0 then 'change' else 'same' end
            from seen where seen.id = l.id""";

    /**
     * Administrators are never ended by being absent: somebody must be left who can mend it. Nobody is while a line with a problem
     * may be theirs.
     */
    private static final String MISSING = """
            insert into roster_line (id, organization_id, upload_id, line, name, email, external_id, jobs, teams, manager, unreadable,
                                     person_id, action)
            select gen_random_uuid(), ?1, ?2, 0, p.name, p.email, '', '{}', '{}', '', '', p.id, 'end'
            from roster_upload u join membership m on m.organization_id = ?1 and m.ended_on is null
                and not m.roles && '{admin,platform}'
            join person p on p.id = m.person_id
            where u.id = ?2 and u.ends_missing
              and not exists (select from roster_line l where l.upload_id = ?2 and l.person_id = m.person_id)
              and not exists (select from roster_line l where l.upload_id = ?2 and l.problem <> '' and l.person_id is null)""";

    private static final String FINGERPRINT = """
            update roster_upload u set fingerprint = (
                select md5(coalesce(string_agg(concat_ws('|', l.line, l.person_id, l.manager_id, l.action, l.problem,
                                                         array_to_string(l.changes, '|')),
                                               E'\\n' order by l.line, l.person_id), ''))
                from roster_line l where l.upload_id = ?2)
            where u.id = ?2 and u.organization_id = ?1 returning fingerprint""";

    private final EntityManager entities;
    private final WholeTables whole;

    RosterPlan(EntityManager entities, WholeTables whole) {
        this.entities = entities;
        this.whole = whole;
    }

    /** Anew, from what is there now. @return what the plan is told apart by from another one */
    String make(UUID organization, UUID upload) {
        run("delete from roster_line where organization_id = ?1 and upload_id = ?2 and line = 0", organization, upload);
        whole.read(() -> {
            run(MATCH, organization, upload);
            run(LEAD, organization, upload);
            run(DECIDE, organization, upload);
            run(MISSING, organization, upload);
        });
        return (String) entities.createNativeQuery(FINGERPRINT)
                .setParameter(1, organization)
                .setParameter(2, upload)
                .getSingleResult();
    }

    private void run(String sql, UUID organization, UUID upload) {
        entities.createNativeQuery(sql)
                .setParameter(1, organization)
                .setParameter(2, upload)
                .executeUpdate();
    }
}
