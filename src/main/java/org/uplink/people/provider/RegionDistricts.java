package org.uplink.people.provider;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.uplink.people.provider.Home.Region;
import org.uplink.people.provider.RegionRules.Line;
import org.uplink.platform.OrganizationId;

/** Which organization a region means by which value. Each is an offer, which that organization answers. */
@ApplicationScoped
class RegionDistricts {

    static final int PAGE_SIZE = 50;

    /** @param state {@code offered}, {@code accepted} or {@code ended} */
    record Row(
            UUID id,
            String value,
            UUID organizationId,
            String alias,
            String name,
            String state,
            Instant offeredAt,
            long total) {

        OrganizationId organization() {
            return new OrganizationId(organizationId);
        }
    }

    private static final String ROWS = """
            select d.id, d.value, d.organization_id, o.alias, o.name,
                   case when a.district_id is null then 'offered' when a.accepted then 'accepted' else 'ended' end as state,
                   d.offered_at, count(*) over () as total
            from region_district d join organization o on o.id = d.organization_id
            left join region_answer a on a.district_id = d.id
            where d.region = ?1
            """;

    private final EntityManager entities;

    RegionDistricts(EntityManager entities) {
        this.entities = entities;
    }

    /** @param find in the value, the name or the alias */
    @Transactional
    @SuppressWarnings("unchecked")
    List<Row> list(Region region, String find, int page) {
        return entities.createNativeQuery(ROWS + """
                                and (?2 = '' or position(lower(?2) in lower(concat_ws(chr(10), d.value, o.name, o.alias))) > 0)
                                order by lower(o.name), o.alias, d.value limit ?3 offset ?4""", Row.class)
                .setParameter(1, region.alias())
                .setParameter(2, find)
                .setParameter(3, PAGE_SIZE)
                .setParameter(4, (page - 1) * PAGE_SIZE)
                .getResultList();
    }

    @Transactional
    Optional<Row> seek(Region region, UUID id) {
        List<?> found = entities.createNativeQuery(ROWS + " and d.id = ?2", Row.class)
                .setParameter(1, region.alias())
                .setParameter(2, id)
                .getResultList();
        return found.stream().map(Row.class::cast).findFirst();
    }

    /** All of a region, by the organization that they mean. */
    @SuppressWarnings("unchecked")
    Collection<List<Row>> byOrganization(Region region) {
        List<Row> all = entities.createNativeQuery(ROWS + " order by o.alias, d.value", Row.class)
                .setParameter(1, region.alias())
                .getResultList();
        return all.stream()
                .collect(Collectors.groupingBy(Row::organizationId, LinkedHashMap::new, Collectors.toList()))
                .values();
    }

    /** Whether something that was offered at the same time as this has no answer yet. */
    boolean waits(Region region, Row row) {
        return (Boolean) entities.createNativeQuery("""
                        select exists (select from region_district d
                                       where d.region = ?1 and d.organization_id = ?2 and d.offered_at = ?3
                                         and not exists (select from region_answer a where a.district_id = d.id))""")
                .setParameter(1, region.alias())
                .setParameter(2, row.organizationId())
                .setParameter(3, row.offeredAt())
                .getSingleResult();
    }

    record Named(String alias, UUID id, String name) {}

    /** Of those that there are, by alias. */
    @SuppressWarnings("unchecked")
    Map<String, Named> organizations(List<Line> lines) {
        List<Named> found = entities.createNativeQuery(
                        "select alias, id, name from organization where alias = any(?1 ::text[])", Named.class)
                .setParameter(1, lines.stream().map(Line::alias).distinct().toArray(String[]::new))
                .getResultList();
        return found.stream().collect(Collectors.toMap(Named::alias, one -> one, (one, _) -> one, TreeMap::new));
    }

    private record Taken(String value, String alias) {}

    /** Whose a value is already, by alias. */
    @SuppressWarnings("unchecked")
    Map<String, String> taken(Region region) {
        List<Taken> found = entities.createNativeQuery("""
                        select d.value, o.alias from region_district d join organization o on o.id = d.organization_id
                        where d.region = ?1""", Taken.class)
                .setParameter(1, region.alias())
                .getResultList();
        return found.stream().collect(Collectors.toMap(Taken::value, Taken::alias));
    }
}
