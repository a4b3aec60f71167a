package org.uplink.people;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.representations.idm.OrganizationRepresentation;

/** Makes organizations in Keycloak too, where this service may; else a person does it there. */
@ApplicationScoped
class KeycloakOrganizations {

    enum Outcome {
        CREATED,
        THERE_ALREADY,
        NOT_CONFIGURED,
        FAILED
    }

    private static final int CONFLICT = 409;

    private final Instance<Keycloak> keycloak;
    private final Optional<String> server;
    private final String realm;

    KeycloakOrganizations(
            Instance<Keycloak> keycloak,
            @ConfigProperty(name = "quarkus.keycloak.admin-client.server-url") Optional<String> server,
            @ConfigProperty(name = "org.uplink.keycloak-realm") String realm) {
        this.keycloak = keycloak;
        this.server = server;
        this.realm = realm;
    }

    boolean configured() {
        return server.isPresent();
    }

    /** Keycloak may be down or say no: the organization stands in Uplink, and the page says what is left to do. */
    Outcome create(String alias, String name) {
        if (!configured()) {
            return Outcome.NOT_CONFIGURED;
        }
        var organization = new OrganizationRepresentation();
        organization.setAlias(alias);
        organization.setName(name);
        organization.setEnabled(true);
        try (var answer = keycloak.get().realm(realm).organizations().create(organization)) {
            return switch (answer.getStatus()) {
                case 201 -> Outcome.CREATED;
                case CONFLICT -> Outcome.THERE_ALREADY;
                default -> failed(alias, "status " + answer.getStatus());
            };
        } catch (ProcessingException | WebApplicationException unreachable) {
            return failed(alias, unreachable.toString());
        }
    }

    private static Outcome failed(String alias, String why) {
        Log.warnf("Keycloak did not make the organization %s: %s", alias, why);
        return Outcome.FAILED;
    }
}
