package org.uplink.evidence.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.Date;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uplink.platform.Actor;
import org.uplink.platform.Refusal;

/** Submissions as rows: read through the person who asks, written while they are locked. */
@ApplicationScoped
class Submissions {

    /** Who makes a submission, and how. */
    record New(
            UUID id,
            UUID organization,
            UUID person,
            Kind kind,
            @Nullable String credential,
            String origin) {}

    private final EntityManager entities;
    private final Clock clock;

    Submissions(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** Adds an empty draft; one that is there stays as it is. */
    void add(New one) {
        entities.createNativeQuery("""
                        insert into submission (id, organization_id, person_id, kind, credential, origin, state, created_at, changed_at)
                        values (?1, ?2, ?3, ?4, ?5, ?6, 'draft', ?7, ?7) on conflict (id) do nothing""")
                .setParameter(1, one.id())
                .setParameter(2, one.organization())
                .setParameter(3, one.person())
                .setParameter(4, one.kind().key())
                .setParameter(5, one.credential())
                .setParameter(6, one.origin())
                .setParameter(7, Instant.now(clock))
                .executeUpdate();
    }

    /** @throws Refusal.NotFound for another's */
    Submission own(Actor actor, UUID id) {
        return one("where s.id = ?1 and s.person_id = ?2 and s.organization_id = uplink_organization()", actor, id);
    }

    /** The same, and whoever wants to change it meanwhile waits. */
    Submission lockOwn(Actor actor, UUID id) {
        return one(
                "where s.id = ?1 and s.person_id = ?2 and s.organization_id = uplink_organization() for update",
                actor,
                id);
    }

    /** Somebody else's that was handed in: of the assessor's organization, or one that the assessor is invited to. */
    Submission others(Actor actor, UUID id) {
        return one(
                "where s.id = ?1 and s.person_id <> ?2 and s.handed_in_at is not null and s.state <> 'withdrawn'",
                actor,
                id);
    }

    /** One of the organization that the transaction acts for, locked. */
    Submission lock(UUID id) {
        return (Submission) entities.createNativeQuery(
                        "select " + Submission.COLUMNS
                                + " from submission s where s.id = ?1 and s.organization_id = uplink_organization() for update",
                        Submission.class)
                .setParameter(1, id)
                .getSingleResult();
    }

    private Submission one(String where, Actor actor, UUID id) {
        return found("select " + Submission.COLUMNS + " from submission s " + where, actor, id)
                .orElseThrow(Refusal.NotFound::new);
    }

    @SuppressWarnings("unchecked")
    private Optional<Submission> found(String sql, Actor actor, UUID id) {
        return entities
                .createNativeQuery(sql, Submission.class)
                .setParameter(1, id)
                .setParameter(2, actor.person().value())
                .getResultList()
                .stream()
                .findFirst();
    }

    @SuppressWarnings("unchecked")
    List<Claim> claims(UUID submission) {
        return entities.createNativeQuery(
                        "select competency, cast(level as int) from submission_competency where submission_id = ?1 order by competency",
                        Claim.class)
                .setParameter(1, submission)
                .getResultList();
    }

    void write(Submission of, Draft draft) {
        entities.createNativeQuery("""
                        update submission set title = ?2, text = ?3, links = ?4, occurred_on = ?5, credential = ?6,
                            credential_number = ?7, ends_on = ?8, changed_at = ?9, version = version + 1
                        where id = ?1""")
                .setParameter(1, of.id())
                .setParameter(2, draft.title())
                .setParameter(3, draft.text())
                .setParameter(4, draft.links())
                .setParameter(5, date(draft.occurredOn()))
                .setParameter(6, draft.credential())
                .setParameter(7, draft.number())
                .setParameter(8, date(draft.endsOn()))
                .setParameter(9, Instant.now(clock))
                .executeUpdate();
        writeClaims(of, draft.claims());
    }

    private void writeClaims(Submission of, List<Claim> claims) {
        entities.createNativeQuery("delete from submission_competency where submission_id = ?1")
                .setParameter(1, of.id())
                .executeUpdate();
        for (var claim : claims) {
            entities.createNativeQuery("""
                            insert into submission_competency (submission_id, organization_id, competency, level)
                            values (?1, ?2, ?3, ?4) on conflict do nothing""")
                    .setParameter(1, of.id())
                    .setParameter(2, of.organizationId())
                    .setParameter(3, claim.competency())
                    .setParameter(4, claim.level())
                    .executeUpdate();
        }
    }

    /** Moves it on; a hand-in begins a new round. */
    void move(Submission of, State to) {
        var handIn = to == State.SUBMITTED;
        entities.createNativeQuery("""
                        update submission set state = ?2, changed_at = ?3, version = version + 1,
                            round = round + ?4, handed_in_at = case when ?4 = 1 then ?3 else handed_in_at end
                        where id = ?1""")
                .setParameter(1, of.id())
                .setParameter(2, to.key())
                .setParameter(3, Instant.now(clock))
                .setParameter(4, handIn ? 1 : 0)
                .executeUpdate();
    }

    private static @Nullable Date date(@Nullable LocalDate day) {
        return day == null ? null : Date.valueOf(day);
    }
}
