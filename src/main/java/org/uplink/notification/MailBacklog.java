package org.uplink.notification;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.uplink.platform.OrganizationId;
import org.uplink.platform.Tenancy;
import org.uplink.platform.Tenancy.Scope;

/**
 * The mails whose time has come, digests and invitations, of all organizations together. Each organization is asked by itself: the database shows nobody
 * the mails of all.
 */
@ApplicationScoped
class MailBacklog {

    record Waiting(long mails, Duration oldest) {

        static final Waiting NONE = new Waiting(0, Duration.ZERO);

        Waiting and(Waiting other) {
            return new Waiting(mails + other.mails, oldest.compareTo(other.oldest) > 0 ? oldest : other.oldest);
        }
    }

    private record Row(long mails, long seconds) {}

    private final EntityManager entities;

    MailBacklog(EntityManager entities) {
        this.entities = entities;
    }

    Waiting now() {
        return organizations().stream().map(this::of).reduce(Waiting.NONE, Waiting::and);
    }

    private Waiting of(OrganizationId organization) {
        return Tenancy.within(
                Scope.of(organization), () -> QuarkusTransaction.requiringNew().call(this::ofScope));
    }

    private Waiting ofScope() {
        var row = (Row) entities.createNativeQuery("""
                        select count(*) as mails,
                               coalesce(extract(epoch from now() - min(next_try_at)), 0)::bigint as seconds
                        from (select state, next_try_at from mail where organization_id = uplink_organization()
                              union all
                              select mail_state, next_try_at from invitation
                              where organization_id = uplink_organization() and accepted_at is null and withdrawn_at is null) to_send
                        where state in ('waiting', 'sending') and next_try_at <= now()""", Row.class).getSingleResult();
        return new Waiting(row.mails(), Duration.ofSeconds(row.seconds()));
    }

    private List<OrganizationId> organizations() {
        return Tenancy.within(
                Scope.NOBODY,
                () -> QuarkusTransaction.requiringNew()
                        .call(() -> entities.createNativeQuery("select id from organization")
                                .getResultStream()
                                .map(id -> new OrganizationId((UUID) id))
                                .toList()));
    }
}
