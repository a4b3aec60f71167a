package org.uplink.credential;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.uplink.certification.AwardRevoked;
import org.uplink.certification.Awarded;
import org.uplink.certification.AwardsMade;
import org.uplink.certification.Certifications;
import org.uplink.people.People;
import org.uplink.platform.PersonId;
import org.uplink.platform.Refusal;

/** Issues a credential in the transaction of its award, and revokes it in the transaction of the revocation. */
@ApplicationScoped
class Issuing {

    private final Credentials credentials;
    private final Certifications certifications;
    private final People people;
    private final Clock clock;
    private final Event<CredentialsIssued> issued;
    private final Event<CredentialRevoked> taken;

    Issuing(
            Credentials credentials,
            Certifications certifications,
            People people,
            Clock clock,
            Event<CredentialsIssued> issued,
            Event<CredentialRevoked> taken) {
        this.credentials = credentials;
        this.certifications = certifications;
        this.people = people;
        this.clock = clock;
        this.issued = issued;
        this.taken = taken;
    }

    @Transactional
    void onAwards(@Observes AwardsMade made) {
        var issuer = people.nameOf(made.organization());
        var holders = people.namesOf(made.people());
        var named = made.awards().stream()
                .map(awarded -> new Credentials.Named(awarded, title(awarded), issuer, nameIn(holders, awarded)))
                .toList();
        var all = credentials.issue(named, Instant.now(clock));
        if (!all.isEmpty()) {
            issued.fire(new CredentialsIssued(all));
        }
    }

    private String title(Awarded awarded) {
        return certifications.at(awarded.certification(), awarded.revision()).title();
    }

    private static String nameIn(Map<PersonId, String> holders, Awarded awarded) {
        return Optional.ofNullable(holders.get(awarded.person())).orElseThrow(Refusal.NotFound::new);
    }

    @Transactional
    void onRevocation(@Observes AwardRevoked revoked) {
        credentials.revoke(revoked).ifPresent(taken::fire);
    }
}
