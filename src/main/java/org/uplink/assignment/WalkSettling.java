package org.uplink.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.uplink.certification.AwardsMade;
import org.uplink.competency.CompetencyId;
import org.uplink.evidence.MasteryChanged;
import org.uplink.path.Path;
import org.uplink.path.PathId;
import org.uplink.path.Paths;
import org.uplink.platform.OrganizationId;
import org.uplink.platform.PersonId;
import org.uplink.progress.CourseCompleted;

/** Moves running walks on when something is recorded about the person, and completes those that are at their end. */
@ApplicationScoped
class WalkSettling {

    private final WalkStore store;
    private final WalkFacts facts;
    private final Paths paths;
    private final Clock clock;
    private final Event<PathCompleted> completed;

    WalkSettling(WalkStore store, WalkFacts facts, Paths paths, Clock clock, Event<PathCompleted> completed) {
        this.store = store;
        this.facts = facts;
        this.paths = paths;
        this.clock = clock;
        this.completed = completed;
    }

    void courseCompleted(@Observes CourseCompleted event) {
        settle(event.organization(), Set.of(event.person()));
    }

    /** A manager's rating is evidence, and evidence moves mastery. */
    void rated(@Observes MasteryChanged event) {
        settle(event.organization(), Set.of(event.person()));
    }

    void awarded(@Observes AwardsMade event) {
        settle(event.organization(), event.people());
    }

    /** Brings the running walks of these people up to what is on record about them, in the caller's transaction. */
    void settle(OrganizationId organization, Collection<PersonId> people) {
        var running = store.lockRunning(organization, people);
        if (running.isEmpty()) {
            return;
        }
        var known = facts.of(organization, people, levels(running));
        var done = store.doneSteps(running);
        var added = new ArrayList<WalkStore.Step>();
        for (var walk : running) {
            var steps = done.getOrDefault(walk.id(), Set.of());
            var ofPerson = known.getOrDefault(new PersonId(walk.person()), WalkRules.Facts.NONE);
            WalkRules.derived(path(walk), ofPerson, walk.countsFrom()).forEach((step, at) -> {
                if (steps.add(step)) {
                    added.add(new WalkStore.Step(walk.id(), walk.person(), step, "", "", at));
                }
            });
        }
        store.record(organization, added);
        running.stream()
                .filter(walk -> path(walk)
                        .progress(done.getOrDefault(walk.id(), Set.of()))
                        .complete())
                .forEach(walk -> complete(organization, walk));
    }

    /** The competencies in which these walks ask for a level. */
    private Set<CompetencyId> levels(Collection<WalkStore.Running> walks) {
        return walks.stream()
                .flatMap(walk -> WalkRules.levels(path(walk)).stream())
                .collect(Collectors.toSet());
    }

    private void complete(OrganizationId organization, WalkStore.Running walk) {
        var now = Instant.now(clock);
        store.complete(walk.id(), now);
        completed.fire(new PathCompleted(
                organization, new PersonId(walk.person()), new PathId(walk.path()), walk.revision(), walk.id(), now));
    }

    private Path path(WalkStore.Running walk) {
        return paths.at(new PathId(walk.path()), walk.revision());
    }
}
