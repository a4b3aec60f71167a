package org.uplink.insight.report;

/** The facts of each report about the people shown, as the middle of the statements of {@link ReportSql}, which names the parameters. */
final class FactSql {

    private static final String COMPLETION = """
            select e.person_id, 'course' as kind, c.title as item, (e.completed_at at time zone ?10)::date as day, 1 as amount,
                   0 as extra
            from shown s join enrolment e on e.person_id = s.person_id join course c on c.slug = e.course
            where e.organization_id = ?1 and e.completed_at >= ?8 and e.completed_at < ?9
            union all
            select w.person_id, 'path', p.title, (w.completed_at at time zone ?10)::date, 0, 1
            from shown s join walk w on w.person_id = s.person_id join path p on p.slug = w.path
            where w.organization_id = ?1 and not p.single and w.completed_at >= ?8 and w.completed_at < ?9
            """;

    private static final String OVERDUE = """
            select a.person_id, 'path' as kind, p.title as item, a.due_on as day, cast(?7 as date) - a.due_on as amount, 0 as extra
            from shown s join assignment a on a.person_id = s.person_id
            join walk w on w.id = a.walk_id and w.completed_at is null
            join path p on p.slug = a.path
            where a.organization_id = ?1 and a.withdrawn_at is null and a.due_on < ?7 and a.due_on between ?14 and ?15
            """;

    /** One fact for a person, course and month. */
    private static final String HOURS = """
            select l.person_id, 'course' as kind, c.title as item, max(l.day) as day, sum(l.minutes)::int as amount,
                   coalesce(sum(l.minutes) filter (where l.day <= l.good_until), 0)::int as extra
            from (
                select done.person_id, done.course, done.day,
                       coalesce(case done.part when 'check' then (v.outline ->> 'check')::int
                                else (v.outline -> 'lessons' ->> done.lesson)::int end, 0) as minutes,
                       ((v.outline ->> 'reviewed_on')::date + make_interval(months => (v.outline ->> 'months')::int))::date as good_until
                from (
                    select s.person_id, e.course, e.revision, (lc.completed_at at time zone ?10)::date as day, 'lesson' as part,
                           lc.lesson
                    from shown s join lesson_completion lc on lc.person_id = s.person_id
                    join enrolment e on e.id = lc.enrolment_id
                    where lc.organization_id = ?1 and lc.completed_at >= ?8 and lc.completed_at < ?9
                    union all
                    select s.person_id, e.course, e.revision, (e.check_passed_at at time zone ?10)::date, 'check', ''
                    from shown s join enrolment e on e.person_id = s.person_id
                    where e.organization_id = ?1 and e.check_passed_at >= ?8 and e.check_passed_at < ?9
                ) done join course_revision v on v.course = done.course and v.revision = done.revision
            ) l join course c on c.slug = l.course
            group by l.person_id, c.title, date_trunc('month', cast(l.day as timestamp))
            """;

    private static final String EXPIRING = """
            select a.person_id, 'certification' as kind, c.title as item, a.ends_on as day,
                   a.ends_on - cast(?7 as date) as amount, 0 as extra
            from shown s join award_now a on a.person_id = s.person_id join certification c on c.slug = a.certification
            where a.organization_id = ?1 and a.ends_on between ?7 and cast(?7 as date) + cast(?11 as int)
              and a.stands
              and not exists (select from award later where later.organization_id = ?1 and later.person_id = a.person_id
                              and later.certification = a.certification and later.number > a.number)
            """;

    /** One fact for a person, rule and round: the period is that in which the round reached the person. */
    private static final String REQUIRED = """
            select f.person_id, f.state as kind, f.item, f.due_on as day, (f.state in ('met', 'met-late'))::int as amount,
                   (f.state = 'late')::int as extra
            from (
                select a.person_id, a.due_on,
                       r.name || case when w.cycle = '' then '' else ' ' || w.cycle end
                           || case when r.required_by = '' then '' else ' (' || r.required_by || ')' end as item,
                       case when a.excused_because is not null then 'excused'
                            when (w.completed_at at time zone ?10)::date > a.due_on then 'met-late'
                            when w.completed_at is not null then 'met'
                            when a.due_on < ?7 then 'late' else 'open' end as state
                from shown s join assignment a on a.person_id = s.person_id
                join walk w on w.id = a.walk_id
                join assignment_cause c on c.assignment_id = a.id and c.kind = 'rule'
                join assignment_rule r on r.id = c.target_id
                where a.organization_id = ?1 and a.assigned_at >= ?8 and a.assigned_at < ?9
                  and (c.ended_at is null or w.completed_at is not null)
                  and (a.withdrawn_at is null or a.excused_because is not null)
            ) f
            """;

    /** The day is that on which the membership began. */
    private static final String NEVER = """
            select s.person_id,
                   case when ?12 = 'path' and exists (select from walk w join assignment a on a.walk_id = w.id
                            where w.organization_id = ?1 and w.person_id = s.person_id and w.path = ?13
                              and w.completed_at is null and a.withdrawn_at is null) then 'assigned'
                        when ?12 = 'path' and exists (select from walk w where w.organization_id = ?1
                            and w.person_id = s.person_id and w.path = ?13) then 'started'
                        when ?12 = 'course' and exists (select from enrolment e where e.organization_id = ?1
                            and e.person_id = s.person_id and e.course = ?13) then 'started'
                        else 'never' end as kind,
                   '' as item, s.started_on as day, 1 as amount, 0 as extra
            from shown s
            where not (?12 = 'course' and exists (select from enrolment e where e.organization_id = ?1
                           and e.person_id = s.person_id and e.course = ?13 and e.completed_at is not null))
              and not (?12 = 'path' and exists (select from walk w where w.organization_id = ?1
                           and w.person_id = s.person_id and w.path = ?13 and w.completed_at is not null))
              and not (?12 = 'certification' and exists (select from award_now a where a.organization_id = ?1
                           and a.person_id = s.person_id and a.certification = ?13
                           and a.revoked_at is null))
            """;

    private FactSql() {}

    static String of(Report report) {
        return switch (report) {
            case COMPLETION -> COMPLETION;
            case OVERDUE -> OVERDUE;
            case HOURS -> HOURS;
            case EXPIRING -> EXPIRING;
            case REQUIRED -> REQUIRED;
            case NEVER -> NEVER;
        };
    }
}
