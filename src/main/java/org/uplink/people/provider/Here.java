package org.uplink.people.provider;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.json.JsonString;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.uplink.people.provider.Providers.Home;
import org.uplink.platform.CurrentActor;
import org.uplink.platform.Refusal;

/** The organization that the request is about, and what its provider must be told about Uplink. */
@RequestScoped
class Here {

    /** Addresses to copy into the settings of the provider. */
    record Ours(String redirect, String entity, String metadata) {

        /** In the order of the page, by the words of its labels. */
        public List<Map.Entry<String, String>> list() {
            return List.of(
                    Map.entry("redirect", redirect), Map.entry("entity", entity), Map.entry("metadata", metadata));
        }
    }

    private final CurrentActor current;
    private final SecurityIdentity identity;
    private final String realm;

    Here(
            CurrentActor current,
            SecurityIdentity identity,
            @ConfigProperty(name = "org.uplink.sign-in.public-address") String realm) {
        this.current = current;
        this.identity = identity;
        this.realm = realm;
    }

    /**
     * Keycloak has put the id of the organization into the admin's own token. An injected token would be another: the one
     * for programs, which no cookie holds.
     */
    Home home() {
        var alias = current.get().alias();
        if (identity.getPrincipal() instanceof JsonWebToken token
                && token.<Object>getClaim("organization") instanceof Map<?, ?> all
                && all.get(alias) instanceof Map<?, ?> one
                && one.get("id") != null) {
            return new Home(alias, text(one.get("id")));
        }
        throw new Refusal.NotFound();
    }

    /** JSON in a token is read as JSON, in which a text stands in quotes. */
    private static String text(Object json) {
        return json instanceof JsonString string ? string.getString() : json.toString();
    }

    String name() {
        return current.get().organizationName();
    }

    Ours ours() {
        var endpoint = realm + "/broker/" + current.get().alias() + "/endpoint";
        return new Ours(endpoint, realm, endpoint + "/descriptor");
    }
}
