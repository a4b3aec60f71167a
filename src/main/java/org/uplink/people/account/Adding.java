package org.uplink.people.account;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.uplink.people.Registration;
import org.uplink.people.account.AccountRequests.Request;
import org.uplink.platform.AuditTrail;
import org.uplink.platform.OrganizationId;
import org.uplink.platform.PersonId;
import org.uplink.platform.Tenancy;
import org.uplink.platform.Tenancy.Scope;

/** Adds an account to the record of whoever asked for it. */
@ApplicationScoped
class Adding {

    private final EntityManager entities;
    private final Registration registration;
    private final AuditTrail trail;
    private final Event<AccountsChanged> changed;
    private final Clock clock;

    Adding(
            EntityManager entities,
            Registration registration,
            AuditTrail trail,
            Event<AccountsChanged> changed,
            Clock clock) {
        this.entities = entities;
        this.registration = registration;
        this.trail = trail;
        this.changed = changed;
        this.clock = clock;
    }

    /**
     * Once, and in one transaction with what says so: of two at once the second waits, and finds it used or the account known.
     *
     * @return whose the account is now; empty where the request was open no longer
     */
    Optional<PersonId> add(Request request, SignedIn with, String where) {
        var scope = new Scope(new OrganizationId(request.organization()), request.whose(), with.key(), null);
        return Tenancy.within(scope, () -> QuarkusTransaction.requiringNew().call(() -> addOnce(request, with, where)));
    }

    private Optional<PersonId> addOnce(Request request, SignedIn with, String where) {
        registration.lock(with.key());
        var known = Optional.ofNullable(registration.known(with.key()));
        if (known.isPresent() || !use(request)) {
            return known;
        }
        insert(request, with);
        tell(request, with, where);
        return Optional.of(request.whose());
    }

    private boolean use(Request request) {
        return entities.createNativeQuery("""
                        update account_request set used_at = ?3
                        where person_id = ?1 and asked_at = ?2 and used_at is null and expires_at > ?3""")
                        .setParameter(1, request.person())
                        .setParameter(2, request.askedAt())
                        .setParameter(3, Instant.now(clock))
                        .executeUpdate()
                == 1;
    }

    private void insert(Request request, SignedIn with) {
        entities.createNativeQuery(
                        "insert into identity (key, person_id, created_at, provider, email) values (?1, ?2, ?3, ?4, ?5)")
                .setParameter(1, with.key())
                .setParameter(2, request.person())
                .setParameter(3, Instant.now(clock))
                .setParameter(4, with.provider())
                .setParameter(5, with.account().email())
                .executeUpdate();
    }

    /** An organization reads the address of an account of its own provider only: the other may be that of another employer. */
    private void tell(Request request, SignedIn with, String where) {
        var detail = with.provider().equals(request.alias()) ? with.account().email() : "";
        trail.recordBy(
                request.whose(),
                new OrganizationId(request.organization()),
                "added-account",
                MyAccounts.ADDRESS,
                detail);
        changed.fire(
                new AccountsChanged(request.whose(), true, where, with.account().email(), Instant.now(clock)));
    }
}
