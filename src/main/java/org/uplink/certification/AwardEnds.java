package org.uplink.certification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uplink.certification.Awards.Holder;
import org.uplink.certification.Holds.Hold;
import org.uplink.platform.OrganizationId;
import org.uplink.platform.PersonId;

/** Writes down where the awards of a person end, by the one rule, whenever a hold or an award is new. */
@ApplicationScoped
class AwardEnds {

    /**
     * @param until the last valid day as it was stated with the award
     * @param countsFrom the end of the award before, in which holds that were known by then are counted; null without one
     * @param endsOn the last valid day as it is written down now
     */
    record Row(
            UUID id,
            String certification,
            String revision,
            LocalDate from,
            LocalDate until,
            @Nullable LocalDate countsFrom,
            Instant awardedAt,
            LocalDate endsOn) {

        /** The first day on which a hold moves this award and not the one before. */
        private LocalDate firstFor(Hold hold) {
            return countsFrom == null
                            || countsFrom.isBefore(from)
                            || hold.notedAt().isAfter(awardedAt)
                    ? from
                    : countsFrom.plusDays(1);
        }

        private List<AwardRules.Span> heldBy(List<Hold> holds) {
            return holds.stream()
                    .flatMap(hold -> hold.span().stream().map(span -> since(firstFor(hold), span)))
                    .toList();
        }

        private static AwardRules.Span since(LocalDate first, AwardRules.Span span) {
            return span.from().isBefore(first) ? new AwardRules.Span(first, span.until()) : span;
        }

        LocalDate end(Certification terms, List<Hold> holds) {
            return HoldRules.end(from, until, terms.renewal().graceDays(), heldBy(holds));
        }
    }

    private final EntityManager entities;
    private final CertificationRevisions revisions;
    private final Holds holds;
    private final Event<AwardEndMoved> moved;

    AwardEnds(EntityManager entities, CertificationRevisions revisions, Holds holds, Event<AwardEndMoved> moved) {
        this.entities = entities;
        this.revisions = revisions;
        this.holds = holds;
        this.moved = moved;
    }

    /** The same of many people; who was never on hold costs nothing. */
    Map<UUID, LocalDate> settle(OrganizationId organization, Collection<PersonId> people) {
        var changed = new HashMap<UUID, LocalDate>();
        holds.heldAmong(organization, people)
                .forEach(person -> changed.putAll(settle(new Holder(organization, person))));
        return changed;
    }

    /** @return the awards whose end is another now than it was, with that end */
    Map<UUID, LocalDate> settle(Holder holder) {
        var known = holds.of(holder);
        return known.isEmpty() ? Map.of() : settle(holder, known);
    }

    private Map<UUID, LocalDate> settle(Holder holder, List<Hold> known) {
        var changed = new HashMap<UUID, LocalDate>();
        for (var row : endingAwards(holder)) {
            var terms = revisions.at(new CertificationId(row.certification()), row.revision());
            if (HoldRules.moves(terms.validity())) {
                var end = row.end(terms, known);
                if (!end.equals(row.endsOn())) {
                    write(holder.organization(), row.id(), end);
                    changed.put(row.id(), end);
                }
            }
        }
        return changed;
    }

    @SuppressWarnings("unchecked")
    private List<Row> endingAwards(Holder holder) {
        return entities.createNativeQuery("""
                        select a.id, a.certification, a.revision, a.valid_from, a.valid_until, a.counts_from, a.awarded_at,
                               n.ends_on
                        from award a join award_now n on n.id = a.id
                        where a.organization_id = ?1 and a.person_id = ?2 and a.valid_until is not null
                        order by a.certification, a.number""", Row.class)
                .setParameter(1, holder.organization().value())
                .setParameter(2, holder.person().value())
                .getResultList();
    }

    private void write(OrganizationId organization, UUID award, LocalDate end) {
        entities.createNativeQuery("""
                        insert into award_end (award_id, organization_id, ends_on) values (?1, ?2, ?3)
                        on conflict (award_id) do update set ends_on = excluded.ends_on""")
                .setParameter(1, award)
                .setParameter(2, organization.value())
                .setParameter(3, end)
                .executeUpdate();
        moved.fire(new AwardEndMoved(organization, award, end));
    }
}
