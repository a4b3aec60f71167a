package org.uplink.evidence.work;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.uplink.platform.Actor;
import org.uplink.platform.AuditTrail;
import org.uplink.platform.CurrentActor;
import org.uplink.platform.Ids;
import org.uplink.platform.OrganizationId;
import org.uplink.platform.PersonId;
import org.uplink.platform.Refusal;
import org.uplink.platform.Tenancy;
import org.uplink.platform.Tenancy.Scope;

/** Assessors of other organizations, asked to judge one submission and seeing nothing else. */
@ApplicationScoped
class Invitations {

    sealed interface Outcome {
        record Invited(String name) implements Outcome {}

        /** No assessor of that organization has that address, or it is the author. */
        record Unknown() implements Outcome {}
    }

    private final EntityManager entities;
    private final Assessors assessors;
    private final ReviewRows reviews;
    private final AuditTrail trail;
    private final CurrentActor current;
    private final Clock clock;

    Invitations(
            EntityManager entities,
            Assessors assessors,
            ReviewRows reviews,
            AuditTrail trail,
            CurrentActor current,
            Clock clock) {
        this.entities = entities;
        this.assessors = assessors;
        this.reviews = reviews;
        this.trail = trail;
        this.current = current;
        this.clock = clock;
    }

    @SuppressWarnings("unchecked")
    List<ReviewView.Invited> of(UUID submission) {
        return entities.createNativeQuery("""
                        select i.id, i.person_name, o.name, i.invited_at, i.ended_at
                        from submission_invitation i join organization o on o.id = i.person_organization
                        where i.submission_id = ?1 order by i.invited_at, i.id""", ReviewView.Invited.class)
                .setParameter(1, submission)
                .getResultList();
    }

    @SuppressWarnings("unchecked")
    List<ReviewView.Home> otherOrganizations() {
        return entities.createNativeQuery(
                        "select alias, name from organization where id <> uplink_organization() order by lower(name)",
                        ReviewView.Home.class)
                .getResultList();
    }

    /** Done twice it is done once. */
    Outcome invite(Submission to, String alias, String email) {
        var home = organization(alias);
        var found = Tenancy.within(
                Scope.of(home), () -> QuarkusTransaction.requiringNew().call(() -> assessors.byEmail(email)));
        if (found.isEmpty() || found.get().id().equals(to.personId())) {
            return new Outcome.Unknown();
        }
        var guest = found.get();
        entities.createNativeQuery("""
                        insert into submission_invitation (submission_id, organization_id, person_id, person_name,
                            person_organization, invited_by, invited_at, id)
                        values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
                        on conflict (submission_id, person_id) where ended_at is null do nothing""")
                .setParameter(1, to.id())
                .setParameter(2, to.organizationId())
                .setParameter(3, guest.id())
                .setParameter(4, guest.name())
                .setParameter(5, home.value())
                .setParameter(6, current.get().person().value())
                .setParameter(7, Instant.now(clock))
                .setParameter(8, Ids.next())
                .executeUpdate();
        trail.record("invited-assessor", "/reviews/" + to.id(), guest.name() + " (" + alias + ")");
        return new Outcome.Invited(guest.name());
    }

    /**
     * Ends an invitation: the guest judges no more, and sees nothing more either unless they have judged the work. Done twice
     * it is done once.
     *
     * @param to locked, so that nobody judges meanwhile
     * @throws Refusal.NotFound for an invitation to something else
     */
    Ended end(Submission to, UUID invitation) {
        var ended = entities.createNativeQuery("""
                        update submission_invitation i set ended_at = ?3, ended_by = ?4,
                            reads_on = exists (select from submission_review r
                                               where r.submission_id = i.submission_id and r.assessor_id = i.person_id)
                        where i.id = ?2 and i.submission_id = ?1 and i.ended_at is null""")
                .setParameter(1, to.id())
                .setParameter(2, invitation)
                .setParameter(3, Instant.now(clock))
                .setParameter(4, current.get().person().value())
                .executeUpdate();
        var now = ended(to, invitation);
        if (ended > 0) {
            trail.record("ended-invitation", "/reviews/" + to.id(), now.name());
        }
        return now;
    }

    /** @param readsOn whether the guest goes on reading what they have judged */
    record Ended(String name, boolean readsOn) {}

    private Ended ended(Submission to, UUID invitation) {
        var found = entities.createNativeQuery(
                        "select person_name, reads_on from submission_invitation where submission_id = ?1 and id = ?2",
                        Ended.class)
                .setParameter(1, to.id())
                .setParameter(2, invitation)
                .getResultList();
        if (found.isEmpty()) {
            throw new Refusal.NotFound();
        }
        return (Ended) found.getFirst();
    }

    /** Whether somebody of another organization may judge it. */
    boolean isOpen(Submission one, PersonId guest) {
        return !entities.createNativeQuery("""
                        select id from submission_invitation
                        where submission_id = ?1 and person_id = ?2 and ended_at is null""")
                .setParameter(1, one.id())
                .setParameter(2, guest.value())
                .getResultList()
                .isEmpty();
    }

    private OrganizationId organization(String alias) {
        var found = entities.createNativeQuery(
                        "select id from organization where alias = ?1 and id <> uplink_organization()")
                .setParameter(1, alias)
                .getResultList();
        if (found.isEmpty()) {
            throw new Refusal.Malformed("Choose an organization from the list.");
        }
        return new OrganizationId((UUID) found.getFirst());
    }

    /** A guest reads no reviews, so the own word is looked up where it is written. */
    boolean isJudged(Submission one, Actor guest) {
        return within(one, guest, () -> reviews.isJudged(one, guest.person()));
    }

    boolean hasConflict(Submission one, Actor guest) {
        return within(one, guest, () -> reviews.hasConflict(one.id(), guest.person()));
    }

    private static boolean within(Submission one, Actor guest, Supplier<Boolean> work) {
        return Tenancy.within(
                Scope.of(one.organization(), guest.person()),
                () -> QuarkusTransaction.requiringNew().call(work::get));
    }
}
