package org.uplink.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.uplink.certification.AppealDecided;
import org.uplink.certification.AppealMade;
import org.uplink.certification.AwardSuspended;
import org.uplink.certification.CertificationChanged;
import org.uplink.certification.ChecksSettled;
import org.uplink.certification.ClockChanged;
import org.uplink.certification.SuspensionLifted;
import org.uplink.credential.CredentialIssued;
import org.uplink.credential.CredentialRevoked;
import org.uplink.credential.CredentialsIssued;

/** What people decide about awards is told to the holder at once, and to those who have to do something about it. */
@ApplicationScoped
class AwardNews {

    private final NoticeRows notices;

    AwardNews(NoticeRows notices) {
        this.notices = notices;
    }

    /** It leads to the page that one can hand on. */
    void onIssued(@Observes CredentialsIssued issued) {
        notices.add(issued.credentials().stream().map(AwardNews::awarded).toList());
    }

    private static Told awarded(CredentialIssued issued) {
        return new Told(
                issued.person().value(),
                NoticeKind.AWARDED.key(),
                issued.award().toString(),
                issued.title(),
                "",
                issued.validUntil(),
                issued.address());
    }

    void onRevoked(@Observes CredentialRevoked revoked) {
        notices.add(List.of(new Told(
                revoked.person().value(),
                NoticeKind.AWARD_REVOKED.key(),
                revoked.issue() == 1 ? revoked.award().toString() : revoked.award() + " " + revoked.issue(),
                revoked.title(),
                revoked.reason(),
                null,
                appealOf(revoked.award()))));
    }

    void onSuspended(@Observes AwardSuspended suspended) {
        notices.add(List.of(new Told(
                suspended.person().value(),
                NoticeKind.AWARD_SUSPENDED.key(),
                suspended.award() + " " + suspended.number(),
                suspended.title(),
                suspended.reason(),
                null,
                appealOf(suspended.award()))));
    }

    void onLifted(@Observes SuspensionLifted lifted) {
        if (!lifted.onAppeal()) {
            notices.add(List.of(new Told(
                    lifted.person().value(),
                    NoticeKind.SUSPENSION_LIFTED.key(),
                    lifted.award() + " " + lifted.number(),
                    lifted.title(),
                    lifted.note(),
                    null,
                    "/me/record#awards")));
        }
    }

    void onClock(@Observes ClockChanged changed) {
        notices.add(List.of(new Told(
                changed.person().value(),
                (changed.stopped() ? NoticeKind.CLOCK_STOPPED : NoticeKind.CLOCK_RUNS).key(),
                changed.hold().toString(),
                "",
                Long.toString(changed.days()),
                changed.from(),
                "/me/record#awards")));
    }

    /** Each version is news once. */
    void onChanged(@Observes CertificationChanged changed) {
        notices.add(changed.people().stream()
                .map(asked -> new Told(
                        asked.person().value(),
                        NoticeKind.CERTIFICATION_CHANGED.key(),
                        changed.certification() + " " + changed.revision(),
                        changed.title(),
                        "",
                        asked.until(),
                        "/certifications/" + changed.certification()))
                .toList());
    }

    /** A hold that moves a check makes it no other; whoever misses it then is told again. */
    void onChecks(@Observes ChecksSettled settled) {
        notices.add(Stream.concat(
                        settled.open().stream().map(one -> check(NoticeKind.CHECK_OPEN, "", one)),
                        settled.missed().stream().map(one -> check(NoticeKind.CHECK_MISSED, " " + one.closes(), one)))
                .toList());
    }

    private static Told check(NoticeKind kind, String which, ChecksSettled.One one) {
        return new Told(
                one.person().value(),
                kind.key(),
                one.award() + " " + one.number() + which,
                one.title(),
                String.valueOf(one.year()),
                one.closes(),
                one.address());
    }

    void onAppeal(@Observes AppealMade made) {
        notices.add(made.deciders().stream()
                .map(decider -> new Told(
                        decider.value(),
                        NoticeKind.APPEAL_WAITS.key(),
                        made.appeal().toString(),
                        made.title(),
                        made.holder(),
                        null,
                        "/admin/appeals/" + made.appeal()))
                .toList());
    }

    void onAppealDecided(@Observes AppealDecided decided) {
        notices.add(List.of(new Told(
                decided.person().value(),
                (decided.granted() ? NoticeKind.APPEAL_GRANTED : NoticeKind.APPEAL_UPHELD).key(),
                decided.appeal().toString(),
                decided.title(),
                decided.reasons(),
                null,
                appealOf(decided.award()))));
    }

    /** Where the holder reads a decision about an award. */
    private static String appealOf(UUID award) {
        return "/me/record/awards/" + award + "/appeal";
    }
}
