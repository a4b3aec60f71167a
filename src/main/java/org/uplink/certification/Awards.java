package org.uplink.certification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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
            String suspensions) {

        CertificationId certificationId() {
            return new CertificationId(certification);
        }

        AwardRules.Term term() {
            var suspended = ContentJson.read(AwardRules.Span[].class, suspensions);
            return new AwardRules.Term(number, validFrom, validUntil, revokedOn, List.of(suspended));
        }
    }

    private record AgreedRow(UUID personId, String certification, int number, String attestation, String statement) {

        Facts.Agreed agreed() {
            return new Facts.Agreed(new CertificationId(certification), number, attestation, statement);
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
                                   where s.award_id = a.id), '[]')::text as suspensions
                        from award_now a
                        join organization o on o.id = a.organization_id
                        where a.organization_id = ?1 and a.person_id = any(?2)
                        order by a.certification, a.number""", Row.class)
                .setParameter(1, organization.value())
                .setParameter(2, PersonId.values(people))
                .getResultList();
        return rows.stream().collect(Collectors.groupingBy(row -> new PersonId(row.personId())));
    }

    /** @return the id of the award, or empty where it stands already */
    Optional<UUID> add(Holder holder, Certification certification, AwardRules.Next next, Instant now) {
        var id = Ids.next();
        var added = entities.createNativeQuery("""
                        insert into award (id, organization_id, person_id, certification, revision, number, awarded_at,
                                           valid_from, valid_until, counts_from)
                        values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9,
                                (select before.ends_on from award_now before
                                 where before.organization_id = ?2 and before.person_id = ?3
                                   and before.certification = ?4 and before.number = ?6 - 1))
                        on conflict on constraint award_once_uk do nothing""")
                .setParameter(1, id)
                .setParameter(2, holder.organization().value())
                .setParameter(3, holder.person().value())
                .setParameter(4, certification.slug())
                .setParameter(5, certification.revision())
                .setParameter(6, next.number())
                .setParameter(7, now)
                .setParameter(8, next.from())
                .setParameter(9, next.until())
                .executeUpdate();
        return added == 1 ? Optional.of(id) : Optional.empty();
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

    /** @return false where the person agreed to this revision of it before, for this award */
    boolean agree(Holder holder, Outlook outlook, Requirement.Attestation attestation, Instant now) {
        return entities.createNativeQuery("""
                                insert into attestation (organization_id, person_id, certification, revision, attestation,
                                                         statement, attested_at, number)
                                values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8) on conflict do nothing""")
                        .setParameter(1, holder.organization().value())
                        .setParameter(2, holder.person().value())
                        .setParameter(3, outlook.terms().slug())
                        .setParameter(4, outlook.terms().revision())
                        .setParameter(5, attestation.id())
                        .setParameter(6, attestation.statement())
                        .setParameter(7, now)
                        .setParameter(8, outlook.number())
                        .executeUpdate()
                == 1;
    }

    /** Who has agreed to nothing is absent. */
    @SuppressWarnings("unchecked")
    Map<PersonId, Set<Facts.Agreed>> agreedBy(OrganizationId organization, Collection<PersonId> people) {
        List<AgreedRow> rows = entities.createNativeQuery("""
                        select distinct person_id, certification, number, attestation, statement from attestation
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
