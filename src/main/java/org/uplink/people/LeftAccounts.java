package org.uplink.people;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ApplicationNotRunning;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.util.List;
import org.uplink.platform.Tenancy;
import org.uplink.platform.Tenancy.Scope;

/**
 * Removes the accounts of erased people at Keycloak, where this service may; else they stand in {@code left_account} for
 * somebody who does it by hand. An account that was used to come back meanwhile stays.
 */
@ApplicationScoped
public class LeftAccounts {

    private static final int AT_ONCE = 20;
    private static final int GONE_ALREADY = 404;

    private final KeycloakRealm realm;
    private final EntityManager entities;
    private final Registration registration;

    LeftAccounts(KeycloakRealm realm, EntityManager entities, Registration registration) {
        this.realm = realm;
        this.entities = entities;
        this.registration = registration;
    }

    @Scheduled(
            every = "10m",
            delayed = "2m",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = ApplicationNotRunning.class)
    public void remove() {
        if (realm.isConfigured()) {
            waiting().forEach(this::remove);
        }
    }

    private void remove(String identity) {
        if (registration.find(identity) != null || isRemoved(Accounts.subject(identity))) {
            forget(identity);
        }
    }

    private boolean isRemoved(String subject) {
        try (var answer = realm.get().users().delete(subject)) {
            var status = answer.getStatus();
            if (status / 100 == 2 || status == GONE_ALREADY) {
                return true;
            }
            Log.warnf("Keycloak did not remove an account that nobody has any longer: status %d", status);
        } catch (ProcessingException | WebApplicationException unreachable) {
            Log.warnf("Keycloak did not remove an account that nobody has any longer: %s", unreachable.toString());
        }
        return false;
    }

    @SuppressWarnings("unchecked")
    private List<String> waiting() {
        return Tenancy.within(
                Scope.NOBODY,
                () -> QuarkusTransaction.requiringNew()
                        .call(() -> entities.createNativeQuery(
                                        "select identity from left_account order by left_at limit ?1")
                                .setParameter(1, AT_ONCE)
                                .getResultList()));
    }

    private void forget(String identity) {
        Tenancy.within(
                Scope.NOBODY,
                () -> QuarkusTransaction.requiringNew()
                        .call(() -> entities.createNativeQuery("delete from left_account where identity = ?1")
                                .setParameter(1, identity)
                                .executeUpdate()));
    }
}
