package org.uplink.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.uplink.assignment.AssignmentRules.Cause;
import org.uplink.assignment.AssignmentRules.Line;
import org.uplink.assignment.AssignmentRules.Standing;
import org.uplink.path.PathId;
import org.uplink.platform.ContentJson;
import org.uplink.platform.Ids;
import org.uplink.platform.Lock;
import org.uplink.platform.OrganizationId;
import org.uplink.platform.PersonId;

/** The tables of assignments and their causes, read and written for many people at once. */
@ApplicationScoped
class AssignmentStore {

    private record StandingRow(
            UUID person,
            @Nullable LocalDate dueOn,
            @Nullable LocalDate completedOn,
            boolean excused,
            @Nullable String kind,
            @Nullable UUID target) {}

    private record NewAssignment(
            UUID id, UUID person, @Nullable LocalDate due) {}

    private record NewDate(
            UUID person, @Nullable LocalDate due, @Nullable LocalDate before) {}

    private record NewCause(UUID person, String kind, UUID target, String label) {}

    private final EntityManager entities;
    private final Lock lock;

    AssignmentStore(EntityManager entities, Lock lock) {
        this.entities = entities;
        this.lock = lock;
    }

    /** One save of a path at a time in an organization: the plan that is carried out is the plan that was made. */
    void lock(OrganizationId organization, PathId path) {
        lock.take("assign " + organization + " " + path);
    }

    /**
     * How these people stand to a path; who has nothing to do with it has no entry.
     *
     * @param cycle whose occurrence, or "" where any will do
     */
    Map<PersonId, Standing> standings(
            OrganizationId organization, PathId path, String cycle, Collection<PersonId> people) {
        var standings = new HashMap<PersonId, Standing>();
        for (var row : standingRows(organization, path, cycle, people)) {
            standings.merge(new PersonId(row.person()), standing(row), AssignmentStore::joined);
        }
        return standings;
    }

    @SuppressWarnings("unchecked")
    private List<StandingRow> standingRows(
            OrganizationId organization, PathId path, String cycle, Collection<PersonId> people) {
        return entities.createNativeQuery("""
                        select w.person_id, a.due_on, (w.completed_at at time zone o.time_zone)::date,
                               excuse.id is not null, c.kind, c.target_id
                        from organization o
                        join walk w on w.organization_id = o.id and w.path = ?2 and (?4 = '' or w.cycle = ?4)
                        left join assignment a on a.walk_id = w.id and a.withdrawn_at is null and w.completed_at is null
                        left join assignment excuse on excuse.walk_id = w.id and excuse.excused_because is not null
                        left join assignment_cause c on c.assignment_id = a.id and c.ended_at is null
                        where o.id = ?1
                          and w.person_id = any(?3)
                          and (a.id is not null or w.completed_at is not null or excuse.id is not null)""", StandingRow.class)
                .setParameter(1, organization.value())
                .setParameter(2, path.slug())
                .setParameter(3, PersonId.values(people))
                .setParameter(4, cycle)
                .getResultList();
    }

    private static Standing standing(StandingRow row) {
        var causes = row.kind() == null || row.target() == null
                ? List.<Cause>of()
                : List.of(new Cause(Cause.Kind.of(row.kind()), row.target(), ""));
        return new Standing(row.dueOn(), causes, row.completedOn(), row.excused(), false);
    }

    private static Standing joined(Standing one, Standing other) {
        var causes = new ArrayList<>(one.causes());
        causes.addAll(other.causes());
        return new Standing(
                earlier(one.dueOn(), other.dueOn()),
                causes,
                earlier(one.completedOn(), other.completedOn()),
                one.excused() || other.excused(),
                false);
    }

