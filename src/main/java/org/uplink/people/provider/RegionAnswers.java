package org.uplink.people.provider;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.uplink.people.provider.RegionTouched.Deed;
import org.uplink.platform.CurrentActor;
import org.uplink.platform.OrganizationId;

/** What regions have offered the active organization, and what it answers. Without its word they sign nobody of it in. */
@ApplicationScoped
class RegionAnswers {

    /** @param accepted whether it holds now */
    record Offer(String region, String name, UUID toldIn, UUID id, String value, Instant offeredAt, boolean accepted) {

        String matter() {
            return RegionOffers.matter(region, offeredAt);
        }
    }

    /** What one region has offered. */
    record Offers(String alias, String name, UUID toldIn, List<Offer> all) {

        public List<Offer> open() {
            return all.stream().filter(one -> !one.accepted()).toList();
        }

        public List<Offer> running() {
            return all.stream().filter(Offer::accepted).toList();
        }
    }

    private final EntityManager entities;
    private final CurrentActor current;
    private final RegionTrail trail;
    private final Clock clock;

    RegionAnswers(EntityManager entities, CurrentActor current, RegionTrail trail, Clock clock) {
        this.entities = entities;
        this.current = current;
        this.trail = trail;
        this.clock = clock;
    }

    @Transactional
    @SuppressWarnings("unchecked")
    List<Offers> all() {
        List<Offer> offers = entities.createNativeQuery("""
                        select r.alias, r.name, r.told_in, d.id, d.value, d.offered_at, coalesce(a.accepted, false) as accepted
                        from region_district d join region r on r.alias = d.region left join region_answer a on a.district_id = d.id
                        where d.organization_id = ?1 order by lower(r.name), r.alias, d.value""", Offer.class)
                .setParameter(1, here())
                .getResultList();
        return offers.stream()
                .collect(Collectors.groupingBy(Offer::region, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(some -> new Offers(
                        some.getFirst().region(),
                        some.getFirst().name(),
                        some.getFirst().toldIn(),
                        some))
                .toList();
    }

    /** Those that the page showed: what is offered later waits for an answer of its own. */
    @Transactional
    void accept(String region, Collection<String> shown) {
        answer(region, shown, Deed.ACCEPTED, "accepted-region");
    }

    /** Whoever came by it is out at the next request. */
    @Transactional
    void end(String region, Collection<String> shown) {
        answer(region, shown, Deed.ENDED, "ended-region");
    }

    private void answer(String region, Collection<String> shown, Deed deed, String action) {
        for (var offers : all()) {
            var meant = offers.all().stream()
                    .filter(one -> one.accepted() != (deed == Deed.ACCEPTED)
                            && shown.contains(one.id().toString()))
                    .toList();
            if (offers.alias().equals(region) && !meant.isEmpty()) {
                meant.forEach(one -> write(one, deed == Deed.ACCEPTED));
                tell(offers, meant, deed, action);
            }
        }
    }

    private void tell(Offers offers, List<Offer> meant, Deed deed, String action) {
        var values = meant.stream().map(Offer::value).toList();
        var said = String.join(", ", values);
        trail.record(action, Providers.PAGE, offers.name() + ": " + said);
        trail.tell(
                new OrganizationId(offers.toldIn()),
                action,
                Regions.PAGE + "/" + offers.alias(),
                current.get().organizationName() + ": " + said);
        trail.tell(new RegionTouched(
                current.get().organization(),
                deed,
                offers.alias(),
                offers.name(),
                values,
                meant.getFirst().id().toString(),
                meant.stream().map(Offer::matter).distinct().toList()));
    }

    private void write(Offer offer, boolean accepted) {
        entities.createNativeQuery("""
                        insert into region_answer (district_id, organization_id, accepted, answered_at, answered_by)
                        values (?1, ?2, ?3, ?4, ?5)
                        on conflict on constraint region_answer_pk do update set accepted = excluded.accepted,
                            answered_at = excluded.answered_at, answered_by = excluded.answered_by""")
                .setParameter(1, offer.id())
                .setParameter(2, here())
                .setParameter(3, accepted)
                .setParameter(4, Instant.now(clock))
                .setParameter(5, current.get().person().value())
                .executeUpdate();
    }

    private UUID here() {
        return current.get().organization().value();
    }
}
