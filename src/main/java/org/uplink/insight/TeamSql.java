package org.uplink.insight;

/**
 * What the list of a team says of each person, in one statement for all of them. What roles ask for is put together once for
 * all who have the same, and held against the levels of all: joined to people it would be fifty lines for each of them. It is
 * materialized, or a planner that expects a handful of people would do it again for each. What somebody did last is looked up
 * by index, for of thousands of lessons it is the end of one line.
 *
 * <p>Late: an open assignment is past its date. Stuck: there is an open assignment, and for three weeks neither it is new
 * nor did the person do anything. Done: nothing is open. On track: everything else.
 */
final class TeamSql {

    static final int STUCK_AFTER_DAYS = 21;

    private TeamSql() {}

    /**
     * Parameters: 1 organization, 2 manager, 3 whether all people are theirs, 4 team or '', 5 part of the name or '',
     * 6 person or '', 7 today, 8 the moment before which somebody without activity is stuck.
     */
    static final String PEOPLE = """
            with shown as materialized (
                select person_id, name, roles, jobs
                from managed_people(?1, ?2, ?3, ?4, '', '', ?5, nullif(?6, '')::uuid)
            ), filled as materialized (
                select distinct roles, role from shown cross join unnest(roles) as role
            ), wanted as materialized (
                select roles, competency, max(t.level) as level, bool_or(t.core) as core
                from filled join target_here t on t.role_profile = role
                group by roles, competency
            ), asked as materialized (
                select roles, count(*) as targets, count(*) filter (where core) as core_targets
                from wanted group by roles
            ), met as materialized (
                select s.person_id, count(*) as targets, count(*) filter (where w.core) as core_targets
                from shown s join mastery y on y.organization_id = ?1 and y.person_id = s.person_id
                    and y.from_on <= ?7 and y.until_on > ?7
                join wanted w on w.roles = s.roles and w.competency = y.competency and y.level >= w.level
                group by s.person_id
            ), ending as materialized (
                select a.person_id from award_now a
                where a.organization_id = ?1 and a.ends_on between ?7 and cast(?7 as date) + 90 and a.stands
                  and not exists (select from award later where later.organization_id = ?1 and later.person_id = a.person_id
                                  and later.certification = a.certification and later.number > a.number)
            ), one as (
                select s.person_id, s.name, s.jobs,
                       case when task.next_due < ?7 then 'late'
                            when task.next_due is not null and greatest(activity.at, task.assigned_at) < ?8 then 'stuck'
                            when task.next_due is not null then 'on-track'
                            when exists (select from walk w where w.organization_id = ?1 and w.person_id = s.person_id
                                         and w.completed_at is not null) then 'done'
                            else 'idle' end as state,
                       coalesce(asked.targets - coalesce(met.targets, 0), 0)::int as gaps,
                       coalesce(asked.core_targets - coalesce(met.core_targets, 0), 0)::int as core_gaps,
                       task.next_due, activity.at as last_activity,
                       case when s.person_id in (select person_id from ending)
                            then (select count(*)::int from ending where ending.person_id = s.person_id) else 0 end as lapsing
                from shown s
                left join asked on asked.roles = s.roles
                left join met on met.person_id = s.person_id
                cross join lateral (
                    select min(a.due_on) as next_due, max(a.assigned_at) as assigned_at
                    from assignment a join walk w on w.id = a.walk_id and w.completed_at is null
                    where a.organization_id = ?1 and a.person_id = s.person_id and a.withdrawn_at is null
                ) task
                cross join lateral (
                    select max(done.at) as at from (values
                        ((select max(greatest(started_at, check_passed_at, completed_at))
                          from enrolment where organization_id = ?1 and person_id = s.person_id)),
                        ((select max(completed_at) from lesson_completion
                          where organization_id = ?1 and person_id = s.person_id)),
                        ((select max(completed_at) from step_completion
                          where organization_id = ?1 and person_id = s.person_id and note <> '')),
                        ((select max(recorded_at) from evidence
                          where organization_id = ?1 and person_id = s.person_id and (recorded_by = person_id) is true))) as done (at)
                ) activity
            )
            """;
}
