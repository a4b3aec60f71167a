package org.uplink.quiz;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.uplink.catalog.Course;
import org.uplink.catalog.CourseCatalog;
import org.uplink.catalog.CourseId;
import org.uplink.competency.CompetencyId;
import org.uplink.platform.Actor;
import org.uplink.platform.CurrentActor;
import org.uplink.platform.Ids;
import org.uplink.platform.Refusal;
import org.uplink.progress.Enrolment;
import org.uplink.progress.Progress;

/** Takes people through the checks of courses. When a method returns, what it did is committed. */
@ApplicationScoped
class Checks {

    sealed interface Start {
        record Open(UUID attempt) implements Start {}

        /** The round is over; a new one has to be asked for. */
        record Completed() implements Start {}
    }

    sealed interface Saved {
        /** @param check as it is kept now, which is not what was given where a newer answer was there already */
        record Kept(CheckView check) implements Saved {}

        record HandedIn() implements Saved {}
    }

    sealed interface Submission {
        record HandedIn(boolean passed) implements Submission {}

        /** Not handed in: some questions have no answer and nobody said that this is meant so. */
        record Unanswered(CheckView check) implements Submission {}
    }

    private final Attempts attempts;
    private final AnswerLog answers;
    private final CheckViews views;
    private final CourseCatalog catalog;
    private final Progress progress;
    private final CurrentActor current;
    private final Clock clock;
    private final Event<CheckPassed> passes;

    Checks(
            Attempts attempts,
            AnswerLog answers,
            CheckViews views,
            CourseCatalog catalog,
            Progress progress,
            CurrentActor current,
            Clock clock,
            Event<CheckPassed> passes) {
        this.attempts = attempts;
        this.answers = answers;
        this.views = views;
        this.catalog = catalog;
        this.progress = progress;
        this.current = current;
        this.clock = clock;
        this.passes = passes;
    }

    /**
     * Begins an attempt, or finds the one that is open. This starts the course where that has not happened yet.
     *
     * @param again whether a completed course shall be started anew
     */
    @Transactional
    Start start(CourseId course, boolean again) {
        var round = again ? progress.startAgain(course) : progress.start(course);
        if (round.completed()) {
            return attempts.open(round.id())
                    .<Start>map(attempt -> new Start.Open(attempt.id()))
                    .orElseGet(Start.Completed::new);
        }
        return new Start.Open(
                attempts.open(round.id()).orElseGet(() -> begin(round)).id());
    }

    private Attempt begin(Enrolment round) {
        var actor = current.get();
        var course = catalog.at(round.course(), round.revision());
        var id = Ids.next();
        var questions = ScoringRules.draw(id, course, attempts.seen(actor, round.course()));
        attempts.begin(actor, round, id, questions, Instant.now(clock));
        return attempts.open(round.id())
                .orElseThrow(() -> new Refusal.Conflict("This check was handed in meanwhile. Open it again."));
    }

    @Transactional
    boolean isOpen(UUID attempt) {
        return attempts.own(current.get(), attempt).open();
    }

    /** @throws Refusal.NotFound for an attempt of somebody else, and for one that is handed in */
    @Transactional
    CheckView open(UUID id) {
        var attempt = attempts.own(current.get(), id);
        if (!attempt.open()) {
            throw new Refusal.NotFound();
        }
        return views.open(attempt, course(attempt));
    }

    /**
     * Keeps answers; each replaces the earlier one for its question unless that is newer.
     *
     * @throws Refusal.Malformed for a question that was not asked or options that it does not have
     */
    @Transactional
    Saved save(UUID id, List<GivenAnswer> given) {
        var actor = current.get();
        var attempt = attempts.keep(actor, id);
        if (!attempt.open()) {
            return new Saved.HandedIn();
        }
        var course = course(attempt);
        given.forEach(answer -> checkAsked(attempt, course, answer));
        // Always in one order, so that two tabs that save many at once never wait for each other.
        given.stream()
                .sorted(Comparator.comparing(GivenAnswer::question))
                .forEach(answer -> answers.save(actor, id, answer, Instant.now(clock)));
        return new Saved.Kept(views.open(attempt, course));
    }

    /** Hands in what is saved. A second time changes nothing and gives the same answer. */
    @Transactional
    Submission submit(UUID id, boolean unansweredToo) {
        var actor = current.get();
        var attempt = attempts.hold(actor, id);
        var course = course(attempt);
        var score = ScoringRules.score(course, attempt.questions(), views.chosen(attempt));
        if (!attempt.open()) {
            return new Submission.HandedIn(score.passed());
        }
        var check = views.open(attempt, course);
        if (!unansweredToo && !check.unanswered().isEmpty()) {
            return new Submission.Unanswered(check);
        }
        attempt.handIn(score, Instant.now(clock));
        attempts.flush();
        if (score.passed()) {
            pass(actor, attempt, ScoringRules.earned(course, score));
        }
        return new Submission.HandedIn(score.passed());
    }

    private void pass(Actor actor, Attempt attempt, Map<CompetencyId, Integer> levels) {
        progress.checkPassed(attempt.enrolmentId());
        passes.fire(new CheckPassed(
                actor.organization(),
                actor.person(),
                attempt.course(),
                attempt.revision(),
                attempt.id(),
                actor.today(clock),
                levels));
    }

    /** @throws Refusal.NotFound for an attempt of somebody else, and for one that is not handed in */
    @Transactional
    ResultView result(UUID id) {
        var attempt = attempts.own(current.get(), id);
        var submittedAt = attempt.submittedAt();
        if (submittedAt == null) {
            throw new Refusal.NotFound();
        }
        var standing = progress.standing(attempt.course()).orElseThrow(Refusal.NotFound::new);
        return views.result(attempt, submittedAt, course(attempt), standing);
    }

    private Course course(Attempt attempt) {
        return catalog.at(attempt.course(), attempt.revision());
    }

    private static void checkAsked(Attempt attempt, Course course, GivenAnswer answer) {
        var question = course.quiz()
                .question(answer.question())
                .filter(one -> attempt.questions().contains(one.id()))
                .orElseThrow(() -> new Refusal.Malformed("This check does not ask that question."));
        var known = question.options().stream().map(option -> option.id()).toList();
        if (!known.containsAll(answer.options())
                || (!question.multiple() && answer.options().size() > 1)) {
            throw new Refusal.Malformed("That question does not have such an answer.");
        }
    }
}
