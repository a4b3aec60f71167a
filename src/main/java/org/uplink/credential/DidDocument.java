package org.uplink.credential;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.OctetKeyPair;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The published keys of an issuer: as a DID document (did:web), and as a plain JWK set. Pure. */
final class DidDocument {

    private static final List<String> CONTEXT = List.of(
            "https://www.w3.org/ns/did/v1",
            "https://w3id.org/security/multikey/v1",
            "https://w3id.org/security/jwk/v1");

    private DidDocument() {}

    /** @param controller who holds the keys: the service, for itself and for organizations */
    static Map<String, Object> of(String did, String controller, KeySet keys) {
        var document = new LinkedHashMap<String, Object>();
        document.put("@context", CONTEXT);
        document.put("id", did);
        if (!controller.equals(did)) {
            document.put("controller", controller);
        }
        document.put(
                "verificationMethod",
                keys.keys().stream().map(key -> method(did, key)).toList());
        document.put(
                "assertionMethod",
                keys.keys().stream().map(key -> methodId(did, key)).toList());
        return document;
    }

    static Map<String, Object> keySet(String did, KeySet keys) {
        return Map.of(
                "keys", keys.keys().stream().map(key -> publicJwk(did, key)).toList());
    }

    static String methodId(String did, JWK key) {
        return did + "#" + KeySet.idOf(key);
    }

    private static Map<String, Object> method(String did, JWK key) {
        var method = new LinkedHashMap<String, Object>();
        method.put("id", methodId(did, key));
        method.put("type", key instanceof OctetKeyPair ? "Multikey" : "JsonWebKey");
        method.put("controller", did);
        if (key instanceof OctetKeyPair pair) {
            method.put("publicKeyMultibase", Ed25519.multikey(pair));
        } else {
            method.put("publicKeyJwk", publicJwk(did, key));
        }
        return method;
    }

    private static Map<String, Object> publicJwk(String did, JWK key) {
        var jwk = new LinkedHashMap<String, Object>(key.toPublicJWK().toJSONObject());
        jwk.remove("nbf");
        jwk.put("kid", methodId(did, key));
        jwk.put("alg", key instanceof OctetKeyPair ? "EdDSA" : "RS256");
        return jwk;
    }
}
