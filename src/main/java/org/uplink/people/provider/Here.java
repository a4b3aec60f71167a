package org.uplink.people.provider;

import io.quarkus.logging.Log;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.json.JsonString;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.keycloak.representations.idm.OrganizationRepresentation;
import org.uplink.people.KeycloakRealm;
import org.uplink.people.provider.Home.District;
import org.uplink.platform.CurrentActor;
import org.uplink.platform.Refusal;

/** The organization that the request is about, and what a provider must be told about Uplink. */
@RequestScoped
class Here {

    /** More than there are: Keycloak finds organizations by their names and domains, not by their aliases. */
    private static final int ALL = 10_000;

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
    private final KeycloakRealm keycloak;
    private final String realm;
    private final String service;

    Here(
            CurrentActor current,
            SecurityIdentity identity,
            KeycloakRealm keycloak,
            @ConfigProperty(name = "org.uplink.sign-in.public-address") String realm,
            @ConfigProperty(name = "org.uplink.public-address") String service) {
        this.current = current;
        this.identity = identity;
        this.keycloak = keycloak;
        this.realm = realm;
        this.service = service;
    }

    /**
     * Keycloak has put the id of the organization into the admin's own token, but for who came through a region. An injected
     * token would be another: the one for programs, which no cookie holds.
     */
    District home() {
        var alias = current.get().alias();
        var id = said(alias).or(() -> asked(alias)).orElseThrow(Refusal.NotFound::new);
        return new District(alias, id, current.get().organizationName());
    }

    private Optional<String> said(String alias) {
        return identity.getPrincipal() instanceof JsonWebToken token
                        && token.<Object>getClaim("organization") instanceof Map<?, ?> all
                        && all.get(alias) instanceof Map<?, ?> one
                ? Optional.<Object>ofNullable(one.get("id")).map(Here::text)
                : Optional.empty();
    }

    private Optional<String> asked(String alias) {
        if (!keycloak.isConfigured()) {
            return Optional.empty();
        }
        try {
            return keycloak.get().organizations().list(0, ALL).stream()
                    .filter(one -> one.getAlias().equals(alias))
                    .findFirst()
                    .map(OrganizationRepresentation::getId);
        } catch (ProcessingException | WebApplicationException away) {
            Log.warnf("Keycloak did not say which organization is %s: %s", alias, away.toString());
            return Optional.of("");
        }
    }

    /** JSON in a token is read as JSON, in which a text stands in quotes. */
    private static String text(Object json) {
        return json instanceof JsonString string ? string.getString() : json.toString();
    }

    /** The way in through a provider, for whoever shows people there. */
    String through(String provider) {
        return service + "/login/through/" + provider;
    }

    /** The addresses by which Keycloak knows the provider; it may be made only later. */
    Ours ours(String provider) {
        var endpoint = realm + "/broker/" + provider + "/endpoint";
        return new Ours(endpoint, realm, endpoint + "/descriptor");
    }
}
