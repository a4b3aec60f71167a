package org.uplink.assignment;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uplink.assignment.AssignmentRules.Effect;
import org.uplink.assignment.AssignmentRules.Line;
import org.uplink.assignment.ScheduleRules.Occurrence;
import org.uplink.path.Path;
import org.uplink.platform.AuditTrail.Concern;
import org.uplink.platform.PersonId;

/**
 * What a rule does on one day, person by person: what its preview shows, what saving it does, and what each day does.
 *
 * @param path as those get it who begin today
 * @param running the occurrence that gives today; empty between two of them
 * @param nextOpens when the next occurrence begins, where none runs
 * @param reached how many people the rule speaks of today
 * @param lines of everybody whom the rule reaches, while an occurrence runs
 * @param leaving who has it by this rule, which no longer reaches them
 */
public record RulePlan(
        AssignmentRule rule,
        Path path,
        Optional<Occurrence> running,
        @Nullable LocalDate nextOpens,
        int reached,
        List<Line> lines,
        List<Leaving> leaving) {

    /**
     * Somebody whom the rule no longer reaches.
     *
     * @param withdrawn whether the assignment ends with it; else it stays for another cause
     */
    public record Leaving(PersonId person, UUID assignment, LocalDate dueOn, boolean withdrawn) {}

    /** The same plan has the same fingerprint; a plan that differs for one person has another. */
    public String fingerprint() {
        var seen = List.of(
                rule.name(), rule.audience(), rule.schedule(), rule.graceDays(), rule.reason(), rule.requiredBy());
        return UUID.nameUUIDFromBytes(
                        (seen + path.revision() + running + lines + leaving).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    public boolean changesSomething() {
        return !leaving.isEmpty() || lines.stream().anyMatch(Line::changesSomething);
    }

    public long count(Effect effect) {
        return AssignmentRules.count(lines, effect);
    }

    /** Whom it gives something, in the words of the trail. */
    List<Concern> given() {
        return AssignmentRules.concerned(lines, path);
    }

    /** Who loses the assignment. */
    List<Concern> taken() {
        return leaving.stream()
                .filter(Leaving::withdrawn)
                .map(gone -> AssignmentRules.concern(gone.person(), path, gone.dueOn()))
                .toList();
    }

    /** How many lose the assignment. */
    public long loses() {
        return leaving.stream().filter(Leaving::withdrawn).count();
    }
}
