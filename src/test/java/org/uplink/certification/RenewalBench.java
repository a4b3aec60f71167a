package org.uplink.certification;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.logging.Log;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.uplink.local.LocalStack;
import org.uplink.people.DailyRounds;
import org.uplink.testing.Db;
import org.uplink.testing.Learned;
import org.uplink.testing.Queries;

/** How long a night takes in which very many awards are renewed at once. Run by hand: it says how long, and asserts no time. */
@QuarkusTest
@WithTestResource(LocalStack.class)
class RenewalBench {

    private static final int PEOPLE = Integer.getInteger("uplink.bench.people", 10_000);

    @Inject
    DailyRounds rounds;

    @Inject
    RenewalRound renewals;

    @Test
    void aNightOfRenewals() {
        var crowd = Crowd.renewable(PEOPLE);
        Db.run("analyze");

        var began = Instant.now();
        var statements = Queries.of(() -> rounds.run(renewals, crowd.organization(), Learned.today(), false));
        var took = Duration.between(began, Instant.now());

        assertThat(crowd.renewed()).isEqualTo(PEOPLE);
        Log.infof("%d awards in %d ms, %d statements", PEOPLE, took.toMillis(), statements);
    }
}
