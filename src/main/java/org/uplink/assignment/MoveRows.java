package org.uplink.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uplink.path.Path;
import org.uplink.people.People;
import org.uplink.platform.CurrentActor;

/** Walks that are on an older version of their path, and the record of moving them. */
@ApplicationScoped
class MoveRows {

    static final int MOST = 500;

    /** @param done ids of the steps that are done, separated by commas */
    record Row(
            UUID walk,
            UUID person,
            String name,
            String revision,
            Instant startedAt,
            @Nullable Instant countsFrom,
            String done) {

        Set<String> steps() {
            return Set.of(done.split(","));
        }
    }

    static final int PAGE_SIZE = 50;

    /** @param found how many there are on all pages */
    record Moved(
            UUID person, String name, String fromRevision, String toRevision, String by, Instant movedAt, int found) {}

    private final EntityManager entities;
    private final CurrentActor current;

    MoveRows(EntityManager entities, CurrentActor current) {
        this.entities = entities;
        this.current = current;
    }

    /** The walks of those whom the one who acts manages. */
    @SuppressWarnings("unchecked")
    List<Row> behind(Path now) {
        var actor = current.get();
        return entities.createNativeQuery("with " + People.MANAGED + """
                        select w.id, w.person_id, p.name, w.revision, w.started_at, w.counts_from,
                               coalesce((select string_agg(s.step, ',') from step_completion s where s.walk_id = w.id), '') as done
                        from managed join walk w on w.person_id = managed.person_id and w.organization_id = ?1
                        join person p on p.id = w.person_id
                        where w.completed_at is null and w.path = ?4 and w.revision <> ?5
                        order by p.name, w.id limit ?6""", Row.class)
                .setParameter(1, actor.organization().value())
                .setParameter(2, actor.person().value())
                .setParameter(3, People.seesAll(actor))
                .setParameter(4, now.slug())
                .setParameter(5, now.revision())
                .setParameter(6, MOST)
                .getResultList();
    }

    /** Who was moved from one version of the path to another, of those whom the one who acts manages; the latest first. */
    @SuppressWarnings("unchecked")
    List<Moved> history(Path path, int page) {
        var actor = current.get();
        return entities.createNativeQuery("with " + People.MANAGED + """
                        select p.id, p.name, m.from_revision, m.to_revision, coalesce(mover.name, '') as by, m.moved_at,
                               (count(*) over ())::int as found
                        from managed join walk_move m on m.person_id = managed.person_id and m.organization_id = ?1
                        join walk w on w.id = m.walk_id and w.path = ?4
                        join person p on p.id = m.person_id
                        left join person mover on mover.id = m.moved_by
                        order by m.moved_at desc, p.name, m.walk_id limit ?5 offset ?6""", Moved.class)
                .setParameter(1, actor.organization().value())
                .setParameter(2, actor.person().value())
                .setParameter(3, People.seesAll(actor))
                .setParameter(4, path.slug())
                .setParameter(5, PAGE_SIZE)
                .setParameter(6, (page - 1) * PAGE_SIZE)
                .getResultList();
    }

    /** Nobody completes a step of these, or moves them, until the transaction ends. */
    void lock(Collection<UUID> walks) {
        entities.createNativeQuery(
                        "select id from walk where organization_id = ?1 and id = any (?2) order by id for update")
                .setParameter(1, current.get().organization().value())
                .setParameter(2, walks.toArray(UUID[]::new))
                .getResultList();
    }

    /** @param replaced done steps whose id is another kind of step now */
    void move(Row row, Path to, List<String> replaced, Instant now) {
        entities.createNativeQuery("""
                        insert into walk_move (walk_id, organization_id, person_id, from_revision, to_revision, moved_by, moved_at)
                        values (?1, ?2, ?3, ?4, ?5, ?6, ?7)""")
                .setParameter(1, row.walk())
                .setParameter(2, current.get().organization().value())
                .setParameter(3, row.person())
                .setParameter(4, row.revision())
                .setParameter(5, to.revision())
                .setParameter(6, current.get().person().value())
                .setParameter(7, now)
                .executeUpdate();
        entities.createNativeQuery("update walk set revision = ?2 where id = ?1")
                .setParameter(1, row.walk())
                .setParameter(2, to.revision())
                .executeUpdate();
        entities.createNativeQuery(
                        "update step_completion set step = step || '@' || ?2 where walk_id = ?1 and step = any (?3)")
                .setParameter(1, row.walk())
                .setParameter(2, row.revision())
                .setParameter(3, replaced.toArray(String[]::new))
                .executeUpdate();
    }
}
