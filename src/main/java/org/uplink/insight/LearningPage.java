package org.uplink.insight;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.uplink.people.Leave;
import org.uplink.people.Leaves;
import org.uplink.platform.CurrentActor;
import org.uplink.platform.Role;
import org.uplink.progress.Progress;
import org.uplink.progress.Standing;

/** Everything that somebody learns: assigned, chosen, begun and completed. */
@Path("/me/learning")
class LearningPage {

    record View(
            List<WalkLine> assigned,
            List<WalkLine> chosen,
            List<Standing> courses,
            List<CompletedCourses.Row> completedCourses,
            List<WalkLine> completedPaths,
            List<Leave> leaves,
            WeekOfLearning.Week week) {

        public boolean nothing() {
            return assigned.isEmpty()
                    && chosen.isEmpty()
                    && courses.isEmpty()
                    && completedCourses.isEmpty()
                    && completedPaths.isEmpty();
        }
    }

    @CheckedTemplate(basePath = "insight", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Learning(View view) implements TemplateInstance {}

    private final WalkList walks;
    private final Progress progress;
    private final CompletedCourses completed;
    private final Leaves leaves;
    private final WeekOfLearning week;
    private final CurrentActor current;

    LearningPage(
            WalkList walks,
            Progress progress,
            CompletedCourses completed,
            Leaves leaves,
            WeekOfLearning week,
            CurrentActor current) {
        this.walks = walks;
        this.progress = progress;
        this.completed = completed;
        this.leaves = leaves;
        this.week = week;
        this.current = current;
    }

    @GET
    @RolesAllowed(Role.LEARNER_NAME)
    @Transactional
    public TemplateInstance show() {
        var person = current.get().person();
        var all = walks.of(person);
        return new Learning(new View(
                all.stream()
                        .filter(walk -> !walk.completed() && walk.given() != null)
                        .toList(),
                all.stream()
                        .filter(walk -> !walk.completed() && walk.given() == null)
                        .toList(),
                progress.running(),
                completed.of(person),
                all.stream().filter(WalkLine::completed).toList(),
                leaves.of(person),
                week.read()));
    }
}
