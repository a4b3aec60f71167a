package org.uplink.assignment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uplink.catalog.CourseId;
import org.uplink.catalog.Offer;
import org.uplink.path.PathId;
import org.uplink.platform.PersonId;

/**
 * A plan that is kept.
 *
 * @param seen the fingerprint of the problem that it was made from
 * @param lines person by person, by date
 */
record Plan(Head head, String seen, List<Line> lines) {

    /** @param assignedAt null while it is a proposal */
    record Head(
            UUID id,
            PlanOrder order,
            String team,
            LocalDate beginsOn,
            LocalDate madeOn,
            PersonId madeBy,
            @Nullable Instant assignedAt) {

        public boolean assigned() {
            return assignedAt != null;
        }
    }

    /** @param path what is assigned for it */
    record Line(
            UUID id,
            PersonId person,
            CourseId course,
            boolean task,
            String title,
            int minutes,
            PathId path,
            LocalDate dueOn,
            List<PlanWhy> why) {

        Line with(PersonId otherPerson, LocalDate otherDay) {
            return new Line(id, otherPerson, course, task, title, minutes, path, otherDay, why);
        }

        /** As the catalogue offers it now; what it no longer offers gives nothing. */
        PlanLine in(PlanProblem problem) {
            var offer = problem.offers().stream()
                    .filter(one -> one.course().equals(course) && one.task() == task)
                    .findFirst()
                    .orElseGet(() -> new Offer(course, title, task, minutes, Map.of()));
            return new PlanLine(new PlanTake(person, offer), dueOn);
        }
    }

    Plan {
        lines = lines.stream()
                .sorted(Comparator.comparing(Line::person)
                        .thenComparing(Line::dueOn)
                        .thenComparing(line -> line.course().slug())
                        .thenComparing(Line::task))
                .toList();
    }

    public UUID id() {
        return head.id();
    }

    List<PlanLine> in(PlanProblem problem) {
        return lines.stream().map(line -> line.in(problem)).toList();
    }
}
