package org.uplink.people.provider;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.util.List;
import org.keycloak.admin.client.resource.OrganizationResource;
import org.keycloak.representations.idm.OrganizationDomainRepresentation;
import org.uplink.people.KeycloakRealm;
import org.uplink.people.provider.Home.District;
import org.uplink.people.provider.Provider.Domain;

/** The domains of an organization in Keycloak, by which it sends people on, and takes or refuses what a provider says. */
@ApplicationScoped
class KeycloakDomains {

    private static final String ANY_OF_THE_ORGANIZATION = "ANY";
    static final String BINDING = "kc.org.domain";

    private final KeycloakRealm realm;

    KeycloakDomains(KeycloakRealm realm) {
        this.realm = realm;
    }

    List<Domain> of(District home) {
        return realm.isConfigured() ? Provider.domains(organization(home).toRepresentation()) : List.of();
    }

    /** What a provider is bound to: one domain, or any that the organization has. */
    static String binding(List<Domain> domains) {
        return domains.size() == 1 ? domains.getFirst().name() : ANY_OF_THE_ORGANIZATION;
    }

    void add(District home, String domain) {
        change(home, domain, true);
    }

    void remove(District home, String domain) {
        change(home, domain, false);
    }

    private void change(District home, String domain, boolean wanted) {
        if (!realm.isConfigured()) {
            return;
        }
        var saved = organization(home).toRepresentation();
        var there = saved.getDomain(domain);
        if (wanted ? there != null && there.isVerified() : there == null) {
            return;
        }
        if (there != null) {
            saved.removeDomain(there);
        }
        if (wanted) {
            var added = new OrganizationDomainRepresentation(domain);
            added.setVerified(true);
            saved.addDomain(added);
        }
        try (var answer = organization(home).update(saved)) {
            if (answer.getStatus() >= 300) {
                throw new WebApplicationException("Keycloak answered " + answer.getStatus(), answer.getStatus());
            }
        }
        bind(home);
    }

    private void bind(District home) {
        var binding = binding(of(home));
        organization(home).identityProviders().getIdentityProviders().forEach(one -> {
            var instance = realm.get().identityProviders().get(one.getAlias());
            var provider = instance.toRepresentation();
            if (!binding.equals(provider.getConfig().put(BINDING, binding))) {
                instance.update(provider);
            }
        });
    }

    /** @throws ProcessingException where Keycloak has not said which one it is */
    OrganizationResource organization(District home) {
        if (home.id().isEmpty()) {
            throw new ProcessingException("Keycloak did not say which organization is " + home.alias());
        }
        return realm.get().organizations().get(home.id());
    }
}
