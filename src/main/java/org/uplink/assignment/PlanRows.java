package org.uplink.assignment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uplink.catalog.CourseId;
import org.uplink.path.PathId;
import org.uplink.platform.ContentJson;
import org.uplink.platform.PersonId;

/** Rows of the tables of plans. */
final class PlanRows {

    private PlanRows() {}

    record Head(
            UUID id,
            UUID team,
            String teamName,
            String target,
            int minutesAWeek,
            LocalDate beginsOn,
            LocalDate untilOn,
            String seen,
            UUID madeBy,
            LocalDate madeOn,
            @Nullable Instant assignedAt) {

        Plan.Head head() {
            var order = new PlanOrder(team, PlanOrder.Target.of(target), minutesAWeek, untilOn);
            return new Plan.Head(id, order, teamName, beginsOn, madeOn, new PersonId(madeBy), assignedAt);
        }
    }

    record Line(
            UUID id,
            UUID person,
            String course,
            boolean task,
            String title,
            int minutes,
            String path,
            LocalDate dueOn,
            String why) {

        static Line of(Plan.Line line) {
            return new Line(
                    line.id(),
                    line.person().value(),
                    line.course().slug(),
                    line.task(),
                    line.title(),
                    line.minutes(),
                    line.path().slug(),
                    line.dueOn(),
                    ContentJson.write(line.why().toArray(PlanWhy[]::new)));
        }

        Plan.Line line() {
            return new Plan.Line(
                    id,
                    new PersonId(person),
                    new CourseId(course),
                    task,
                    title,
                    minutes,
                    new PathId(path),
                    dueOn,
                    List.of(ContentJson.read(PlanWhy[].class, why)));
        }
    }
}
