package org.uplink.certification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.uplink.certification.CheckRules.Missed;
import org.uplink.platform.ContentJson;
import org.uplink.platform.Ids;
import org.uplink.platform.OrganizationId;
import org.uplink.platform.PersonId;

/** Awards, their revocations and what people agreed to, as rows. Nothing here is ever changed or deleted. */
@ApplicationScoped
class Awards {

    /** Whose awards. */
    record Holder(OrganizationId organization, PersonId person) {}

    /**
     * @param validUntil the last valid day, holds counted in; null without an end
     * @param revokedOn the day of the organization's calendar
     * @param reason of what is so now, a revocation or a suspension
     * @param suspensions the days on which it did or does not count, as JSON
     * @param checks which yearly checks were met on which day, as JSON
     * @param missed on which days a yearly check was missing, as JSON
     */
    record Row(
            UUID personId,
            UUID id,
            String certification,
            String revision,
            int number,
            LocalDate validFrom,
            @Nullable LocalDate validUntil,
            @Nullable LocalDate revokedOn,
            @Nullable String reason,
            String suspensions,
            String checks,
            String missed) {

        CertificationId certificationId() {
            return new CertificationId(certification);
        }

        Term term() {
            var suspended = ContentJson.read(AwardRules.Span[].class, suspensions);
            return new Term(number, validFrom, validUntil, revokedOn, List.of(suspended), missedChecks());
        }

        List<Missed> missedChecks() {
            return List.of(ContentJson.read(Missed[].class, missed));
        }

        /** The day on which each of the yearly checks was met, by number. */
        Map<Integer, LocalDate> metChecks() {
            return Stream.of(ContentJson.read(MetCheck[].class, checks))
                    .collect(Collectors.toMap(MetCheck::number, MetCheck::on));
        }
    }

    private record MetCheck(int number, LocalDate on) {}

    private record AgreedRow(
            UUID personId, String certification, int number, int check, String attestation, String statement) {

        Facts.Agreed agreed() {
            return new Facts.Agreed(new CertificationId(certification), number, check, attestation, statement);
        }
    }

    /** An award to be made. */
    record Due(PersonId person, Outlook outlook, AwardRules.Next next) {

        Certification terms() {
            return outlook.terms();
        }

        private Awarded awarded(OrganizationId organization, UUID award) {
            return new Awarded(
                    organization, person, award, terms().id(), terms().revision(), next.from(), next.until());
        }
    }

    private record NewRow(
            UUID id,
            UUID person,
            String certification,
            String revision,
            int number,
            String stage,
            LocalDate validFrom,
            @Nullable LocalDate validUntil) {

        static NewRow of(Map.Entry<UUID, Due> row) {
            var due = row.getValue();
            return new NewRow(
                    row.getKey(),
                    due.person().value(),
                    due.terms().slug(),
                    due.terms().revision(),
                    due.next().number(),
                    due.outlook().stage().key(),
                    due.next().from(),
                    due.next().until());
        }
    }

    private final EntityManager entities;

    Awards(EntityManager entities) {
        this.entities = entities;
    }

    /** All awards of a person in the organization, by certification and number. */
    List<Row> of(Holder holder) {
        return of(holder.organization(), List.of(holder.person())).getOrDefault(holder.person(), List.of());
    }

    /** The same of many people; who has none is absent. */
    @SuppressWarnings("unchecked")
    Map<PersonId, List<Row>> of(OrganizationId organization, Collection<PersonId> people) {
        List<Row> rows = entities.createNativeQuery("""
                        select a.person_id, a.id, a.certification, a.revision, a.number, a.valid_from, a.ends_on,
                               (a.revoked_at at time zone o.time_zone)::date as revoked_on, a.reason,
                               coalesce((
                                   select json_agg(json_build_object(
                                       'from', (s.suspended_at at time zone o.time_zone)::date,
                                       'until', (l.lifted_at at time zone o.time_zone)::date - 1) order by s.number)
                                   from award_suspension s
                                   left join award_suspension_end l on l.suspension_id = s.id
                                   where s.award_id = a.id), '[]')::text as suspensions,
                               coalesce((
                                   select json_agg(json_build_object('number', c.number, 'on', c.met_on) order by c.number)
                                   from award_check c where c.award_id = a.id), '[]')::text as checks,
                               coalesce((
                                   select json_agg(json_build_object('number', m.number, 'year', m.year, 'from', m.missed_from,
                                                                     'until', l.ended_on - 1) order by m.missed_from)
                                   from award_check_missed m
                                   left join award_check_missed_end l on l.award_id = m.award_id and l.number = m.number
                                       and l.missed_from = m.missed_from
                                   where m.award_id = a.id), '[]')::text as missed
                        from award_now a
                        join organization o on o.id = a.organization_id
                        where a.organization_id = ?1 and a.person_id = any(?2)
                        order by a.certification, a.number""", Row.class)
                .setParameter(1, organization.value())
                .setParameter(2, PersonId.values(people))
                .getResultList();
        return rows.stream().collect(Collectors.groupingBy(row -> new PersonId(row.personId())));
    }

