package org.uplink.insight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uplink.platform.CurrentActor;
import org.uplink.platform.PersonId;

/** Reads the certifications that somebody holds or held. Whoever asks has made sure that they may. */
@ApplicationScoped
class PersonAwards {

    /** @param state {@code valid}, {@code ending} within 90 days, {@code lapsed}, {@code suspended} or {@code revoked} */
    record Row(
            UUID id,
            String certification,
            String title,
            LocalDate validFrom,
            @Nullable LocalDate validUntil,
            String state,
            boolean suspended) {}

    private final EntityManager entities;
    private final CurrentActor current;
    private final Clock clock;

    PersonAwards(EntityManager entities, CurrentActor current, Clock clock) {
        this.entities = entities;
        this.current = current;
        this.clock = clock;
    }

    /** The latest of each certification, by title. */
    @SuppressWarnings("unchecked")
    List<Row> of(PersonId person) {
        var actor = current.get();
        return entities.createNativeQuery("""
                        select * from (
                            select distinct on (a.certification) a.id, a.certification, c.title, a.valid_from, a.ends_on,
                                   case when a.revoked_at is not null then 'revoked'
                                        when a.ends_on < ?3 then 'lapsed'
                                        when a.suspended_at is not null then 'suspended'
                                        when a.ends_on <= cast(?3 as date) + 90 then 'ending'
                                        else 'valid' end as state,
                                   a.suspended_at is not null as suspended
                            from award_now a join certification c on c.slug = a.certification
                            where a.organization_id = ?1 and a.person_id = ?2
                            order by a.certification, a.number desc) latest
                        order by title""", Row.class)
                .setParameter(1, actor.organization().value())
                .setParameter(2, person.value())
                .setParameter(3, actor.today(clock))
                .getResultList();
    }
}
