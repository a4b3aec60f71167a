package org.uplink.certification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.uplink.certification.AwardRules.Span;
import org.uplink.certification.Awards.Holder;
import org.uplink.platform.Ids;
import org.uplink.platform.OrganizationId;
import org.uplink.platform.PersonId;

/** When the clock of a person's awards stands still, as rows. Nothing here is ever changed or deleted. */
@ApplicationScoped
class Holds {

    /**
     * @param until the last day that was noted
     * @param lastDay the last day that counts; null where it was taken back before it began
     */
    record Hold(
            UUID id,
            LocalDate from,
            LocalDate until,
            @Nullable LocalDate lastDay,
            Instant notedAt) {

        boolean isOpenOn(LocalDate day) {
            return lastDay != null && !day.isAfter(lastDay);
        }

        Optional<Span> span() {
            return lastDay == null ? Optional.empty() : Optional.of(new Span(from, lastDay));
        }
    }

    private record Days(UUID personId, LocalDate from, LocalDate lastDay) {

        Span span() {
            return new Span(from, lastDay);
        }
    }

    private final EntityManager entities;

    Holds(EntityManager entities) {
        this.entities = entities;
    }

    /** All of a person in the organization, those that were taken back too, the earliest first. */
    @SuppressWarnings("unchecked")
    List<Hold> of(Holder holder) {
        return entities.createNativeQuery("""
                        select h.id, h.from_on, h.until_on, case when e.hold_id is null then h.until_on else e.last_day end,
                               h.noted_at
                        from award_hold h left join award_hold_end e on e.hold_id = h.id
                        where h.organization_id = ?1 and h.person_id = ?2
                        order by h.from_on, h.id""", Hold.class)
                .setParameter(1, holder.organization().value())
                .setParameter(2, holder.person().value())
                .getResultList();
    }

    /** The days of each of these people on which the clock stood still or will; who was never on hold is absent. */
    @SuppressWarnings("unchecked")
    Map<PersonId, List<Span>> daysOf(OrganizationId organization, Collection<PersonId> people) {
        List<Days> rows = entities.createNativeQuery("""
                        select h.person_id, h.from_on, case when e.hold_id is null then h.until_on else e.last_day end as last_day
                        from award_hold h left join award_hold_end e on e.hold_id = h.id
                        where h.organization_id = ?1 and h.person_id = any(?2)
                          and (e.hold_id is null or e.last_day is not null)""", Days.class)
                .setParameter(1, organization.value())
                .setParameter(2, PersonId.values(people))
                .getResultList();
        return rows.stream()
                .collect(Collectors.groupingBy(
                        row -> new PersonId(row.personId()), Collectors.mapping(Days::span, Collectors.toList())));
    }

    /** Who of these people is or was on hold. */
    @SuppressWarnings("unchecked")
    List<PersonId> heldAmong(OrganizationId organization, Collection<PersonId> people) {
        List<UUID> held = entities.createNativeQuery("""
                        select distinct person_id from award_hold where organization_id = ?1 and person_id = any(?2)""")
                .setParameter(1, organization.value())
                .setParameter(2, PersonId.values(people))
                .getResultList();
        return held.stream().map(PersonId::new).toList();
    }

    /** @return the id of the hold */
    UUID add(Holder holder, Span days, PersonId by, Instant now) {
        var id = Ids.next();
        entities.createNativeQuery("""
                        insert into award_hold (id, organization_id, person_id, from_on, until_on, noted_by, noted_at)
                        values (?1, ?2, ?3, ?4, ?5, ?6, ?7)""")
                .setParameter(1, id)
                .setParameter(2, holder.organization().value())
                .setParameter(3, holder.person().value())
                .setParameter(4, days.from())
                .setParameter(5, days.until())
                .setParameter(6, by.value())
                .setParameter(7, now)
                .executeUpdate();
        return id;
    }

    /** @param lastDay null where it is taken back whole */
    void end(Holder holder, UUID hold, @Nullable LocalDate lastDay, PersonId by, Instant now) {
        entities.createNativeQuery("""
                        insert into award_hold_end (hold_id, organization_id, last_day, ended_by, ended_at)
                        values (?1, ?2, ?3, ?4, ?5)""")
                .setParameter(1, hold)
                .setParameter(2, holder.organization().value())
                .setParameter(3, lastDay)
                .setParameter(4, by.value())
                .setParameter(5, now)
                .executeUpdate();
    }
}
