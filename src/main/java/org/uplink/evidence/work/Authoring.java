package org.uplink.evidence.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.uplink.evidence.work.HandInRules.Problem;
import org.uplink.evidence.work.Uploads.Refused;
import org.uplink.platform.AuditTrail;
import org.uplink.platform.CurrentActor;
import org.uplink.platform.Refusal;

/** What people do with their own submissions. */
@ApplicationScoped
class Authoring {

    sealed interface Outcome {
        record Saved() implements Outcome {}

        record HandedIn() implements Outcome {}

        /** It is with the assessors, or decided: nothing can be changed. */
        record Closed() implements Outcome {}

        /** The text is kept; these keep it from being handed in, and these files were not. */
        record Kept(WorkView view, List<Problem> problems, List<Refused> refused) implements Outcome {}

        /** Something else was saved meanwhile; the form is as it was filled. */
        record Outdated(WorkView view) implements Outcome {}
    }

    private final Submissions submissions;
    private final Uploads uploads;
    private final FileRows files;
    private final Steps steps;
    private final WorkViews views;
    private final Equivalencies equivalencies;
    private final Choices choices;
    private final AuditTrail trail;
    private final CurrentActor current;
    private final Clock clock;

    Authoring(
            Submissions submissions,
            Uploads uploads,
            FileRows files,
            Steps steps,
            WorkViews views,
            Equivalencies equivalencies,
            Choices choices,
            AuditTrail trail,
            CurrentActor current,
            Clock clock) {
        this.submissions = submissions;
        this.uploads = uploads;
        this.files = files;
        this.steps = steps;
        this.views = views;
        this.equivalencies = equivalencies;
        this.choices = choices;
        this.trail = trail;
        this.current = current;
        this.clock = clock;
    }

    /** Keeps the draft whatever it lacks, and hands it in where the form says so and nothing is missing. */
    @Transactional
    Outcome save(UUID id, WorkForm form) {
        var actor = current.get();
        var kind = form.asKind().orElseThrow(Refusal.NotFound::new);
        var draft = complete(kind, form.draft());
        if (kind == Kind.EXTERNAL_CREDENTIAL && draft.credential() == null) {
            var missing = List.of(new Problem("credential", "credential-missing"));
            return new Outcome.Kept(views.unsaved(id, kind, draft, form.ticked()), missing, List.of());
        }
        choices.check(draft.claims());
        submissions.add(new Submissions.New(
                id, actor.organization().value(), actor.person().value(), kind, draft.credential(), "person"));
        var stored = submissions.lockOwn(actor, id);
        if (!stored.editable() || stored.kind() != kind) {
            return new Outcome.Closed();
        }
        if (form.seen() != stored.version() && !draft.equals(stored.draft(submissions.claims(id)))) {
            return new Outcome.Outdated(views.filled(stored, draft, form.ticked()));
        }
        submissions.write(stored, draft);
        return handIn(stored, draft, form);
    }

    private Outcome handIn(Submission stored, Draft draft, WorkForm form) {
        var actor = current.get();
        var refused = uploads.add(stored, form.sent());
        var attached = files.of(stored.id());
        var setting = new HandInRules.Setting(
                stored.kind(),
                choices.ceiling(stored.kind()),
                attached.size(),
                Set.copyOf(form.ticked()),
                actor.today(clock));
        var problems = form.handsIn() ? HandInRules.check(draft, setting) : List.<Problem>of();
        if (!refused.isEmpty() || !problems.isEmpty()) {
            var now = submissions.own(actor, stored.id());
            return new Outcome.Kept(views.filled(now, draft, form.ticked()), problems, refused);
        }
        if (!form.handsIn()) {
            return new Outcome.Saved();
        }
        submissions.move(stored, State.SUBMITTED);
        steps.addHandIn(stored, actor.person(), new Steps.HandedIn(draft, attached, HandInRules.REDACTION));
        trail.record("handed-in-work", "/me/evidence/" + stored.id(), draft.title());
        return new Outcome.HandedIn();
    }

    /** A credential shows what the equivalencies say, under its own name. */
    private Draft complete(Kind kind, Draft draft) {
        if (kind != Kind.EXTERNAL_CREDENTIAL) {
            return new Draft(
                    draft.title(), draft.text(), draft.links(), draft.occurredOn(), null, "", null, draft.claims());
        }
        if (draft.credential() == null) {
            return draft;
        }
        return equivalencies
                .find(draft.credential())
                .map(one -> draft.titled(one.issuer() + " " + one.name()).claiming(one.claims()))
                .orElseThrow(() -> new Refusal.Malformed("Choose a credential from the list."));
    }

    /** Takes it back: from the desk, or from the assessors. Done twice it is done once. */
    @Transactional
    boolean withdraw(UUID id) {
        var actor = current.get();
        var stored = submissions.lockOwn(actor, id);
        var next = SubmissionRules.next(stored.state(), Deed.WITHDRAW);
        if (next.isEmpty()) {
            return stored.state() == State.WITHDRAWN;
        }
        submissions.move(stored, next.get());
        steps.add(stored, Deed.WITHDRAW, actor.person());
        files.of(id).forEach(file -> uploads.remove(stored, file.id()));
        trail.record("withdrew-work", "/me/evidence/" + id, stored.title());
        return true;
    }

    @Transactional
    boolean removeFile(UUID id, UUID file) {
        var stored = submissions.lockOwn(current.get(), id);
        if (!stored.editable()) {
            return false;
        }
        if (files.of(id).stream().anyMatch(row -> row.id().equals(file))) {
            uploads.remove(stored, file);
        }
        return true;
    }
}
