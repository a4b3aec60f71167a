package org.uplink.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.uplink.local.LocalStack;
import org.uplink.people.DailyRounds;
import org.uplink.testing.Db;
import org.uplink.testing.Learned;
import org.uplink.testing.Queries;

/** Nights in which more people are renewed than one transaction holds. */
@QuarkusTest
@WithTestResource(LocalStack.class)
class RenewalNightTest {

    private static final int PEOPLE = 2 * Awarding.AT_ONCE + 50;

    @Inject
    DailyRounds rounds;

    @Inject
    RenewalRound renewals;

    @Test
    void twoReplicasSideBySideRenewEverybodyOnce() throws Exception {
        var crowd = Crowd.renewable(PEOPLE);
        Callable<Boolean> replica = () -> night(crowd);
        try (var replicas = Executors.newFixedThreadPool(2)) {
            for (var one : replicas.invokeAll(List.of(replica, replica))) {
                one.get();
            }
        }

        assertThat(crowd.renewed()).isEqualTo(PEOPLE);
        assertThat(night(crowd)).isFalse();
    }

    @Test
    void whoeverIsKilledInTheMiddleKeepsWhatWasDoneAndAnotherGoesOn() {
        var crowd = Crowd.renewable(PEOPLE);
        var killed = CompletableFuture.runAsync(() -> night(crowd));
        awaitFirstPart(crowd);
        killWhoeverHoldsManyPeople();
        assertThatThrownBy(killed::join).isNotNull();
        var kept = crowd.renewed();
        assertThat(kept).isPositive().isLessThan(PEOPLE);
        assertThat(kept % Awarding.AT_ONCE).isZero(); // nothing of a part that was not finished

        assertThat(night(crowd)).isTrue();

        assertThat(crowd.renewed()).isEqualTo(PEOPLE);
    }

    @Test
    void fortyPeopleCostAsManyStatementsAsFour() {
        night(Crowd.renewable(4)); // what is read once for good is no cost of anybody's
        var few = Crowd.renewable(4);
        var many = Crowd.renewable(40);
        var statements = Queries.of(() -> night(few));

        assertThat(Queries.of(() -> night(many))).isEqualTo(statements).isLessThan(40);
        assertThat(many.renewed()).isEqualTo(40);
    }

    private boolean night(Crowd crowd) {
        return rounds.run(renewals, crowd.organization(), Learned.today(), false);
    }

    private static void awaitFirstPart(Crowd crowd) {
        while (crowd.renewed() == 0) {
            LockSupport.parkNanos(5_000_000);
        }
    }

    /** As if the process had died: the database ends its transaction, in the middle of a part. */
    private static void killWhoeverHoldsManyPeople() {
        while (Db.texts("""
                        select pg_terminate_backend(pid)::text from pg_locks
                        where locktype = 'advisory' group by pid having count(*) > 100""").isEmpty()) {
            LockSupport.parkNanos(5_000_000);
        }
    }
}
