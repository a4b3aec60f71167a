package org.uplink.people.provider;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.keycloak.admin.client.resource.IdentityProviderResource;
import org.keycloak.representations.idm.IdentityProviderMapperRepresentation;
import org.keycloak.representations.idm.IdentityProviderRepresentation;
import org.uplink.people.KeycloakRealm;

/** What Keycloak takes over from what a provider says of somebody. */
@ApplicationScoped
class ProviderMappers {

    /**
     * Attributes of accounts in Keycloak, and claims of its tokens: what was said of roles and of the district, and by which
     * provider.
     */
    static final String ROLES = "upstream_roles";

    static final String DISTRICT = "upstream_district";

    static final String FROM = "upstream_from";

    private static final String SAML_ATTRIBUTE = "saml-user-attribute-idp-mapper";

    private final KeycloakRealm realm;

    ProviderMappers(KeycloakRealm realm) {
        this.realm = realm;
    }

    /** Where SAML says the address and the names: once, for whoever is new. */
    void people(String provider, ProviderSettings settings, boolean region) {
        settings.attributes()
                .forEach((ours, theirs) -> put(
                        provider,
                        ours,
                        SAML_ATTRIBUTE,
                        Map.of("syncMode", "INHERIT", "attribute.name", theirs, "user.attribute", ours)));
        if (region) {
            name(provider, settings.kind().equals("saml"));
        }
    }

    /** As they were put there, for one that speaks SAML. */
    ProviderSettings.Names names(IdentityProviderRepresentation provider) {
        var theirs = instance(provider.getAlias()).getMappers().stream()
                .filter(one -> one.getIdentityProviderMapper().equals(SAML_ATTRIBUTE))
                .collect(Collectors.toMap(
                        IdentityProviderMapperRepresentation::getName,
                        one -> one.getConfig().getOrDefault("attribute.name", "")));
        return new ProviderSettings.Names(
                provider.getConfig().getOrDefault(Provider.NAME_ID, ""),
                theirs.getOrDefault("email", ""),
                theirs.getOrDefault("firstName", ""),
                theirs.getOrDefault("lastName", ""));
    }

    /** Two districts have a jsmith, and two regions. */
    private void name(String provider, boolean saml) {
        put(
                provider,
                "username",
                saml ? "saml-username-idp-mapper" : "oidc-username-idp-mapper",
                Map.of(
                        "syncMode",
                        "IMPORT",
                        "template",
                        saml ? "${ALIAS}.${NAMEID}" : "${ALIAS}.${CLAIM.sub}",
                        "target",
                        "LOCAL"));
    }

    /** Where it says something of roles: anew at each sign-in. */
    void roles(String provider, String claim) {
        said(provider, ROLES, claim);
    }

    /** Where it says the district: anew at each sign-in. */
    void district(String provider, String claim) {
        said(provider, DISTRICT, claim);
    }

    private void said(String provider, String attribute, String claim) {
        var saml = instance(provider).toRepresentation().getProviderId().equals("saml");
        put(
                provider,
                attribute,
                saml ? SAML_ATTRIBUTE : "oidc-user-attribute-idp-mapper",
                Map.of(
                        "syncMode",
                        "FORCE",
                        saml ? "attribute.name" : "claim",
                        saml ? claim : path(claim),
                        "user.attribute",
                        attribute));
        put(
                provider,
                FROM,
                "hardcoded-attribute-idp-mapper",
                Map.of("syncMode", "FORCE", "attribute", FROM, "attribute.value", provider));
    }

    /** For Keycloak a dot leads into a claim, but for one that is called like a web address. */
    static String path(String claim) {
        return claim.contains("/") ? claim.replace(".", "\\.") : claim;
    }

    private void put(String provider, String name, String kind, Map<String, String> config) {
        var mapper = instance(provider).getMappers().stream()
                .filter(one -> one.getName().equals(name))
                .findFirst()
                .orElseGet(IdentityProviderMapperRepresentation::new);
        mapper.setName(name);
        mapper.setIdentityProviderAlias(provider);
        mapper.setIdentityProviderMapper(kind);
        mapper.setConfig(new HashMap<>(config));
        if (mapper.getId() == null) {
            instance(provider).addMapper(mapper).close();
        } else {
            instance(provider).update(mapper.getId(), mapper);
        }
    }

    private IdentityProviderResource instance(String provider) {
        return realm.get().identityProviders().get(provider);
    }
}
