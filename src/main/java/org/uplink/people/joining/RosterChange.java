package org.uplink.people.joining;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.uplink.platform.WholeTables;

/**
 * Does what a plan says, each kind of change for all lines in one statement. An empty cell changes nothing, but that whoever comes
 * back is a learner who manages no team. Whom the directory had removed comes back under the name of the table: somebody else may
 * have the one of before. Where an address is another's name already, the external id is the name.
 */
@ApplicationScoped
class RosterChange {

    /** The parameter is the upload, which says for which day; the transaction says for whom. */
    private static final List<String> STEPS =
            List.of("""
            insert into team (id, organization_id, name)
            select gen_random_uuid(), uplink_organization(), min(name) from (
                select unnest(teams) as name from roster_line where upload_id = ?1 and action in ('add', 'change', 'return')) n
            where not exists (select from team t where t.organization_id = uplink_organization() and lower(t.name) = lower(n.name)) group by lower(name)""", """
            insert into person (id, name, email, created_at)
            select id, name, email, now() from roster_line where upload_id = ?1 and organization_id = uplink_organization() and action = 'add'""", """
            insert into membership (id, organization_id, person_id, roles, school_id, started_on)
            select gen_random_uuid(), uplink_organization(), id, '{learner}', school_id, coalesce(starts_on, (select applied_on from roster_upload where id = ?1)) from roster_line
            where upload_id = ?1 and action = 'add'""", """
            update roster_line set person_id = id where upload_id = ?1 and organization_id = uplink_organization() and action = 'add'""", """
            update membership m set ended_on = null, roles = '{learner}', version = m.version + 1 from roster_line l
            where l.upload_id = ?1 and l.action = 'return' and m.id = (
                select id from membership where organization_id = uplink_organization() and person_id = l.person_id
                order by ended_on desc nulls first limit 1)""", """
            delete from team_manager tm using roster_line l
            where l.upload_id = ?1 and l.action = 'return' and tm.organization_id = uplink_organization() and tm.person_id = l.person_id""", """
            update person p set name = l.name, email = coalesce(nullif(l.email, ''), p.email), version = p.version + 1
            from roster_line l
            where l.upload_id = ?1 and l.organization_id = uplink_organization() and l.action in ('change', 'return') and p.id = l.person_id
              and (p.name <> l.name or (l.email <> '' and p.email <> l.email)) and not uplink_belongs_elsewhere(p.id)""", """
            insert into directory_entry (organization_id, person_id, user_name, external_id, made_at, changed_at, claimed_at)
            select uplink_organization(), l.person_id,
                   case when l.email = '' or d.person_id <> l.person_id then l.external_id else l.email end,
                   nullif(l.external_id, ''), now(), now(), case when l.action <> 'add' then now() end
            from roster_line l left join directory_entry d on d.organization_id = uplink_organization() and d.removed_at is null
                and lower(d.user_name) = lower(l.email)
            where l.upload_id = ?1 and (l.action = 'add' or l.action in ('change', 'return', 'end') and l.external_id <> '')
            on conflict (organization_id, person_id) do update set external_id = excluded.external_id, removed_at = null,
                user_name = case when directory_entry.removed_at is null then directory_entry.user_name else excluded.user_name end,
                changed_at = excluded.changed_at, version = directory_entry.version + 1""", """
            update membership m set school_id = l.school_id, version = m.version + 1 from roster_line l
            where l.upload_id = ?1 and l.action in ('change', 'return') and l.school_id is not null
              and m.organization_id = uplink_organization() and m.person_id = l.person_id and m.ended_on is null
              and m.school_id is distinct from l.school_id""", """
            delete from membership_job j using roster_line l, membership m
            where l.upload_id = ?1 and l.action in ('change', 'return') and cardinality(l.jobs) > 0 and m.organization_id = uplink_organization()
              and m.person_id = l.person_id and m.ended_on is null and j.membership_id = m.id and j.role_profile <> all(l.jobs)""", """
            insert into membership_job (membership_id, organization_id, role_profile, since)
            select m.id, uplink_organization(), job, (select applied_on from roster_upload where id = ?1) from roster_line l
            join membership m on m.organization_id = uplink_organization() and m.person_id = l.person_id and m.ended_on is null, unnest(l.jobs) job
            where l.upload_id = ?1 and l.action in ('add', 'change', 'return') on conflict do nothing""", """
            delete from team_member tm using roster_line l, team t
            where l.upload_id = ?1 and l.action in ('change', 'return') and cardinality(l.teams) > 0 and tm.organization_id = uplink_organization()
              and tm.person_id = l.person_id and t.id = tm.team_id
              and lower(t.name) <> all(array(select lower(n) from unnest(l.teams) n))""", """
            insert into team_member (team_id, organization_id, person_id)
            select t.id, uplink_organization(), l.person_id from roster_line l, unnest(l.teams) n
            join team t on t.organization_id = uplink_organization() and lower(t.name) = lower(n)
            where l.upload_id = ?1 and l.action in ('add', 'change', 'return') on conflict do nothing""", """
            with managers as (
                select distinct t.id as team_id, m.id as membership_id, m.person_id from roster_line l
                cross join lateral unnest(l.teams) n
                join team t on t.organization_id = uplink_organization() and lower(t.name) = lower(n)
                join membership m on m.organization_id = uplink_organization() and m.person_id = l.manager_id and m.ended_on is null
                where l.upload_id = ?1 and l.action in ('add', 'change', 'return')
            ), led as (
                insert into team_manager (team_id, organization_id, person_id)
                select team_id, uplink_organization(), person_id from managers on conflict do nothing
            )
            update membership m set roles = array_append(m.roles, 'manager'), version = m.version + 1
            where m.id in (select membership_id from managers) and not 'manager' = any(m.roles)""", """
            update membership m set ended_on = greatest(coalesce(l.ends_on, (select applied_on from roster_upload where id = ?1)), m.started_on), version = m.version + 1
            from roster_line l
            where l.upload_id = ?1 and l.action = 'end' and m.organization_id = uplink_organization() and m.person_id = l.person_id
              and m.ended_on is null""", """
            insert into audit_event (id, organization_id, at, actor_id, action, subject, detail)
            select gen_random_uuid(), uplink_organization(), now(), uplink_person(),
                   case action when 'add' then 'added-by-roster' when 'end' then 'ended-membership'
                               when 'return' then 'reinstated-membership' else 'changed-by-roster' end,
                   '/admin/people/' || person_id, array_to_string(changes, '; ')
            from roster_line where upload_id = ?1 and action in ('add', 'change', 'return', 'end') order by line""");

    private final EntityManager entities;
    private final WholeTables whole;

    RosterChange(EntityManager entities, WholeTables whole) {
        this.entities = entities;
        this.whole = whole;
    }

    void make(UUID upload) {
        whole.read(() -> STEPS.forEach(
                step -> entities.createNativeQuery(step).setParameter(1, upload).executeUpdate()));
    }
}
