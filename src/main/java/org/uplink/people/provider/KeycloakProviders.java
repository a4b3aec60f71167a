package org.uplink.people.provider;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import java.util.HashMap;
import java.util.Optional;
import org.keycloak.admin.client.resource.IdentityProviderResource;
import org.keycloak.representations.idm.IdentityProviderRepresentation;
import org.uplink.people.KeycloakRealm;
import org.uplink.people.provider.Home.District;
import org.uplink.people.provider.Home.Region;

/** The providers that Keycloak has, by whose they are. That of a region stands on the first page, that of a district does not. */
@ApplicationScoped
class KeycloakProviders {

    private static final int NOT_FOUND = 404;

    private final KeycloakRealm realm;
    private final KeycloakDomains domains;

    KeycloakProviders(KeycloakRealm realm, KeycloakDomains domains) {
        this.realm = realm;
        this.domains = domains;
    }

    Optional<IdentityProviderRepresentation> find(Home home) {
        if (!realm.isConfigured()) {
            return Optional.empty();
        }
        return switch (home) {
            case District district ->
                domains.organization(district).identityProviders().getIdentityProviders().stream()
                        .findFirst()
                        .map(one -> instance(one.getAlias()).toRepresentation());
            case Region region -> called(region.alias());
        };
    }

    private Optional<IdentityProviderRepresentation> called(String alias) {
        try {
            return Optional.of(instance(alias).toRepresentation());
        } catch (WebApplicationException refused) {
            if (refused.getResponse().getStatus() == NOT_FOUND) {
                return Optional.empty();
            }
            throw refused;
        }
    }

    /** Other settings for the one that there is, or a new one, which is off. */
    void save(Home home, IdentityProviderRepresentation provider, ProviderSettings settings) {
        provider.setProviderId(settings.kind());
        provider.setDisplayName(home.name());
        provider.setTrustEmail(true);
        provider.setHideOnLogin(!home.isRegion());
        var config = new HashMap<>(settings.config());
        if (home instanceof District district) {
            config.put(KeycloakDomains.BINDING, KeycloakDomains.binding(domains.of(district)));
        }
        provider.setConfig(config);
        if (provider.getAlias() == null) {
            create(home, provider);
        } else {
            update(provider);
        }
    }

    private void create(Home home, IdentityProviderRepresentation provider) {
        provider.setAlias(home.alias());
        provider.setEnabled(false);
        if (home instanceof District district) {
            createFor(district, provider);
        } else {
            create(provider);
        }
    }

    /** One that was made before and could not be given to the organization is taken, where it is the same; another makes way. */
    private void createFor(District district, IdentityProviderRepresentation provider) {
        var left = called(district.alias()).filter(one -> isLeftOf(one, district));
        if (left.filter(one -> isSame(one, provider)).isPresent()) {
            provider.setInternalId(left.get().getInternalId());
            update(provider);
        } else {
            left.ifPresent(this::remove);
            create(provider);
        }
        try (var answer = domains.organization(district).identityProviders().addIdentityProvider(provider.getAlias())) {
            require(answer.getStatus());
        }
    }

    private void create(IdentityProviderRepresentation provider) {
        try (var answer = realm.get().identityProviders().create(provider)) {
            require(answer.getStatus());
        }
    }

    private static boolean isLeftOf(IdentityProviderRepresentation found, District district) {
        return found.getOrganizationId() == null
                && Boolean.TRUE.equals(found.isHideOnLogin())
                && district.name().equals(found.getDisplayName());
    }

    /** Whoever is known by one of them is known by the other. */
    private static boolean isSame(IdentityProviderRepresentation one, IdentityProviderRepresentation other) {
        return one.getProviderId().equals(other.getProviderId())
                && Provider.of(one).issuer().equals(Provider.of(other).issuer())
                && Provider.naming(one.getProviderId(), one.getConfig())
                        .equals(Provider.naming(other.getProviderId(), other.getConfig()));
    }

    private static void require(int status) {
        if (status >= 300) {
            throw new WebApplicationException("Keycloak answered " + status, status);
        }
    }

    void update(IdentityProviderRepresentation provider) {
        instance(provider.getAlias()).update(provider);
    }

    void remove(IdentityProviderRepresentation provider) {
        instance(provider.getAlias()).remove();
    }

    /** An organization without a domain has nothing that a provider could be bound to. */
    boolean canHaveOne(Home home) {
        return switch (home) {
            case District district -> !domains.of(district).isEmpty();
            case Region _ -> true;
        };
    }

    private IdentityProviderResource instance(String alias) {
        return realm.get().identityProviders().get(alias);
    }
}
