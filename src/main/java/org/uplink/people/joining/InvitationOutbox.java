package org.uplink.people.joining;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.uplink.platform.OrganizationId;
import org.uplink.platform.Outbox;
import org.uplink.platform.Sha256;
import org.uplink.platform.Tenancy;
import org.uplink.platform.Tenancy.Scope;

/** The invitations that wait to be mailed. The secret is made when the mail is, so that it stands nowhere but there. */
@ApplicationScoped
public class InvitationOutbox implements Outbox<InvitationOutbox.Taken, InvitationOutbox.Letter> {

    /** @param turn whoever slept through the lease has another than the row */
    public record Taken(UUID id, UUID organizationId, int turn) implements Turn {}

    /** @param language of the one who invites: nothing is known of the other's */
    public record Letter(
            String email, String organization, String inviter, String message, String language, String secret) {}

    private record Written(
            String email, String organization, @Nullable String inviter, String message, String language) {}

    /** From the moment the mail is made. */
    public static final Duration GOOD_FOR = Duration.ofHours(72);

    private final EntityManager entities;

    InvitationOutbox(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    @SuppressWarnings("unchecked")
    public Optional<Taken> take(Duration lease) {
        return Tenancy.within(
                Scope.NOBODY,
                () -> QuarkusTransaction.requiringNew()
                        .call(() -> entities.createNativeQuery(
                                        "select id, organization_id, turn from uplink_take_invitation(?1)", Taken.class)
                                .setParameter(1, (int) lease.toSeconds())
                                .getResultStream()
                                .findFirst()));
    }

    /** With a new secret; the one before is good no more. Empty where whoever invited may not any more, or the turn is another's. */
    @Override
    @SuppressWarnings("unchecked")
    public Optional<Letter> letter(Taken taken) {
        return within(taken, () -> {
            Optional<Written> written = entities.createNativeQuery("""
                            select i.email, o.name as organization, p.name as inviter, i.message, p.locale as language
                            from invitation i join organization o on o.id = i.organization_id
                            join membership m on m.organization_id = i.organization_id and m.person_id = i.invited_by
                                and m.ended_on is null and 'admin' = any(m.roles)
                            join person p on p.id = i.invited_by
                            where i.id = ?1 and i.mail_state = 'sending' and i.begun = ?2""", Written.class)
                    .setParameter(1, taken.id())
                    .setParameter(2, taken.turn())
                    .getResultStream()
                    .findFirst();
            return written.map(one -> new Letter(
                    one.email(),
                    one.organization(),
                    one.inviter() == null ? "" : one.inviter(),
                    one.message(),
                    one.language(),
                    secret(taken)));
        });
    }

    private String secret(Taken taken) {
        var secret = Secrets.next();
        entities.createNativeQuery("""
                        update invitation set secret_hash = ?2, expires_at = now() + make_interval(secs => ?3) where id = ?1""")
                .setParameter(1, taken.id())
                .setParameter(2, Sha256.of(secret))
                .setParameter(3, (double) GOOD_FOR.toSeconds())
                .executeUpdate();
        return secret;
    }

    @Override
    public void needless(Taken taken) {
        giveUp(taken, "Whoever invited may not any more");
    }

    @Override
    public void sent(Taken taken) {
        end(taken, "sent", "", Duration.ZERO);
    }

    @Override
    public void giveUp(Taken taken, String problem) {
        end(taken, "given-up", problem, Duration.ZERO);
    }

    @Override
    public void tryAgain(Taken taken, Duration later, String problem) {
        end(taken, "waiting", problem, later);
    }

    @Override
    public int failures(Taken taken) {
        return within(taken, () -> (Integer) entities.createNativeQuery("select failures from invitation where id = ?1")
                .setParameter(1, taken.id())
                .getSingleResult());
    }

    private void end(Taken taken, String state, String problem, Duration later) {
        within(
                taken,
                () -> entities.createNativeQuery("""
                        update invitation set mail_state = ?2, problem = ?3, lease_until = null,
                            begun = begun - case when ?2 = 'waiting' then 1 else 0 end,
                            failures = failures + case when ?2 = 'waiting' then 1 else 0 end,
                            next_try_at = now() + make_interval(secs => ?4)
                        where id = ?1 and mail_state = 'sending' and begun = ?5""")
                        .setParameter(1, taken.id())
                        .setParameter(2, state)
                        .setParameter(3, problem)
                        .setParameter(4, (double) later.toSeconds())
                        .setParameter(5, taken.turn())
                        .executeUpdate());
    }

    private static <T> T within(Taken taken, Supplier<T> work) {
        return Tenancy.within(
                Scope.of(new OrganizationId(taken.organizationId())),
                () -> QuarkusTransaction.requiringNew().call(work::get));
    }
}