    /** @return those that did not stand already */
    @SuppressWarnings("unchecked")
    List<Awarded> add(OrganizationId organization, List<Due> due, Instant now) {
        if (due.isEmpty()) {
            return List.of();
        }
        var rows = due.stream()
                .collect(Collectors.toMap(_ -> Ids.next(), one -> one, (one, _) -> one, LinkedHashMap::new));
        List<UUID> added = entities.createNativeQuery("""
                        insert into award (id, organization_id, person_id, certification, revision, number, stage,
                                           awarded_at, valid_from, valid_until, counts_from)
                        select n.id, ?1, n.person, n.certification, n.revision, n.number, n.stage, ?2, n.valid_from,
                               n.valid_until, before.ends_on
                        from jsonb_to_recordset(?3 ::jsonb) as n(id uuid, person uuid, certification text, revision text,
                                                                 number int, stage text, valid_from date,
                                                                 valid_until date)
                        left join award_now before on before.organization_id = ?1 and before.person_id = n.person
                            and before.certification = n.certification and before.number = n.number - 1
                        on conflict on constraint award_once_uk do nothing
                        returning id""")
                .setParameter(1, organization.value())
                .setParameter(2, now)
                .setParameter(
                        3,
                        ContentJson.write(
                                rows.entrySet().stream().map(NewRow::of).toList()))
                .getResultList();
        rows.keySet().retainAll(Set.copyOf(added));
        return rows.entrySet().stream()
                .map(row -> row.getValue().awarded(organization, row.getKey()))
                .toList();
    }

    /** @return false where it was revoked before */
    boolean revoke(UUID award, OrganizationId organization, PersonId by, Instant now, String reason) {
        return entities.createNativeQuery("""
                                insert into award_revocation (award_id, organization_id, revoked_at, revoked_by, reason, number)
                                select a.id, a.organization_id, ?3, ?4, ?5,
                                       1 + (select count(*) from award_revocation r where r.award_id = a.id)
                                from award_now a
                                where a.id = ?1 and a.organization_id = ?2 and a.revoked_at is null
                                on conflict do nothing""")
                        .setParameter(1, award)
                        .setParameter(2, organization.value())
                        .setParameter(3, now)
                        .setParameter(4, by.value())
                        .setParameter(5, reason)
                        .executeUpdate()
                == 1;
    }

    /** @return false where the person agreed to this revision of it before, for this award or check */
    boolean agree(
            Holder holder,
            Certification terms,
            int number,
            int check,
            Requirement.Attestation attestation,
            Instant now) {
        return entities.createNativeQuery("""
                                insert into attestation (organization_id, person_id, certification, revision, attestation,
                                                         statement, attested_at, number, check_number)
                                values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9) on conflict do nothing""")
                        .setParameter(1, holder.organization().value())
                        .setParameter(2, holder.person().value())
                        .setParameter(3, terms.slug())
                        .setParameter(4, terms.revision())
                        .setParameter(5, attestation.id())
                        .setParameter(6, attestation.statement())
                        .setParameter(7, now)
                        .setParameter(8, number)
                        .setParameter(9, check)
                        .executeUpdate()
                == 1;
    }

    /** Who has agreed to nothing is absent. */
    @SuppressWarnings("unchecked")
    Map<PersonId, Set<Facts.Agreed>> agreedBy(OrganizationId organization, Collection<PersonId> people) {
        List<AgreedRow> rows = entities.createNativeQuery("""
                        select distinct person_id, certification, number, check_number, attestation, statement from attestation
                        where organization_id = ?1 and person_id = any(?2)""", AgreedRow.class)
                .setParameter(1, organization.value())
                .setParameter(2, PersonId.values(people))
                .getResultList();
        return rows.stream()
                .collect(Collectors.groupingBy(
                        row -> new PersonId(row.personId()),
                        Collectors.mapping(AgreedRow::agreed, Collectors.toSet())));
    }
}
