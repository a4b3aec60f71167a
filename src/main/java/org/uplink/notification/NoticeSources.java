package org.uplink.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.uplink.assignment.AssignmentTouched;
import org.uplink.certification.ConfirmationStep;
import org.uplink.evidence.work.WorkStep;
import org.uplink.platform.OrganizationId;
import org.uplink.platform.PersonId;

/** What there is to tell the people of an organization, read at once for all whom it concerns. */
@ApplicationScoped
class NoticeSources {

    /** What is older was news once: an organization that starts late is not told its whole past. */
    private static final int NEWS_OF_DAYS = 30;

    /**
     * Only what can be told: the recipient still belongs to the organization, and was not told before. Materialized, or the
     * planner finds everything anew for each member.
     */
    private static final String TELLABLE = """
            with %s told(person, kind, key, subject, detail, day, address) as materialized (%s)
            select told.* from told
            where exists (select from membership running where running.organization_id = ?1
                          and running.person_id = told.person and running.ended_on is null)
              and not exists (select from notice n where n.organization_id = ?1 and n.person_id = told.person
                              and n.kind = told.kind and n.key = told.key)""";

    /** Evidence that has just become due or stale; what only moved its next date says nothing. */
    private static final String EVIDENCE = """
            select m.person_id, 'evidence-' || m.currency, m.competency || ' ' || m.from_on, c.title, '', m.from_on,
                   '/me/skills?competency=' || m.competency
            from mastery m
            join mastery earlier on earlier.organization_id = m.organization_id and earlier.person_id = m.person_id
                and earlier.competency = m.competency and earlier.until_on = m.from_on
                and (earlier.currency = 'current' or (m.currency = 'stale' and earlier.currency = 'due'))
            join competency c on c.key = m.competency
            where m.organization_id = ?1 and m.currency in ('due', 'stale') and m.level > 0
              and m.from_on > ?3 and m.from_on <= ?2 and m.until_on > ?2""";

    /** As the organization reminds, or as the service does where it has not said. */
    private static final String TERMS = """
            select coalesce(t.days_before, '{1,7}') as days_before, coalesce(t.days_after, '{1,7}') as days_after,
                   case when t.organization_id is null then 7 else t.lead_after end as lead_after
            from organization o left join reminder_terms t on t.organization_id = o.id where o.id = ?1""";

    /**
     * Each date with the rung of the ladder that today has reached. A new date is told anew; nobody is reminded while on
     * leave.
     */
    private static final String OPEN = """
            select a.person_id, a.id, a.path, p.title, a.reason, a.due_on, cast(?2 as date) - a.due_on as days_late,
                   (select 'before ' || min(days) from unnest(terms.days_before) days
                    where a.due_on - cast(?2 as date) between 0 and days) as near,
                   (select 'after ' || max(days) from unnest(terms.days_after) days
                    where cast(?2 as date) - a.due_on >= days) as late
            from terms cross join assignment a
            join walk w on w.id = a.walk_id and w.completed_at is null
            join path p on p.slug = a.path
            where a.organization_id = ?1 and a.withdrawn_at is null and a.due_on > ?3 and a.due_on <= cast(?2 as date) + 60
              and (a.due_on < ?2 or a.assigned_at < cast(?2 as date) - 2)
              and not exists (select from leave away where away.organization_id = ?1 and away.person_id = a.person_id
                              and away.cancelled_at is null and ?2 between away.from_on and away.until_on)""";

    private static final String ASSIGNMENTS = """
            select o.person_id, case when o.late is null then 'assignment-near' else 'assignment-late' end,
                   o.id || ' ' || o.due_on || ' ' || coalesce(o.late, o.near), o.title, o.reason, o.due_on,
                   '/paths/' || o.path
            from open o where coalesce(o.late, o.near) is not null""";

    /** A team makes nobody lead who has lost the role; an administrator needs it, too, to be given a team. */
    private static final String LEADERS = """
            select tm.person_id, led as led_id
            from (select person_id, array_agg(team_id) as teams from team_manager
                  where organization_id = ?1
                    and person_id in (select m.person_id from membership m
                                      where m.organization_id = ?1 and m.ended_on is null and 'manager' = any (m.roles))
                  group by person_id) tm
            cross join lateral people_in_teams(?1, tm.teams) led""";

    /** Who leads somebody hears of it after the days that the organization says. */
    private static final String LATE_PEOPLE = """
            select lead.person_id, 'person-late', o.id || ' ' || o.due_on, o.title, p.name, o.due_on,
                   '/team/people/' || o.person_id
            from terms cross join open o join person p on p.id = o.person_id
            join lead on lead.led_id = o.person_id
            where o.days_late >= terms.lead_after and lead.person_id <> o.person_id""";

    private static final String AWARDS = """
            select a.person_id, 'award-ending',
                   a.id || case when a.ends_on > cast(?2 as date) + 30 then ' 90' else ' 30' end
                       || case when a.moved then ' ' || a.ends_on else '' end, c.title, '',
                   a.ends_on, '/certifications/' || c.slug
            from award_now a join certification c on c.slug = a.certification
            where a.organization_id = ?1 and a.ends_on between ?2 and cast(?2 as date) + 90
              and a.revoked_at is null
              and not exists (select from award later where later.organization_id = ?1 and later.person_id = a.person_id
                              and later.certification = a.certification and later.number > a.number)""";

