package org.uplink.credential;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.rdf.api.RdfConsumerException;
import com.apicatalog.rdf.canon.RdfCanon;
import com.apicatalog.rdf.canon.RdfCanonTimeTicker;
import com.apicatalog.rdf.nquads.NQuadsWriter;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.jwk.OctetKeyPair;
import java.io.StringReader;
import java.io.StringWriter;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.uplink.platform.Sha256;

/**
 * Proofs inside of a document: {@code DataIntegrityProof} with {@code eddsa-rdfc-2022} (W3C Data Integrity EdDSA
 * Cryptosuites 1.0, section 3.2): the statements of the document in canonical order are signed, not its bytes. No clock, no
 * network.
 */
final class DataIntegrity {

    private static final String CONTEXT = "@context";
    private static final String PROOF = "proof";
    private static final String VALUE = "proofValue";
    private static final ObjectMapper JSON = new ObjectMapper();
    /** A document that was made to keep us busy is given up; one of ours takes a few, a record of many some hundred. */
    private static final long MOST_MILLIS_TO_CHECK = 2_000;

    /** Ours get the time that they take on a machine that has just started. */
    private static final long MOST_MILLIS_TO_SIGN = 20_000;

    /** A document that cannot be read as one of ours. */
    static final class Unreadable extends Exception {
        Unreadable(String why) {
            super(why, null, false, false);
        }
    }

    private DataIntegrity() {}

    /**
     * The same document with a proof.
     *
     * @param method the identifier of the key
     * @throws IllegalArgumentException where the contexts lack a term of the document
     */
    static Map<String, Object> sign(Map<String, Object> document, OctetKeyPair key, String method, Instant created) {
        try {
            var proof = new LinkedHashMap<String, Object>();
            proof.put("type", "DataIntegrityProof");
            proof.put("cryptosuite", "eddsa-rdfc-2022");
            proof.put("created", created.truncatedTo(ChronoUnit.SECONDS).toString());
            proof.put("verificationMethod", method);
            proof.put("proofPurpose", "assertionMethod");
            proof.put(VALUE, Multibase.base58(Ed25519.sign(key, digest(document, proof, MOST_MILLIS_TO_SIGN))));
            var signed = new LinkedHashMap<>(document);
            signed.put(PROOF, proof);
            return signed;
        } catch (Unreadable e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    /**
     * Whether the proof of a document was made with the key that it names, for the document as it stands.
     *
     * @param keys finds a key by its identifier; null for one that is not the issuer's
     */
    static boolean verifies(Map<String, Object> signed, Function<String, @Nullable OctetKeyPair> keys) {
        if (!(signed.get(PROOF) instanceof Map<?, ?> given)) {
            return false;
        }
        var proof = new LinkedHashMap<String, Object>();
        given.forEach((name, value) -> proof.put(String.valueOf(name), value));
        var value = Multibase.fromBase58(String.valueOf(proof.remove(VALUE)));
        var key = keys.apply(String.valueOf(proof.get("verificationMethod")));
        var asOurs = "DataIntegrityProof".equals(proof.get("type"))
                && "eddsa-rdfc-2022".equals(proof.get("cryptosuite"))
                && "assertionMethod".equals(proof.get("proofPurpose"));
        if (value.isEmpty() || key == null || !asOurs) {
            return false;
        }
        var document = new LinkedHashMap<>(signed);
        document.remove(PROOF);
        try {
            return Ed25519.verifies(key, digest(document, proof, MOST_MILLIS_TO_CHECK), value.get());
        } catch (Unreadable unknownTerms) {
            return false;
        }
    }

    /** The digest of the proof without its value, and then that of the document. */
    private static byte[] digest(Map<String, Object> document, Map<String, Object> proof, long mostMillis)
            throws Unreadable {
        var options = new LinkedHashMap<String, Object>();
        options.put(CONTEXT, document.get(CONTEXT));
        options.putAll(proof);
        var first = Sha256.of(canonical(options, mostMillis));
        var second = Sha256.of(canonical(document, mostMillis));
        var both = new byte[first.length + second.length];
        System.arraycopy(first, 0, both, 0, first.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    /** N-Quads in the order of RDFC-1.0. */
    private static String canonical(Map<String, Object> document, long mostMillis) throws Unreadable {
        try {
            if (!(document.get(CONTEXT) instanceof List<?> context)) {
                throw new Unreadable("no list of contexts");
            }
            var unknown = TermRules.unknown(document, Contexts.OURS.terms(context));
            if (!unknown.isEmpty()) {
                throw new Unreadable("not in the contexts: " + String.join(", ", unknown));
            }
            var canon = RdfCanon.create("SHA-256", new RdfCanonTimeTicker(mostMillis));
            JsonLd.toRdf(JsonDocument.of(new StringReader(JSON.writeValueAsString(document))))
                    .loader(Contexts.OURS)
                    .provide(canon);
            var text = new StringWriter();
            canon.provide(new NQuadsWriter(text));
            return text.toString();
        } catch (JsonLdError | RdfConsumerException | JsonProcessingException | RuntimeException e) {
            throw new Unreadable(String.valueOf(e.getMessage()));
        }
    }
}
