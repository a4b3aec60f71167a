package org.uplink.evidence.work;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.uplink.competency.CompetencyId;
import org.uplink.platform.Actor;
import org.uplink.platform.AuditTrail;
import org.uplink.platform.CurrentActor;
import org.uplink.platform.Looks;
import org.uplink.platform.Refusal;
import org.uplink.platform.Tenancy;
import org.uplink.platform.Tenancy.Scope;

/** What an assessor does: in the own organization, and where they are invited. Never with their own work. */
@ApplicationScoped
class Reviews {

    private final Submissions submissions;
    private final ReviewRows reviews;
    private final Invitations invitations;
    private final Deciding deciding;
    private final AuditTrail trail;
    private final CurrentActor current;
    private final Looks looks;
    private final Clock clock;

    Reviews(
            Submissions submissions,
            ReviewRows reviews,
            Invitations invitations,
            Deciding deciding,
            AuditTrail trail,
            CurrentActor current,
            Looks looks,
            Clock clock) {
        this.looks = looks;
        this.clock = clock;
        this.submissions = submissions;
        this.reviews = reviews;
        this.invitations = invitations;
        this.deciding = deciding;
        this.trail = trail;
        this.current = current;
    }

    /** An assessor has opened the work: its author's organization notes it. */
    @Transactional
    void looked(ReviewView view) {
        var actor = current.get();
        var one = view.submission();
        atHome(one, actor, () -> {
            var looker = new Looks.Looker(one.organization(), actor.person(), actor.today(clock));
            looks.note(looker, List.of(one.personId()), Looks.Sight.WORK, "/reviews/" + one.id());
            return true;
        });
    }

    /** The form must have been checked. */
    @Transactional
    Deciding.Outcome decide(ReviewView view, VerdictForm form) {
        var actor = current.get();
        var judgement = new Judgement(
                view.id(),
                form.round(),
                actor.person(),
                actor.name(),
                actor.alias(),
                view.guest(),
                form.decision().orElseThrow(),
                form.comment(),
                view.rubric().stream()
                        .filter(row -> form.level(row.code()) != null)
                        .map(row -> score(row, form))
                        .toList());
        return atHome(view.submission(), actor, () -> {
            var outcome = deciding.decide(view.submission(), judgement);
            if (outcome instanceof Deciding.Outcome.Done) {
                recordVerdict(view.submission(), judgement);
            }
            return outcome;
        });
    }

    private void recordVerdict(Submission one, Judgement judgement) {
        trail.recordIn(
                one.organization(),
                "reviewed-work",
                "/reviews/" + one.id(),
                judgement.decision().key() + ": " + one.title(),
                one.author());
    }

    private static ReviewRules.Score score(ReviewView.Row row, VerdictForm form) {
        var level = form.level(row.code());
        return new ReviewRules.Score(
                new CompetencyId(row.code()), level == null ? 0 : level, form.commentOn(row.code()), row.qualified());
    }

    @Transactional
    void declareConflict(UUID id, String reason) {
        var actor = current.get();
        var one = submissions.others(actor, id);
        atHome(one, actor, () -> {
            reviews.declareConflict(one, actor.person(), reason);
            trail.recordIn(one.organization(), "declared-conflict", "/reviews/" + id, reason);
            return true;
        });
    }

    /** A guest's word is written in the organization of the author, with its row of the trail, and nothing in the guest's own. */
    private static <T> T atHome(Submission one, Actor actor, Supplier<T> work) {
        if (one.organization().equals(actor.organization())) {
            return work.get();
        }
        return Tenancy.within(
                Scope.of(one.organization(), actor.person()),
                () -> QuarkusTransaction.requiringNew().call(work::get));
    }

    @Transactional
    Invitations.Outcome invite(UUID id, String alias, String email) {
        return invitations.invite(ofOurs(id), alias, email);
    }

    /** Whoever may invite may end it, and waits for a guest who is just judging. */
    @Transactional
    Invitations.Ended endInvitation(UUID id, UUID invitation) {
        return invitations.end(submissions.lock(ofOurs(id).id()), invitation);
    }

    private Submission ofOurs(UUID id) {
        var actor = current.get();
        var one = submissions.others(actor, id);
        if (!one.organization().equals(actor.organization())) {
            throw new Refusal.NotFound();
        }
        return one;
    }
}