    /**
     * A version of a shared path that is not the one that was taken, and was not looked at and left; for whoever took the last
     * one, and for administrators.
     */
    private static final String OFFERED = """
            select told.person_id, 'path-offered', a.own_path_id || ' ' || s.revision, s.document ->> 'title', s.organization,
                   cast(null as date), '/team/paths/' || o.slug || '/origin'
            from path_adoption a join own_path o on o.id = a.own_path_id
            join uplink_shared_paths() s on s.path = a.origin
            cross join lateral (select a.taken_by as person_id
                                union select m.person_id from membership m
                                where m.organization_id = ?1 and m.ended_on is null and 'admin' = any (m.roles)) told
            where a.organization_id = ?1 and o.retired_at is null and s.revision <> a.revision
              and s.revision is distinct from a.left_revision""";

    /** What readers anywhere say is wrong and nobody has answered, for those who look after the platform. */
    private static final String REPORTED = """
            select m.person_id, 'content-reported', cast(r.id as text), v.document ->> 'title', r.organization,
                   cast(null as date), '/platform/reports/' || r.id
            from membership m cross join uplink_content_reports() r
            join course_revision v on v.course = r.course and v.revision = r.revision
            where m.organization_id = ?1 and m.ended_on is null and 'platform' = any (m.roles) and r.changed is null""";

    private static final String ALL = TELLABLE.formatted(
            "terms as materialized (" + TERMS + "), open as materialized (" + OPEN + "), lead as materialized ("
                    + LEADERS + "),",
            String.join(" union all ", EVIDENCE, ASSIGNMENTS, LATE_PEOPLE, AWARDS, OFFERED, REPORTED));

    private static final String ASSIGNED = TELLABLE.formatted("", """
            select a.person_id, 'assigned', cast(a.id as text), p.title, a.reason, a.due_on, '/paths/' || a.path
            from assignment a join path p on p.slug = a.path
            where a.organization_id = ?1 and a.path = ?2 and a.withdrawn_at is null and a.assigned_by <> a.person_id
              and a.person_id = any (?3)""");

    private static final String ASKED = TELLABLE.formatted("lead as materialized (" + LEADERS + "),", """
            select lead.person_id, 'extension-asked', cast(?2 as text), cast(?3 as text), cast(?4 as text), cast(?5 as date),
                   cast(?6 as text)
            from lead where lead.led_id = ?7 and lead.person_id <> ?7""");

    private static final String WAITS = TELLABLE.formatted("", """
            select m.person_id, cast(?6 as text), cast(?2 as text), cast(?3 as text), author.name, cast(null as date),
                   cast(?4 as text)
            from membership m join person author on author.id = ?5
            where m.organization_id = ?1 and m.ended_on is null and 'assessor' = any (m.roles) and m.person_id <> ?5""");

    /** Something that waits for an assessor. */
    private record Waiting(NoticeKind kind, String key, String title, String address) {}

    private final EntityManager entities;

    NoticeSources(EntityManager entities) {
        this.entities = entities;
    }

    /** @param today of the organization */
    @SuppressWarnings("unchecked")
    List<Told> on(UUID organization, LocalDate today) {
        return entities.createNativeQuery(ALL, Told.class)
                .setParameter(1, organization)
                .setParameter(2, today)
                .setParameter(3, today.minusDays(NEWS_OF_DAYS))
                .getResultList();
    }

    /** New assignments of a path, for these people. */
    @SuppressWarnings("unchecked")
    List<Told> assigned(UUID organization, String path, List<UUID> people) {
        return entities.createNativeQuery(ASSIGNED, Told.class)
                .setParameter(1, organization)
                .setParameter(2, path)
                .setParameter(3, people.toArray(UUID[]::new))
                .getResultList();
    }

    /** A later date that somebody asks for, for those who lead them. */
    @SuppressWarnings("unchecked")
    List<Told> asked(AssignmentTouched asked, Instant at) {
        return entities.createNativeQuery(ASKED, Told.class)
                .setParameter(1, asked.organization().value())
                .setParameter(2, asked.assignment() + " " + at)
                .setParameter(3, asked.title())
                .setParameter(4, asked.by())
                .setParameter(5, asked.dueOn())
                .setParameter(6, "/team/assignments/" + asked.assignment())
                .setParameter(7, asked.person().value())
                .getResultList();
    }

    /** Work that was handed in, for those who may judge it. */
    List<Told> waits(WorkStep work) {
        return waits(
                work.organization(),
                work.author(),
                new Waiting(
                        NoticeKind.WORK_WAITS,
                        work.submission() + " " + work.round(),
                        work.title(),
                        "/reviews/" + work.submission()));
    }

    /** Those who administer the organization. */
    @SuppressWarnings("unchecked")
    List<UUID> administrators(OrganizationId organization) {
        return entities.createNativeQuery("""
                        select m.person_id from membership m
                        where m.organization_id = ?1 and m.ended_on is null and 'admin' = any (m.roles)""")
                .setParameter(1, organization.value())
                .getResultList();
    }

    /** What somebody shows for a certification, for those who may confirm it. */
    List<Told> waits(ConfirmationStep step) {
        return waits(
                step.organization(),
                step.person(),
                new Waiting(
                        NoticeKind.CONFIRMATION_WAITS,
                        step.request().toString(),
                        step.title(),
                        "/reviews/confirmations/" + step.request()));
    }

    @SuppressWarnings("unchecked")
    private List<Told> waits(OrganizationId organization, PersonId author, Waiting waiting) {
        return entities.createNativeQuery(WAITS, Told.class)
                .setParameter(1, organization.value())
                .setParameter(2, waiting.key())
                .setParameter(3, waiting.title())
                .setParameter(4, waiting.address())
                .setParameter(5, author.value())
                .setParameter(6, waiting.kind().key())
                .getResultList();
    }
}
