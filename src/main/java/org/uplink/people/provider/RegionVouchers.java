package org.uplink.people.provider;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.uplink.platform.Tenancy;
import org.uplink.platform.Tenancy.Scope;

/** Which organizations a region vouches for somebody for, besides those of whom Keycloak says so. */
@ApplicationScoped
public class RegionVouchers {

    /** A provider that says more says nonsense. */
    private static final int MOST = 50;

    private final EntityManager entities;

    RegionVouchers(EntityManager entities) {
        this.entities = entities;
    }

    /** Asks the database only for who came through a region that has said a district. */
    public List<String> and(List<String> claimed, Optional<Said> said) {
        var more = said.filter(one ->
                        RegionRules.isRegion(one.provider()) && !one.districts().isEmpty())
                .map(this::accepted)
                .orElse(List.of());
        return more.isEmpty()
                ? claimed
                : Stream.concat(claimed.stream(), more.stream())
                        .distinct()
                        .sorted()
                        .toList();
    }

    @SuppressWarnings("unchecked")
    private List<String> accepted(Said said) {
        return Tenancy.within(
                Scope.NOBODY,
                () -> QuarkusTransaction.requiringNew()
                        .call(() -> entities.createNativeQuery(
                                        "select alias from uplink_region_vouches(?1, ?2 ::text[])")
                                .setParameter(1, said.provider())
                                .setParameter(
                                        2, said.districts().stream().limit(MOST).toArray(String[]::new))
                                .getResultList()));
    }
}
