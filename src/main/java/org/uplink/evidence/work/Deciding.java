package org.uplink.evidence.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.uplink.competency.CompetencyId;
import org.uplink.evidence.EvidenceLedger;
import org.uplink.evidence.NewEvidence;
import org.uplink.evidence.work.ReviewRows.Accepted;
import org.uplink.platform.Refusal;

/** Takes a judgement in, in the organization of the author: the row, what follows for the submission, and the evidence. */
@ApplicationScoped
class Deciding {

    sealed interface Outcome {
        /** @param state where the submission is now; still submitted where another organization must look too */
        record Done(State state) implements Outcome {}

        /** Somebody else decided, or the author took it back or handed it in anew. */
        record Outdated() implements Outcome {}
    }

    private final Submissions submissions;
    private final ReviewRows reviews;
    private final Invitations invitations;
    private final Steps steps;
    private final Equivalencies equivalencies;
    private final EvidenceLedger ledger;

    Deciding(
            Submissions submissions,
            ReviewRows reviews,
            Invitations invitations,
            Steps steps,
            Equivalencies equivalencies,
            EvidenceLedger ledger) {
        this.submissions = submissions;
        this.reviews = reviews;
        this.invitations = invitations;
        this.steps = steps;
        this.equivalencies = equivalencies;
        this.ledger = ledger;
    }

    /**
     * Said twice it is said once.
     *
     * @throws Refusal.NotFound for the own work, after a declared conflict, and for a guest whose invitation has ended
     */
    @Transactional
    Outcome decide(Submission seen, Judgement judgement) {
        ledger.hold(List.of(seen.author()));
        var now = submissions.lock(seen.id());
        if (mayNot(now, judgement)) {
            throw new Refusal.NotFound();
        }
        if (now.round() != judgement.round()) {
            return new Outcome.Outdated();
        }
        if (now.state() != State.SUBMITTED) {
            return reviews.isJudged(now, judgement.assessor()) ? new Outcome.Done(now.state()) : new Outcome.Outdated();
        }
        if (reviews.add(now, judgement)) {
            return new Outcome.Done(follow(now, judgement));
        }
        return new Outcome.Done(now.state());
    }

    private boolean mayNot(Submission now, Judgement judgement) {
        var assessor = judgement.assessor();
        return ReviewRules.bar(now.author().equals(assessor), reviews.hasConflict(now.id(), assessor))
                        .isPresent()
                || (judgement.guest() && !invitations.isOpen(now, assessor));
    }

    private State follow(Submission now, Judgement judgement) {
        if (judgement.decision() != Deed.ACCEPT) {
            return move(now, judgement);
        }
        var accepted = reviews.accepted(now);
        if (!ReviewRules.isSettled(now.kind(), ReviewRows.acceptances(accepted))) {
            return now.state();
        }
        record(now, judgement, accepted);
        return move(now, judgement);
    }

    private State move(Submission now, Judgement judgement) {
        var next = SubmissionRules.next(now.state(), judgement.decision()).orElseThrow();
        submissions.move(now, next);
        steps.add(now, judgement.decision(), judgement.assessor());
        return next;
    }

    private void record(Submission now, Judgement judgement, List<Accepted> accepted) {
        var levels = ReviewRules.levels(ReviewRows.acceptances(accepted));
        levels.keySet().stream()
                .sorted()
                .filter(competency -> levels.getOrDefault(competency, 0) > 0)
                .forEach(competency -> ledger.record(
                        evidence(now, judgement, accepted, competency, levels.getOrDefault(competency, 0))));
    }

    private NewEvidence evidence(
            Submission now, Judgement judgement, List<Accepted> accepted, CompetencyId competency, int level) {
        var day = now.occurredOn();
        if (day == null) {
            throw new IllegalStateException("Handed in without a day: " + now.id());
        }
        var revision = now.credential() == null
                ? null
                : equivalencies.source(now.credential()).orElse(null);
        return new NewEvidence(
                now.organization(),
                now.author(),
                competency,
                now.kind().key(),
                level,
                day,
                now.endsOn(),
                judgement.assessor(),
                source(now),
                revision,
                source(now),
                comment(judgement, competency),
                ReviewRows.assessors(accepted, competency));
    }

    static String source(Submission one) {
        return "submission:" + one.id();
    }

    private static String comment(Judgement judgement, CompetencyId competency) {
        return judgement.scores().stream()
                .filter(score -> score.competency().equals(competency)
                        && !score.comment().isEmpty())
                .map(ReviewRules.Score::comment)
                .findFirst()
                .orElse(judgement.comment());
    }
}
