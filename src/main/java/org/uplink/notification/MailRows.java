package org.uplink.notification;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.uplink.platform.OrganizationId;
import org.uplink.platform.Outbox;
import org.uplink.platform.Tenancy;
import org.uplink.platform.Tenancy.Scope;

/** The digests that wait, and what became of them. */
@ApplicationScoped
class MailRows implements Outbox<MailRows.Taken, Letter> {

    /** @param turn whoever slept through the lease has another than the row */
    record Taken(UUID id, UUID organization, UUID person, int turn) implements Turn {}

    private record Recipient(String email, String name, String organization, String alias, String locale) {}

    private final NoticeRows notices;
    private final EntityManager entities;

    MailRows(NoticeRows notices, EntityManager entities) {
        this.notices = notices;
        this.entities = entities;
    }

    @Override
    @SuppressWarnings("unchecked")
    public Optional<Taken> take(Duration lease) {
        return Tenancy.within(
                Scope.NOBODY,
                () -> QuarkusTransaction.requiringNew()
                        .call(() -> entities.createNativeQuery(
                                        "select id, organization_id, person_id, turn from uplink_take_mail(?1)",
                                        Taken.class)
                                .setParameter(1, (int) lease.toSeconds())
                                .getResultStream()
                                .findFirst()));
    }

    /** Empty where the person has left or has read everything meanwhile, or the turn is another's. */
    @Override
    @SuppressWarnings("unchecked")
    public Optional<Letter> letter(Taken taken) {
        return within(taken, () -> {
            var unread = notices.ofMail(taken.id());
            Optional<Recipient> recipient = entities.createNativeQuery("""
                            select p.email, p.name, o.name as organization, o.alias, p.locale
                            from membership m join person p on p.id = m.person_id
                            join organization o on o.id = m.organization_id
                            where m.organization_id = ?1 and m.person_id = ?2 and m.ended_on is null
                              and exists (select from mail where id = ?3 and state = 'sending' and begun = ?4)""", Recipient.class)
                    .setParameter(1, taken.organization())
                    .setParameter(2, taken.person())
                    .setParameter(3, taken.id())
                    .setParameter(4, taken.turn())
                    .getResultStream()
                    .findFirst();
            return recipient
                    .filter(_ -> !unread.isEmpty())
                    .map(to -> new Letter(
                            taken.id(),
                            to.email(),
                            to.name(),
                            to.organization(),
                            to.alias(),
                            Locale.of(to.locale()),
                            unread));
        });
    }

    @Override
    public void sent(Taken taken) {
        end(taken, "sent", "", Duration.ZERO);
    }

    @Override
    public void needless(Taken taken) {
        end(taken, "needless", "", Duration.ZERO);
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
        return within(taken, () -> (Integer) entities.createNativeQuery("select failures from mail where id = ?1")
                .setParameter(1, taken.id())
                .getSingleResult());
    }

    private void end(Taken taken, String state, String problem, Duration later) {
        within(
                taken,
                () -> entities.createNativeQuery("""
                        update mail set state = ?2, problem = ?3, lease_until = null,
                            sent_at = case when ?2 = 'sent' then now() end,
                            begun = begun - case when ?2 = 'waiting' then 1 else 0 end,
                            failures = failures + case when ?2 = 'waiting' then 1 else 0 end,
                            next_try_at = in_mail_hours(organization_id, now() + make_interval(secs => ?4))
                        where id = ?1 and state = 'sending' and begun = ?5""")
                        .setParameter(1, taken.id())
                        .setParameter(2, state)
                        .setParameter(3, problem)
                        .setParameter(4, (double) later.toSeconds())
                        .setParameter(5, taken.turn())
                        .executeUpdate());
    }

    private static <T> T within(Taken taken, Supplier<T> work) {
        return Tenancy.within(
                Scope.of(new OrganizationId(taken.organization())),
                () -> QuarkusTransaction.requiringNew().call(work::get));
    }
}
