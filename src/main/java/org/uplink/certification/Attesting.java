package org.uplink.certification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import org.uplink.certification.Awards.Holder;
import org.uplink.platform.Actor;
import org.uplink.platform.AuditTrail;
import org.uplink.platform.Refusal;

/** People agree to the statements that a certification asks for. */
@ApplicationScoped
class Attesting {

    /** What came of an agreement. */
    sealed interface Outcome {
        record Earned(AwardState state) implements Outcome {}

        /** @param missing how many other things are not met */
        record Recorded(int missing) implements Outcome {}

        record StatementChanged() implements Outcome {}

        /** The award that it was for has been made, or is not due yet. */
        record NotNow() implements Outcome {}
    }

    /**
     * What somebody agrees to.
     *
     * @param revision of the page that showed the statement: nobody agrees to words that they have not seen
     * @param number of the award that the page asked for
     */
    record Agreeing(CertificationId certification, String attestation, String revision, int number) {}

    private final Certifications certifications;
    private final Awards awards;
    private final Starts starts;
    private final Awarding awarding;
    private final AuditTrail audit;
    private final Clock clock;

    Attesting(
            Certifications certifications,
            Awards awards,
            Starts starts,
            Awarding awarding,
            AuditTrail audit,
            Clock clock) {
        this.certifications = certifications;
        this.awards = awards;
        this.starts = starts;
        this.awarding = awarding;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws Refusal.NotFound where the award that is next has no such attestation */
    @Transactional
    Outcome agree(Actor actor, Agreeing agreeing) {
        var id = agreeing.certification();
        var outlooks = certifications.outlooks(id, actor.organization(), actor.person());
        var shown = outlooks.stream()
                .filter(outlook -> outlook.terms().revision().equals(agreeing.revision()))
                .findFirst();
        if (shown.isEmpty() && !outlooks.isEmpty()) {
            return new Outcome.StatementChanged();
        }
        var next =
                shown.filter(outlook -> outlook.number() == agreeing.number() && outlook.isOpenOn(actor.today(clock)));
        if (next.isEmpty()) {
            return new Outcome.NotNow();
        }
        var outlook = next.get();
        var statement = attestationOf(outlook, agreeing.attestation());
        var holder = new Holder(actor.organization(), actor.person());
        starts.add(holder, id, outlook.number(), actor.today(clock));
        if (!awards.agree(holder, outlook.terms(), outlook.number(), 0, statement, Instant.now(clock))) {
            audit.record("agreed-again", "/certifications/" + id, statement.statement());
        }
        return awarding.consider(holder, one -> one.id().equals(id)).stream()
                .findFirst()
                .<Outcome>map(award -> new Outcome.Earned(certifications.state(
                        certifications.at(id, award.revision()),
                        award.validFrom(),
                        award.validUntil(),
                        null,
                        null,
                        null,
                        actor.today(clock))))
                .orElseGet(() -> new Outcome.Recorded(missing(outlook.terms(), actor)));
    }

    private int missing(Certification certification, Actor actor) {
        return certifications
                .outlook(certification, actor.organization(), actor.person())
                .map(outlook -> outlook.eligibility().missing())
                .orElse(0);
    }

    private static Requirement.Attestation attestationOf(Outlook outlook, String id) {
        return Requirement.everythingIn(outlook.terms().requirements(outlook.stage()))
                .filter(Requirement.Attestation.class::isInstance)
                .map(Requirement.Attestation.class::cast)
                .filter(attestation -> attestation.id().equals(id))
                .findFirst()
                .orElseThrow(Refusal.NotFound::new);
    }
}
