package org.uplink.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uplink.assignment.RulePlan.Leaving;
import org.uplink.path.PathId;
import org.uplink.platform.ContentJson;
import org.uplink.platform.Lock;
import org.uplink.platform.OrganizationId;
import org.uplink.platform.PersonId;

/** The tables of standing rules, and of what holds assignments by them. */
@ApplicationScoped
class RuleStore {

    private record Row(
            UUID id,
            String name,
            String path,
            String audience,
            String schedule,
            int graceDays,
            String reason,
            String requiredBy,
            UUID madeBy,
            LocalDate madeOn,
            boolean ended,
            int version) {

        AssignmentRule rule() {
            return new AssignmentRule(
                    new RuleId(id),
                    name,
                    new PathId(path),
                    ContentJson.read(Audience.class, audience),
                    ContentJson.read(Schedule.class, schedule),
                    graceDays,
                    reason,
                    requiredBy,
                    new PersonId(madeBy),
                    madeOn,
                    ended,
                    version);
        }
    }

    private record Held(UUID person, UUID assignment, LocalDate dueOn, boolean withdrawn) {}

    private static final String RULES = """
            select r.id, r.name, r.path, r.audience #>> '{}', r.schedule #>> '{}', r.grace_days, r.reason, r.required_by,
                   r.made_by, r.made_on, r.ended_at is not null, r.version
            from assignment_rule r where r.organization_id = ?1
            """;

    private final EntityManager entities;
    private final Lock lock;

    RuleStore(EntityManager entities, Lock lock) {
        this.entities = entities;
        this.lock = lock;
    }

    /** Rules of an organization are evaluated one evaluation at a time. */
    void lock(OrganizationId organization) {
        lock.take("rules " + organization);
    }

    /** Those that have not ended, by path, so that locks of paths are taken in one order. */
    List<AssignmentRule> running(OrganizationId organization) {
        return rules("and r.ended_at is null order by r.path, r.id", organization);
    }

    /** All, those that run first, by name. */
    List<AssignmentRule> all(OrganizationId organization) {
        return rules("order by r.ended_at is not null, lower(r.name), r.id", organization);
    }

    Optional<AssignmentRule> find(OrganizationId organization, RuleId id) {
        return rules("and r.id = ?2", organization, id.value()).stream().findFirst();
    }

    boolean nameTaken(OrganizationId organization, AssignmentRule by) {
        return !rules(
                        "and r.ended_at is null and lower(r.name) = lower(?2) and r.id <> ?3",
                        organization,
                        by.name(),
                        by.id().value())
                .isEmpty();
    }

    @SuppressWarnings("unchecked")
    private List<AssignmentRule> rules(String which, OrganizationId organization, Object... parameters) {
        var query = entities.createNativeQuery(RULES + which, Row.class).setParameter(1, organization.value());
        for (var i = 0; i < parameters.length; i++) {
            query.setParameter(i + 2, parameters[i]);
        }
        return ((List<Row>) query.getResultList()).stream().map(Row::rule).toList();
    }

    /** Adds a rule, or changes the one that has this id; its path, its maker and its first day stay. */
    void save(OrganizationId organization, AssignmentRule rule) {
        entities.createNativeQuery("""
                        insert into assignment_rule (id, organization_id, name, path, audience, schedule, grace_days, reason,
                            required_by, made_by, made_on)
                        values (?1, ?2, ?3, ?4, ?5 ::jsonb, ?6 ::jsonb, ?7, ?8, ?9, ?10, ?11)
                        on conflict (id) do update set name = excluded.name, audience = excluded.audience,
                            schedule = excluded.schedule, grace_days = excluded.grace_days, reason = excluded.reason,
                            required_by = excluded.required_by, version = assignment_rule.version + 1""")
                .setParameter(1, rule.id().value())
                .setParameter(2, organization.value())
                .setParameter(3, rule.name())
                .setParameter(4, rule.path().slug())
                .setParameter(5, ContentJson.write(rule.audience()))
                .setParameter(6, ContentJson.write(rule.schedule()))
                .setParameter(7, rule.graceDays())
                .setParameter(8, rule.reason())
                .setParameter(9, rule.requiredBy())
                .setParameter(10, rule.madeBy().value())
                .setParameter(11, rule.madeOn())
                .executeUpdate();
    }

    /** @param by who ends it; null where it is to run again */
    void end(OrganizationId organization, RuleId id, @Nullable PersonId by, @Nullable Instant at) {
        entities.createNativeQuery("""
                        update assignment_rule set ended_at = ?3, ended_by = ?4, version = version + 1
                        where organization_id = ?1 and id = ?2""")
                .setParameter(1, organization.value())
                .setParameter(2, id.value())
                .setParameter(3, at)
                .setParameter(4, by == null ? null : by.value())
                .executeUpdate();
    }

    /** Who has something open by this rule, and whether it would be withdrawn from them if the rule let go. */
    @SuppressWarnings("unchecked")
    List<Leaving> holders(OrganizationId organization, RuleId id) {
        List<Held> rows = entities.createNativeQuery("""
                        select a.person_id, a.id, a.due_on,
                               not exists (select from assignment_cause o
                                           where o.assignment_id = a.id and o.ended_at is null and o.target_id <> ?2)
                        from assignment_cause c
                        join assignment a on a.id = c.assignment_id and a.withdrawn_at is null
                        join walk w on w.id = a.walk_id and w.completed_at is null
                        where c.organization_id = ?1 and c.target_id = ?2 and c.ended_at is null
                        order by a.person_id, a.id""", Held.class)
                .setParameter(1, organization.value())
                .setParameter(2, id.value())
                .getResultList();
        return rows.stream()
                .map(row -> new Leaving(new PersonId(row.person()), row.assignment(), row.dueOn(), row.withdrawn()))
                .toList();
    }

    /** Lets go of people: the cause ends, and with the last cause the assignment. */
    void release(OrganizationId organization, RuleId id, Collection<Leaving> leaving, Instant at) {
        var causes = leaving.stream().map(Leaving::assignment).toArray(UUID[]::new);
        entities.createNativeQuery("""
                        update assignment_cause set ended_at = ?3
                        where organization_id = ?1 and target_id = ?2 and ended_at is null and assignment_id = any (?4)""")
                .setParameter(1, organization.value())
                .setParameter(2, id.value())
                .setParameter(3, at)
                .setParameter(4, causes)
                .executeUpdate();
        var withdrawn = leaving.stream()
                .filter(Leaving::withdrawn)
                .map(Leaving::assignment)
                .toArray(UUID[]::new);
        entities.createNativeQuery("""
                        update assignment set withdrawn_at = ?2, version = version + 1
                        where organization_id = ?1 and withdrawn_at is null and id = any (?3)""")
                .setParameter(1, organization.value())
                .setParameter(2, at)
                .setParameter(3, withdrawn)
                .executeUpdate();
    }
}
