package org.uplink.certification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.uplink.certification.Awards.Holder;
import org.uplink.platform.OrganizationId;
import org.uplink.platform.PersonId;

/** Appeals and what was decided about them, as rows. Nothing here is ever changed or deleted. */
@ApplicationScoped
class Appeals {

    /**
     * An appeal with the decision that it is against.
     *
     * @param maker the name of who made the decision
     * @param decidable whether the organization has somebody who can decide
     * @param granted null while it waits
     * @param decider the name, null while it waits and where it is somebody of the platform
     */
    record Row(
            UUID id,
            UUID award,
            UUID person,
            String holder,
            String certification,
            String revision,
            boolean revocation,
            int number,
            String reason,
            LocalDate madeOn,
            UUID madeBy,
            String maker,
            String words,
            LocalDate appealedOn,
            boolean decidable,
            @Nullable Boolean granted,
            @Nullable String reasons,
            @Nullable LocalDate decidedOn,
            @Nullable String decider) {

        boolean concerns(PersonId reader) {
            return reader.value().equals(madeBy) || reader.value().equals(person);
        }
    }

    /** Of an administrator who took no part in what an appeal is about. */
    private static final String CAN_DECIDE = """
            m.organization_id = y.organization_id and m.ended_on is null and 'admin' = any (m.roles)
            and m.person_id not in (y.made_by, y.person_id)""";

    private static final String ROWS = """
            select * from (
                select y.id, y.award_id, y.person_id, p.name as holder, a.certification, a.revision,
                       y.revocation is not null as revocation, coalesce(r.number, s.number) as number,
                       coalesce(r.reason, s.reason) as reason,
                       (coalesce(r.revoked_at, s.suspended_at) at time zone o.time_zone)::date as made_on,
                       y.made_by, coalesce(maker.name, '') as maker, y.words,
                       (y.appealed_at at time zone o.time_zone)::date as appealed_on,
                       exists (select from membership m where %s) as decidable,
                       d.granted, d.reasons, (d.decided_at at time zone o.time_zone)::date as decided_on, b.name as decider
                from award_appeal y
                join award a on a.id = y.award_id
                join organization o on o.id = y.organization_id
                join person p on p.id = y.person_id
                left join person maker on maker.id = y.made_by
                left join award_revocation r on r.award_id = y.award_id and r.number = y.revocation
                left join award_suspension s on s.id = y.suspension_id
                left join award_appeal_decision d on d.appeal_id = y.id
                left join person b on b.id = d.decided_by
                where y.organization_id = ?1
                order by y.appealed_at, y.id) found
            """.formatted(CAN_DECIDE);

    private final EntityManager entities;

    Appeals(EntityManager entities) {
        this.entities = entities;
    }

    /** The decision about an award that stands now. */
    Optional<AwardDecision> decisionOn(UUID award) {
        return entities.createNativeQuery("""
                        select a.id, case when r.award_id is null then s.id end as suspension,
                               coalesce(r.number, s.number) as number, coalesce(r.revoked_by, s.suspended_by) as made_by,
                               (coalesce(r.revoked_at, s.suspended_at) at time zone o.time_zone)::date as made_on, a.reason
                        from award_now a
                        join organization o on o.id = a.organization_id
                        left join award_revocation r on r.award_id = a.id and a.revoked_at = r.revoked_at
                        left join award_suspension s on s.award_id = a.id and a.suspended_at = s.suspended_at
                        where a.id = ?1 and (r.award_id is not null or s.award_id is not null)""", AwardDecision.class)
                .setParameter(1, award)
                .getResultStream()
                .map(AwardDecision.class::cast)
                .findFirst();
    }

    /** @return false where this decision was appealed against before */
    boolean add(UUID id, Holder holder, AwardDecision against, String words, Instant now) {
        return entities.createNativeQuery("""
                                insert into award_appeal (id, organization_id, award_id, person_id, suspension_id, revocation,
                                                          made_by, words, appealed_at)
                                values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9) on conflict do nothing""")
                        .setParameter(1, id)
                        .setParameter(2, holder.organization().value())
                        .setParameter(3, against.award())
                        .setParameter(4, holder.person().value())
                        .setParameter(5, against.suspension())
                        .setParameter(6, against.isRevocation() ? against.number() : null)
                        .setParameter(7, against.madeBy())
                        .setParameter(8, words)
                        .setParameter(9, now)
                        .executeUpdate()
                == 1;
    }

    /** The latest about an award. */
    Optional<Row> latestOf(OrganizationId organization, UUID award) {
        return rows(organization, "where award_id = ?2", award).reduce((_, later) -> later);
    }

    Optional<Row> find(OrganizationId organization, UUID appeal) {
        return rows(organization, "where id = ?2", appeal).findFirst();
    }

    /**
     * Those that wait, the oldest first.
     *
     * @param stuck only those about which nobody in the organization can decide
     */
    List<Row> waiting(OrganizationId organization, boolean stuck, int most) {
        return rows(organization, "where granted is null and not (?2 and decidable) limit " + most, stuck)
                .toList();
    }

    @SuppressWarnings("unchecked")
    private Stream<Row> rows(OrganizationId organization, String which, Object what) {
        List<Row> found = entities.createNativeQuery(ROWS + which, Row.class)
                .setParameter(1, organization.value())
                .setParameter(2, what)
                .getResultList();
        return found.stream();
    }

    /** Who can decide about it in the organization. */
    @SuppressWarnings("unchecked")
    List<PersonId> deciders(UUID appeal) {
        List<UUID> found = entities.createNativeQuery("select m.person_id from award_appeal y join membership m on "
                        + CAN_DECIDE + " where y.id = ?1")
                .setParameter(1, appeal)
                .getResultList();
        return found.stream().map(PersonId::new).toList();
    }

    /** @return false where it was decided before */
    boolean decide(OrganizationId organization, Row appeal, PersonId by, boolean granted, String reasons, Instant now) {
        return entities.createNativeQuery("""
                                insert into award_appeal_decision (appeal_id, organization_id, made_by, person_id, decided_by,
                                                                   decided_at, granted, reasons)
                                values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8) on conflict do nothing""")
                        .setParameter(1, appeal.id())
                        .setParameter(2, organization.value())
                        .setParameter(3, appeal.madeBy())
                        .setParameter(4, appeal.person())
                        .setParameter(5, by.value())
                        .setParameter(6, now)
                        .setParameter(7, granted)
                        .setParameter(8, reasons)
                        .executeUpdate()
                == 1;
    }

    /** The revocation that a granted appeal was against is undone. */
    void undo(OrganizationId organization, Row appeal, Instant now) {
        entities.createNativeQuery("""
                        insert into award_revocation_end (award_id, number, organization_id, appeal_id, undone_at)
                        values (?1, ?2, ?3, ?4, ?5)""")
                .setParameter(1, appeal.award())
                .setParameter(2, appeal.number())
                .setParameter(3, organization.value())
                .setParameter(4, appeal.id())
                .setParameter(5, now)
                .executeUpdate();
    }
}
