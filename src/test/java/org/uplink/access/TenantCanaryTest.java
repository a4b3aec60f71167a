package org.uplink.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.uplink.local.LocalStack;
import org.uplink.notification.Morning;
import org.uplink.testing.Browser;
import org.uplink.testing.Db;
import org.uplink.testing.Heard;
import org.uplink.testing.Learned;

/** Three districts in which everything is written with a word of their own, and nobody ever reads a word of a neighbour. */
@QuarkusTest
@WithTestResource(LocalStack.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TenantCanaryTest {

    private static final int DISTRICTS = 3;
    private static final long SEED = Long.getLong("uplink.tenant.seed", System.nanoTime());

    private static List<Tenant> tenants = List.of();
    private static final Heard LOG = new Heard();

    /** Once, and not before the service says where it is. */
    @BeforeEach
    void threeDistrictsWriteEverything() {
        if (!tenants.isEmpty()) {
            return;
        }
        var seed = new Random(SEED);
        tenants = IntStream.range(0, DISTRICTS)
                .mapToObj(_ -> Tenant.furnish(seed))
                .toList();
    }

    @AfterAll
    static void nobodyListensAnyMore() {
        LOG.close();
    }

    @Test
    @Order(1)
    void eachColumnOfTextIsKnownAndWrittenIn() {
        var columns = Db.texts("""
                select t.table_name || '.' || c.column_name from information_schema.columns c
                join information_schema.tables t using (table_schema, table_name)
                where t.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.data_type in ('text', 'jsonb', 'ARRAY', 'character varying')
                  and (t.table_name in ('person', 'organization') or exists (
                          select from information_schema.columns o
                          where o.table_schema = 'public' and o.table_name = t.table_name and o.column_name = 'organization_id'))""");
        assertThat(Canaries.columns().stream().map(Canaries.Column::called))
                .containsExactlyInAnyOrderElementsOf(columns);
        for (var tenant : tenants) {
            assertThat(tenant.canaries().missing(tenant.home().organization())).isEmpty();
        }
    }

    @Test
    @Order(2)
    void nobodyReadsAWordOfANeighbour() {
        var seen = new Sightings(tenants);
        for (var at = 0; at < DISTRICTS; at++) {
            seen.walk(tenants.get(at), tenants.get((at + 1) % DISTRICTS));
        }
        System.out.printf(
                "tenant: %d passed, %d failed (%d columns of %d read by their own, seed %d)%n",
                seen.answers() - seen.foreign().size(),
                seen.foreign().size(),
                seen.ownColumns().size(),
                Canaries.planted().size(),
                SEED);
        assertThat(seen.foreign()).isEmpty();
        assertThat(seen.faults()).isEmpty();
        assertThat(seen.answers()).isGreaterThan(1000);
        assertThat(seen.ownColumns()).hasSizeGreaterThan(40);
        for (var tenant : tenants) {
            assertThat(seen.ownPlaces(tenant)).isGreaterThan(60);
        }
    }

    @Test
    @Order(3)
    void mailSpeaksOfTheOwnDistrictAlone() {
        tenants.forEach(tenant -> Morning.of(tenant.home().organization(), Learned.today()));
        var mails =
                Browser.anonymous().get("/local/mail").html().select("article").eachText();
        for (var tenant : tenants) {
            var theirs = mails.stream()
                    .filter(mail -> !tenant.canaries().in(mail).isEmpty())
                    .toList();
            assertThat(theirs).isNotEmpty();
            assertThat(theirs).allMatch(mail -> speaksOf(mail).equals(List.of(tenant)));
        }
    }

    @Test
    @Order(4)
    void theLogHasNoWordOfAnybody() {
        var said = LOG.text();
        assertThat(said).isNotEmpty();
        assertThat(speaksOf(said)).isEmpty();
    }

    /** With the wall in the database taken down, what the code alone does not hold back is found. */
    @Test
    @Order(5)
    void withoutRowLevelSecurityTheWordsOfNeighboursAreFound() {
        var tables = Db.texts("select relname from pg_class where relrowsecurity and relkind in ('r', 'p')");
        var seen = new Sightings(tenants);
        try {
            tables.forEach(table -> Db.run("alter table " + table + " disable row level security"));
            seen.walk(tenants.get(0), tenants.get(1));
        } finally {
            tables.forEach(table -> Db.run("alter table " + table + " enable row level security"));
        }
        System.out.printf(
                "tenant, without row-level security: %d answers with %d columns of neighbours: %s%n",
                seen.foreign().size(), seen.foreignColumns().size(), seen.foreignColumns());
        assertThat(seen.foreign()).isNotEmpty();
    }

    private static List<Tenant> speaksOf(String text) {
        var found = new ArrayList<Tenant>();
        for (var tenant : tenants) {
            if (!tenant.canaries().in(text).isEmpty()) {
                found.add(tenant);
            }
        }
        return found;
    }
}
