package org.uplink.certification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.uplink.certification.Awards.Holder;
import org.uplink.platform.OrganizationId;
import org.uplink.platform.PersonId;
import org.uplink.platform.Refusal;

/** Somebody who took no part in a decision upholds it, or grants the appeal, which undoes it. */
@ApplicationScoped
class AppealDecisions {

    /**
     * @param concerned whether the reader made the decision, or is the holder: neither decides
     */
    record Case(Appeals.Row appeal, String title, boolean concerned) {}

    /** @param reasons for the holder */
    record Answer(boolean granted, String reasons) {}

    private final Appeals appeals;
    private final Certifications certifications;
    private final Suspending suspending;
    private final Standings standings;
    private final Awarding awarding;
    private final Clock clock;
    private final Event<AwardReinstated> reinstated;
    private final Event<AppealDecided> decided;

    AppealDecisions(
            Appeals appeals,
            Certifications certifications,
            Suspending suspending,
            Standings standings,
            Awarding awarding,
            Clock clock,
            Event<AwardReinstated> reinstated,
            Event<AppealDecided> decided) {
        this.appeals = appeals;
        this.certifications = certifications;
        this.suspending = suspending;
        this.standings = standings;
        this.awarding = awarding;
        this.clock = clock;
        this.reinstated = reinstated;
        this.decided = decided;
    }

    /**
     * Those that wait, the oldest first.
     *
     * @param stuck only those about which nobody in the organization can decide
     */
    @Transactional
    List<Case> waiting(OrganizationId organization, boolean stuck, PersonId reader, int most) {
        return appeals.waiting(organization, stuck, most).stream()
                .map(row -> of(row, reader))
                .toList();
    }

    /** @throws Refusal.NotFound where the organization has no such appeal */
    @Transactional
    Case get(OrganizationId organization, UUID appeal, PersonId reader) {
        return of(appeals.find(organization, appeal).orElseThrow(Refusal.NotFound::new), reader);
    }

    private Case of(Appeals.Row row, PersonId reader) {
        var terms = certifications.at(new CertificationId(row.certification()), row.revision());
        return new Case(row, terms.title(), row.concerns(reader));
    }

    /**
     * @return false where it was decided before
     * @throws Refusal.NotFound where there is no such appeal, or the decider took part in the decision
     */
    @Transactional
    boolean decide(OrganizationId organization, UUID appeal, PersonId decider, Answer answer) {
        var about = get(organization, appeal, decider);
        if (about.concerned()) {
            throw new Refusal.NotFound();
        }
        var row = about.appeal();
        var holder = new Holder(organization, new PersonId(row.person()));
        standings.hold(holder);
        var now = Instant.now(clock);
        if (!appeals.decide(organization, row, decider, answer.granted(), answer.reasons(), now)) {
            return false;
        }
        if (answer.granted()) {
            undo(holder, row, decider, answer.reasons(), now);
        }
        decided.fire(new AppealDecided(
                organization,
                holder.person(),
                row.award(),
                row.id(),
                about.title(),
                answer.granted(),
                answer.reasons()));
        return true;
    }

    /** What waited only for this award is made at once. */
    private void undo(Holder holder, Appeals.Row row, PersonId decider, String reasons, Instant now) {
        if (!row.revocation()) {
            suspending.liftOnAppeal(holder, row.award(), row.number(), decider, reasons);
            return;
        }
        appeals.undo(holder.organization(), row, now);
        reinstated.fire(new AwardReinstated(
                holder.organization(),
                holder.person(),
                row.award(),
                new CertificationId(row.certification()),
                row.revision()));
        awarding.consider(holder, _ -> true);
    }
}
