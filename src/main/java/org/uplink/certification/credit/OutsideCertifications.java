package org.uplink.certification.credit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

    /**
     * @param hours 0 where it asks for none
     * @param untilOn null where it has no end
     * @param submitOn the last day to enter hours
     * @param file from which somebody took it over; null for one that its owner wrote down
     */
    record Outside(
            UUID id,
            String name,
            String body,
            String number,
            String schedule,
            BigDecimal hours,
            LocalDate fromOn,
            @Nullable LocalDate untilOn,
            @Nullable LocalDate submitOn,
            @Nullable String file,
            @Nullable String takenBy,
            @Nullable Instant takenAt) {

        /** One that its owner writes down now. */
        static Outside followed(
                String name,
                String body,
                String number,
                String schedule,
                BigDecimal hours,
                LocalDate fromOn,
                @Nullable LocalDate untilOn,
                @Nullable LocalDate submitOn) {
            return new Outside(
                    Ids.next(), name, body, number, schedule, hours, fromOn, untilOn, submitOn, null, null, null);
        }

        public boolean asks() {
            return hours.signum() > 0;
        }

        /** Only of one that asks for hours: it has an end. */
        CreditCycle cycle() {
            return new CreditCycle(
                    KEY + id,
                    name,
                    PAGE + "#o-" + id,
                    CreditDemand.of(schedule, hours),
                    fromOn,
                    Objects.requireNonNull(untilOn),
                    Objects.requireNonNull(submitOn),
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
        return followed(organization, person).stream()
                .filter(Outside::asks)
                .map(Outside::cycle)
                .toList();
    }

    /** Those that somebody follows, the soonest to end first. */
    @SuppressWarnings("unchecked")
    List<Outside> followed(OrganizationId organization, PersonId person) {
        return entities.createNativeQuery("""
                        select o.id, o.name, o.body, o.number, o.schedule, o.hours, o.from_on, o.until_on, o.submit_on,
                               u.file_name, p.name as taken_by, u.taken_at
                        from outside_certification o left join history_upload u on u.id = o.upload_id
                        left join person p on p.id = u.taken_by
                        where o.organization_id = ?1 and o.person_id = ?2 and o.ended_at is null
                        order by o.until_on, o.id""", Outside.class)
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
                            until_on, submit_on, added_at, number)
                        values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)
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
                .setParameter(12, wanted.number())
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
