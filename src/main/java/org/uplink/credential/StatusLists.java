package org.uplink.credential;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.uplink.platform.Refusal;
import org.uplink.platform.Tenancy;
import org.uplink.platform.Tenancy.Scope;

/** The status lists of organizations, signed by their issuers, as of the moment of asking. */
@ApplicationScoped
class StatusLists {

    private final Credentials credentials;
    private final Issuers issuers;
    private final Forms forms;
    private final Clock clock;

    StatusLists(Credentials credentials, Issuers issuers, Forms forms, Clock clock) {
        this.credentials = credentials;
        this.issuers = issuers;
        this.forms = forms;
        this.clock = clock;
    }

    /** @throws Refusal.NotFound where there is no such organization or list */
    String proven(String alias, int list, StatusPurpose purpose) {
        var set = set(alias, list, purpose);
        var now = now();
        return forms.proven(issuers.didOf(alias), document(alias, list, purpose, set, now), now);
    }

    /** @throws Refusal.NotFound where there is no such organization or list */
    String token(String alias, int list, StatusPurpose purpose) {
        return forms.token(issuers.didOf(alias), document(alias, list, purpose, set(alias, list, purpose), now()));
    }

    /**
     * The positions of which it is so now.
     *
     * @throws Refusal.NotFound where there is no such organization or list
     */
    List<Integer> set(String alias, int list, StatusPurpose purpose) {
        var organization = issuers.organization(alias);
        return Tenancy.within(
                Scope.of(organization),
                () -> QuarkusTransaction.requiringNew().call(() -> {
                    if (list < 1 || list > credentials.statusLists()) {
                        throw new Refusal.NotFound();
                    }
                    return switch (purpose) {
                        case REVOCATION -> credentials.revokedOn(list);
                        case SUSPENSION -> credentials.suspendedOn(list);
                    };
                }));
    }

    private Map<String, Object> document(
            String alias, int list, StatusPurpose purpose, List<Integer> set, Instant now) {
        return StatusList.of(issuers.statusList(alias, list, purpose), issuers.didOf(alias), purpose, set, now);
    }

    private Instant now() {
        return Instant.now(clock).truncatedTo(ChronoUnit.SECONDS);
    }
}
