package org.uplink.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.uplink.people.People;
import org.uplink.platform.CurrentActor;

/** How far the people are whom rules have reached. */
@ApplicationScoped
class RuleProgress {

    static final int PAGE_SIZE = 50;

    /**
     * One occurrence of a rule; those who lost it again are not counted.
     *
     * @param cycle the year, or "" for what comes once
     * @param late of those that are open, how many are past their date
     * @param doneLate of those that are done, how many were done after their date
     */
    record Cycle(UUID rule, String cycle, int given, int done, int doneLate, int open, int late) {}

    /** Somebody whom the rule has reached and who is among one's people. */
    record Reached(
            UUID assignment,
            UUID person,
            String name,
            String cycle,
            LocalDate dueOn,
            boolean done,
            boolean late,
            int found) {}

    private static final String GIVEN = """
            given as (
                select distinct c.target_id, a.id, a.person_id, a.due_on, w.cycle,
                       (w.completed_at at time zone o.time_zone)::date as done_on,
                       cast(?4 as date) as today
                from assignment_cause c
                join organization o on o.id = c.organization_id
                join assignment a on a.id = c.assignment_id and a.withdrawn_at is null
                join walk w on w.id = a.walk_id
                where c.organization_id = ?1 and c.kind = 'rule'
                  and (c.ended_at is null or w.completed_at is not null)
            )
            """;

    private final EntityManager entities;
    private final CurrentActor current;
    private final Clock clock;

    RuleProgress(EntityManager entities, CurrentActor current, Clock clock) {
        this.entities = entities;
        this.current = current;
        this.clock = clock;
    }

    /** The occurrences of each rule among one's people, the latest first. */
    @SuppressWarnings("unchecked")
    Map<RuleId, List<Cycle>> cycles() {
        List<Cycle> rows = query("""
                        select g.target_id, g.cycle, count(*)::int, count(g.done_on)::int,
                               (count(*) filter (where g.done_on > g.due_on))::int,
                               (count(*) filter (where g.done_on is null))::int,
                               (count(*) filter (where g.done_on is null and g.due_on < g.today))::int
                        from given g join managed on managed.person_id = g.person_id
                        group by g.target_id, g.cycle order by g.cycle desc""", Cycle.class).getResultList();
        return rows.stream().collect(Collectors.groupingBy(row -> new RuleId(row.rule())));
    }

    /** Those who are late first, then by date. */
    @SuppressWarnings("unchecked")
    List<Reached> reached(RuleId rule, int page) {
        return query("""
                        select g.id, g.person_id, p.name, g.cycle, g.due_on, g.done_on is not null,
                               g.done_on is null and g.due_on < g.today, (count(*) over ())::int
                        from given g join managed on managed.person_id = g.person_id join person p on p.id = g.person_id
                        where g.target_id = ?5
                        order by g.done_on is not null, g.due_on, p.name, g.id limit ?6 offset ?7""", Reached.class)
                .setParameter(5, rule.value())
                .setParameter(6, PAGE_SIZE)
                .setParameter(7, (page - 1) * PAGE_SIZE)
                .getResultList();
    }

    private Query query(String sql, Class<?> row) {
        var actor = current.get();
        return entities.createNativeQuery("with " + People.MANAGED + ", " + GIVEN + sql, row)
                .setParameter(1, actor.organization().value())
                .setParameter(2, actor.person().value())
                .setParameter(3, People.seesAll(actor))
                .setParameter(4, actor.today(clock));
    }
}
