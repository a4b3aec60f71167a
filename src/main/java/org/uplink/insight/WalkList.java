package org.uplink.insight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.uplink.assignment.StepLines;
import org.uplink.path.PathId;
import org.uplink.path.Paths;
import org.uplink.platform.CurrentActor;
import org.uplink.platform.PersonId;

/** Reads somebody's walks with what assigned them, in one query. Whoever asks has made sure that they may. */
@ApplicationScoped
class WalkList {

    record Row(
            UUID id,
            String path,
            String revision,
            Instant startedAt,
            @Nullable Instant completedAt,
            @Nullable UUID assignment,
            @Nullable LocalDate dueOn,
            @Nullable String reason,
            @Nullable String assignedBy,
            @Nullable Instant assignedAt,
            String teams,
            String rules,
            String requiredBy,
            String cycle,
            String done,
            String links) {

        /** One step and its address a line. */
        Map<String, String> proofs() {
            return links.lines()
                    .map(line -> line.split(" ", 2))
                    .collect(Collectors.toMap(line -> line[0], line -> line[1]));
        }

        WalkLine.@Nullable Given given() {
            return assignment == null || dueOn == null || assignedAt == null
                    ? null
                    : new WalkLine.Given(
                            assignment,
                            dueOn,
                            reason == null ? "" : reason,
                            assignedBy == null ? "" : assignedBy,
                            assignedAt,
                            teams,
                            rules,
                            requiredBy,
                            cycle);
        }
    }

    private final EntityManager entities;
    private final CurrentActor current;
    private final Paths paths;
    private final StepLines lines;

    WalkList(EntityManager entities, CurrentActor current, Paths paths, StepLines lines) {
        this.entities = entities;
        this.current = current;
        this.paths = paths;
        this.lines = lines;
    }

    /** The running walks first, by due date, those of own choice after the assigned ones; then the completed, newest first. */
    @SuppressWarnings("unchecked")
    List<WalkLine> of(PersonId person) {
        List<Row> rows = entities.createNativeQuery("""
                        select w.id, w.path, w.revision, w.started_at, w.completed_at, a.id as assignment, a.due_on,
                               a.reason, giver.name as assigned_by, a.assigned_at,
                               coalesce((select string_agg(c.label, ', ' order by c.label) from assignment_cause c
                                         where c.assignment_id = a.id and c.kind = 'team' and c.ended_at is null), '') as teams,
                               coalesce((select string_agg(r.name, ', ' order by r.name) from assignment_cause c
                                         join assignment_rule r on r.id = c.target_id
                                         where c.assignment_id = a.id and c.ended_at is null), '') as rules,
                               coalesce((select string_agg(distinct r.required_by, ', ') from assignment_cause c
                                         join assignment_rule r on r.id = c.target_id and r.required_by <> ''
                                         where c.assignment_id = a.id and c.ended_at is null), '') as required_by,
                               w.cycle,
                               coalesce((select string_agg(s.step, ',') from step_completion s
                                         where s.walk_id = w.id), '') as done,
                               coalesce((select string_agg(s.step || ' ' || s.link, chr(10)) from step_completion s
                                         where s.walk_id = w.id and s.link <> ''), '') as links
                        from walk w
                        left join assignment a on a.walk_id = w.id and a.withdrawn_at is null
                        left join person giver on giver.id = a.assigned_by
                        where w.organization_id = ?1 and w.person_id = ?2
                        order by w.completed_at desc nulls first, a.due_on nulls last, w.started_at, w.id""", Row.class)
                .setParameter(1, current.get().organization().value())
                .setParameter(2, person.value())
                .getResultList();
        return rows.stream().map(this::line).toList();
    }

    private WalkLine line(Row row) {
        var path = paths.at(new PathId(row.path()), row.revision());
        var done = Set.of(row.done().split(","));
        var startedOn = LocalDate.ofInstant(row.startedAt(), current.get().zone());
        return new WalkLine(
                row.id(),
                path,
                lines.walk(path, done, startedOn),
                path.progress(done),
                row.proofs(),
                row.startedAt(),
                row.completedAt(),
                row.given());
    }
}
