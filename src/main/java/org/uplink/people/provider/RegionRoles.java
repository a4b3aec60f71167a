package org.uplink.people.provider;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uplink.people.OrganizationLock;
import org.uplink.people.provider.ChosenProvider.Chosen;
import org.uplink.people.provider.RegionTouched.Deed;
import org.uplink.platform.CurrentActor;

/** Regions whose words give roles where administrators agree to it; with the answer goes what they gave. */
@ApplicationScoped
class RegionRoles {

    /**
     * A region whose words count in the organization, or can.
     *
     * @param claim in which it says them now; null where it says none
     * @param since when it does
     * @param accepted whether it may sign people of the organization in
     */
    record Source(String alias, String name, @Nullable String claim, Instant since, boolean accepted) {

        String matter() {
            return RegionOffers.matter(alias, since);
        }

        /** @return {@code counts}, {@code moved}, {@code ended}, {@code other}, {@code silent} or {@code free} */
        public String state(@Nullable Chosen chosen) {
            if (chosen == null) {
                return claim == null ? "silent" : "free";
            }
            if (!chosen.provider().equals(alias)) {
                return "other";
            }
            if (!accepted) {
                return "ended";
            }
            return chosen.claim().equals(claim) ? "counts" : "moved";
        }
    }

    private final EntityManager entities;
    private final CurrentActor current;
    private final ChosenProvider chosen;
    private final RegionTrail trail;
    private final Standings standings;
    private final OrganizationLock lock;

    RegionRoles(
            EntityManager entities,
            CurrentActor current,
            ChosenProvider chosen,
            RegionTrail trail,
            Standings standings,
            OrganizationLock lock) {
        this.entities = entities;
        this.current = current;
        this.chosen = chosen;
        this.trail = trail;
        this.standings = standings;
        this.lock = lock;
    }

    @Transactional
    @SuppressWarnings("unchecked")
    List<Source> all() {
        return entities.createNativeQuery("""
                        select r.alias, r.name, r.role_claim, r.role_claim_chosen_at, a.accepted
                        from region r
                        cross join lateral (select exists (
                            select from region_district d join region_answer a on a.district_id = d.id and a.accepted
                            where d.region = r.alias and d.organization_id = ?1) as accepted) a
                        where a.accepted
                           or exists (select from provider_claim c where c.organization_id = ?1 and c.provider = r.alias)
                        order by lower(r.name), r.alias""", Source.class)
                .setParameter(1, current.get().organization().value())
                .getResultList();
    }

    /**
     * @param claim that the page showed: what the region says in another counts only when somebody agrees to that
     * @return false where it is not accepted, says its words in another claim, or the words of another provider count
     */
    @Transactional
    boolean take(String region, String claim) {
        return all().stream()
                .filter(one -> one.accepted() && one.alias().equals(region) && claim.equals(one.claim()))
                .anyMatch(one -> take(one, claim));
    }

    private boolean take(Source source, String claim) {
        var taken = chosen.choose(new Chosen(source.alias(), claim), () -> {});
        if (taken) {
            trail.tell(new RegionTouched(
                    current.get().organization(),
                    Deed.WORDS_TAKEN,
                    source.alias(),
                    source.name(),
                    List.of(claim),
                    source.matter(),
                    List.of(source.matter())));
        }
        return taken;
    }

    void onTouched(@Observes RegionTouched touched) {
        if (touched.deed().ends()) {
            lock.take(OrganizationLock.ADMINS, touched.organization());
            standings.adjust(touched.organization(), forget(touched));
        }
    }

    /** Of whom it said nothing else that is accepted, it has said no word. */
    @SuppressWarnings("unchecked")
    private List<UUID> forget(RegionTouched touched) {
        return entities.createNativeQuery("""
                        update provider_standing s
                        set meant_by = array(select v from unnest(s.meant_by) v where v <> all (?3 ::text[]) order by v),
                            said = case when s.meant_by <@ ?3 ::text[] then '{}' else s.said end
                        from provider_claim c
                        where s.organization_id = ?1 and c.organization_id = ?1 and c.provider = ?2
                          and s.meant_by && ?3 ::text[]
                        returning s.person_id""")
                .setParameter(1, touched.organization().value())
                .setParameter(2, touched.region())
                .setParameter(3, touched.values().toArray(String[]::new))
                .getResultList();
    }
}
