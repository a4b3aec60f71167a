package org.uplink.insight.report;

import org.uplink.insight.report.ReportFilter.Group;
import org.uplink.people.People;

/**
 * The statements of the reports, put together from constants: none holds a part of a request. Each begins with the people
 * shown, finds the facts about them, and ends with lines, or with sums by month and in all.
 *
 * <p>Parameters: 1 organization, 2 manager, 3 whether all people are theirs, 4 team or '', 5 role or '', 6 school or '',
 * 7 today, 8 begin and 9 end (exclusive) of the period, 10 time zone, 11 days from today, 12 kind and 13 slug of an item,
 * 14 first and 15 last day of the period; for lines 16 how many, 17 from where on.
 */
final class ReportSql {

    /** Every statement names every parameter, whichever its facts need; nobody reads {@code given}. */
    private static final String SHOWN = """
            with recursive given as (
                select cast(?7 as date) as c7, cast(?8 as timestamptz) as c8, cast(?9 as timestamptz) as c9, cast(?10 as text) as c10,
                       cast(?11 as int) as c11, cast(?12 as text) as c12, cast(?13 as text) as c13, cast(?14 as date) as c14,
                       cast(?15 as date) as c15
            ), shown as materialized (
                select person_id, name, school_id, started_on, roles, jobs from managed_people(?1, ?2, ?3, ?4, ?5, ?6, '', null)
            ), fact as materialized (
            """;

    private static final String SINGLE = """
            ), line as (
                select cast(s.person_id as text) as key, s.name as label, s.person_id, s.jobs, s.school_id, f.kind, f.item,
                       f.day, f.amount, f.extra, 1 as members, 1 as people, 1 as count
                from fact f join shown s on s.person_id = f.person_id
            )
            """;

    /** Who is in a group more than once is counted once among its people; groups without a fact are shown, people are not. */
    private static final String GROUPED = """
            , line as (
                select g.key, g.label, cast(null as uuid) as person_id, '' as jobs,
                       cast(null as uuid) as school_id, '' as kind, '' as item, cast(null as date) as day,
                       coalesce(%1$s(f.amount), 0)::int as amount, coalesce(sum(f.extra), 0)::int as extra,
                       count(distinct g.person_id)::int as members, count(distinct f.person_id)::int as people,
                       count(f.person_id)::int as count
                from in_group g left join fact f on f.person_id = g.person_id
                group by g.key, g.label%2$s
            )
            """;

    private static final String BY_PERSON = """
            ), in_group as (
                select person_id, cast(person_id as text) as key, name as label from shown
            )
            """;

    /** Each person's own teams, of those that the reader manages: nothing is said of other teams. */
    private static final String BY_TEAM = "), " + People.OWN_TEAMS + """
            , in_team as materialized (
                select s.person_id, cast(t.id as text) as key, t.name as label
                from shown s join team_member m on m.organization_id = ?1 and m.person_id = s.person_id
                join own_team t on t.id = m.team_id
            ), in_group as (
                select * from in_team
                union all
                select s.person_id, '', '' from shown s where s.person_id not in (select person_id from in_team)
            )
            """;

    private static final String BY_ROLE = """
            ), in_group as (
                select s.person_id, coalesce(r.key, '') as key, coalesce(r.title, '') as label
                from shown s left join unnest(s.roles) as role on true left join role_profile r on r.key = role
            )
            """;

    private static final String BY_SCHOOL = """
            ), in_group as (
                select s.person_id, coalesce(cast(c.id as text), '') as key, coalesce(c.name, '') as label
                from shown s left join school c on c.id = s.school_id
            )
            """;

    /** Teams are looked up for the lines that are shown, after the page is cut. */
    private static final String PAGE = """
            , page as (
                select line.*, (count(*) over ())::int as found,
                       row_number() over (order by line.%s nulls last, line.label, line.key, line.day, line.item) as position
                from line order by position limit ?16 offset ?17
            )
            select page.key, page.label, coalesce(crew.names, '') as team, page.jobs as job,
                   coalesce(c.name, '') as school, page.kind, page.item, page.day, page.amount, page.extra, page.members,
                   page.people, page.count, page.found
            from page left join school c on c.id = page.school_id
            cross join lateral (
                select string_agg(t.name, ', ' order by t.name) as names
                from team_member m join team t on t.id = m.team_id
                where m.organization_id = ?1 and m.person_id = page.person_id
            ) crew
            order by page.position""";

    private static final String SUMS = """
            ), dated as (
                select fact.*, cast(date_trunc('month', cast(day as timestamp)) as date) as month from fact
            )
            select month, grouping(month) = 1 as whole, count(*)::int as count, count(distinct person_id)::int as people,
                   coalesce(%s(amount), 0)::int as amount, coalesce(sum(extra), 0)::int as extra,
                   (select count(*)::int from shown) as members
            from dated group by grouping sets ((month), ()) order by whole desc, month""";

    private ReportSql() {}

    /** Lines in order, see {@link ReportLine}. */
    static String lines(ReportFilter filter) {
        var order = filter.sort().column().sql() + (filter.sort().descending() ? " desc" : "");
        return SHOWN + FactSql.of(filter.report()) + lined(filter.report(), filter.group()) + PAGE.formatted(order);
    }

    /** One line in all and one for each month that has a fact, see {@link ReportSums}. */
    static String sums(Report report) {
        return SHOWN + FactSql.of(report) + SUMS.formatted(report.fold());
    }

    private static String lined(Report report, Group group) {
        var someFact = group == Group.PERSON ? " having count(f.person_id) > 0" : "";
        var grouped = GROUPED.formatted(report.fold(), someFact);
        return switch (group) {
            case NONE -> SINGLE;
            case PERSON -> BY_PERSON + grouped;
            case TEAM -> BY_TEAM + grouped;
            case ROLE -> BY_ROLE + grouped;
            case SCHOOL -> BY_SCHOOL + grouped;
        };
    }
}
