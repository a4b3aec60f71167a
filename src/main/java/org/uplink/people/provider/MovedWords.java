package org.uplink.people.provider;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.uplink.people.provider.RegionDistricts.Row;
import org.uplink.people.provider.RegionTouched.Deed;
import org.uplink.platform.OrganizationId;

/** A region that says groups in another claim gives no role where the one before was agreed to: administrators there hear of it. */
@ApplicationScoped
class MovedWords {

    private final EntityManager entities;
    private final RegionDistricts districts;
    private final RegionTrail trail;

    MovedWords(EntityManager entities, RegionDistricts districts, RegionTrail trail) {
        this.entities = entities;
        this.districts = districts;
        this.trail = trail;
    }

    void tell(Regions.Row before, Regions.Row now) {
        districts.byOrganization(now.home()).stream()
                .map(List::getFirst)
                .map(Row::organization)
                .forEach(one -> trail.within(one, () -> tell(one, before, now)));
    }

    private void tell(OrganizationId organization, Regions.Row before, Regions.Row now) {
        var claim = String.valueOf(now.roleClaim());
        for (var agreed : agreed(now.alias())) {
            trail.tell(organization, "chose-region-role-claim", ProviderRoles.PAGE, now.name() + ": " + claim);
            trail.tell(touched(organization, agreed.equals(claim) ? Deed.WORDS_BACK : Deed.WORDS_MOVED, before, now));
        }
    }

    /** What was told of the claim before is over. */
    private static RegionTouched touched(OrganizationId organization, Deed deed, Regions.Row before, Regions.Row now) {
        return new RegionTouched(
                organization,
                deed,
                now.alias(),
                now.name(),
                List.of(String.valueOf(now.roleClaim())),
                now.words(),
                List.of(before.words()));
    }

    /** One at most, of the organization that the transaction acts for. */
    @SuppressWarnings("unchecked")
    private List<String> agreed(String region) {
        return entities.createNativeQuery("""
                        select c.claim from provider_claim c
                        where c.organization_id = uplink_organization() and c.provider = ?1
                          and exists (select from region_district d join region_answer a on a.district_id = d.id and a.accepted
                                      where d.region = ?1 and d.organization_id = c.organization_id)""").setParameter(1, region).getResultList();
    }
}
