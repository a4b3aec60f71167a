package org.uplink.certification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.uplink.certification.Awards.Holder;
import org.uplink.people.DailyRound;
import org.uplink.platform.OrganizationId;
import org.uplink.platform.PersonId;

/** Makes the awards that only waited for a day: that a window opens is no event of anybody's. */
@ApplicationScoped
class RenewalRound implements DailyRound {

    private static final int EARLY = 4;

    private final Awarding awarding;
    private final CertificationRevisions certifications;
    private final EntityManager entities;

    RenewalRound(Awarding awarding, CertificationRevisions certifications, EntityManager entities) {
        this.awarding = awarding;
        this.certifications = certifications;
        this.entities = entities;
    }

    @Override
    public String name() {
        return "renewals";
    }

    /** Before rules and notices, which tell of what was awarded. */
    @Override
    public int order() {
        return 5;
    }

    @Override
    public int fromHour() {
        return EARLY;
    }

    @Override
    public void run(OrganizationId organization, LocalDate today) {
        certifications.current().values().stream()
                .filter(terms -> terms.validity().ends() != Certification.Ends.NEVER)
                .forEach(terms -> holders(organization, terms, today)
                        .forEach(holder ->
                                awarding.consider(holder, one -> one.id().equals(terms.id()))));
    }

    /** Members whose latest award can be renewed or brought back about now; the rules say whether it is so today. */
    @SuppressWarnings("unchecked")
    private List<Holder> holders(OrganizationId organization, Certification terms, LocalDate today) {
        var renewal = terms.renewal();
        var reinstate = renewal.reinstate();
        List<UUID> people = entities.createNativeQuery("""
                        select a.person_id from award_now a
                        join membership m on m.organization_id = a.organization_id and m.person_id = a.person_id
                                         and m.ended_on is null
                        where a.organization_id = ?1 and a.certification = ?2
                        group by a.person_id
                        having max(a.ends_on) between ?3 and ?4
                        order by a.person_id""", UUID.class)
                .setParameter(1, organization.value())
                .setParameter(2, terms.slug())
                .setParameter(
                        3,
                        today.minusMonths(renewal.eachSeason() ? 12 : reinstate == null ? 0 : reinstate.withinMonths())
                                .minusDays(renewal.graceDays()))
                .setParameter(4, renewal.eachSeason() ? today : today.plusMonths(renewal.windowMonths() + 1L))
                .getResultList();
        return people.stream()
                .map(person -> new Holder(organization, new PersonId(person)))
                .toList();
    }
}
