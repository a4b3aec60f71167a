package org.uplink.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.uplink.assignment.AssignmentTouched;
import org.uplink.assignment.PathAssigned;
import org.uplink.assignment.WalksMoved;
import org.uplink.certification.ConfirmationStep;
import org.uplink.certification.credit.CreditJudged;
import org.uplink.certification.credit.HistoryTaken;
import org.uplink.evidence.work.WorkStep;
import org.uplink.people.OrganizationOpened;
import org.uplink.people.account.AccountsChanged;
import org.uplink.platform.CurrentActor;
import org.uplink.platform.PersonId;
import org.uplink.progress.ReportAnswered;

/** Tells people at once what others did, in the transaction that did it. */
@ApplicationScoped
class Observing {

    private final NoticeRows notices;
    private final NoticeSources sources;
    private final CurrentActor current;
    private final Clock clock;

    Observing(NoticeRows notices, NoticeSources sources, CurrentActor current, Clock clock) {
        this.notices = notices;
        this.sources = sources;
        this.current = current;
        this.clock = clock;
    }

    void onAssigned(@Observes PathAssigned assigned) {
        var people = assigned.people().stream().map(PersonId::value).toList();
        notices.add(sources.assigned(
                assigned.organization().value(), assigned.path().slug(), people));
    }

    /** Whoever administers an organization hears at once that it was opened. */
    void onOpened(@Observes OrganizationOpened opened) {
        notices.add(sources.administrators(opened.organization()).stream()
                .map(admin -> new Told(
                        admin,
                        NoticeKind.ORGANIZATION_OPENED.key(),
                        opened.opening().toString(),
                        opened.opener(),
                        opened.reason(),
                        opened.day(),
                        "/admin/openings"))
                .toList());
    }

    /** Each account that comes or goes is news: it may not have been the person. */
    void onAccounts(@Observes AccountsChanged changed) {
        notices.add(List.of(new Told(
                changed.person().value(),
                (changed.added() ? NoticeKind.ACCOUNT_ADDED : NoticeKind.ACCOUNT_REMOVED).key(),
                changed.at().toString(),
                changed.where(),
                changed.email(),
                null,
                "/me/settings/accounts")));
    }

    void onReportAnswered(@Observes ReportAnswered answered) {
        notices.add(List.of(new Told(
                answered.person().value(),
                NoticeKind.REPORT_ANSWERED.key(),
                answered.report().toString(),
                answered.title(),
                answered.words(),
                null,
                answered.address())));
    }

    /** A reminder is news once a day, another date each time, the end once. */
    void onTouched(@Observes AssignmentTouched touched) {
        notices.add(
                switch (touched.deed()) {
                    case REMINDED ->
                        told(NoticeKind.REMINDED, touched, current.get().today(clock));
                    case MOVED -> told(NoticeKind.MOVED, touched, Instant.now(clock));
                    case WITHDRAWN -> told(NoticeKind.WITHDRAWN, touched, "");
                    case DECLINED -> told(NoticeKind.EXTENSION_DECLINED, touched, Instant.now(clock));
                    case ASKED -> sources.asked(touched, Instant.now(clock));
                });
    }

    private static List<Told> told(NoticeKind kind, AssignmentTouched touched, Object once) {
        return List.of(new Told(
                touched.person().value(),
                kind.key(),
                touched.assignment() + " " + once,
                touched.title(),
                touched.by(),
                touched.dueOn(),
                "/paths/" + touched.path()));
    }

    /** Each version is news once. */
    void onMoved(@Observes WalksMoved moved) {
        notices.add(moved.people().stream()
                .map(person -> new Told(
                        person.value(),
                        NoticeKind.PATH_MOVED.key(),
                        moved.path() + " " + moved.revision(),
                        moved.title(),
                        moved.by(),
                        null,
                        "/paths/" + moved.path()))
                .toList());
    }

    /** Each round of hand-in is news to those who assess, each decision to the author. */
    void onWork(@Observes WorkStep step) {
        switch (step.deed()) {
            case "hand-in" -> notices.add(sources.waits(step));
            case "withdraw" -> {}
            default -> notices.add(List.of(decided(step)));
        }
    }

    private static Told decided(WorkStep step) {
        return new Told(
                step.author().value(),
                NoticeKind.WORK_DECIDED.key(),
                step.submission() + " " + step.round(),
                step.title(),
                step.deed(),
                null,
                "/me/evidence/" + step.submission());
    }

    /** Hours that were accepted are no news: they counted before. */
    void onCredit(@Observes CreditJudged judged) {
        if (!judged.accepted()) {
            notices.add(List.of(new Told(
                    judged.person().value(),
                    NoticeKind.CREDIT_REJECTED.key(),
                    judged.step().toString(),
                    judged.what(),
                    judged.reason(),
                    null,
                    "/me/credits/" + judged.entry())));
        }
    }

    /** Each table is news once, however many records came from it. */
    void onHistory(@Observes HistoryTaken taken) {
        notices.add(taken.people().stream()
                .map(person -> new Told(
                        person.value(),
                        NoticeKind.RECORDS_TAKEN.key(),
                        taken.upload().toString(),
                        taken.file(),
                        taken.by(),
                        null,
                        "/me/credits#entries"))
                .toList());
    }

    /** Each request is news to those who may confirm it, and its end to the one who asked. */
    void onConfirmation(@Observes ConfirmationStep step) {
        notices.add(
                switch (step.deed()) {
                    case ASKED -> sources.waits(step);
                    case CONFIRMED, DECLINED ->
                        List.of(new Told(
                                step.person().value(),
                                NoticeKind.CONFIRMATION_DECIDED.key(),
                                step.request().toString(),
                                step.title(),
                                step.reason(),
                                null,
                                step.address()));
                });
    }
}
