package org.uplink.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.uplink.platform.ContentJson;
import org.uplink.platform.OrganizationId;

/** The tables of plans. */
@ApplicationScoped
class PlanStore {

    private static final String HEADS = """
            select p.id, p.team_id, t.name, p.target, p.minutes_a_week, p.begins_on, p.until_on, p.seen, p.made_by,
                   p.made_on, p.assigned_at
            from plan p join team t on t.id = p.team_id
            where p.organization_id = ?1
            """;

    private static final String ONE = HEADS + "and p.id = ?2";
    private static final String HELD = ONE + " for update of p";

    private final EntityManager entities;

    PlanStore(EntityManager entities) {
        this.entities = entities;
    }

    /** The latest first, at most so many. */
    @SuppressWarnings("unchecked")
    List<Plan.Head> of(OrganizationId organization, Collection<UUID> teams, int most) {
        List<PlanRows.Head> rows = entities.createNativeQuery(
                        HEADS + "and p.team_id = any (?2) order by p.made_at desc, p.id limit ?3", PlanRows.Head.class)
                .setParameter(1, organization.value())
                .setParameter(2, teams.toArray(UUID[]::new))
                .setParameter(3, most)
                .getResultList();
        return rows.stream().map(PlanRows.Head::head).toList();
    }

    @Transactional
    Optional<Plan> find(OrganizationId organization, UUID id) {
        return one(ONE, organization, id);
    }

    /** As {@link #find}; who asks next waits until this transaction is over. */
    Optional<Plan> hold(OrganizationId organization, UUID id) {
        return one(HELD, organization, id);
    }

    @SuppressWarnings("unchecked")
    private Optional<Plan> one(String which, OrganizationId organization, UUID id) {
        List<PlanRows.Head> rows = entities.createNativeQuery(which, PlanRows.Head.class)
                .setParameter(1, organization.value())
                .setParameter(2, id)
                .getResultList();
        return rows.stream().findFirst().map(row -> new Plan(row.head(), row.seen(), lines(organization, id)));
    }

    @SuppressWarnings("unchecked")
    private List<Plan.Line> lines(OrganizationId organization, UUID plan) {
        List<PlanRows.Line> rows = entities.createNativeQuery("""
                        select id, person_id, course, task, title, minutes, path, due_on, why ::text from plan_line
                        where organization_id = ?1 and plan_id = ?2""", PlanRows.Line.class)
                .setParameter(1, organization.value())
                .setParameter(2, plan)
                .getResultList();
        return rows.stream().map(PlanRows.Line::line).toList();
    }

    /** Adds a plan; one that is there already stays as it is. */
    @Transactional
    void add(OrganizationId organization, Plan plan, Instant at) {
        var head = plan.head();
        var added = entities.createNativeQuery("""
                        insert into plan (id, organization_id, team_id, target, minutes_a_week, begins_on, until_on, seen,
                            made_by, made_on, made_at)
                        values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11) on conflict (id) do nothing""")
                .setParameter(1, head.id())
                .setParameter(2, organization.value())
                .setParameter(3, head.order().team())
                .setParameter(4, head.order().target().key())
                .setParameter(5, head.order().minutesAWeek())
                .setParameter(6, head.beginsOn())
                .setParameter(7, head.order().until())
                .setParameter(8, plan.seen())
                .setParameter(9, head.madeBy().value())
                .setParameter(10, head.madeOn())
                .setParameter(11, at)
                .executeUpdate();
        if (added > 0) {
            save(organization, head.id(), plan.lines());
        }
    }

    /** Adds lines, or changes those that are there: whose they are, their date and what they are for. */
    void save(OrganizationId organization, UUID plan, List<Plan.Line> lines) {
        var rows = lines.stream().map(PlanRows.Line::of).toList();
        entities.createNativeQuery("""
                        insert into plan_line (id, organization_id, plan_id, person_id, course, task, title, minutes, path,
                            due_on, why)
                        select id, ?1, ?2, person, course, task, title, minutes, path, due_on, why ::jsonb
                        from jsonb_to_recordset(?3 ::jsonb) as r(id uuid, person uuid, course text, task boolean, title text,
                            minutes int, path text, due_on date, why text)
                        on conflict (id) do update set person_id = excluded.person_id, path = excluded.path,
                            due_on = excluded.due_on, why = excluded.why""")
                .setParameter(1, organization.value())
                .setParameter(2, plan)
                .setParameter(3, ContentJson.write(rows))
                .executeUpdate();
    }

    void remove(OrganizationId organization, UUID plan, UUID line) {
        entities.createNativeQuery("delete from plan_line where organization_id = ?1 and plan_id = ?2 and id = ?3")
                .setParameter(1, organization.value())
                .setParameter(2, plan)
                .setParameter(3, line)
                .executeUpdate();
    }

    void assigned(OrganizationId organization, UUID plan, Instant at) {
        entities.createNativeQuery("update plan set assigned_at = ?3 where organization_id = ?1 and id = ?2")
                .setParameter(1, organization.value())
                .setParameter(2, plan)
                .setParameter(3, at)
                .executeUpdate();
    }

    /** What was assigned at that moment is taken back: the plan is a proposal again. */
    void reopen(OrganizationId organization, Instant assignedAt) {
        entities.createNativeQuery("update plan set assigned_at = null where organization_id = ?1 and assigned_at = ?2")
                .setParameter(1, organization.value())
                .setParameter(2, assignedAt)
                .executeUpdate();
    }
}
