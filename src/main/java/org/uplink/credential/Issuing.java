package org.uplink.credential;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import org.uplink.certification.AwardRevoked;
import org.uplink.certification.Awarded;
import org.uplink.certification.Certifications;
import org.uplink.people.People;

/** Issues a credential in the transaction of its award, and revokes it in the transaction of the revocation. */
@ApplicationScoped
class Issuing {

    private final Credentials credentials;
    private final Certifications certifications;
    private final People people;
    private final Clock clock;
    private final Event<CredentialIssued> issued;
    private final Event<CredentialRevoked> taken;

    Issuing(
            Credentials credentials,
            Certifications certifications,
            People people,
            Clock clock,
            Event<CredentialIssued> issued,
            Event<CredentialRevoked> taken) {
        this.credentials = credentials;
        this.certifications = certifications;
        this.people = people;
        this.clock = clock;
        this.issued = issued;
        this.taken = taken;
    }

    @Transactional
    void onAward(@Observes Awarded awarded) {
        var names = new Credentials.Names(
                certifications.at(awarded.certification(), awarded.revision()).title(),
                people.nameOf(awarded.organization()),
                people.nameOf(awarded.person()));
        credentials.issue(awarded, names, Instant.now(clock)).ifPresent(issued::fire);
    }

    @Transactional
    void onRevocation(@Observes AwardRevoked revoked) {
        credentials.revoke(revoked).ifPresent(taken::fire);
    }
}
