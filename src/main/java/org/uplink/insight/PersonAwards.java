package org.uplink.insight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uplink.certification.AwardState;
import org.uplink.certification.CertificationId;
import org.uplink.certification.Certifications;
import org.uplink.platform.CurrentActor;
import org.uplink.platform.PersonId;

/** Reads the certifications that somebody holds or held. Whoever asks has made sure that they may. */
@ApplicationScoped
class PersonAwards {

    /**
     * @param sentence the state in words, as its own pages say it
     * @param suspended whether somebody has yet to lift a suspension, also of what has ended meanwhile
     * @param stillUntil the last day on which the clock of the person's awards stands still; null where it runs
     */
    record Row(
            UUID id,
            String certification,
            String title,
            AwardState state,
            String sentence,
            boolean suspended,
            @Nullable LocalDate stillUntil) {

        public boolean revoked() {
            return state instanceof AwardState.Revoked;
        }
    }

    private record Read(
            UUID id,
            String certification,
            String revision,
            String title,
            LocalDate validFrom,
            @Nullable LocalDate endsOn,
            @Nullable LocalDate revokedOn,
            @Nullable LocalDate suspendedOn,
            @Nullable Integer missingCheck,
            @Nullable LocalDate stillUntil) {}

    private final EntityManager entities;
    private final Certifications certifications;
    private final CurrentActor current;
    private final Clock clock;

    PersonAwards(EntityManager entities, Certifications certifications, CurrentActor current, Clock clock) {
        this.entities = entities;
        this.certifications = certifications;
        this.current = current;
        this.clock = clock;
    }

    /** The latest of each certification, by title. */
    @SuppressWarnings("unchecked")
    List<Row> of(PersonId person) {
        var today = current.get().today(clock);
        List<Read> latest = entities.createNativeQuery("""
                        select * from (
                            select distinct on (a.certification) a.id, a.certification, a.revision, c.title, a.valid_from, a.ends_on,
                                   (a.revoked_at at time zone o.time_zone)::date as revoked_on,
                                   (a.suspended_at at time zone o.time_zone)::date as suspended_on, a.missing_check,
                                   (select max(coalesce(e.last_day, h.until_on))
                                    from award_hold h left join award_hold_end e on e.hold_id = h.id
                                    where h.organization_id = a.organization_id and h.person_id = a.person_id
                                      and ?3 between h.from_on and case when e.hold_id is null then h.until_on else e.last_day end)
                                       as still_until
                            from award_now a join certification c on c.slug = a.certification
                            join organization o on o.id = a.organization_id
                            where a.organization_id = ?1 and a.person_id = ?2
                            order by a.certification, a.number desc) latest
                        order by title""", Read.class)
                .setParameter(1, current.get().organization().value())
                .setParameter(2, person.value())
                .setParameter(3, today)
                .getResultList();
        return latest.stream().map(read -> row(read, today)).toList();
    }

    private Row row(Read read, LocalDate today) {
        var terms = certifications.at(new CertificationId(read.certification()), read.revision());
        var state = certifications.state(
                terms,
                read.validFrom(),
                read.endsOn(),
                read.revokedOn(),
                read.suspendedOn(),
                read.missingCheck(),
                today);
        return new Row(
                read.id(),
                read.certification(),
                read.title(),
                state,
                certifications.sentence(state),
                read.suspendedOn() != null && read.missingCheck() == null,
                read.stillUntil());
    }
}
