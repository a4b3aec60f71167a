package org.uplink.credential;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.uplink.certification.AwardState;
import org.uplink.certification.Certification;
import org.uplink.certification.Certifications;
import org.uplink.certification.RequirementWords;
import org.uplink.platform.Refusal;
import org.uplink.platform.Tenancy;
import org.uplink.platform.Tenancy.Scope;

/** What anybody who has the address of a credential may know of it. Nothing is kept: every answer is of the moment. */
@ApplicationScoped
class Verification {

    /**
     * The facts, the same for people and for programs.
     *
     * @param id the whole public address
     * @param state {@code valid}, {@code due}, {@code grace}, {@code lapsed}, {@code suspended} or {@code revoked}, as of today in the issuer's time zone
     * @param holder null where the holder has not made the name public
     * @param emailCheck whether the name is hidden behind an e-mail address that anybody may ask about
     * @param endorsements the titles of what the award had earned beside it
     * @param missingCheck the year of the yearly check for which alone it does not count; null for none
     * @param evidence the pieces that the holder names, the earliest first
     * @param stage {@code first}, {@code renewal} or {@code reinstatement}
     * @param requirements what it took at that stage, in words
     */
    record Verified(
            String id,
            String state,
            String sentence,
            String title,
            Certification.Kind kind,
            boolean accredited,
            @Nullable String holder,
            boolean emailCheck,
            String issuer,
            LocalDate validFrom,
            @Nullable LocalDate validUntil,
            @Nullable LocalDate revokedOn,
            @Nullable LocalDate suspendedOn,
            @Nullable Integer missingCheck,
            List<String> endorsements,
            List<Piece> evidence,
            String stage,
            List<Criterion> requirements) {

        /** The look of the chip of its state. */
        public String look() {
            return switch (state) {
                case "valid" -> "good";
                case "due" -> "warn";
                case "suspended", "revoked" -> "bad";
                default -> "none";
            };
        }

        public boolean certificate() {
            return kind == Certification.Kind.CERTIFICATE;
        }
    }

    record Criterion(String title, List<String> lines) {
        static Criterion of(RequirementWords words) {
            return new Criterion(words.title(), words.everyLine());
        }
    }

    private final Credentials credentials;
    private final Certifications certifications;
    private final Clock clock;
    private final String publicAddress;

    Verification(
            Credentials credentials,
            Certifications certifications,
            Clock clock,
            @ConfigProperty(name = "org.uplink.public-address") String publicAddress) {
        this.credentials = credentials;
        this.certifications = certifications;
        this.clock = clock;
        this.publicAddress = publicAddress;
    }

    /** @throws Refusal.NotFound for an address that was never given out */
    Credential find(String slug) {
        return search(slug).orElseThrow(Refusal.NotFound::new);
    }

    /** Empty where there is no credential under that address. */
    Optional<Credential> search(String slug) {
        return Tenancy.within(
                Scope.ofCredential(slug),
                () -> QuarkusTransaction.requiringNew().call(() -> credentials.find(slug)));
    }

    /** Whether there was one under that address whose time is over. */
    boolean isGone(String slug) {
        return Tenancy.within(
                Scope.ofCredential(slug),
                () -> QuarkusTransaction.requiringNew().call(() -> credentials.isGone(slug)));
    }

    /** What a credential is worth today, by the terms of its own revision. */
    AwardState stateOf(Credential credential) {
        return certifications.state(
                certifications.at(credential.certificationId(), credential.revision()),
                credential.validFrom(),
                credential.validUntil(),
                credential.revokedOn(),
                credential.suspendedOn(),
                credential.missingCheck(),
                LocalDate.now(clock.withZone(ZoneId.of(credential.timeZone()))));
    }

    @Transactional
    Verified facts(Credential credential) {
        var terms = certifications.at(credential.certificationId(), credential.revision());
        var state = stateOf(credential);
        return new Verified(
                publicAddress + credential.address(),
                state.key(),
                certifications.sentence(state),
                credential.title(),
                terms.kind(),
                terms.accredited(),
                credential.holder(),
                credential.shows() == Shows.EMAIL,
                credential.issuerName(),
                credential.validFrom(),
                credential.validUntil(),
                credential.revokedOn(),
                credential.suspendedOn(),
                credential.missingCheck(),
                credential.endorsed(),
                credential.pieces(),
                credential.stage(),
                certifications.inWords(terms, credential.madeAt()).stream()
                        .map(Criterion::of)
                        .toList());
    }
}
