package org.uplink.assignment;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uplink.assignment.AssignmentRules.Line;
import org.uplink.platform.FormErrors;

/**
 * What the page for assigning shows: the choices, and below them what would happen.
 *
 * @param preview null until the choice is complete
 */
record AssignView(
        Choices choices,
        AssignForm form,
        FormErrors errors,
        @Nullable Preview preview) {

    record Choices(Goals.All goals, List<TeamChoice> teams, List<PersonChoice> people) {}

    record TeamChoice(UUID id, String name, int people, boolean chosen) {}

    record PersonChoice(UUID id, String name, String jobs, boolean chosen) {}

    /** A quiet period in which the date lies, and the first day after it and those that follow it at once. */
    record Quiet(String name, LocalDate free) {}

    /** Somebody whose time for learning does not reach. */
    record Tight(String name, LocalDate possibleBy) {}

    /** Somebody who is away on the date. */
    record Away(String name, LocalDate until) {}

    /**
     * @param changed whether something is different from what was shown when the manager said "assign"
     * @param quiet null where the date lies in no quiet period
     */
    record Preview(
            AssignmentPlan plan, boolean changed, @Nullable Quiet quiet, List<Away> away, List<Tight> tight) {

        /** Those for whom something is new first, each by name. */
        public List<Line> lines() {
            return plan.lines().stream()
                    .sorted(Comparator.comparing(Line::effect).thenComparing(line -> plan.name(line.person())))
                    .toList();
        }

        public long gets() {
            return plan.count(AssignmentRules.Effect.GETS);
        }

        public long sooner() {
            return plan.count(AssignmentRules.Effect.SOONER);
        }

        public long fulfils() {
            return plan.count(AssignmentRules.Effect.FULFILS);
        }

        public long keeps() {
            return plan.count(AssignmentRules.Effect.KEEPS);
        }

        public long completed() {
            return plan.count(AssignmentRules.Effect.COMPLETED);
        }
    }
}
