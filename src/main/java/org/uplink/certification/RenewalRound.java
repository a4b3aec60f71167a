package org.uplink.certification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.uplink.people.RoundInParts;
import org.uplink.platform.OrganizationId;

/** Makes the awards that only waited for a day: that a window opens is no event of anybody's. */
@ApplicationScoped
class RenewalRound implements RoundInParts {

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
    public Optional<String> part(OrganizationId organization, LocalDate today, String from) {
        return awarding.part(organization, today, due(organization, today, from));
    }

    /**
     * Members with an award that can be renewed or brought back about now; the rules say whether it is so today. Each membership
     * is looked up by index, whatever the planner believes of tables that have just been filled.
     */
    @SuppressWarnings("unchecked")
    private List<DueToday> due(OrganizationId organization, LocalDate today, String from) {
        return entities.createNativeQuery("with " + Reach.OPEN_AWARDS + """
                        select a.person_id, string_agg(a.certification, ' ') as certifications
                        from open_award a
                        where a.ends_on <= cast(?4 as date) + make_interval(months => a.ahead)
                          and (select m.ended_on is null from membership m
                               where m.organization_id = ?1 and m.person_id = a.person_id and m.ended_on is null)
                          and (?2 = '' or a.person_id > nullif(?2, '')::uuid)
                        group by a.person_id order by a.person_id limit ?3""", DueToday.class)
                .setParameter(1, organization.value())
                .setParameter(2, from)
                .setParameter(3, Awarding.AT_ONCE)
                .setParameter(4, today)
                .setParameter(5, Reach.json(certifications.versions()))
                .getResultList();
    }
}
