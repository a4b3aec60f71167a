package org.uplink.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uplink.platform.ContentJson;
import org.uplink.platform.Ids;
import org.uplink.platform.OrganizationId;
import org.uplink.platform.PersonId;

/** The tables of walks and their steps, read and written for many people at once. */
@ApplicationScoped
class WalkStore {

    /**
     * A walk that is not completed.
     *
     * @param countsFrom what was done before does not count; null where all counts
     */
    record Running(
            UUID id,
            UUID person,
            String path,
            String revision,
            @Nullable Instant countsFrom) {}

    /**
     * A step to record as done.
     *
     * @param link where the work can be seen, or ""
     */
    record Step(UUID walk, UUID person, String step, String note, String link, Instant at) {}

    /** A walk with the ids of its done steps, separated by commas. */
    record Row(
            UUID id,
            String path,
            String revision,
            Instant startedAt,
            @Nullable Instant completedAt,
            @Nullable LocalDate dueOn,
            String done) {}

    /** What somebody wrote when they marked a task done. */
    record Note(String text, String link, Instant at) {}

    private record NewWalk(UUID id, UUID person) {}

    private record Done(UUID walk, String step) {}

    private static final String WALK = """
            select w.id, w.path, w.revision, w.started_at, w.completed_at, a.due_on,
                   coalesce((select string_agg(s.step, ',') from step_completion s where s.walk_id = w.id), '') as done
            from walk w left join assignment a on a.walk_id = w.id and a.withdrawn_at is null
            where w.organization_id = ?1 and w.person_id = ?2
            """;

    private final EntityManager entities;

    WalkStore(EntityManager entities) {
        this.entities = entities;
    }

    /** Begins the path, or this occurrence of it, for everybody who neither walks it nor has completed it. */
    void begin(Giving giving, Collection<PersonId> people) {
        var walks = people.stream()
                .map(person -> new NewWalk(Ids.next(), person.value()))
                .toList();
        entities.createNativeQuery("""
                        insert into walk (id, organization_id, person_id, path, revision, started_at, cycle, counts_from)
                        select n.id, ?1, n.person, ?2, ?3, ?4, ?6, ?7
                        from jsonb_to_recordset(?5 ::jsonb) as n(id uuid, person uuid)
                        where not exists (select from walk w where w.organization_id = ?1 and w.person_id = n.person
                                            and w.path = ?2 and w.cycle = ?6 and w.completed_at is not null)
                        on conflict (organization_id, person_id, path, cycle) where completed_at is null do nothing""")
                .setParameter(1, giving.organization().value())
                .setParameter(2, giving.path().slug())
                .setParameter(3, giving.walked().revision())
                .setParameter(4, giving.at())
                .setParameter(5, ContentJson.write(walks))
                .setParameter(6, giving.cycle())
                .setParameter(7, giving.countsFrom())
                .executeUpdate();
    }

    /** One's own walks through a path, the running one first. */
    @SuppressWarnings("unchecked")
    List<Row> walks(OrganizationId organization, PersonId person, String path) {
        return entities.createNativeQuery(
                        WALK + "and w.path = ?3 order by w.completed_at desc nulls first, a.due_on, w.id", Row.class)
                .setParameter(1, organization.value())
                .setParameter(2, person.value())
                .setParameter(3, path)
                .getResultList();
    }

    @SuppressWarnings("unchecked")
    Optional<Row> walk(OrganizationId organization, PersonId person, UUID id) {
        List<Row> found = entities.createNativeQuery(WALK + "and w.id = ?3", Row.class)
                .setParameter(1, organization.value())
                .setParameter(2, person.value())
                .setParameter(3, id)
                .getResultList();
        return found.stream().findFirst();
    }

    @SuppressWarnings("unchecked")
    Optional<Note> note(UUID walk, PersonId person, String step) {
        List<Note> found = entities.createNativeQuery("""
                        select note, link, completed_at from step_completion
                        where walk_id = ?1 and person_id = ?2 and step = ?3""", Note.class)
                .setParameter(1, walk)
                .setParameter(2, person.value())
                .setParameter(3, step)
                .getResultList();
        return found.stream().findFirst();
    }

    /** Two events about one person may come at once: each waits for the other, and then sees what it recorded. */
    @SuppressWarnings("unchecked")
    List<Running> lockRunning(OrganizationId organization, Collection<PersonId> people) {
        return entities.createNativeQuery("""
                        select w.id, w.person_id, w.path, w.revision, w.counts_from from walk w
                        where w.organization_id = ?1 and w.completed_at is null
                          and w.person_id = any(?2)
                        order by w.id for update""", Running.class)
                .setParameter(1, organization.value())
                .setParameter(2, PersonId.values(people))
                .getResultList();
    }

    @SuppressWarnings("unchecked")
    Map<UUID, Set<String>> doneSteps(Collection<Running> walks) {
        List<Done> rows = entities.createNativeQuery("""
                        select s.walk_id, s.step from step_completion s
                        where s.walk_id = any(?1)""", Done.class)
                .setParameter(1, walks.stream().map(Running::id).toArray(UUID[]::new))
                .getResultList();
        var done = new HashMap<UUID, Set<String>>();
        walks.forEach(walk -> done.put(walk.id(), new HashSet<>()));
        rows.forEach(row -> done.getOrDefault(row.walk(), new HashSet<>()).add(row.step()));
        return done;
    }

    /** A step is done once: the first record of it stays. */
    void record(OrganizationId organization, Collection<Step> steps) {
        if (steps.isEmpty()) {
            return;
        }
        entities.createNativeQuery("""
                        insert into step_completion (walk_id, organization_id, person_id, step, note, link, completed_at)
                        select n.walk, ?1, n.person, n.step, n.note, n.link, n.at
                        from jsonb_to_recordset(?2 ::jsonb)
                            as n(walk uuid, person uuid, step text, note text, link text, at timestamptz)
                        on conflict do nothing""")
                .setParameter(1, organization.value())
                .setParameter(2, ContentJson.write(steps))
                .executeUpdate();
    }

    void complete(UUID walk, Instant now) {
        entities.createNativeQuery("update walk set completed_at = ?2 where id = ?1 and completed_at is null")
                .setParameter(1, walk)
                .setParameter(2, now)
                .executeUpdate();
    }
}
