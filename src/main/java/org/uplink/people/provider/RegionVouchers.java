package org.uplink.people.provider;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.uplink.platform.OrganizationId;
import org.uplink.platform.Tenancy;
import org.uplink.platform.Tenancy.Scope;

/**
 * What the word of a region counts for: which organizations it vouches for somebody for, besides those of whom Keycloak says so,
 * and what it says of roles there.
 */
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

    /**
     * What of it an organization listens to that has chosen this provider's words, in a transaction that acts for it: of a
     * region only what is said of its own people, by values that it has accepted, in the claim that it has agreed to.
     */
    Said heard(OrganizationId organization, Said said) {
        if (!RegionRules.isRegion(said.provider())) {
            return new Said(said.provider(), said.at(), said.words());
        }
        var meant = values(organization, said.provider()).stream()
                .filter(said.districts()::contains)
                .toList();
        return new Said(said.provider(), said.at(), meant.isEmpty() ? List.of() : said.words(), meant);
    }

    @SuppressWarnings("unchecked")
    private List<String> values(OrganizationId organization, String region) {
        return entities.createNativeQuery("""
                        select d.value from region r
                        join provider_claim c on c.provider = r.alias and c.claim = r.role_claim
                        join region_district d on d.region = r.alias and d.organization_id = c.organization_id
                        join region_answer a on a.district_id = d.id and a.accepted
                        where r.alias = ?1 and c.organization_id = ?2""")
                .setParameter(1, region)
                .setParameter(2, organization.value())
                .getResultList();
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
