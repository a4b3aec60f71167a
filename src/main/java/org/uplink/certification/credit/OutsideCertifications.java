package org.uplink.certification.credit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.uplink.platform.CurrentActor;
import org.uplink.platform.Ids;
import org.uplink.platform.OrganizationId;
import org.uplink.platform.PersonId;
import org.uplink.platform.Refusal;

/** Certifications of others that somebody keeps up, each with one cycle. */
@ApplicationScoped
class OutsideCertifications implements CreditCycles {

    static final String PAGE = "/me/credits/outside";

    private static final String KEY = "outside:";

    /** @param submitOn the last day to enter hours */
    record Outside(
            UUID id,
            String name,
            String body,
            String schedule,
            BigDecimal hours,
            LocalDate fromOn,
            LocalDate untilOn,
            LocalDate submitOn) {

        CreditCycle cycle() {
            return new CreditCycle(
                    KEY + id,
                    name,
                    PAGE + "#o-" + id,
                    CreditDemand.of(schedule, hours),
                    fromOn,
                    untilOn,
                    submitOn,
                    null);
        }
    }

    private final EntityManager entities;
    private final CurrentActor current;
    private final Clock clock;

    OutsideCertifications(EntityManager entities, CurrentActor current, Clock clock) {
        this.entities = entities;
        this.current = current;
        this.clock = clock;
    }

    @Override
    @Transactional
    public List<CreditCycle> of(OrganizationId organization, PersonId person) {
        return followed(organization, person).stream().map(Outside::cycle).toList();
    }

    /** Those that somebody follows, the soonest to end first. */
    @SuppressWarnings("unchecked")
    List<Outside> followed(OrganizationId organization, PersonId person) {
        return entities.createNativeQuery("""
                        select id, name, body, schedule, hours, from_on, until_on, submit_on from outside_certification
                        where organization_id = ?1 and person_id = ?2 and ended_at is null
                        order by until_on, id""", Outside.class)
                .setParameter(1, organization.value())
                .setParameter(2, person.value())
                .getResultList();
    }

    /** Followed twice is followed once. */
    @Transactional
    void follow(Outside wanted) {
        var actor = current.get();
        entities.createNativeQuery("""
                        insert into outside_certification (id, organization_id, person_id, name, body, schedule, hours, from_on,
                            until_on, submit_on, added_at)
                        values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)
                        on conflict (organization_id, person_id, lower(name), from_on) where ended_at is null do nothing""")
                .setParameter(1, Ids.next())
                .setParameter(2, actor.organization().value())
                .setParameter(3, actor.person().value())
                .setParameter(4, wanted.name())
                .setParameter(5, wanted.body())
                .setParameter(6, wanted.schedule())
                .setParameter(7, wanted.hours())
                .setParameter(8, wanted.fromOn())
                .setParameter(9, wanted.untilOn())
                .setParameter(10, wanted.submitOn())
                .setParameter(11, Instant.now(clock))
                .executeUpdate();
    }

    /**
     * No longer follows it; entries stay.
     *
     * @throws Refusal.NotFound for one that the person never followed
     */
    @Transactional
    void end(UUID id) {
        var actor = current.get();
        var rows = entities.createNativeQuery("""
                        update outside_certification set ended_at = coalesce(ended_at, ?4)
                        where organization_id = ?1 and person_id = ?2 and id = ?3""")
                .setParameter(1, actor.organization().value())
                .setParameter(2, actor.person().value())
                .setParameter(3, id)
                .setParameter(4, Instant.now(clock))
                .executeUpdate();
        if (rows == 0) {
            throw new Refusal.NotFound();
        }
    }
}
