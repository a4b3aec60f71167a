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
    }

    private final Certifications certifications;
    private final Awards awards;
    private final Awarding awarding;
    private final AuditTrail audit;
    private final Clock clock;

    Attesting(Certifications certifications, Awards awards, Awarding awarding, AuditTrail audit, Clock clock) {
        this.certifications = certifications;
        this.awards = awards;
        this.awarding = awarding;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param revision of the page that showed the statement: nobody agrees to words that they have not seen
     * @throws Refusal.NotFound where the certification has no such attestation
     */
    @Transactional
    Outcome agree(Actor actor, CertificationId id, String attestation, String revision) {
        var certification = certifications.get(id);
        if (!certification.revision().equals(revision)) {
            return new Outcome.StatementChanged();
        }
        var statement = attestationOf(certification, attestation);
        var holder = new Holder(actor.organization(), actor.person());
        if (!awards.agree(holder, certification, statement, Instant.now(clock))) {
            audit.record("agreed-again", "/certifications/" + id, statement.statement());
        }
        var earned = awarding.consider(holder, one -> one.id().equals(id));
        if (earned.isEmpty()) {
            var eligibility = certifications.eligibility(certification, actor.organization(), actor.person());
            return new Outcome.Recorded(eligibility.missing().size());
        }
        var award = earned.getFirst();
        return new Outcome.Earned(
                certifications.state(certification, award.validFrom(), award.validUntil(), null, actor.today(clock)));
    }

    private static Requirement.Attestation attestationOf(Certification certification, String id) {
        return certification.requirements().stream()
                .filter(Requirement.Attestation.class::isInstance)
                .map(Requirement.Attestation.class::cast)
                .filter(attestation -> attestation.id().equals(id))
                .findFirst()
                .orElseThrow(Refusal.NotFound::new);
    }
}
