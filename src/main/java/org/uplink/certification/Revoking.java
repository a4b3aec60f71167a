package org.uplink.certification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.uplink.platform.Actor;
import org.uplink.platform.AuditTrail;
import org.uplink.platform.PersonId;
import org.uplink.platform.Refusal;

/** An administrator takes an award back, for a reason that the holder reads. It stays on the record as revoked. */
@ApplicationScoped
class Revoking {

    sealed interface Outcome {
        record Revoked(String title) implements Outcome {}

        record RevokedBefore(String title) implements Outcome {}
    }

    private final Certifications certifications;
    private final Awards awards;
    private final AuditTrail audit;
    private final Clock clock;
    private final Event<AwardRevoked> revocations;

    Revoking(
            Certifications certifications,
            Awards awards,
            AuditTrail audit,
            Clock clock,
            Event<AwardRevoked> revocations) {
        this.certifications = certifications;
        this.awards = awards;
        this.audit = audit;
        this.clock = clock;
        this.revocations = revocations;
    }

    /** @throws Refusal.NotFound for an award of somebody else, or of another organization */
    @Transactional
    String titleOf(Actor admin, PersonId person, UUID award) {
        return certifications.awardsOf(admin.organization(), person).stream()
                .filter(one -> one.id().equals(award))
                .map(one ->
                        certifications.at(one.certification(), one.revision()).title())
                .findFirst()
                .orElseThrow(Refusal.NotFound::new);
    }

    /** @throws Refusal.NotFound for an award of somebody else, or of another organization */
    @Transactional
    Outcome revoke(Actor admin, PersonId person, UUID award, String reason) {
        var title = titleOf(admin, person, award);
        var now = Instant.now(clock);
        if (!awards.revoke(award, admin.organization(), admin.person(), now, reason)) {
            return new Outcome.RevokedBefore(title);
        }
        audit.record("revoked-award", "/team/people/" + person + "/awards/" + award, reason);
        revocations.fire(new AwardRevoked(admin.organization(), award, now, reason));
        return new Outcome.Revoked(title);
    }
}
