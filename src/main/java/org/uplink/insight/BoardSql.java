package org.uplink.insight;

/** The statements of the board report. */
final class BoardSql {

    private BoardSql() {}

    /** Parameters: 1 organization, 2 manager, 3 whether all people are theirs, 4 team or ''. */
    private static final String SHOWN = """
            with shown as materialized (
                select person_id, roles from managed_people(?1, ?2, ?3, ?4, '', '', '', null)
            )
            """;

    /**
     * Levels that went up, and courses that were completed. More parameters: 5 the first day, 6 the last day, 7 the time
     * zone of the organization.
     */
    private static final String CHANGES = SHOWN + """
            , line as (
                select y.person_id, y.competency, y.from_on, y.level,
                       coalesce(lag(y.level) over (partition by y.person_id, y.competency order by y.from_on), 0) as level_before
                from shown s join mastery y on y.organization_id = ?1 and y.person_id = s.person_id
            ), gain as (
                select person_id, competency, from_on, level_before, level from line
                where level > level_before and from_on between ?5 and ?6
            ), done as (
                select e.person_id, v.document ->> 'title' as title, (e.completed_at at time zone ?7)::date as completed_on,
                       (v.document ->> 'minutes')::int as minutes
                from shown s join enrolment e on e.organization_id = ?1 and e.person_id = s.person_id
                join course_revision v on v.course = e.course and v.revision = e.revision
                where (e.completed_at at time zone ?7)::date between ?5 and ?6
            )
            """;

    static final String CHANGE = CHANGES + """
            select (select count(*) from gain)::int as levels, count(*)::int as courses,
                   coalesce(sum(minutes), 0)::int as minutes
            from done""";

    /** More parameters: 8 how many, 9 from where on. */
    static final String LEVELS = CHANGES + """
            select (count(*) over ())::int as found, p.id, p.name,
                   c.key as code, c.title, g.from_on, g.level_before::int, g.level::int
            from gain g join person p on p.id = g.person_id join competency c on c.key = g.competency
            order by g.from_on desc, p.name, p.id, c.key limit ?8 offset ?9""";

    /** More parameters: 8 how many, 9 from where on. */
    static final String COURSES = CHANGES + """
            select (count(*) over ())::int as found, p.id, p.name,
                   d.title, d.completed_on, d.minutes
            from done d join person p on p.id = d.person_id
            order by d.completed_on desc, p.name, p.id, d.title limit ?8 offset ?9""";

    /** Goals met on some days, by what the jobs of today ask for. One more parameter: 5 the days, separated by commas. */
    static final String GOALS = SHOWN + """
            , target as (
                select s.person_id, t.competency, max(t.level) as level
                from shown s cross join unnest(s.roles) as role join target_here t on t.role_profile = role
                group by s.person_id, t.competency
            )
            select d.day, (count(*) filter (where y.level >= t.level))::int as met, count(t.competency)::int as targets
            from unnest(cast(string_to_array(?5, ',') as date[])) d (day) left join target t on true
            left join mastery y on y.organization_id = ?1 and y.person_id = t.person_id and y.competency = t.competency
                and y.from_on <= d.day and y.until_on > d.day
            group by d.day order by d.day""";
}
