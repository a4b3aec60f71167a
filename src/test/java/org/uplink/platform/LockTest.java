package org.uplink.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.uplink.local.LocalStack;
import org.uplink.platform.Tenancy.Scope;
import org.uplink.testing.Db;

/** A copy of another version knows the lock by the text it hashes. */
@QuarkusTest
@WithTestResource(LocalStack.class)
class LockTest {

    @Inject
    Lock lock;

    @Test
    void othersWaitUntilTheTransactionEnds() {
        var name = "lock " + Ids.next();
        QuarkusTransaction.requiringNew().run(() -> {
            lock.take(name);
            assertThat(isFree(name)).isFalse();
        });
        assertThat(isFree(name)).isTrue();
    }

    @Test
    void eachOrganizationHasItsOwn() {
        var ours = new OrganizationId(Ids.next());
        var theirs = new OrganizationId(Ids.next());
        var held = Tenancy.within(
                Scope.of(ours),
                () -> QuarkusTransaction.requiringNew().call(() -> {
                    lock.takeHere("files:");
                    return !isFree("files:" + ours) && isFree("files:" + theirs);
                }));
        assertThat(held).isTrue();
        assertThat(isFree("files:" + ours)).isTrue();
    }

    private static boolean isFree(String name) {
        return Db.query(row -> row.getBoolean(1), "select pg_try_advisory_xact_lock(hashtextextended(?, 0))", name)
                .getFirst();
    }
}
