package org.uplink.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.uplink.path.Path;
import org.uplink.path.PathId;
import org.uplink.path.Paths;
import org.uplink.platform.AuditTrail;
import org.uplink.platform.AuditTrail.Concern;
import org.uplink.platform.CurrentActor;
import org.uplink.platform.PersonId;
import org.uplink.platform.Refusal;

/** Moves people in the middle of an older version of a path to the one that is offered now, after a look at what that does. */
@ApplicationScoped
class VersionMoves {

    /** One person who walks an older version. */
    record Line(MoveRows.Row row, Path from, MoveRules.Move move) {}

    /** @param to the version that is offered now */
    record Plan(Path to, List<Line> lines) {}

    private final MoveRows rows;
    private final Paths paths;
    private final WalkFacts facts;
    private final WalkSettling settling;
    private final CurrentActor current;
    private final AuditTrail audit;
    private final Event<WalksMoved> moved;
    private final Clock clock;

    VersionMoves(
            MoveRows rows,
            Paths paths,
            WalkFacts facts,
            WalkSettling settling,
            CurrentActor current,
            AuditTrail audit,
            Event<WalksMoved> moved,
            Clock clock) {
        this.rows = rows;
        this.paths = paths;
        this.facts = facts;
        this.settling = settling;
        this.current = current;
        this.audit = audit;
        this.moved = moved;
        this.clock = clock;
    }

    /**
     * Those whom the one who acts manages, by name.
     *
     * @throws Refusal.NotFound where there is no such path now
     */
    @Transactional
    Plan plan(PathId id) {
        var to = paths.get(id);
        var walking = rows.behind(to);
        var people = walking.stream().map(row -> new PersonId(row.person())).collect(Collectors.toSet());
        var known = facts.of(current.get().organization(), people, Set.of());
        var lines = walking.stream()
                .map(row -> {
                    var from = paths.at(id, row.revision());
                    var ofPerson = known.getOrDefault(new PersonId(row.person()), WalkRules.Facts.NONE);
                    var derived =
                            WalkRules.derived(to, ofPerson, row.countsFrom()).keySet();
                    return new Line(row, from, MoveRules.of(from, to, row.steps(), derived));
                })
                .toList();
        return new Plan(to, lines);
    }

    /**
     * Moves the chosen walks. Who is moved already, or has come to the end meanwhile, is passed over.
     *
     * @param revision the version that was looked at
     * @return how many were moved
     * @throws Refusal.Conflict where another version is offered by now
     */
    @Transactional
    int move(PathId id, String revision, Collection<UUID> walks) {
        rows.lock(walks);
        var plan = plan(id);
        if (!plan.to().revision().equals(revision)) {
            throw new Refusal.Conflict(
                    "Another version was published since you looked. Look again at what would change.");
        }
        var chosen = plan.lines().stream()
                .filter(line -> walks.contains(line.row().walk()))
                .toList();
        var now = Instant.now(clock);
        chosen.forEach(line -> rows.move(line.row(), plan.to(), line.move().replaced(), now));
        if (!chosen.isEmpty()) {
            var people = chosen.stream()
                    .map(line -> new PersonId(line.row().person()))
                    .distinct()
                    .toList();
            var actor = current.get();
            settling.settle(actor.organization(), people);
            moved.fire(
                    new WalksMoved(actor.organization(), id, revision, plan.to().title(), people, actor.name()));
            audit.recordEach("moved-to-version", "/paths/" + id, concerned(plan.to(), people));
        }
        return chosen.size();
    }

    private static List<Concern> concerned(Path to, List<PersonId> people) {
        return people.stream().map(one -> new Concern(one, to.title())).toList();
    }
}
