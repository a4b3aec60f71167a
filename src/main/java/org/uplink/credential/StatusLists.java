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
    String proven(String alias, int list) {
        var revoked = revoked(alias, list);
        var now = now();
        return forms.proven(issuers.didOf(alias), document(alias, list, revoked, now), now);
    }

    /** @throws Refusal.NotFound where there is no such organization or list */
    String token(String alias, int list) {
        return forms.token(issuers.didOf(alias), document(alias, list, revoked(alias, list), now()));
    }

    /**
     * The positions that are revoked now.
     *
     * @throws Refusal.NotFound where there is no such organization or list
     */
    List<Integer> revoked(String alias, int list) {
        var organization = issuers.organization(alias);
        return Tenancy.within(
                Scope.of(organization),
                () -> QuarkusTransaction.requiringNew().call(() -> {
                    if (list < 1 || list > credentials.statusLists()) {
                        throw new Refusal.NotFound();
                    }
                    return credentials.revokedOn(list);
                }));
    }

    private Map<String, Object> document(String alias, int list, List<Integer> revoked, Instant now) {
        return StatusList.of(issuers.statusList(alias, list), issuers.didOf(alias), revoked, now);
    }

    private Instant now() {
        return Instant.now(clock).truncatedTo(ChronoUnit.SECONDS);
    }
}
