package org.uplink.people.joining;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.uplink.people.Registration;
import org.uplink.people.Registration.Account;
import org.uplink.people.Registration.Place;
import org.uplink.platform.OrganizationId;
import org.uplink.platform.PersonId;
import org.uplink.platform.Sha256;
import org.uplink.platform.Tenancy;
import org.uplink.platform.Tenancy.Scope;

/** Answers to invitations: whoever has the secret of one joins with the account that they are signed in with. */
@ApplicationScoped
class Acceptance {

    /** What the page says before somebody joins. */
    record Offer(
            UUID id,
            UUID organizationId,
            String organization,
            String alias,
            String timeZone,
            @Nullable String inviter,
            String message,
            String[] roles,
            @Nullable String job,
            @Nullable UUID team,
            @Nullable UUID person,
            @Nullable UUID acceptedBy,
            boolean good) {}

    sealed interface Outcome {
        record Joined(Offer offer) implements Outcome {}

        /** Expired, withdrawn, used by somebody else, or never there. */
        record Gone() implements Outcome {}

        /** It is for somebody whom the organization knows, and this account is somebody else's already. */
        record OtherPerson() implements Outcome {}
    }

    private record Found(UUID id, UUID organizationId) {}

    private final EntityManager entities;
    private final Registration registration;
    private final Admission admission;
    private final Clock clock;

    Acceptance(EntityManager entities, Registration registration, Admission admission, Clock clock) {
        this.entities = entities;
        this.registration = registration;
        this.admission = admission;
        this.clock = clock;
    }

    /** Empty where the secret opens nothing. What was accepted is still shown, to the one who did. */
    @SuppressWarnings("unchecked")
    Optional<Offer> find(String secret) {
        Optional<Found> found = inScope(
                Scope.NOBODY,
                () -> entities.createNativeQuery("select id, organization_id from uplink_invitation(?1)", Found.class)
                        .setParameter(1, Sha256.of(secret))
                        .getResultStream()
                        .findFirst());
        return found.flatMap(
                one -> Optional.of(inScope(Scope.of(new OrganizationId(one.organizationId())), () -> read(one.id()))));
    }

    /** An invitation is worth no more than whoever wrote it may still give. */
    private Offer read(UUID id) {
        return (Offer)
                entities.createNativeQuery("""
                        select i.id, i.organization_id, o.name as organization, o.alias, o.time_zone, p.name as inviter, i.message,
                               i.roles, i.role_profile as job, i.team_id as team, i.person_id as person, i.accepted_by,
                               i.accepted_at is null and i.withdrawn_at is null and i.expires_at > now()
                                   and exists (select from membership m where m.organization_id = i.organization_id
                                                 and m.person_id = i.invited_by and m.ended_on is null
                                                 and 'admin' = any(m.roles)) as good
                        from invitation i join organization o on o.id = i.organization_id
                        left join person p on p.id = i.invited_by where i.id = ?1""", Offer.class).setParameter(1, id).getSingleResult();
    }

    /** In one transaction: who does not join is not known afterwards either. */
    Outcome accept(String secret, Account account) {
        var offer = find(secret);
        if (offer.isEmpty()) {
            return new Outcome.Gone();
        }
        var here = new OrganizationId(offer.get().organizationId());
        var outcome = inScope(new Scope(here, null, account.identity(), null), () -> join(offer.get(), account));
        if (outcome instanceof Outcome.Joined(var joined)) {
            registration.tell(new Place(joined.organizationId(), joined.alias(), joined.timeZone()), Scope.of(here));
        }
        return outcome;
    }

    /** Of two at once, the second waits for the row and finds it used. */
    private Outcome join(Offer found, Account account) {
        registration.lock(account.identity());
        var known = registration.known(account.identity());
        var announced = found.person();
        var whom = known == null ? announced : known.value();
        lock(found, whom);
        var offer = read(found.id());
        if (known != null && known.value().equals(offer.acceptedBy())) {
            return new Outcome.Joined(offer);
        }
        if (!offer.good() || (whom != null && !isOpenTo(whom, offer))) {
            return new Outcome.Gone();
        }
        if (announced != null && known != null) {
            return new Outcome.OtherPerson();
        }
        if (announced != null && !isWaiting(announced, offer)) {
            return new Outcome.Gone();
        }
        var person = registration.become(
                account, () -> Optional.ofNullable(announced).map(PersonId::new));
        admission.admit(person, offer, account);
        return new Outcome.Joined(offer);
    }

    /** In the order in which an ending takes them: first the membership, then the invitation. */
    private void lock(Offer offer, @Nullable UUID whom) {
        if (whom != null) {
            entities.createNativeQuery(
                            "select id from membership where organization_id = ?1 and person_id = ?2 for update")
                    .setParameter(1, offer.organizationId())
                    .setParameter(2, whom)
                    .getResultList();
        }
        entities.createNativeQuery("select id from invitation where id = ?1 for update")
                .setParameter(1, offer.id())
                .getSingleResult();
    }

    /** Whoever has left since they were asked must be asked again, and nobody gives roles to themselves. */
    private boolean isOpenTo(UUID whom, Offer offer) {
        return (Boolean) entities.createNativeQuery("""
                        select i.invited_by <> ?2
                               and not exists (select from membership m where m.organization_id = i.organization_id
                                                 and m.person_id = ?2 and m.ended_at > coalesce(i.asked_at, i.invited_at))
                        from invitation i where i.id = ?1""")
                .setParameter(1, offer.id())
                .setParameter(2, whom)
                .getSingleResult();
    }

    /** Whoever signs in as the announced one meanwhile is quicker, and an address that is theirs no more is nobody's proof. */
    private boolean isWaiting(UUID announced, Offer offer) {
        return entities.createNativeQuery("""
                        update directory_entry e set claimed_at = ?2, version = e.version + 1
                        from person p, invitation i
                        where e.organization_id = uplink_organization() and e.person_id = ?1 and e.claimed_at is null
                          and e.removed_at is null and p.id = e.person_id and i.id = ?3 and lower(i.email) = lower(p.email)""")
                        .setParameter(1, announced)
                        .setParameter(2, Instant.now(clock))
                        .setParameter(3, offer.id())
                        .executeUpdate()
                == 1;
    }

    private static <T extends @Nullable Object> T inScope(Scope scope, Supplier<T> work) {
        return Tenancy.within(scope, () -> QuarkusTransaction.requiringNew().call(work::get));
    }
}
