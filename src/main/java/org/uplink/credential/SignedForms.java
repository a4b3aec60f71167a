package org.uplink.credential;

import jakarta.enterprise.context.ApplicationScoped;
import org.uplink.platform.Refusal;

/** What is signed under an address, be it a credential or a record of several. */
@ApplicationScoped
class SignedForms {

    private final Verification verification;
    private final Badges badges;
    private final Gathering gathering;
    private final GatheredForms records;

    SignedForms(Verification verification, Badges badges, Gathering gathering, GatheredForms records) {
        this.verification = verification;
        this.badges = badges;
        this.gathering = gathering;
        this.records = records;
    }

    /**
     * As JSON-LD with a proof.
     *
     * @throws Refusal.NotFound where the one who asks may read nothing under that address
     */
    String proven(String slug) {
        return verification.search(slug).map(badges::proven).orElseGet(() -> records.proven(gathering.find(slug)));
    }

    /**
     * As a token.
     *
     * @throws Refusal.NotFound where the one who asks may read nothing under that address
     */
    String token(String slug) {
        return verification.search(slug).map(badges::token).orElseGet(() -> records.token(gathering.find(slug)));
    }

    /** What a file of it is called. */
    String nameOf(String slug) {
        return verification.search(slug).map(Credential::certification).orElse("learner-record");
    }
}
