package org.uplink.assignment;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.uplink.assignment.AssignmentRules.Effect;
import org.uplink.assignment.AssignmentRules.Line;
import org.uplink.path.Path;
import org.uplink.path.PathId;
import org.uplink.platform.PersonId;

/**
 * What an assignment would do, person by person: what a preview shows and what saving does.
 *
 * @param names of everybody whom it reaches
 */
public record AssignmentPlan(Wish wish, Path path, List<Line> lines, Map<PersonId, String> names) {

    /**
     * What a manager asks for.
     *
     * @param people chosen by name
     * @param teams chosen whole
     * @param reason why, in words for the learner
     */
    public record Wish(PathId path, Set<PersonId> people, Set<UUID> teams, LocalDate dueOn, String reason) {}

    /** The same plan has the same fingerprint; a plan that differs for one person has another. */
    public String fingerprint() {
        return UUID.nameUUIDFromBytes((wish.toString() + path.revision() + lines).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    /** As {@link #fingerprint}, of several that are carried out together. */
    static String fingerprint(Collection<AssignmentPlan> plans) {
        var all = plans.stream().map(AssignmentPlan::fingerprint).toList().toString();
        return UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8)).toString();
    }

    public boolean changesSomething() {
        return lines.stream().anyMatch(Line::changesSomething);
    }

    public long count(Effect effect) {
        return AssignmentRules.count(lines, effect);
    }

    /** How many get the path or an earlier date: those for whom something is new. */
    public long affected() {
        return count(Effect.GETS) + count(Effect.SOONER);
    }

    public String name(PersonId person) {
        return names.getOrDefault(person, "");
    }
}