    private static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one == null || other != null && other.isBefore(one) ? other : one;
    }

    /** Who of these walks the path now. */
    @SuppressWarnings("unchecked")
    Set<PersonId> walking(OrganizationId organization, PathId path, String cycle, Collection<PersonId> people) {
        List<UUID> found = entities.createNativeQuery("""
                        select w.person_id from walk w
                        where w.organization_id = ?1 and w.path = ?2 and w.cycle = ?4 and w.completed_at is null
                          and w.person_id = any(?3)""")
                .setParameter(1, organization.value())
                .setParameter(2, path.slug())
                .setParameter(3, PersonId.values(people))
                .setParameter(4, cycle)
                .getResultList();
        return found.stream().map(PersonId::new).collect(Collectors.toSet());
    }

    /** An open assignment for everybody of the plan for whom one begins and who walks the path already. */
    void assign(Giving giving, List<Line> plan) {
        var rows = plan.stream()
                .filter(Line::begins)
                .map(line -> new NewAssignment(Ids.next(), line.person().value(), line.dueOn()))
                .toList();
        entities.createNativeQuery("""
                        insert into assignment (id, organization_id, person_id, walk_id, path, due_on, reason, assigned_by, assigned_at)
                        select n.id, ?1, n.person, w.id, ?2, n.due, ?3, ?4, ?5
                        from jsonb_to_recordset(?6 ::jsonb) as n(id uuid, person uuid, due date)
                        join walk w on w.organization_id = ?1 and w.person_id = n.person and w.path = ?2
                            and w.cycle = ?7 and w.completed_at is null
                        on conflict (walk_id) where withdrawn_at is null do nothing""")
                .setParameter(1, giving.organization().value())
                .setParameter(2, giving.path().slug())
                .setParameter(3, giving.reason())
                .setParameter(4, giving.by().value())
                .setParameter(5, giving.at())
                .setParameter(6, ContentJson.write(rows))
                .setParameter(7, giving.cycle())
                .executeUpdate();
    }

    /** The other date for everybody of the plan whose date moves, where it is still what the plan saw. */
    void move(Giving giving, List<Line> plan) {
        var rows = plan.stream()
                .filter(Line::moves)
                .map(line -> new NewDate(line.person().value(), line.dueOn(), line.before()))
                .toList();
        if (rows.isEmpty()) {
            return;
        }
        entities.createNativeQuery("""
                        update assignment a set due_on = n.due, moved_at = ?5, moved_from = n.before, version = a.version + 1
                        from walk w, jsonb_to_recordset(?3 ::jsonb) as n(person uuid, due date, before date)
                        where w.id = a.walk_id and w.completed_at is null and a.withdrawn_at is null
                          and a.organization_id = ?1 and a.path = ?2 and (?4 = '' or w.cycle = ?4)
                          and a.person_id = n.person and a.due_on = n.before""")
                .setParameter(1, giving.organization().value())
                .setParameter(2, giving.path().slug())
                .setParameter(3, ContentJson.write(rows))
                .setParameter(4, giving.cycle())
                .setParameter(5, giving.at())
                .executeUpdate();
    }

    /** Remembers who saved, for whoever takes it back. */
    void saved(Giving giving) {
        entities.createNativeQuery("""
                        insert into assignment_save (organization_id, saved_at, saved_by) values (?1, ?2, ?3)
                        on conflict do nothing""")
                .setParameter(1, giving.organization().value())
                .setParameter(2, giving.at())
                .setParameter(3, giving.by().value())
                .executeUpdate();
    }

    void addCauses(Giving giving, List<Line> plan) {
        var rows = plan.stream()
                .flatMap(line -> line.added().stream()
                        .map(cause ->
                                new NewCause(line.person().value(), cause.kind().key(), cause.target(), cause.label())))
                .toList();
        if (rows.isEmpty()) {
            return;
        }
        entities.createNativeQuery("""
                        insert into assignment_cause (assignment_id, organization_id, kind, target_id, label, caused_at)
                        select a.id, ?1, n.kind, n.target, n.label, ?3
                        from jsonb_to_recordset(?4 ::jsonb) as n(person uuid, kind text, target uuid, label text)
                        join assignment a on a.organization_id = ?1 and a.person_id = n.person and a.path = ?2
                            and a.withdrawn_at is null
                        join walk w on w.id = a.walk_id and w.completed_at is null and (?5 = '' or w.cycle = ?5)
                        on conflict (assignment_id, kind, target_id) where ended_at is null do nothing""")
                .setParameter(1, giving.organization().value())
                .setParameter(2, giving.path().slug())
                .setParameter(3, giving.at())
                .setParameter(4, ContentJson.write(rows))
                .setParameter(5, giving.cycle())
                .executeUpdate();
    }
}
