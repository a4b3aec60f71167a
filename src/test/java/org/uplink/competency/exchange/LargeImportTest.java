package org.uplink.competency.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.logging.Log;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
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

    private final HttpClient client = HttpClient.newHttpClient();

    @TempDir
    Path folder;

    @Test
    void twentyThousandItemsComeInWholeAndComeInOnce() throws Exception {
        var platform = Accounts.vouchedBy("uplink");
        Districts.member(platform, "uplink", "platform");
        var file = folder.resolve("large.json");
        var identifier = write(file);
        var began = System.nanoTime();
        assertThat(added(platform, file)).isEqualTo(2 * ITEMS + 1);
        var took = Duration.ofNanos(System.nanoTime() - began).toMillis();
        var heap = Runtime.getRuntime().maxMemory() >> 20;
        Log.infof("20,000 items, %d bytes: %d ms in a process of %d MB", Files.size(file), took, heap);
        assertThat(added(platform, file)).isZero();
        assertThat(Db.number("select count(*) from case_part where framework = ? and part = 'CFItems'", identifier))
                .isEqualTo(ITEMS);
        var exported = folder.resolve("exported.json");
        var address = URI.create("http://127.0.0.1:" + RestAssured.port + "/ims/case/v1p1/CFPackages/" + identifier);
        client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofFile(exported));
        assertThat(outline(exported).equals(outline(file))).isTrue();
    }

    /** All elements by their fingerprints, in their order: the packages themselves would fill the memory. */
    private static Outline outline(Path file) throws Exception {
        return Outline.of(PackageSource.of(file));
    }

    private static UUID write(Path file) throws Exception {
        var pack = Packages.titled("Large " + Ids.next());
        for (var number = 0; number < ITEMS; number++) {
            pack.item("L-" + number, "Statement " + number + " with a few words that say what somebody is able to do");
        }
        Files.write(file, pack.bytes());
        return pack.identifier();
    }

    /** As a stream: another client would hold the whole file. */
    private int added(String platform, Path file) throws Exception {
        var address = URI.create("http://127.0.0.1:" + RestAssured.port + "/api/v1/frameworks/imports?dryRun=false");
        var request = HttpRequest.newBuilder(address)
                .header("Authorization", "Bearer " + Tokens.of(platform))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofFile(file));
        var answer = client.send(request.build(), BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        return CaseJson.stored(answer.body()).path("added").asInt();
    }
}
