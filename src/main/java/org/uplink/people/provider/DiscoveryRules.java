package org.uplink.people.provider;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.uplink.people.provider.Fault.Found;

/** Reads what a provider of OpenID Connect says about itself. */
final class DiscoveryRules {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String WELL_KNOWN = "/.well-known/openid-configuration";
    private static final Map<String, String> NEEDED = Map.of(
            "authorization_endpoint", "authorizationUrl",
            "token_endpoint", "tokenUrl",
            "jwks_uri", "jwksUrl");
    private static final Map<String, String> WELCOME =
            Map.of("userinfo_endpoint", "userInfoUrl", "end_session_endpoint", "logoutUrl");

    /** @param addresses by the names that Keycloak has for them */
    record Discovery(String issuer, Map<String, String> addresses) {
        String keys() {
            return addresses.getOrDefault("jwksUrl", "");
        }
    }

    private DiscoveryRules() {}

    /** Where the document stands: people type its address, or only that of the provider. */
    static String address(String typed) {
        var plain = typed.replaceFirst("/+$", "");
        return plain.endsWith(WELL_KNOWN) ? plain : plain + WELL_KNOWN;
    }

    /** The issuer must be the one whose document this is, or anybody could speak for it. */
    static Discovery discovery(String address, String text) throws Found {
        var document = json(text);
        var issuer = document.path("issuer").asText();
        var expected = address.substring(0, address.length() - WELL_KNOWN.length());
        if (!issuer.replaceFirst("/$", "").equals(expected)) {
            throw new Found(Fault.OTHER_ISSUER);
        }
        var addresses = new LinkedHashMap<String, String>();
        for (var needed : NEEDED.entrySet()) {
            if (!document.path(needed.getKey()).isTextual()) {
                throw new Found(Fault.NO_ADDRESSES);
            }
            addresses.put(needed.getValue(), document.get(needed.getKey()).asText());
        }
        WELCOME.forEach((theirs, ours) -> {
            if (document.path(theirs).isTextual()) {
                addresses.put(ours, document.get(theirs).asText());
            }
        });
        if (!speaksCode(document.path("response_types_supported"))) {
            throw new Found(Fault.NO_CODE);
        }
        return new Discovery(issuer, addresses);
    }

    private static boolean speaksCode(JsonNode types) {
        return types.isMissingNode()
                || StreamSupport.stream(types.spliterator(), false)
                        .anyMatch(type -> type.asText().equals("code"));
    }

    /** Whether there is a key with which signatures can be checked. */
    static void checkKeys(String text) throws Found {
        var keys = json(text).path("keys");
        var signing = StreamSupport.stream(keys.spliterator(), false)
                .anyMatch(key ->
                        key.hasNonNull("kty") && key.path("use").asText("sig").equals("sig"));
        if (!signing) {
            throw new Found(Fault.NO_KEYS);
        }
    }

    private static JsonNode json(String text) throws Found {
        try {
            var read = JSON.readTree(text);
            if (read != null && read.isObject()) {
                return read;
            }
        } catch (JsonProcessingException notJson) {
            // Said below, as for JSON of another kind.
        }
        throw new Found(Fault.NO_JSON);
    }
}
