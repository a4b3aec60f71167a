package org.uplink.credential;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import org.uplink.certification.AwardEndMoved;
import org.uplink.certification.AwardReinstated;
import org.uplink.certification.AwardRevoked;
import org.uplink.certification.AwardSuspended;
import org.uplink.certification.Awarded;
import org.uplink.certification.CertificationId;
import org.uplink.certification.Certifications;
import org.uplink.certification.SuspensionLifted;
import org.uplink.people.People;
import org.uplink.platform.OrganizationId;
import org.uplink.platform.PersonId;

/** What happens to an award happens to its credential, in the same transaction. */
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
        var names = names(awarded.certification(), awarded.revision(), awarded.organization(), awarded.person());
        credentials
                .issue(awarded.award(), names, Instant.now(clock))
                .map(address -> new CredentialIssued(
                        awarded.person(), awarded.award(), names.title(), address, awarded.validUntil()))
                .ifPresent(issued::fire);
    }

    /** The one that was revoked stays so: whoever has it may have looked. The holder learns of it from the answer. */
    @Transactional
    void onReinstatement(@Observes AwardReinstated reinstated) {
        var names = names(
                reinstated.certification(), reinstated.revision(), reinstated.organization(), reinstated.person());
        credentials.issue(reinstated.award(), names, Instant.now(clock));
    }

    private Credentials.Names names(
            CertificationId certification, String revision, OrganizationId organization, PersonId holder) {
        return new Credentials.Names(
                certifications.at(certification, revision).title(), people.nameOf(organization), people.nameOf(holder));
    }

    @Transactional
    void onRevocation(@Observes AwardRevoked revoked) {
        credentials.revoke(revoked).ifPresent(taken::fire);
    }

    /** What is signed follows from the rows: from now on it says the new end. */
    @Transactional
    void onMove(@Observes AwardEndMoved moved) {
        credentials.move(moved.award(), moved.endsOn());
    }

    @Transactional
    void onSuspension(@Observes AwardSuspended suspended) {
        credentials.suspend(suspended.award(), suspended.at());
    }

    @Transactional
    void onLifting(@Observes SuspensionLifted lifted) {
        credentials.suspend(lifted.award(), null);
    }
}
