package org.uplink.competency;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.ConcurrentHashMap;
import org.uplink.platform.OrganizationId;
import org.uplink.platform.Tenancy;
import org.uplink.platform.Tenancy.Scope;

/** The framework as each organization sees it. A state is kept until a request knows of a later one. */
@ApplicationScoped
class AdjustedFrameworks {

    private record Seen(int version, Framework framework) {}

    private final Frameworks frameworks;
    private final AdjustmentRows rows;
    private final ConcurrentHashMap<OrganizationId, Seen> seen = new ConcurrentHashMap<>();

    AdjustedFrameworks(Frameworks frameworks, AdjustmentRows rows) {
        this.frameworks = frameworks;
        this.rows = rows;
    }

    Framework seenBy(OrganizationId organization, int version) {
        if (version == 0) {
            return frameworks.shared();
        }
        var known = seen.get(organization);
        if (known == null || known.version() < version) {
            known = read(organization);
            seen.put(organization, known);
        }
        return known.framework();
    }

    int version(OrganizationId organization) {
        return rows.version(organization);
    }

    private Seen read(OrganizationId organization) {
        return Tenancy.within(
                Scope.of(organization),
                () -> QuarkusTransaction.requiringNew().call(() -> {
                    var state = rows.state();
                    return new Seen(state.version(), AdjustmentRules.apply(state.base(), state.adjustments()));
                }));
    }
}
