package org.uplink.people;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
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

    private final KeycloakRealm realm;

    KeycloakOrganizations(KeycloakRealm realm) {
        this.realm = realm;
    }

    boolean configured() {
        return realm.isConfigured();
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
        try (var answer = realm.get().organizations().create(organization)) {
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
