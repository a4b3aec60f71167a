package org.uplink.people.provider;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.uplink.people.provider.DiscoveryRules.Discovery;
import org.uplink.people.provider.MetadataRules.Metadata;

/**
 * What Keycloak is told of a provider. Signatures are always checked, addresses must end in a domain of the organization,
 * and nothing that is said of organizations is taken over; of roles only what {@link ProviderMappers} asks for.
 *
 * @param kind Keycloak's word for the protocol
 * @param attributes where the provider says the address and the names, for SAML; by Keycloak's own names
 */
record ProviderSettings(String kind, Map<String, String> config, Map<String, String> attributes) {

    private static final Map<String, String> ALWAYS = Map.of(
            "validateSignature", "true",
            "syncMode", "IMPORT",
            "loginHint", "true",
            "backchannelSupported", "true",
            "kc.org.broker.redirect.mode.email-matches", "true");

    /** Who says who somebody is: whoever is known came by this one. */
    String issuer() {
        return config.getOrDefault("issuer", config.getOrDefault("idpEntityId", ""));
    }

    static ProviderSettings openId(Discovery found, String clientId, String secret) {
        var config = new LinkedHashMap<>(ALWAYS);
        config.put("issuer", found.issuer());
        config.putAll(found.addresses());
        config.put("useJwksUrl", "true");
        config.put("clientId", clientId);
        config.put("clientSecret", secret);
        config.put("clientAuthMethod", "client_secret_post");
        config.put("defaultScope", "openid profile email");
        config.put("pkceEnabled", "true");
        config.put("pkceMethod", "S256");
        config.put("passMaxAge", "true");
        return new ProviderSettings("oidc", config, Map.of());
    }

    /** @param address of the metadata, read anew by Keycloak; "" where a file was sent, whose certificates count */
    static ProviderSettings saml(Metadata found, String address, String ourEntity, Names names) {
        var config = new LinkedHashMap<>(ALWAYS);
        config.put("entityId", ourEntity);
        config.put("idpEntityId", found.entity());
        config.put("singleSignOnServiceUrl", found.signIn());
        if (found.signOut() != null) {
            config.put("singleLogoutServiceUrl", found.signOut());
        }
        config.put("signingCertificate", String.join(",", found.certificates()));
        config.put("useMetadataDescriptorUrl", String.valueOf(!address.isEmpty()));
        if (!address.isEmpty()) {
            config.put("metadataDescriptorUrl", address);
        }
        for (var signed : List.of("wantAssertionsSigned", "wantAuthnRequestsSigned")) {
            config.put(signed, "true");
        }
        config.put("signatureAlgorithm", "RSA_SHA256");
        for (var binding : List.of("postBindingAuthnRequest", "postBindingLogout")) {
            config.put(binding, String.valueOf(found.post()));
        }
        config.put("postBindingResponse", "true");
        config.put(Provider.NAME_ID, names.id());
        config.put("principalType", "SUBJECT");
        return new ProviderSettings(
                "saml", config, Map.of("email", names.email(), "firstName", names.first(), "lastName", names.last()));
    }

    /** How the provider calls what Uplink needs to know of somebody. */
    record Names(String id, String email, String first, String last) {}
}
