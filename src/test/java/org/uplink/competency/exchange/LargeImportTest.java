package org.uplink.competency.exchange;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.logging.Log;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.uplink.local.LocalStack;
import org.uplink.platform.Ids;
import org.uplink.testing.Accounts;
import org.uplink.testing.Db;
import org.uplink.testing.Districts;
import org.uplink.testing.Tokens;

/**
 * A framework of twenty thousand items, as a state's standards are. It tells how long it took and asserts nothing of it;
 * {@code -Dtests.heap=512m} gives the whole process no more than the service may need for such an import.
 */
@QuarkusTest
@WithTestResource(LocalStack.class)
class LargeImportTest {

    private static final int ITEMS = 20_000;

    @TempDir
    Path folder;

    @Test
    void twentyThousandItemsComeInWholeAndComeInOnce() throws Exception {
        var platform = Accounts.vouchedBy("uplink");
        Districts.member(platform, "uplink", "platform");
        var file = folder.resolve("large.json");
        var identifier = write(file);
        resetPeaks();
        var began = System.nanoTime();
        assertThat(added(platform, file)).isEqualTo(2 * ITEMS + 1);
        var took = Duration.ofNanos(System.nanoTime() - began);
        Log.infof("20,000 items, %d bytes: %d ms, peak heap %d MB", Files.size(file), took.toMillis(), peak() >> 20);
        assertThat(added(platform, file)).isZero();
        assertThat(Db.number("select count(*) from case_part where framework = ? and part = 'CFItems'", identifier))
                .isEqualTo(ITEMS);
        try (var sent = Files.newInputStream(file);
                var exported = get("/ims/case/v1p1/CFPackages/" + identifier).asInputStream()) {
            assertThat(Fingerprint.of(CaseJson.tree(exported))).isEqualTo(Fingerprint.of(CaseJson.tree(sent)));
        }
    }

    private static UUID write(Path file) throws Exception {
        var pack = Packages.titled("Large " + Ids.next());
        for (var number = 0; number < ITEMS; number++) {
            pack.item("L-" + number, "Statement " + number + " with a few words that say what somebody is able to do");
        }
        Files.write(file, pack.bytes());
        return pack.identifier();
    }

    private static int added(String platform, Path file) {
        return given().auth()
                .oauth2(Tokens.of(platform))
                .contentType("application/json")
                .body(file.toFile())
                .post("/api/v1/frameworks/imports?dryRun=false")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getInt("added");
    }

    private static void resetPeaks() {
        System.gc();
        ManagementFactory.getMemoryPoolMXBeans().forEach(pool -> pool.resetPeakUsage());
    }

    /** Of the whole test process, in which the client and all other tests live too. */
    private static long peak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
    }
}
