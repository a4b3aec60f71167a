package org.uplink.platform.operation;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.uplink.local.LocalStack;
import org.uplink.testing.Accounts;
import org.uplink.testing.Browser;
import org.uplink.testing.Db;
import org.uplink.testing.Districts;
import org.uplink.testing.Office;

/** A page that waits for what another holds is told so by the database, before its way there counts as broken. */
@QuarkusTest
@WithTestResource(LocalStack.class)
class PatienceOfPagesTest {

    @Inject
    EntityManager entities;

    @Test
    void whoWaitsTooLongComesAgainOnAConnectionThatGoesOn() throws SQLException {
        var office = Office.open();
        var person = office.own("Somebody Leaving");
        var mail = Accounts.vouchedBy(office.alias());
        Districts.member(mail, office.alias(), "admin");
        var ending = Browser.signedInAs(mail).form("/admin/people/" + person + "/ending");
        try (var _ = held("admins of " + office.organization())) {
            var asked = CompletableFuture.supplyAsync(ending::send);
            var waiting = whoWaits(asked);
            var answer = asked.join();
            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.text()).contains("Nothing you saved before is lost");
            assertThat(Db.number("select count(*) from pg_stat_activity where pid = ?", waiting))
                    .isOne();
        }
        assertThat(ending.send().status()).isEqualTo(303);
    }

    /** Until it is closed. */
    private static Connection held(String matter) throws SQLException {
        var other = Db.connect();
        other.setAutoCommit(false);
        try (var lock = other.prepareStatement("select pg_advisory_xact_lock(hashtextextended(?, 0))")) {
            lock.setString(1, matter);
            lock.execute();
        }
        return other;
    }

    private static int whoWaits(Future<?> asked) {
        var waiting = List.<Integer>of();
        while (waiting.isEmpty() && !asked.isDone()) {
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
            waiting = Db.query(
                    row -> row.getInt(1), "select pid from pg_locks where locktype = 'advisory' and not granted");
        }
        return waiting.getFirst();
    }

    @Test
    void whatIsNoPageMayWaitForLonger() {
        assertThat(said("lock_timeout")).isEqualTo("0");
        assertThat(said("statement_timeout")).isEqualTo("90s");
    }

    private String said(String limit) {
        return QuarkusTransaction.requiringNew()
                .call(() -> entities.createNativeQuery("select current_setting(?1)")
                        .setParameter(1, limit)
                        .getSingleResult()
                        .toString());
    }
}
