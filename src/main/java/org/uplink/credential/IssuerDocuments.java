package org.uplink.credential;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.jboss.resteasy.reactive.RestResponse;

/** The published keys as answers. */
@ApplicationScoped
class IssuerDocuments {

    /** Shorter than new keys are published before they sign. */
    private static final Duration KEPT = Duration.ofMinutes(5);

    private final Issuers issuers;
    private final SigningKeys keys;

    IssuerDocuments(Issuers issuers, SigningKeys keys) {
        this.issuers = issuers;
        this.keys = keys;
    }

    RestResponse<String> document(String did) {
        return Published.keptFor(KEPT, Forms.text(DidDocument.of(did, issuers.service(), keys.current())));
    }

    RestResponse<String> keySet(String did) {
        return Published.keptFor(KEPT, Forms.text(DidDocument.keySet(did, keys.current())));
    }
}
