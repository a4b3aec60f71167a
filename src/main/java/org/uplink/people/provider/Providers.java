package org.uplink.people.provider;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.keycloak.representations.idm.IdentityProviderRepresentation;
import org.uplink.people.KeycloakRealm;
import org.uplink.people.provider.Fault.Found;
import org.uplink.platform.AuditTrail;
import org.uplink.platform.Refusal;

/** The identity provider of an organization or of a region. Each change is in the audit trail, or is not made. */
@ApplicationScoped
class Providers {

    static final String PAGE = "/admin/sign-in";

    private final KeycloakRealm realm;
    private final KeycloakProviders keycloak;
    private final ProviderMappers mappers;
    private final ChosenProvider chosen;
    private final AuditTrail trail;

    Providers(
            KeycloakRealm realm,
            KeycloakProviders keycloak,
            ProviderMappers mappers,
            ChosenProvider chosen,
            AuditTrail trail) {
        this.realm = realm;
        this.keycloak = keycloak;
        this.mappers = mappers;
        this.chosen = chosen;
        this.trail = trail;
    }

    /** Whether this service may change anything in Keycloak. */
    boolean configured() {
        return realm.isConfigured();
    }

    Optional<Provider> find(Home home) {
        return keycloak.find(home).map(Provider::of);
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

    /** An organization without a domain has nothing that a provider could be bound to. */
    boolean canHaveOne(Home home) {
        return keycloak.canHaveOne(home);
    }

    /**
     * A new provider, or other settings for the one that there is; a new one is on for nobody before it was tried.
     *
     * @throws Found where it is another one: its people would be taken for those who came by the one before; or where one that
     *     is on would name people otherwise
     */
    @Transactional
    void save(Home home, ProviderSettings settings) throws Found {
        var before = keycloak.find(home);
        if (before.isPresent() && !Provider.of(before.get()).issuer().equals(settings.issuer())) {
            throw new Found(Fault.ANOTHER);
        }
        if (before.filter(one -> one.isEnabled() && isNamedOtherwise(one, settings))
                .isPresent()) {
            throw new Found(Fault.NAMED_OTHERWISE);
        }
        trail.record(before.isEmpty() ? "set-up-sign-in" : "changed-sign-in", home.page(), said(settings));
        var provider = before.orElseGet(IdentityProviderRepresentation::new);
        keycloak.save(home, provider, settings);
        mappers.people(provider.getAlias(), settings, home.isRegion());
    }

    private static boolean isNamedOtherwise(IdentityProviderRepresentation one, ProviderSettings settings) {
        return !Provider.naming(one.getProviderId(), one.getConfig())
                .equals(Provider.naming(settings.kind(), settings.config()));
    }

    /** What was said of the one that speaks SAML, for a form. */
    Optional<Saml> saml(Home home) {
        return keycloak.find(home)
                .map(one -> new Saml(one.getConfig().getOrDefault("metadataDescriptorUrl", ""), mappers.names(one)));
    }

    /** @param address of its metadata; "" where a file was sent */
    record Saml(String address, ProviderSettings.Names names) {}

    private static String said(ProviderSettings settings) {
        return settings.kind() + " " + settings.issuer();
    }

    /** False where there is none that has a secret. */
    @Transactional
    boolean changeSecret(Home home, String secret) {
        var found = keycloak.find(home).filter(one -> one.getProviderId().equals("oidc"));
        found.ifPresent(provider -> {
            trail.record("changed-sign-in-secret", home.page(), "");
            provider.getConfig().put("clientSecret", secret);
            keycloak.update(provider);
        });
        return found.isPresent();
    }

    /** Twice the same is once; false where there is none. */
    @Transactional
    boolean turn(Home home, boolean on) {
        var found = keycloak.find(home);
        found.filter(one -> on != Boolean.TRUE.equals(one.isEnabled())).ifPresent(provider -> {
            trail.record(on ? "switched-sign-in-on" : "switched-sign-in-off", home.page(), "");
            provider.setEnabled(on);
            keycloak.update(provider);
        });
        return found.isPresent();
    }

    /** What it said of roles is worth nothing any more; false where there is none. */
    @Transactional
    boolean remove(Home home) {
        var found = keycloak.find(home);
        found.ifPresent(provider -> {
            trail.record("removed-sign-in", home.page(), Provider.of(provider).issuer());
            if (!home.isRegion()) {
                chosen.end(provider.getAlias());
            }
            keycloak.remove(provider);
        });
        return found.isPresent();
    }
}
