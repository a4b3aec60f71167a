package org.uplink.people.provider;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.uplink.people.provider.Home.Region;
import org.uplink.platform.CurrentActor;
import org.uplink.platform.Refusal;

/** Regions whose provider signs people of many districts in, for whoever looks after the platform. */
@ApplicationScoped
class Regions {

    static final String PAGE = "/platform/providers";

    /**
     * @param claim in which the provider says the district
     * @param roleClaim in which it says groups
     * @param roleClaimChosenAt since when, where it does
     * @param offered how many of its values are some district's
     * @param accepted how many of these the district has accepted
     */
    record Row(
            String alias,
            String name,
            @Nullable String claim,
            @Nullable String roleClaim,
            Instant roleClaimChosenAt,
            long offered,
            long accepted) {

        public Region home() {
            return new Region(alias, name);
        }

        /** What it says groups in, as a matter to districts. */
        String words() {
            return RegionOffers.matter(alias, roleClaimChosenAt);
        }
    }

    private static final String ROWS = """
            select r.alias, r.name, r.claim, r.role_claim, r.role_claim_chosen_at, count(d.id) as offered, count(a.district_id) filter (where a.accepted) as accepted
            from region r left join region_district d on d.region = r.alias left join region_answer a on a.district_id = d.id
            """;

    private final EntityManager entities;
    private final CurrentActor current;
    private final ProviderMappers mappers;
    private final Providers providers;
    private final RegionOffers offers;
    private final MovedWords moved;
    private final RegionTrail trail;
    private final Clock clock;

    Regions(
            EntityManager entities,
            CurrentActor current,
            ProviderMappers mappers,
            Providers providers,
            RegionOffers offers,
            MovedWords moved,
            RegionTrail trail,
            Clock clock) {
        this.entities = entities;
        this.current = current;
        this.mappers = mappers;
        this.providers = providers;
        this.offers = offers;
        this.moved = moved;
        this.trail = trail;
        this.clock = clock;
    }

    @Transactional
    @SuppressWarnings("unchecked")
    List<Row> all() {
        return entities.createNativeQuery(ROWS + "group by r.alias order by lower(r.name), r.alias", Row.class)
                .getResultList();
    }

    /** @throws Refusal.NotFound for one that is not there, or no longer */
    @Transactional
    Row find(String alias) {
        return seek(alias).orElseThrow(Refusal.NotFound::new);
    }

    @Transactional
    Optional<Row> seek(String alias) {
        List<?> found = entities.createNativeQuery(ROWS + "where r.alias = ?1 group by r.alias", Row.class)
                .setParameter(1, alias)
                .getResultList();
        return found.stream().map(Row.class::cast).findFirst();
    }

    /** False where there is one of that alias and another name, or an organization of that alias. */
    @Transactional
    boolean create(String alias, String name) {
        var added = entities.createNativeQuery("""
                        insert into region (alias, name, told_in, set_up_at)
                        select ?1, ?2, ?3, ?4 where not exists (select from organization where alias = ?1)
                        on conflict do nothing""")
                .setParameter(1, alias)
                .setParameter(2, name)
                .setParameter(3, current.get().organization().value())
                .setParameter(4, Instant.now(clock))
                .executeUpdate();
        if (added > 0) {
            trail.record("set-up-region", PAGE + "/" + alias, name);
        }
        return added > 0 || seek(alias).filter(one -> one.name().equals(name)).isPresent();
    }

    /** Counts from each person's next sign-in on. */
    @Transactional
    void choose(Region region, String claim) {
        trail.record("chose-district-claim", region.page(), claim);
        entities.createNativeQuery("update region set claim = ?2 where alias = ?1")
                .setParameter(1, region.alias())
                .setParameter(2, claim)
                .executeUpdate();
        mappers.district(region.alias(), claim);
    }

    /** Counts where a district agrees to it. */
    @Transactional
    void chooseRoles(Region region, String claim) {
        var before = find(region.alias());
        trail.record("chose-region-role-claim", region.page(), claim);
        entities.createNativeQuery("""
                        update region set role_claim = ?2, role_claim_chosen_at = ?3
                        where alias = ?1 and role_claim is distinct from ?2""")
                .setParameter(1, region.alias())
                .setParameter(2, claim)
                .setParameter(3, Instant.now(clock))
                .executeUpdate();
        if (!claim.equals(before.roleClaim())) {
            moved.tell(before, find(region.alias()));
        }
        mappers.roles(region.alias(), claim);
    }

    /** With its provider, and all that was offered: it vouches for nobody from now on. */
    @Transactional
    void remove(Region region) {
        offers.removeAll(region);
        trail.record("removed-region", region.page(), region.name());
        entities.createNativeQuery("delete from region where alias = ?1")
                .setParameter(1, region.alias())
                .executeUpdate();
        providers.remove(region);
    }
}
