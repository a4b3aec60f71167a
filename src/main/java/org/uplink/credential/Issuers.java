package org.uplink.credential;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.uplink.platform.OrganizationId;
import org.uplink.platform.Refusal;
import org.uplink.platform.Tenancy;
import org.uplink.platform.Tenancy.Scope;

/** Who issues, by public addresses: each organization under an identifier of its own, with keys that the service holds. */
@ApplicationScoped
class Issuers {

    /** The path below which the documents of organizations lie. */
    private static final String ORGANIZATIONS = ":issuers:";

    private final Credentials credentials;
    private final String publicAddress;

    Issuers(Credentials credentials, @ConfigProperty(name = "org.uplink.public-address") String publicAddress) {
        this.credentials = credentials;
        this.publicAddress = publicAddress;
    }

    /** The service itself, which controls the identifiers of organizations. */
    String service() {
        return DidRules.didOf(publicAddress);
    }

    /** @param alias of an organization */
    String didOf(String alias) {
        return service() + ORGANIZATIONS + alias;
    }

    /** @throws Refusal.NotFound where there is no such organization */
    OrganizationId organization(String alias) {
        return Tenancy.within(
                Scope.NOBODY,
                () -> QuarkusTransaction.requiringNew()
                        .call(() -> credentials.organization(alias).orElseThrow(Refusal.NotFound::new)));
    }

    /** The alias of an organization; empty for an identifier that is none of ours. */
    Optional<String> aliasOf(String did) {
        var before = service() + ORGANIZATIONS;
        return did.startsWith(before) ? Optional.of(did.substring(before.length())) : Optional.empty();
    }

    /** A position means the same credential in the lists of both purposes. */
    String statusList(String alias, int list, StatusPurpose purpose) {
        var address = publicAddress + "/credentials/status/" + alias + "/" + list;
        return switch (purpose) {
            case REVOCATION -> address;
            case SUSPENSION -> address + "/" + purpose.key();
        };
    }

    /** @param path of ours, with a slash at the start */
    String address(String path) {
        return publicAddress + path;
    }
}
