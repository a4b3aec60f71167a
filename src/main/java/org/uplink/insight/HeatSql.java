package org.uplink.insight;

import org.uplink.people.People;

/** The statements of the team's heat map. None is made from parts of a request. */
final class HeatSql {

    private HeatSql() {}

    /** What their jobs ask of the people shown, and their levels of today. */
    private static final String CELLS = """
            , target as (
                select s.person_id, t.competency, max(t.level) as level, bool_or(t.core) as core
                from shown s cross join unnest(s.roles) as role join target_here t on t.role_profile = role
                where ?5
                group by s.person_id, t.competency
            ), held as (
                select y.person_id, y.competency, y.level, y.currency
                from mastery y join shown s on s.person_id = y.person_id
                where ?5 and y.organization_id = ?1 and y.from_on <= ?4 and y.until_on > ?4 and y.level > 0
            ), cell as (
                select person_id, competency, c.domain, coalesce(h.level, 0) as level, coalesce(t.level, 0) as target,
                       coalesce(t.core, false) as core, coalesce(h.currency, 'none') as currency
                from target t full join held h using (person_id, competency)
                join competency c on c.key = competency
            )
            """;

    /**
     * Parameters: 1 organization, 2 manager, 3 whether all people are theirs, 4 today, 5 whether levels decide who is found or
     * in which order (else none is read), 6 role or '', 7 domain or '', 8 {@code all}, {@code core} or {@code gap}, 9 currency
     * or '', 10 whether people without a fitting cell are left out, 11 what to group by or '', 12 what to sort by, 13 how many,
     * 14 from where on, 15 team or ''.
     */
    static final String PEOPLE = """
            with shown as materialized (
                select person_id, name, roles, jobs from managed_people(?1, ?2, ?3, ?15, ?6, '', '', null)
            )
            """ + CELLS + """
            , tally as (
                select person_id, count(*) filter (where level < target) as gaps,
                       count(*) filter (where core and level < target) as core_gaps,
                       max(level) filter (where competency = ?12) as sorted_level,
                       count(*) filter (where domain = ?12 and level < target) as sorted_gaps,
                       count(*) filter (where (?7 = '' or domain = ?7) and (?9 = '' or currency = ?9)
                                        and (?8 <> 'gap' or level < target) and (?8 <> 'core' or core)) as fitting
                from cell group by person_id
            )
            select (count(*) over ())::int as found, s.person_id, s.name, s.roles, s.jobs, crew.teams
            from shown s left join tally on tally.person_id = s.person_id
            cross join lateral (
                select coalesce(string_agg(t.name, ', ' order by t.name), '') as teams
                from team_member member join team t on t.id = member.team_id
                where member.organization_id = ?1 and member.person_id = s.person_id
            ) crew
            where not ?10 or tally.fitting > 0
            order by case ?11 when 'team' then crew.teams when 'role' then s.jobs end,
                     case when ?12 = 'gaps' then -tally.core_gaps end nulls last,
                     case when ?12 = 'gaps' then -tally.gaps end nulls last,
                     -tally.sorted_level nulls last, coalesce(-tally.sorted_gaps, 0), s.name, s.person_id
            limit ?13 offset ?14""";

    /** One row a person, whose arrays go together. Parameters: 1 organization, 2 people, 3 today. */
    static final String LEVELS = """
            select y.person_id, array_agg(y.competency), array_agg(y.level::int), array_agg(y.currency),
                   array_agg(y.next_review::text)
            from mastery y
            where y.organization_id = ?1 and y.person_id = any(?2) and y.from_on <= ?3 and y.until_on > ?3
              and y.level > 0
            group by y.person_id""";

    /**
     * Everybody whom the manager does not manage, added up. Parameters: 1 organization, 2 manager, 3 whether all people are
     * theirs, 4 today, 5 {@code true}.
     */
    static final String OTHERS = "with " + People.MANAGED + """
            , shown as (
                select m.person_id, array(select j.role_profile from membership_job j where j.membership_id = m.id) as roles
                from membership m
                where m.organization_id = ?1 and m.ended_on is null and m.person_id <> ?2
                  and m.person_id not in (select person_id from managed)
            )
            """ + CELLS + """
            select competency, (count(*) filter (where level >= target))::int as met, count(*)::int as targets
            from cell where target > 0
            group by competency""";
}
