package org.uplink.credential;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.uplink.certification.AwardEndMoved;
import org.uplink.certification.AwardReinstated;
import org.uplink.certification.AwardRevoked;
import org.uplink.certification.AwardSuspended;
import org.uplink.certification.Awarded;
import org.uplink.certification.AwardsMade;
import org.uplink.certification.CertificationId;
import org.uplink.certification.Certifications;
import org.uplink.certification.ChecksSettled;
import org.uplink.certification.SuspensionLifted;
import org.uplink.people.People;
import org.uplink.platform.PersonId;

/** What happens to an award happens to its credential, in the same transaction. */
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
        var endorsed = certifications.endorsements(made.organization(), made.people());
        var named = made.awards().stream()
                .map(one -> new Credentials.Named(
                        one.award(),
                        title(one),
                        issuer,
                        nameIn(holders, one),
                        endorsed.getOrDefault(one.award(), List.of())))
                .toList();
        tell(made.awards(), credentials.issue(named, Instant.now(clock)));
    }

    private static String nameIn(Map<PersonId, String> holders, Awarded awarded) {
        return Objects.requireNonNull(holders.get(awarded.person()), "The holder is a member");
    }

    /** @param addresses by award; what stood before has none */
    private void tell(List<Awarded> awards, Map<UUID, String> addresses) {
        var all = awards.stream()
                .flatMap(one -> Stream.ofNullable(addresses.get(one.award()))
                        .map(address ->
                                new CredentialIssued(one.person(), one.award(), title(one), address, one.validUntil())))
                .toList();
        if (!all.isEmpty()) {
            issued.fire(new CredentialsIssued(all));
        }
    }

    private String title(Awarded awarded) {
        return title(awarded.certification(), awarded.revision());
    }

    /** The one that was revoked stays so: whoever has it may have looked. The holder learns of it from the answer. */
    @Transactional
    void onReinstatement(@Observes AwardReinstated reinstated) {
        var named = new Credentials.Named(
                reinstated.award(),
                title(reinstated.certification(), reinstated.revision()),
                people.nameOf(reinstated.organization()),
                people.nameOf(reinstated.person()),
                certifications
                        .endorsements(reinstated.organization(), List.of(reinstated.person()))
                        .getOrDefault(reinstated.award(), List.of()));
        credentials.issue(List.of(named), Instant.now(clock));
    }

    private String title(CertificationId certification, String revision) {
        return certifications.at(certification, revision).title();
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
        credentials.follow(List.of(suspended.award()));
    }

    @Transactional
    void onLifting(@Observes SuspensionLifted lifted) {
        credentials.follow(List.of(lifted.award()));
    }

    @Transactional
    void onChecks(@Observes ChecksSettled settled) {
        if (!settled.changed().isEmpty()) {
            credentials.follow(settled.changed());
        }
    }
}
