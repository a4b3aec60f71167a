package org.uplink.people.provider;

import java.util.List;
import java.util.Map;
import org.keycloak.representations.idm.IdentityProviderRepresentation;
import org.keycloak.representations.idm.OrganizationDomainRepresentation;
import org.keycloak.representations.idm.OrganizationRepresentation;

/** The identity provider of an organization, as a page shows it. */
record Provider(String alias, Kind kind, boolean on, String issuer, String clientId) {

    /** Keycloak's word for the kind of id that SAML sends. */
    static final String NAME_ID = "nameIDPolicyFormat";

    enum Kind {
        OIDC,
        SAML;

        public String key() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** What people type before they are sent on: Keycloak compares the ends of their addresses with these. */
    record Domain(String name, boolean verified) {}

    static Provider of(IdentityProviderRepresentation saved) {
        var config = saved.getConfig();
        var kind = saved.getProviderId().equals("saml") ? Kind.SAML : Kind.OIDC;
        return new Provider(
                saved.getAlias(),
                kind,
                Boolean.TRUE.equals(saved.isEnabled()),
                text(config, kind == Kind.SAML ? "idpEntityId" : "issuer"),
                text(config, "clientId"));
    }

    /** How it names people: whoever came by it is known by that. */
    static String naming(String kind, Map<String, String> config) {
        return text(config, kind.equals("saml") ? NAME_ID : "clientId");
    }

    private static String text(Map<String, String> config, String key) {
        return config.getOrDefault(key, "");
    }

    static List<Domain> domains(OrganizationRepresentation organization) {
        var domains = organization.getDomains();
        return domains == null
                ? List.of()
                : domains.stream()
                        .map(Provider::domain)
                        .sorted((a, b) -> a.name().compareTo(b.name()))
                        .toList();
    }

    private static Domain domain(OrganizationDomainRepresentation one) {
        return new Domain(one.getName(), one.isVerified());
    }
}
