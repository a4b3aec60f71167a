package org.uplink.certification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uplink.certification.Awards.Holder;
import org.uplink.people.People;
import org.uplink.platform.Actor;
import org.uplink.platform.AuditTrail;
import org.uplink.platform.PersonId;
import org.uplink.platform.Refusal;

/** An administrator suspends an award while a question about conduct is open, and lifts that again. */
@ApplicationScoped
class Suspending {

    /**
     * An award, for the one who suspends it or lifts that.
     *
     * @param holder the name
     * @param next the number that its next suspension has
     * @param open null where it is not suspended
     */
    record Case(Award award, String title, String holder, int next, Suspensions.@Nullable Open open) {}

    enum Suspended {
        NOW,
        BEFORE,
        REVOKED
    }

    private final Certifications certifications;
    private final Suspensions suspensions;
    private final Standings standings;
    private final Awarding awarding;
    private final People people;
    private final AuditTrail audit;
    private final Clock clock;
    private final Event<AwardSuspended> suspended;
    private final Event<SuspensionLifted> lifted;

    Suspending(
            Certifications certifications,
            Suspensions suspensions,
            Standings standings,
            Awarding awarding,
            People people,
            AuditTrail audit,
            Clock clock,
            Event<AwardSuspended> suspended,
            Event<SuspensionLifted> lifted) {
        this.certifications = certifications;
        this.suspensions = suspensions;
        this.standings = standings;
        this.awarding = awarding;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
        this.suspended = suspended;
        this.lifted = lifted;
    }

    /** @throws Refusal.NotFound for an award of somebody else, or of another organization */
    @Transactional
    Case find(Holder holder, UUID award) {
        var found = certifications.awardsOf(holder.organization(), holder.person()).stream()
                .filter(one -> one.id().equals(award))
                .findFirst()
                .orElseThrow(Refusal.NotFound::new);
        return new Case(
                found,
                certifications.at(found.certification(), found.revision()).title(),
                people.nameOf(holder.person()),
                suspensions.countOf(award) + 1,
                suspensions.openOf(award).orElse(null));
    }

    /**
     * Suspends it once, however often it is asked for.
     *
     * @param number of the suspension that is meant
     * @throws Refusal.NotFound for an award of somebody else, or of another organization
     */
    @Transactional
    Suspended suspend(Actor admin, PersonId person, UUID award, int number, String reason) {
        var holder = holder(admin, person);
        standings.hold(holder);
        var found = find(holder, award);
        if (found.award().state() instanceof AwardState.Revoked) {
            return Suspended.REVOKED;
        }
        if (found.open() != null || found.next() != number) {
            return Suspended.BEFORE;
        }
        var now = Instant.now(clock);
        suspensions.add(award, number, admin.organization(), admin.person(), now, reason);
        audit.record("suspended-award", addressOf(person, award), reason);
        suspended.fire(new AwardSuspended(admin.organization(), person, award, number, now, found.title(), reason));
        return Suspended.NOW;
    }

    /**
     * Lifts the suspension that is meant, and makes at once what only waited for that.
     *
     * @return false where it was lifted before
     * @throws Refusal.NotFound for an award of somebody else, or of another organization
     */
    @Transactional
    boolean lift(Actor admin, PersonId person, UUID award, int number, String note) {
        var lifted = lift(holder(admin, person), award, number, admin.person(), note, false);
        if (lifted) {
            audit.record("lifted-suspension", addressOf(person, award), note);
        }
        return lifted;
    }

    /** The same on appeal, by whoever decides about it. */
    boolean liftOnAppeal(Holder holder, UUID award, int number, PersonId by, String reasons) {
        return lift(holder, award, number, by, reasons, true);
    }

    private boolean lift(Holder holder, UUID award, int number, PersonId by, String note, boolean onAppeal) {
        standings.hold(holder);
        var found = find(holder, award);
        var open = found.open();
        if (open == null
                || open.number() != number
                || !suspensions.end(open.id(), holder.organization(), by, Instant.now(clock), note)) {
            return false;
        }
        lifted.fire(new SuspensionLifted(
                holder.organization(), holder.person(), award, number, found.title(), note, onAppeal));
        awarding.consider(holder, _ -> true);
        return true;
    }

    /** @throws Refusal.NotFound where they are the same: nobody decides for themselves */
    static Holder holder(Actor admin, PersonId person) {
        if (admin.person().equals(person)) {
            throw new Refusal.NotFound();
        }
        return new Holder(admin.organization(), person);
    }

    private static String addressOf(PersonId person, UUID award) {
        return "/team/people/" + person + "/awards/" + award;
    }
}
