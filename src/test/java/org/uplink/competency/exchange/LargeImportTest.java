package org.uplink.competency.exchange;

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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.uplink.local.LocalStack;
import org.uplink.platform.Ids;
import org.uplink.testing.Accounts;
import org.uplink.testing.Districts;
import org.uplink.testing.Tokens;

/** A framework of twenty thousand items, as a state's standards are. */
@QuarkusTest
@WithTestResource(LocalStack.class)
class LargeImportTest {

    private static final int ITEMS = 20_000;

    @TempDir
    Path folder;

    @Test
    void twentyThousandItemsComeInWithinThirtySeconds() throws Exception {
        var platform = Accounts.vouchedBy("uplink");
        Districts.member(platform, "uplink", "platform");
        var file = folder.resolve("large.json");
        write(file);
        resetPeaks();
        var first = post(platform, file, false);
        Log.infof("20,000 items, %d bytes: %d ms, peak heap %d MB", Files.size(file), first.toMillis(), peak() >> 20);
        assertThat(first).isLessThan(Duration.ofSeconds(30));
        assertThat(post(platform, file, true)).isLessThan(Duration.ofSeconds(30));
    }

    private static void write(Path file) throws Exception {
        var pack = Packages.titled("Large " + Ids.next());
        for (var number = 0; number < ITEMS; number++) {
            pack.item("L-" + number, "Statement " + number + " with a few words that say what somebody is able to do");
        }
        Files.write(file, pack.bytes());
    }

    private static Duration post(String platform, Path file, boolean again) {
        var began = System.nanoTime();
        var answer = given().auth()
                .oauth2(Tokens.of(platform))
                .contentType("application/json")
                .body(file.toFile())
                .post("/api/v1/frameworks/imports?dryRun=false");
        answer.then().statusCode(200);
        assertThat(answer.jsonPath().getInt("added")).isEqualTo(again ? 0 : 2 * ITEMS + 1);
        return Duration.ofNanos(System.nanoTime() - began);
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
