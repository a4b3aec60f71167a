package org.uplink.credential;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;

/** The two signed forms of a document: JSON-LD with a proof inside, and a token. */
@ApplicationScoped
class Forms {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final SigningKeys keys;
    private final Clock clock;

    Forms(SigningKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * JSON-LD with a proof. The same document signed twice with the same key is the same text.
     *
     * @param did of the issuer
     * @param issuedAt when it was issued: no proof is older than its key
     */
    String proven(String did, Map<String, Object> document, Instant issuedAt) {
        var key = keys.current().forProofs(Instant.now(clock));
        var begins = KeySet.begins(key);
        var created = issuedAt.isBefore(begins) ? begins : issuedAt;
        return text(DataIntegrity.sign(document, key, DidDocument.methodId(did, key), created));
    }

    /** @param did of the issuer */
    String token(String did, Map<String, Object> document) {
        var key = keys.current().forTokens(Instant.now(clock));
        return CredentialToken.sign(document, key, DidDocument.methodId(did, key));
    }

    static String text(Map<String, Object> document) {
        try {
            return JSON.writeValueAsString(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A document that is no JSON", e);
        }
    }
}
