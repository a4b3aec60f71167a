package org.uplink.people.provider;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.util.List;
import org.keycloak.admin.client.resource.OrganizationResource;
import org.keycloak.representations.idm.OrganizationDomainRepresentation;
import org.keycloak.representations.idm.OrganizationRepresentation;
import org.uplink.people.KeycloakRealm;
import org.uplink.people.provider.Home.District;
import org.uplink.people.provider.Provider.Domain;

/** The domains of an organization in Keycloak, by which it sends people on, and takes or refuses what a provider says. */
@ApplicationScoped
public class KeycloakDomains {

    /** A domain belongs to one organization; others may be called so. */
    private static final int FEW = 10;

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

    /** A second try repeats what the first one did not get to. */
    void add(District home, String domain) {
        if (!realm.isConfigured()) {
            return;
        }
        var saved = organization(home).toRepresentation();
        var there = saved.getDomain(domain);
        if (there == null || !there.isVerified()) {
            if (there != null) {
                saved.removeDomain(there);
            }
            var added = new OrganizationDomainRepresentation(domain);
            added.setVerified(true);
            saved.addDomain(added);
            update(home, saved);
        }
        bind(home, Provider.domains(saved));
    }

    /**
     * Its providers are bound to what is left before it is gone: a second try would not find it, and leave them as they were.
     *
     * @return whether a provider is off by that
     */
    boolean remove(District home, String domain) {
        if (!realm.isConfigured()) {
            return false;
        }
        var saved = organization(home).toRepresentation();
        var there = saved.getDomain(domain);
        if (there == null) {
            return false;
        }
        saved.removeDomain(there);
        var off = bind(home, Provider.domains(saved));
        update(home, saved);
        return off;
    }

    /**
     * What an organization has no more is gone in Keycloak too, which would send people on for it to the provider of before.
     *
     * @return whether its provider is off by that
     */
    public boolean lose(String alias, List<String> domains) {
        var off = false;
        for (var domain : realm.isConfigured() ? domains : List.<String>of()) {
            off |= lose(alias, domain);
        }
        return off;
    }

    private boolean lose(String alias, String domain) {
        return realm.get().organizations().search(domain, true, 0, FEW).stream()
                .filter(one -> one.getAlias().equals(alias))
                .findFirst()
                .filter(one -> remove(new District(alias, one.getId(), one.getName()), domain))
                .isPresent();
    }

    private void update(District home, OrganizationRepresentation saved) {
        try (var answer = organization(home).update(saved)) {
            if (answer.getStatus() >= 300) {
                throw new WebApplicationException("Keycloak answered " + answer.getStatus(), answer.getStatus());
            }
        }
    }

    private boolean bind(District home, List<Domain> domains) {
        var off = false;
        for (var one : organization(home).identityProviders().getIdentityProviders()) {
            off |= bind(one.getAlias(), domains);
        }
        return off;
    }

    /** One that is bound to nothing is off: it could say of anybody that they are its own. */
    private boolean bind(String provider, List<Domain> domains) {
        var instance = realm.get().identityProviders().get(provider);
        var saved = instance.toRepresentation();
        var binding = binding(domains);
        var off = domains.isEmpty() && Boolean.TRUE.equals(saved.isEnabled());
        if (off) {
            saved.setEnabled(false);
        }
        if (!binding.equals(saved.getConfig().put(BINDING, binding)) || off) {
            instance.update(saved);
        }
        return off;
    }

    /** @throws ProcessingException where Keycloak has not said which one it is */
    OrganizationResource organization(District home) {
        if (home.id().isEmpty()) {
            throw new ProcessingException("Keycloak did not say which organization is " + home.alias());
        }
        return realm.get().organizations().get(home.id());
    }
}
