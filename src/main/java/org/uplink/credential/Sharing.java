package org.uplink.credential;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.uplink.certification.AwardState;
import org.uplink.platform.CurrentActor;
import org.uplink.platform.Refusal;

/** The own credentials of the one who acts, and whether the name on them is public. */
@ApplicationScoped
class Sharing {

    /** One of the own credentials, with what it is worth today. */
    record Own(Credential credential, AwardState state) {}

    private final Credentials credentials;
    private final Verification verification;
    private final CurrentActor current;
    private final Clock clock;

    Sharing(Credentials credentials, Verification verification, CurrentActor current, Clock clock) {
        this.credentials = credentials;
        this.verification = verification;
        this.current = current;
        this.clock = clock;
    }

    @Transactional
    List<Own> own() {
        return credentials.of(current.get()).stream()
                .map(credential -> new Own(credential, verification.stateOf(credential)))
                .toList();
    }

    /**
     * Makes the name public on the page of a credential, or private again. To say the same twice changes nothing.
     *
     * @return the title of the credential
     * @throws Refusal.NotFound where the one who acts holds no such award
     */
    @Transactional
    String set(UUID award, boolean shared) {
        var actor = current.get();
        var known = shared ? credentials.share(actor, award, Instant.now(clock)) : credentials.hide(actor, award);
        return credentials.of(actor).stream()
                .filter(credential -> known && credential.awardId().equals(award))
                .map(Credential::title)
                .findFirst()
                .orElseThrow(Refusal.NotFound::new);
    }
}
