package org.uplink.progress;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.uplink.catalog.CourseId;
import org.uplink.catalog.CourseVisit;
import org.uplink.platform.Actor;
import org.uplink.platform.CurrentActor;
import org.uplink.platform.SpokenDate;

/** Tells a course page how its reader stands with the course, and what the one button on it does. */
@ApplicationScoped
class ReaderVisit implements CourseVisit {

    private final Progress progress;
    private final CurrentActor current;

    ReaderVisit(Progress progress, CurrentActor current) {
        this.progress = progress;
        this.current = current;
    }

    @Override
    @Transactional
    public Optional<Standing> of(CourseId course) {
        return current.find()
                .map(actor -> progress.standing(course)
                        .map(standing -> begun(actor, standing))
                        .orElseGet(() -> notBegun(actor, course)));
    }

    private static Standing notBegun(Actor actor, CourseId course) {
        var words = words(actor);
        return new Standing(
                words.start_course(), "/courses/" + course + "/enrolment", true, Set.of(), 0, words.not_begun());
    }

    private static Standing begun(Actor actor, org.uplink.progress.Standing standing) {
        var words = words(actor);
        var course = standing.course();
        var address = "/courses/" + course.slug();
        var completedAt = standing.enrolment().completedAt();
        if (completedAt != null) {
            var first = address + "/" + course.lessons().getFirst().slug();
            var state = words.completed_on(day(actor, completedAt));
            return new Standing(words.read_again(), first, false, standing.done(), 100, state);
        }
        var state = words.lessons_done(standing.done().size(), course.lessons().size());
        return switch (standing.next()) {
            case NextStep.Read(var lesson) ->
                new Standing(
                        words.continue_with(lesson.title()),
                        standing.address(),
                        false,
                        standing.done(),
                        standing.percent(),
                        state);
            // What is finished is completed, unless the last deed is being written at this moment.
            case NextStep.TakeCheck(), NextStep.Finished() ->
                new Standing(words.take_check(), address + "/check", true, standing.done(), standing.percent(), state);
        };
    }

    private static String day(Actor actor, Instant at) {
        return SpokenDate.of(LocalDate.ofInstant(at, actor.zone()), actor.locale());
    }

    private static ProgressMessages words(Actor actor) {
        return MessageBundles.get(
                ProgressMessages.class, Localized.Literal.of(actor.locale().getLanguage()));
    }
}
