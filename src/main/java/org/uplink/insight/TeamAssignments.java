package org.uplink.insight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uplink.path.PathId;
import org.uplink.path.Paths;
import org.uplink.people.People;
import org.uplink.platform.ContentJson;
import org.uplink.platform.CurrentActor;
import org.uplink.platform.Ids;

/** Reads the open assignments of the people whom the one who acts manages. */
@ApplicationScoped
class TeamAssignments {

    static final int PAGE_SIZE = 200;

    /**
     * @param done how many of the steps
     * @param asked the later date that the person asks for, null where nothing waits for an answer
     * @param found how many there are on all pages
     */
    record Row(
            UUID id,
            UUID person,
            String name,
            String path,
            String title,
            LocalDate dueOn,
            boolean late,
            int done,
            int steps,
            @Nullable LocalDate asked,
            int found) {

        public boolean started() {
            return done > 0;
        }
    }

    /** @param done ids of the steps that are done, separated by commas */
    private record Read(
            UUID id,
            UUID person,
            String name,
            String path,
            String revision,
            String title,
            LocalDate dueOn,
            boolean late,
            String done,
            @Nullable LocalDate asked,
            int found) {

        Row row(Paths paths) {
            var progress = paths.at(new PathId(path), revision).progress(Set.of(done.split(",")));
            return new Row(
                    id, person, name, path, title, dueOn, late, progress.done(), progress.needed(), asked, found);
        }
    }

    /** What is open with somebody, to choose from. */
    record Assigned(String path, String title) {}

    /** What is wanted can be chosen where nobody has it open, too. */
    private static final String ASSIGNED = """
            select listed.path, listed.title from (
                select a.path, p.title
                from managed join assignment a on a.person_id = managed.person_id and a.organization_id = ?1
                join walk w on w.id = a.walk_id and w.completed_at is null
                join path p on p.slug = a.path
                where a.withdrawn_at is null
                union
                select p.slug, p.title from path p where p.slug = ?4
            ) listed order by listed.title, listed.path""";

    private static final String OPEN = """
            select a.id, a.person_id, p.name, a.path, w.revision, r.document ->> 'title' as title, a.due_on, a.due_on < ?6 as late,
                   coalesce((select string_agg(s.step, ',' order by s.step) from step_completion s where s.walk_id = w.id), '') as done,
                   (select x.due_on from extension_request x
                    where x.organization_id = ?1 and x.assignment_id = a.id and x.state = 'open') as asked,
                   (count(*) over ())::int as found
            from managed join assignment a on a.person_id = managed.person_id and a.organization_id = ?1
            join walk w on w.id = a.walk_id and w.completed_at is null
            join path_revision r on r.path = w.path and r.revision = w.revision
            join person p on p.id = a.person_id
            where a.withdrawn_at is null and (?4 = '' or a.path = ?4)
              and (?5 = '' or a.person_id in (select people_in_teams(?1, array[nullif(?5, '')::uuid])))
            order by %s a.due_on, p.name, a.id limit ?7 offset ?8""";

    /** Each way in which somebody can stand in what is listed: far fewer than there are people. */
    private static final String STANDINGS = """
            select distinct w.path, w.revision,
                   coalesce((select string_agg(s.step, ',' order by s.step) from step_completion s where s.walk_id = w.id), '') as done
            from managed join assignment a on a.person_id = managed.person_id and a.organization_id = ?1
            join walk w on w.id = a.walk_id and w.completed_at is null
            where a.withdrawn_at is null and (?4 = '' or a.path = ?4)""";

    private static final String SHARE = """
            (select known.share from jsonb_to_recordset(?9 ::jsonb) as known(path text, revision text, done text, share float8)
             where known.path = w.path and known.revision = w.revision and known.done =
                 coalesce((select string_agg(s.step, ',' order by s.step) from step_completion s where s.walk_id = w.id), '')),""";

    private record Standing(String path, String revision, String done) {

        Share share(Paths paths) {
            var progress = paths.at(new PathId(path), revision).progress(Set.of(done.split(",")));
            return new Share(path, revision, done, (double) progress.done() / Math.max(1, progress.needed()));
        }
    }

    /** @param share of what is enough that is done, from 0 to 1 */
    private record Share(String path, String revision, String done, double share) {}

    private final EntityManager entities;
    private final Paths paths;
    private final CurrentActor current;
    private final Clock clock;

    TeamAssignments(EntityManager entities, Paths paths, CurrentActor current, Clock clock) {
        this.entities = entities;
        this.paths = paths;
        this.current = current;
        this.clock = clock;
    }

    /**
     * @param path slug, or empty for all
     * @param team id, or empty for all
     * @param sort {@code name}, {@code path}, {@code progress} by the share that is done, else by due date
     */
    record Wanted(String path, String team, String sort, int page) {
        static Wanted of(@Nullable String path, @Nullable String team, @Nullable String sort, @Nullable Integer page) {
            return new Wanted(
                    path == null ? "" : path,
                    team == null ? "" : team,
                    sort == null ? "due" : sort,
                    page == null || page < 1 ? 1 : page);
        }

        private String order() {
            return switch (sort) {
                case "name" -> "p.name,";
                case "path" -> "title,";
                case "progress" -> SHARE;
                default -> "";
            };
        }
    }

    @SuppressWarnings("unchecked")
    List<Assigned> assigned(Wanted wanted) {
        var actor = current.get();
        return entities.createNativeQuery("with " + People.MANAGED + ASSIGNED, Assigned.class)
                .setParameter(1, actor.organization().value())
                .setParameter(2, actor.person().value())
                .setParameter(3, People.seesAll(actor))
                .setParameter(4, wanted.path())
                .getResultList();
    }

    @SuppressWarnings("unchecked")
    List<Row> open(Wanted wanted) {
        if (!wanted.team().isEmpty()) {
            Ids.parse(wanted.team());
        }
        var actor = current.get();
        var query = entities.createNativeQuery("with " + People.MANAGED + OPEN.formatted(wanted.order()), Read.class)
                .setParameter(1, actor.organization().value())
                .setParameter(2, actor.person().value())
                .setParameter(3, People.seesAll(actor))
                .setParameter(4, wanted.path())
                .setParameter(5, wanted.team())
                .setParameter(6, actor.today(clock))
                .setParameter(7, PAGE_SIZE)
                .setParameter(8, (wanted.page() - 1) * PAGE_SIZE);
        if (wanted.sort().equals("progress")) {
            query.setParameter(9, ContentJson.write(shares(wanted)));
        }
        List<Read> read = query.getResultList();
        return read.stream().map(one -> one.row(paths)).toList();
    }

    @SuppressWarnings("unchecked")
    private List<Share> shares(Wanted wanted) {
        var actor = current.get();
        List<Standing> standings = entities.createNativeQuery("with " + People.MANAGED + STANDINGS, Standing.class)
                .setParameter(1, actor.organization().value())
                .setParameter(2, actor.person().value())
                .setParameter(3, People.seesAll(actor))
                .setParameter(4, wanted.path())
                .getResultList();
        return standings.stream().map(one -> one.share(paths)).toList();
    }
}
