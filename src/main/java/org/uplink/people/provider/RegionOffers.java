package org.uplink.people.provider;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.uplink.people.provider.Home.Region;
import org.uplink.people.provider.RegionDistricts.Named;
import org.uplink.people.provider.RegionDistricts.Row;
import org.uplink.people.provider.RegionRules.Line;
import org.uplink.people.provider.RegionRules.Problem;
import org.uplink.people.provider.RegionTouched.Deed;
import org.uplink.platform.Ids;
import org.uplink.platform.Lock;
import org.uplink.platform.OrganizationId;

/** What whoever looks after the platform offers organizations, changes and withdraws. Each hears of its own. */
@ApplicationScoped
class RegionOffers {

    private final EntityManager entities;
    private final Lock lock;
    private final RegionDistricts districts;
    private final RegionTrail trail;
    private final Clock clock;

    RegionOffers(EntityManager entities, Lock lock, RegionDistricts districts, RegionTrail trail, Clock clock) {
        this.entities = entities;
        this.lock = lock;
        this.districts = districts;
        this.trail = trail;
        this.clock = clock;
    }

    /** What was offered an organization at once is one matter to it. */
    static String matter(String region, Instant offeredAt) {
        return region + " " + offeredAt;
    }

    /** All of the lines, or none where one of them is wrong. What a line says already counts as done. */
    @Transactional
    List<Problem> offer(Region region, List<Line> lines) {
        lock(region);
        return put(region, lines, districts.taken(region), Deed.OFFERED);
    }

    /** Another value, or another organization: the answer that was given does not hold for it. */
    @Transactional
    List<Problem> replace(Region region, Row gone, Line line) {
        lock(region);
        var others = districts.taken(region);
        if (line.alias().equals(others.get(line.value()))) {
            return line.value().equals(gone.value()) ? List.of() : List.of(doubled(line));
        }
        others.remove(gone.value());
        var known = districts.organizations(List.of(line)).keySet();
        var problems = RegionRules.problems(List.of(line), known, others);
        if (problems.isEmpty()) {
            var same = line.alias().equals(gone.alias());
            withdraw(region, gone, same ? Deed.REPLACED : Deed.WITHDRAWN);
            put(region, List.of(line), others, same && gone.state().equals("accepted") ? Deed.CHANGED : Deed.OFFERED);
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
        districts.seek(region, id).ifPresent(gone -> withdraw(region, gone, Deed.WITHDRAWN));
    }

    /** With the region. */
    void removeAll(Region region) {
        lock(region);
        districts.byOrganization(region).forEach(gone -> {
            var district = gone.getFirst().organization();
            trail.tell(district, "removed-region", Providers.PAGE, region.name());
            var settled = gone.stream()
                    .map(one -> matter(region.alias(), one.offeredAt()))
                    .distinct()
                    .toList();
            trail.tell(new RegionTouched(
                    district,
                    Deed.REMOVED,
                    region.alias(),
                    region.name(),
                    gone.stream().map(Row::value).toList(),
                    gone.getFirst().id().toString(),
                    settled));
        });
    }

    private void withdraw(Region region, Row gone, Deed deed) {
        entities.createNativeQuery("delete from region_district where id = ?1")
                .setParameter(1, gone.id())
                .executeUpdate();
        record(region, "withdrew-region-offer", gone.organization(), gone.name(), gone.value());
        trail.tell(new RegionTouched(
                gone.organization(),
                deed,
                region.alias(),
                region.name(),
                List.of(gone.value()),
                gone.id().toString(),
                districts.waits(region, gone) ? List.of() : List.of(matter(region.alias(), gone.offeredAt()))));
    }

    private List<Problem> put(Region region, List<Line> lines, Map<String, String> taken, Deed deed) {
        var known = districts.organizations(lines);
        var problems = RegionRules.problems(lines, known.keySet(), taken);
        if (!problems.isEmpty()) {
            return problems;
        }
        var fresh = lines.stream()
                .filter(line -> !taken.containsKey(line.value()))
                .collect(Collectors.groupingBy(Line::alias, Collectors.mapping(Line::value, Collectors.toList())));
        known.values().stream()
                .filter(one -> fresh.containsKey(one.alias()))
                .forEach(one -> offer(region, one, fresh.getOrDefault(one.alias(), List.of()), deed));
        return List.of();
    }

    private void offer(Region region, Named organization, List<String> values, Deed deed) {
        // As the database keeps it.
        var now = Instant.now(clock).truncatedTo(ChronoUnit.MICROS);
        entities.createNativeQuery("""
                        insert into region_district (id, region, value, organization_id, offered_at)
                        select l.id ::uuid, ?1, l.value, ?2, ?3 from unnest(?4 ::text[], ?5 ::text[]) as l (id, value)""")
                .setParameter(1, region.alias())
                .setParameter(2, organization.id())
                .setParameter(3, now)
                .setParameter(4, values.stream().map(_ -> Ids.next().toString()).toArray(String[]::new))
                .setParameter(5, values.toArray(String[]::new))
                .executeUpdate();
        var district = new OrganizationId(organization.id());
        record(region, "offered-region", district, organization.name(), String.join(", ", values));
        trail.tell(new RegionTouched(
                district, deed, region.alias(), region.name(), values, matter(region.alias(), now), List.of()));
    }

    private void record(Region region, String action, OrganizationId district, String name, String values) {
        trail.record(action, region.page(), name + ": " + values);
        trail.tell(district, action, Providers.PAGE, region.name() + ": " + values);
    }

    /** Two that add the same value at the same moment: the second finds it taken. */
    private void lock(Region region) {
        lock.take("region " + region.alias());
    }
}
