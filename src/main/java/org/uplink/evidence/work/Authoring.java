package org.uplink.evidence.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uplink.evidence.work.HandInRules.Problem;
import org.uplink.evidence.work.StoredFiles.Refused;
import org.uplink.platform.AuditTrail;
import org.uplink.platform.CurrentActor;
import org.uplink.platform.FormErrors;
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
        record Kept(WorkView view, List<Problem> problems, List<Refused> refused) implements Outcome {

            FormErrors errors(WorkMessages words) {
                var errors = FormErrors.NONE;
                for (var problem : problems) {
                    errors = errors.and(problem.field(), words.problem(problem.what()));
                }
                var files = refused.stream()
                        .map(one -> words.file_problem(one.why(), one.name(), FileRules.size(one.bytes())))
                        .toList();
                return files.isEmpty() ? errors : errors.and("files", String.join(" ", files));
            }
        }

        /** Something else was saved meanwhile; the form is as it was filled. */
        record Outdated(WorkView view) implements Outcome {}
    }

    enum Removal {
        DONE,
        /** It is with the assessors, or decided. */
        CLOSED,
        /** A legal hold stands. */
        HELD
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
        var draft = kind == Kind.EXTERNAL_CREDENTIAL
                ? equivalencies.complete(form.draft())
                : form.draft().ofWork();
        if (kind == Kind.EXTERNAL_CREDENTIAL && draft.credential() == null) {
            var missing = List.of(new Problem("credential", "credential-missing"));
            return new Outcome.Kept(views.unsaved(id, kind, draft, form.ticked()), missing, List.of());
        }
        choices.check(draft.claims());
        submissions.add(new Submissions.New(
                id, actor.organization().value(), actor.person().value(), kind, draft.credential(), "person"));
        return keep(submissions.lockOwn(actor, id), draft, form);
    }

    private Outcome keep(Submission stored, Draft draft, WorkForm form) {
        var same = draft.equals(stored.draft(submissions.claims(stored.id())));
        if (same && form.handsIn() && isHandedIn(stored, form)) {
            return new Outcome.HandedIn();
        }
        if (!stored.editable() || !stored.kindKey().equals(form.kind())) {
            return new Outcome.Closed();
        }
        if (form.seen() != stored.version() && !same) {
            return new Outcome.Outdated(views.filled(stored, draft, form.ticked()));
        }
        if (!same || stored.version() == 0 || !form.sent().isEmpty()) {
            submissions.write(stored, draft);
        }
        return handIn(stored, draft, form);
    }

    /** Whether a form says once more what was handed in: a double click, or a program that tries again. */
    private static boolean isHandedIn(Submission stored, WorkForm form) {
        return stored.handedInAt() != null
                && stored.state() != State.WITHDRAWN
                && (!stored.editable() || form.seen() == 0);
    }

    /**
     * Hands in what is stored. What is with the assessors stays as it is.
     *
     * @param version that the author has seen; null where it does not matter
     */
    @Transactional
    Outcome handIn(UUID id, List<String> ticked, @Nullable Integer version) {
        var stored = submissions.lockOwn(current.get(), id);
        var draft = stored.draft(submissions.claims(id));
        if (version != null && version != stored.version() && stored.editable()) {
            return new Outcome.Outdated(views.filled(stored, draft, ticked));
        }
        return keep(stored, draft, WorkForm.of(stored.kind(), stored.version(), draft, ticked, true));
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

    /** Takes it back: from the desk, or from the assessors. Done twice it is done once. What is held keeps its files. */
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
    Removal removeFile(UUID id, UUID file) {
        var stored = submissions.lockOwn(current.get(), id);
        if (!stored.editable()) {
            return Removal.CLOSED;
        }
        var isThere = files.of(id).stream().anyMatch(row -> row.id().equals(file));
        return !isThere || uploads.remove(stored, file) ? Removal.DONE : Removal.HELD;
    }
}
