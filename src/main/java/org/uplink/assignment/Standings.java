package org.uplink.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.uplink.assignment.AssignmentRules.Standing;
import org.uplink.path.Path;
import org.uplink.platform.OrganizationId;
import org.uplink.platform.PersonId;

/** How people stand to a path before it is given to them. */
@ApplicationScoped
class Standings {

    private final AssignmentStore assignments;
    private final WalkFacts facts;

    Standings(AssignmentStore assignments, WalkFacts facts) {
        this.assignments = assignments;
        this.facts = facts;
    }

    /** Who has nothing to do with the path has no entry. */
    Map<PersonId, Standing> of(OrganizationId organization, Path path, Collection<PersonId> people) {
        return of(organization, path, "", null, people);
    }

    /**
     * The same for an occurrence of a rule.
     *
     * @param cycle the occurrence, or "" for what comes once
     * @param from what was done before does not count; null where all counts
     */
    Map<PersonId, Standing> of(
            OrganizationId organization, Path path, String cycle, @Nullable Instant from, Collection<PersonId> people) {
        var standings = assignments.standings(organization, path.id(), cycle, people);
        var others = people.stream()
                .filter(person -> isFree(standings.getOrDefault(person, Standing.NOTHING)))
                .collect(Collectors.toSet());
        var fulfilled = fulfilled(organization, path, from, others);
        if (!fulfilled.isEmpty()) {
            fulfilled.removeAll(assignments.walking(organization, path.id(), cycle, fulfilled));
        }
        fulfilled.forEach(person ->
                standings.merge(person, Standing.NOTHING.withAllDone(), (standing, _) -> standing.withAllDone()));
        return standings;
    }

    /** Neither has it nor has completed it, so that it matters what they have done. */
    private static boolean isFree(Standing standing) {
        return standing.dueOn() == null && standing.completedOn() == null;
    }

    private Set<PersonId> fulfilled(
            OrganizationId organization, Path path, @Nullable Instant from, Set<PersonId> people) {
        return people.isEmpty()
                ? Set.of()
                : facts.of(organization, people, WalkRules.levels(path)).entrySet().stream()
                        .filter(known -> path.progress(WalkRules.derived(path, known.getValue(), from)
                                        .keySet())
                                .complete())
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toSet());
    }
}
