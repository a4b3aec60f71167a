package org.uplink.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.uplink.catalog.Course;
import org.uplink.catalog.CourseCatalog;
import org.uplink.catalog.CourseId;
import org.uplink.catalog.Lesson;
import org.uplink.platform.Actor;
import org.uplink.platform.CurrentActor;
import org.uplink.platform.PersonId;
import org.uplink.platform.Refusal;

/**
 * The door to how far people are with courses: of the one who acts, unless a person is named. Every deed may be repeated,
 * by a double click or from a second tab, and counts once.
 */
@ApplicationScoped
public class Progress {

    private final Enrolments enrolments;
    private final LessonLog log;
    private final CourseCatalog catalog;
    private final CurrentActor current;
    private final Clock clock;
    private final Event<CourseCompleted> completions;

    Progress(
            Enrolments enrolments,
            LessonLog log,
            CourseCatalog catalog,
            CurrentActor current,
            Clock clock,
            Event<CourseCompleted> completions) {
        this.enrolments = enrolments;
        this.log = log;
        this.catalog = catalog;
        this.current = current;
        this.clock = clock;
        this.completions = completions;
    }

    /**
     * Starts a course, or gives the round that there is already, a completed one too.
     *
     * @throws Refusal.NotFound where there is no such course now
     */
    @Transactional
    public Enrolment start(CourseId course) {
        return latest(course).orElseGet(() -> begin(course));
    }

    /** Starts a new round, in the newest edition, unless one is running. */
    @Transactional
    public Enrolment startAgain(CourseId course) {
        return running(course).orElseGet(() -> begin(course));
    }

    private Enrolment begin(CourseId course) {
        enrolments.begin(current.get(), course, catalog.get(course).revision(), Instant.now(clock));
        return latest(course).orElseThrow(Refusal.NotFound::new);
    }

    @Transactional
    public Optional<Enrolment> running(CourseId course) {
        return latest(course).filter(enrolment -> !enrolment.completed());
    }

    /** The running round, or else the one completed last; empty for strangers. */
    @Transactional
    public Optional<Enrolment> latest(CourseId course) {
        return current.find().flatMap(actor -> enrolments.latest(actor, course));
    }

    /** The edition that the one who acts reads: that of the latest round, else the one that a beginner gets. */
    @Transactional
    Optional<Course> edition(CourseId course) {
        return latest(course)
                .map(round -> catalog.at(round.course(), round.revision()))
                .or(() -> catalog.find(course));
    }

    /** An edition that the one who acts may have before them: one that they began in any round, or that a beginner gets. */
    @Transactional
    Optional<Course> edition(CourseId course, String revision) {
        return catalog.find(course)
                .filter(newest -> newest.revision().equals(revision))
                .or(() -> enrolments.began(current.get(), course, revision)
                        ? Optional.of(catalog.at(course, revision))
                        : Optional.empty());
    }

    /** How far the one who acts is with a course; empty where it was never started, and for strangers. */
    @Transactional
    public Optional<Standing> standing(CourseId course) {
        return latest(course).map(enrolment -> standings(List.of(enrolment)).getFirst());
    }

    /** All courses that the one who acts has started and not completed, the newest first. */
    @Transactional
    public List<Standing> running() {
        return standings(enrolments.running(current.get()));
    }

    private List<Standing> standings(List<Enrolment> rounds) {
        var ids = rounds.stream().map(Enrolment::id).toList();
        Map<UUID, Set<String>> done = ids.isEmpty() ? Map.of() : log.done(ids);
        Map<UUID, Position> positions = ids.isEmpty() ? Map.of() : log.positions(ids);
        return rounds.stream()
                .map(round -> new Standing(
                        catalog.at(round.course(), round.revision()),
                        round,
                        done.getOrDefault(round.id(), Set.of()),
                        positions.get(round.id())))
                .toList();
    }

    /**
     * Says that a lesson is read to its end; starts the course where that has not happened yet.
     *
     * @throws Refusal.Conflict for a lesson that is done by writing an answer
     */
    @Transactional
    public void markRead(CourseId course, String lesson) {
        var round = start(course);
        if (lesson(round, lesson).asksForResponse()
                && log.response(round.id(), lesson).isEmpty()) {
            throw new Refusal.Conflict("This lesson is done when you have written your answer.");
        }
        finish(round, lesson);
    }

    /** Keeps what somebody wrote in an exercise, which makes the lesson done. Writing again replaces it. */
    @Transactional
    public void respond(CourseId course, String lesson, String text) {
        var round = start(course);
        if (!lesson(round, lesson).asksForResponse()) {
            throw new Refusal.NotFound();
        }
        log.respond(current.get(), round.id(), lesson, new LessonLog.Response(text, Instant.now(clock)));
        finish(round, lesson);
    }

    /** What the one who acts wrote, for nobody else to see. */
    @Transactional
    Optional<LessonLog.Response> response(Enrolment round, String lesson) {
        return log.response(round.id(), lesson);
    }

    /** Keeps where somebody stopped reading, 0 to 100; of a course that is not started, nothing is kept. */
    @Transactional
    public void position(CourseId course, String lesson, int percent) {
        running(course).ifPresent(round -> {
            lesson(round, lesson);
            log.stopAt(
                    current.get(), round.id(), new Position(lesson, Math.clamp(percent, 0, 100)), Instant.now(clock));
        });
    }

    /** Called in the transaction in which the check of a round is passed. */
    @Transactional
    public void checkPassed(UUID enrolment) {
        var round = enrolments.hold(current.get(), enrolment);
        round.passCheck(Instant.now(clock));
        completeIfDone(round);
    }

    @Transactional
    public boolean completed(PersonId person, CourseId course) {
        return completedBy(person).contains(course);
    }

    /** What somebody has completed, as far as the active organization may see it. */
    @Transactional
    public Set<CourseId> completedBy(PersonId person) {
        return completedBy(List.of(person)).getOrDefault(person, Set.of());
    }

    /** The same of many people, in one query; who has completed nothing is absent. */
    @Transactional
    public Map<PersonId, Set<CourseId>> completedBy(Collection<PersonId> people) {
        return enrolments.completedBy(people);
    }

    private void finish(Enrolment enrolment, String lesson) {
        Actor actor = current.get();
        var round = enrolments.hold(actor, enrolment.id());
        log.markDone(actor, enrolment.id(), lesson, Instant.now(clock));
        completeIfDone(round);
    }

    private void completeIfDone(StoredEnrolment round) {
        var view = round.view();
        var course = catalog.at(view.course(), view.revision());
        if (round.completed() || !ProgressRules.isComplete(course, log.done(view.id()), view.checkPassed())) {
            return;
        }
        var now = Instant.now(clock);
        round.complete(now);
        enrolments.flush();
        completions.fire(round.completion(now));
    }

    private Lesson lesson(Enrolment round, String lesson) {
        return catalog.at(round.course(), round.revision()).lesson(lesson).orElseThrow(Refusal.NotFound::new);
    }
}
