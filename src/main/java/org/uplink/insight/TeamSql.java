package org.uplink.insight;

/**
 * What the list of a team says of each person, in one statement for all of them. It looks each person up by index, so that
 * its cost grows with the team alone, whatever the planner believes of tables that have just been filled. What roles ask
 * for is put together once for all who have the same, and held against the levels of each person by name: joined to people
 * it would be fifty lines for each of them. It is materialized, or a planner that expects a handful of people would do it
 * again for each.
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
            , shown as materialized (
                select p.id as person_id, p.name, job.roles, coalesce(job.titles, '') as jobs
                from managed join membership m on m.person_id = managed.person_id and m.organization_id = ?1
                    and m.ended_on is null
                join person p on p.id = m.person_id
                cross join lateral (
                    select array_agg(r.key order by r.key) as roles,
                           string_agg(r.title, ', ' order by j.since, r.position) as titles
                    from membership_job j join role_profile r on r.key = j.role_profile
                    where j.membership_id = m.id
                ) job
                where (?4 = '' or p.id in (select people_in_teams(?1, array[nullif(?4, '')::uuid])))
                  and (?5 = '' or position(lower(?5) in lower(p.name)) > 0)
                  and (?6 = '' or p.id = nullif(?6, '')::uuid)
            ), filled as materialized (
                select distinct roles, role from shown cross join unnest(roles) as role
            ), wanted as materialized (
                select roles, competency, max(t.level) as level, bool_or(t.core) as core
                from filled join target_here t on t.role_profile = role
                group by roles, competency
            ), asked as materialized (
                select roles, jsonb_object_agg(competency, level) as levels,
                       jsonb_object_agg(competency, level) filter (where core) as core_levels,
                       count(*) as targets, count(*) filter (where core) as core_targets
                from wanted group by roles
            ), one as (
                select s.person_id, s.name, s.jobs,
                       case when task.next_due < ?7 then 'late'
                            when task.next_due is not null and greatest(activity.at, task.assigned_at) < ?8 then 'stuck'
                            when task.next_due is not null then 'on-track'
                            when exists (select from walk w where w.organization_id = ?1 and w.person_id = s.person_id
                                         and w.completed_at is not null) then 'done'
                            else 'idle' end as state,
                       coalesce(asked.targets - met.targets, 0)::int as gaps,
                       coalesce(asked.core_targets - met.core_targets, 0)::int as core_gaps,
                       task.next_due, activity.at as last_activity, lapsing.awards as lapsing
                from shown s
                left join asked on asked.roles = s.roles
                cross join lateral (
                    select count(*) filter (where y.level >= (asked.levels -> y.competency)::int) as targets,
                           count(*) filter (where y.level >= (asked.core_levels -> y.competency)::int) as core_targets
                    from mastery y
                    where y.organization_id = ?1 and y.person_id = s.person_id and y.from_on <= ?7 and y.until_on > ?7
                ) met
                cross join lateral (
                    select min(a.due_on) as next_due, max(a.assigned_at) as assigned_at
                    from assignment a join walk w on w.id = a.walk_id and w.completed_at is null
                    where a.organization_id = ?1 and a.person_id = s.person_id and a.withdrawn_at is null
                ) task
                cross join lateral (
                    select max(done.at) as at from (values
                        ((select max(greatest(started_at, check_passed_at, completed_at))
                          from enrolment where organization_id = ?1 and person_id = s.person_id)),
                        ((select max(completed_at) from lesson_completion where organization_id = ?1 and person_id = s.person_id)),
                        ((select max(completed_at) from step_completion
                          where organization_id = ?1 and person_id = s.person_id and note <> '')),
                        ((select max(recorded_at) from evidence
                          where organization_id = ?1 and person_id = s.person_id and recorded_by = s.person_id))) as done (at)
                ) activity
                cross join lateral (
                    select count(*)::int as awards
                    from award_now a
                    where a.organization_id = ?1 and a.person_id = s.person_id
                      and a.ends_on between ?7 and cast(?7 as date) + 90
                      and a.stands
                      and not exists (select from award later where later.organization_id = ?1
                                      and later.person_id = a.person_id and later.certification = a.certification
                                      and later.number > a.number)
                ) lapsing
            )
            """;
}
