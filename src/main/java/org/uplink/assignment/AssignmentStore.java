package org.uplink.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uplink.assignment.AssignmentRules.Cause;
import org.uplink.assignment.AssignmentRules.Effect;
import org.uplink.assignment.AssignmentRules.Line;
import org.uplink.assignment.AssignmentRules.Standing;
import org.uplink.path.PathId;
import org.uplink.platform.Actor;
import org.uplink.platform.ContentJson;
import org.uplink.platform.Ids;
import org.uplink.platform.OrganizationId;
import org.uplink.platform.PersonId;

/** The tables of assignments and their causes, read and written for many people at once. */
@ApplicationScoped
class AssignmentStore {

    private record StandingRow(
            UUID person,
            @Nullable LocalDate dueOn,
            @Nullable Instant completedAt,
            @Nullable String kind,
            @Nullable UUID target) {}

    private record NewAssignment(UUID id, UUID person) {}

    private record NewCause(UUID person, String kind, UUID target, String label) {}

    private final EntityManager entities;

    AssignmentStore(EntityManager entities) {
        this.entities = entities;
    }

    /** One save of a path at a time in an organization: the plan that is carried out is the plan that was made. */
    void lock(OrganizationId organization, PathId path) {
        entities.createNativeQuery("select pg_advisory_xact_lock(hashtextextended(?1, 0))")
                .setParameter(1, "assign " + organization + " " + path)
                .getSingleResult();
    }

    /** How these people stand to a path; who has nothing to do with it has no entry. */
    Map<PersonId, Standing> standings(Actor actor, PathId path, Collection<PersonId> people) {
        var standings = new HashMap<PersonId, Standing>();
        for (var row : standingRows(actor.organization(), path, people)) {
            standings.merge(new PersonId(row.person()), standing(row, actor.zone()), AssignmentStore::joined);
        }
        return standings;
    }

    @SuppressWarnings("unchecked")
    private List<StandingRow> standingRows(OrganizationId organization, PathId path, Collection<PersonId> people) {
        return entities.createNativeQuery("""
                        select w.person_id, a.due_on, w.completed_at, c.kind, c.target_id
                        from walk w
                        left join assignment a on a.walk_id = w.id and a.withdrawn_at is null and w.completed_at is null
                        left join assignment_cause c on c.assignment_id = a.id
                        where w.organization_id = ?1 and w.path = ?2
                          and w.person_id in (select value::uuid from jsonb_array_elements_text(?3 ::jsonb))
                          and (a.id is not null or w.completed_at is not null)""", StandingRow.class)
                .setParameter(1, organization.value())
                .setParameter(2, path.slug())
                .setParameter(3, json(people))
                .getResultList();
    }

    private static Standing standing(StandingRow row, ZoneId zone) {
        var causes = row.kind() == null || row.target() == null
                ? List.<Cause>of()
                : List.of(new Cause(Cause.Kind.of(row.kind()), row.target(), ""));
        var completed = row.completedAt();
        return new Standing(row.dueOn(), causes, completed == null ? null : LocalDate.ofInstant(completed, zone));
    }

    private static Standing joined(Standing one, Standing other) {
        var causes = new ArrayList<>(one.causes());
        causes.addAll(other.causes());
        return new Standing(
                one.dueOn() == null ? other.dueOn() : one.dueOn(),
                causes,
                one.completedOn() == null ? other.completedOn() : one.completedOn());
    }

    /** An open assignment for everybody of the plan who gets one and walks the path already. */
    void assign(Actor actor, PathId path, Wording wording, List<Line> plan) {
        var rows = plan.stream()
                .filter(line -> line.effect() == Effect.GETS)
                .map(line -> new NewAssignment(Ids.next(), line.person().value()))
                .toList();
        entities.createNativeQuery("""
                        insert into assignment (id, organization_id, person_id, walk_id, path, due_on, reason, assigned_by, assigned_at)
                        select n.id, ?1, n.person, w.id, ?2, ?3, ?4, ?5, ?6
                        from jsonb_to_recordset(?7 ::jsonb) as n(id uuid, person uuid)
                        join walk w on w.organization_id = ?1 and w.person_id = n.person and w.path = ?2
                            and w.completed_at is null
                        on conflict (walk_id) where withdrawn_at is null do nothing""")
                .setParameter(1, actor.organization().value())
                .setParameter(2, path.slug())
                .setParameter(3, wording.dueOn())
                .setParameter(4, wording.reason())
                .setParameter(5, actor.person().value())
                .setParameter(6, wording.at())
                .setParameter(7, ContentJson.write(rows))
                .executeUpdate();
    }

    /** What each new assignment of one save says. */
    record Wording(LocalDate dueOn, String reason, Instant at) {}

    /** The earlier date for everybody of the plan whose date moves. */
    void bringForward(Actor actor, PathId path, LocalDate dueOn, List<Line> plan) {
        var people = plan.stream()
                .filter(line -> line.effect() == Effect.SOONER)
                .map(Line::person)
                .toList();
        entities.createNativeQuery("""
                        update assignment a set due_on = ?3, version = a.version + 1
                        from walk w
                        where w.id = a.walk_id and w.completed_at is null and a.withdrawn_at is null and a.due_on > ?3
                          and a.organization_id = ?1 and a.path = ?2
                          and a.person_id in (select value::uuid from jsonb_array_elements_text(?4 ::jsonb))""")
                .setParameter(1, actor.organization().value())
                .setParameter(2, path.slug())
                .setParameter(3, dueOn)
                .setParameter(4, json(people))
                .executeUpdate();
    }

    void addCauses(OrganizationId organization, PathId path, Instant at, List<Line> plan) {
        var rows = plan.stream()
                .flatMap(line -> line.added().stream()
                        .map(cause ->
                                new NewCause(line.person().value(), cause.kind().key(), cause.target(), cause.label())))
                .toList();
        entities.createNativeQuery("""
                        insert into assignment_cause (assignment_id, organization_id, kind, target_id, label, caused_at)
                        select a.id, ?1, n.kind, n.target, n.label, ?3
                        from jsonb_to_recordset(?4 ::jsonb) as n(person uuid, kind text, target uuid, label text)
                        join assignment a on a.organization_id = ?1 and a.person_id = n.person and a.path = ?2
                            and a.withdrawn_at is null
                        join walk w on w.id = a.walk_id and w.completed_at is null
                        on conflict do nothing""")
                .setParameter(1, organization.value())
                .setParameter(2, path.slug())
                .setParameter(3, at)
                .setParameter(4, ContentJson.write(rows))
                .executeUpdate();
    }

    private static String json(Collection<PersonId> people) {
        return ContentJson.write(people.stream().map(PersonId::toString).toList());
    }
}
