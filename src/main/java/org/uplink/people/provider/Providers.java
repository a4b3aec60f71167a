package org.uplink.people.provider;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.WebApplicationException;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.keycloak.admin.client.resource.IdentityProviderResource;
import org.keycloak.admin.client.resource.OrganizationResource;
import org.keycloak.representations.idm.IdentityProviderRepresentation;
import org.uplink.people.KeycloakRealm;
import org.uplink.people.provider.Provider.Domain;
import org.uplink.platform.AuditTrail;
import org.uplink.platform.Refusal;

/** The identity provider that an organization has in Keycloak. Each change is in the audit trail, or is not made. */
@ApplicationScoped
class Providers {

    static final String PAGE = "/admin/sign-in";

    /** An organization, by its alias in Uplink and its id in Keycloak. */
    record Home(String alias, String id) {}

    private final KeycloakRealm realm;
    private final ProviderMappers mappers;
    private final ProviderRoles roles;
    private final AuditTrail trail;

    Providers(KeycloakRealm realm, ProviderMappers mappers, ProviderRoles roles, AuditTrail trail) {
        this.realm = realm;
        this.mappers = mappers;
        this.roles = roles;
        this.trail = trail;
    }

    /** Whether this service may change anything in Keycloak. */
    boolean configured() {
        return realm.isConfigured();
    }

    Optional<Provider> find(Home home) {
        return saved(home).map(Provider::of);
    }

    /**
     * The one to be changed, for a form of its kind.
     *
     * @throws Refusal.NotFound where it is of the other kind, or nothing may be changed
     */
    Optional<Provider> toChange(Home home, Provider.Kind kind) {
        if (!configured()) {
            throw new Refusal.NotFound();
        }
        var found = find(home);
        if (found.isPresent() && found.get().kind() != kind) {
            throw new Refusal.NotFound();
        }
        return found;
    }

    List<Domain> domains(Home home) {
        return Provider.domains(organization(home).toRepresentation());
    }

    /** A new provider, or other settings for the one that there is; a new one is on for nobody before it was tried. */
    @Transactional
    void save(Home home, String name, ProviderSettings settings) {
        var before = saved(home);
        trail.record(before.isEmpty() ? "set-up-sign-in" : "changed-sign-in", PAGE, said(settings));
        var provider = before.orElseGet(IdentityProviderRepresentation::new);
        provider.setProviderId(settings.kind());
        provider.setDisplayName(name);
        provider.setTrustEmail(true);
        provider.setHideOnLogin(true);
        var config = new HashMap<>(settings.config());
        config.put(KeycloakDomains.BINDING, KeycloakDomains.binding(domains(home)));
        provider.setConfig(config);
        if (before.isEmpty()) {
            create(home, provider);
        } else {
            instance(provider.getAlias()).update(provider);
        }
        mappers.attributes(provider.getAlias(), settings.attributes());
    }

    private static String said(ProviderSettings settings) {
        return settings.kind() + " "
                + settings.config().getOrDefault("issuer", settings.config().get("idpEntityId"));
    }

    private void create(Home home, IdentityProviderRepresentation provider) {
        provider.setAlias(home.alias());
        provider.setEnabled(false);
        try (var answer = realm.get().identityProviders().create(provider)) {
            require(answer.getStatus());
        }
        try (var answer = organization(home).identityProviders().addIdentityProvider(home.alias())) {
            require(answer.getStatus());
        }
    }

    private static void require(int status) {
        if (status >= 300) {
            throw new WebApplicationException("Keycloak answered " + status, status);
        }
    }

    /** False where there is none that has a secret. */
    @Transactional
    boolean changeSecret(Home home, String secret) {
        var found = saved(home).filter(one -> one.getProviderId().equals("oidc"));
        found.ifPresent(provider -> {
            trail.record("changed-sign-in-secret", PAGE, "");
            provider.getConfig().put("clientSecret", secret);
            instance(provider.getAlias()).update(provider);
        });
        return found.isPresent();
    }

    /** Twice the same is once; false where there is none. */
    @Transactional
    boolean turn(Home home, boolean on) {
        var found = saved(home);
        found.filter(one -> on != Boolean.TRUE.equals(one.isEnabled())).ifPresent(provider -> {
            trail.record(on ? "switched-sign-in-on" : "switched-sign-in-off", PAGE, "");
            provider.setEnabled(on);
            instance(provider.getAlias()).update(provider);
        });
        return found.isPresent();
    }

    /** What it said of roles is worth nothing any more. */
    @Transactional
    void remove(Home home) {
        saved(home).ifPresent(provider -> {
            trail.record("removed-sign-in", PAGE, Provider.of(provider).issuer());
            roles.end();
            instance(provider.getAlias()).remove();
        });
    }

    private Optional<IdentityProviderRepresentation> saved(Home home) {
        if (!configured()) {
            return Optional.empty();
        }
        return organization(home).identityProviders().getIdentityProviders().stream()
                .findFirst()
                .map(one -> instance(one.getAlias()).toRepresentation());
    }

    private IdentityProviderResource instance(String alias) {
        return realm.get().identityProviders().get(alias);
    }

    private OrganizationResource organization(Home home) {
        return realm.get().organizations().get(home.id());
    }
}
