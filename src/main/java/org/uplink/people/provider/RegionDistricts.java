package org.uplink.people.provider;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.uplink.people.provider.Home.Region;
import org.uplink.people.provider.RegionRules.Line;
import org.uplink.people.provider.RegionRules.Problem;
import org.uplink.platform.Ids;
import org.uplink.platform.OrganizationId;

/** Which organization a region means by which value. Each is an offer, which that organization answers. */
@ApplicationScoped
class RegionDistricts {

    static final int PAGE_SIZE = 50;

    /** @param state {@code offered}, {@code accepted} or {@code ended} */
    record Row(UUID id, String value, UUID organizationId, String alias, String name, String state, long total) {}

    private static final String ROWS = """
            select d.id, d.value, d.organization_id, o.alias, o.name,
                   case when a.district_id is null then 'offered' when a.accepted then 'accepted' else 'ended' end as state,
                   count(*) over () as total
            from region_district d join organization o on o.id = d.organization_id
            left join region_answer a on a.district_id = d.id
            where d.region = ?1
            """;

    private final EntityManager entities;
    private final RegionTrail trail;
    private final Clock clock;

    RegionDistricts(EntityManager entities, RegionTrail trail, Clock clock) {
        this.entities = entities;
        this.trail = trail;
        this.clock = clock;
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

    /** All of the lines, or none where one of them is wrong. What a line says already counts as done. */
    @Transactional
    List<Problem> offer(Region region, List<Line> lines) {
        lock(region);
        return put(region, lines, taken(region));
    }

    /** Another value, or another organization: the answer that was given does not hold for it. */
    @Transactional
    List<Problem> replace(Region region, Row gone, Line line) {
        lock(region);
        var others = taken(region);
        if (line.alias().equals(others.get(line.value()))) {
            return line.value().equals(gone.value()) ? List.of() : List.of(doubled(line));
        }
        others.remove(gone.value());
        var problems =
                RegionRules.problems(List.of(line), organizations(List.of(line)).keySet(), others);
        if (problems.isEmpty()) {
            withdraw(region, gone);
            put(region, List.of(line), others);
        }
        return problems;
    }

    private static Problem doubled(Line line) {
        return new Problem(line.number(), RegionRules.Wrong.TAKEN, line.value());
    }

    /** Twice is once. */
    @Transactional
    void remove(Region region, UUID id) {
        lock(region);
        seek(region, id).ifPresent(gone -> withdraw(region, gone));
    }

    private void withdraw(Region region, Row gone) {
        entities.createNativeQuery("delete from region_district where id = ?1")
                .setParameter(1, gone.id())
                .executeUpdate();
        tell(region, "withdrew-region-offer", new OrganizationId(gone.organizationId()), gone.name(), gone.value());
    }

    private List<Problem> put(Region region, List<Line> lines, Map<String, String> taken) {
        var known = organizations(lines);
        var problems = RegionRules.problems(lines, known.keySet(), taken);
        if (!problems.isEmpty()) {
            return problems;
        }
        var fresh = lines.stream()
                .filter(line -> !taken.containsKey(line.value()))
                .collect(Collectors.groupingBy(Line::alias, Collectors.mapping(Line::value, Collectors.toList())));
        known.values().stream()
                .filter(one -> fresh.containsKey(one.alias()))
                .forEach(one -> offer(region, one, fresh.getOrDefault(one.alias(), List.of())));
        return List.of();
    }

    private void offer(Region region, Named organization, List<String> values) {
        entities.createNativeQuery("""
                        insert into region_district (id, region, value, organization_id, offered_at)
                        select l.id ::uuid, ?1, l.value, ?2, ?3 from unnest(?4 ::text[], ?5 ::text[]) as l (id, value)""")
                .setParameter(1, region.alias())
                .setParameter(2, organization.id())
                .setParameter(3, Instant.now(clock))
                .setParameter(4, values.stream().map(_ -> Ids.next().toString()).toArray(String[]::new))
                .setParameter(5, values.toArray(String[]::new))
                .executeUpdate();
        tell(
                region,
                "offered-region",
                new OrganizationId(organization.id()),
                organization.name(),
                String.join(", ", values));
    }

    private void tell(Region region, String action, OrganizationId district, String name, String values) {
        trail.record(action, region.page(), name + ": " + values);
        trail.tell(district, action, Providers.PAGE, region.name() + ": " + values);
    }

    /** Two that add the same value at the same moment: the second finds it taken. */
    private void lock(Region region) {
        entities.createNativeQuery("select pg_advisory_xact_lock(hashtextextended('region ' || ?1, 0))")
                .setParameter(1, region.alias())
                .getSingleResult();
    }

    record Named(String alias, UUID id, String name) {}

    @SuppressWarnings("unchecked")
    private Map<String, Named> organizations(List<Line> lines) {
        List<Named> found = entities.createNativeQuery(
                        "select alias, id, name from organization where alias = any(?1 ::text[])", Named.class)
                .setParameter(1, lines.stream().map(Line::alias).distinct().toArray(String[]::new))
                .getResultList();
        return found.stream().collect(Collectors.toMap(Named::alias, one -> one, (one, _) -> one, TreeMap::new));
    }

    private record Taken(String value, String alias) {}

    @SuppressWarnings("unchecked")
    private Map<String, String> taken(Region region) {
        List<Taken> found = entities.createNativeQuery("""
                        select d.value, o.alias from region_district d join organization o on o.id = d.organization_id
                        where d.region = ?1""", Taken.class)
                .setParameter(1, region.alias())
                .getResultList();
        return found.stream().collect(Collectors.toMap(Taken::value, Taken::alias));
    }
}
