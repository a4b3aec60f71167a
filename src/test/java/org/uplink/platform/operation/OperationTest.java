package org.uplink.platform.operation;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.uplink.local.LocalStack;
import org.uplink.testing.Browser;
import org.uplink.testing.Db;
import org.uplink.testing.Office;

@QuarkusTest
@WithTestResource(LocalStack.class)
class OperationTest {

    private static final Pattern METRIC = Pattern.compile("\\b(uplink|agroal|jvm|process)_\\w+");
    private static final String TOKEN = "Bearer token-of-the-tests";

    private static String metrics() {
        return given().header("Authorization", TOKEN)
                .get(MetricsGate.ADDRESS)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    @Test
    void metricsDoNotExistForAStranger() {
        for (var address : List.of("/q/metrics", "/q/metrics/", "/q/%6detrics", "/q/./metrics")) {
            given().urlEncodingEnabled(false).get(address).then().statusCode(404);
            given().urlEncodingEnabled(false)
                    .header("Authorization", TOKEN + "x")
                    .get(address)
                    .then()
                    .statusCode(404);
        }
    }

    @Test
    void metricsDoNotExistForSomebodyWhoIsSignedIn() {
        assertThat(Office.open().managing().get("/q/metrics").status()).isEqualTo(404);
    }

    /** Some proxies pass everything on, and what machines ask is spared every limit of a crowd. */
    @Test
    void whatMachinesAskDoesNotExistForWhoeverComesThroughAProxy() {
        for (var address : List.of("/q/health/ready", "/q/health/live", "/q/metrics")) {
            given().header("X-Forwarded-For", "203.0.113.7")
                    .header("Authorization", TOKEN)
                    .get(address)
                    .then()
                    .statusCode(404);
        }
        get("/q/health/ready").then().statusCode(200);
    }

    @Test
    void metricsSayWhatAnOperatorNeeds() {
        get("/catalog").then().statusCode(200);
        assertThat(metrics())
                .contains("uplink_requests_seconds_bucket{area=\"catalog\",method=\"GET\",status=\"200\",le=\"0.3\"}")
                .contains("agroal_awaiting_count")
                .contains("uplink_mail_waiting")
                .contains("uplink_mail_oldest_seconds")
                .contains("uplink_mail_tries_total{outcome=\"given-up\"}")
                .contains("uplink_rounds_behind")
                .contains("uplink_sign_ins_total{outcome=\"failed\"}")
                .containsPattern("uplink_content_loaded 1\\.\\d+E9");
    }

    /** An alert on a metric that is not there never calls anybody. */
    @Test
    void alertsAndTheDashboardNameMetricsThatAreThere() throws IOException {
        get("/catalog").then().statusCode(200);
        var there = metrics();
        for (var file : List.of("alerts.yaml", "uplink.json")) {
            var text = Files.readString(Path.of("k8s/components/monitoring", file));
            assertThat(METRIC.matcher(text).results().map(MatchResult::group).distinct())
                    .as(file)
                    .isNotEmpty()
                    .allMatch(there::contains);
        }
    }

    @Test
    void whoSignsInIsCountedAndNotNamed() {
        var home = Office.open();
        var before = signIns();
        assertThat(home.managing().get("/team").status()).isEqualTo(200);
        assertThat(signIns()).isGreaterThan(before);
        assertThat(metrics())
                .doesNotContain(
                        home.alias(), home.managerMail(), home.organization().toString());
    }

    private static double signIns() {
        return metrics()
                .lines()
                .filter(line -> line.startsWith("uplink_sign_ins_total{outcome=\"done\"}"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }

    @Test
    void addressesAndMethodsThatStrangersMakeUpMakeNoSeries() {
        get("/no-such-place/at-all").then().statusCode(404);
        given().request("BREW", "/no-such-place");
        assertThat(metrics())
                .doesNotContain("no-such-place", "BREW")
                .contains("uplink_requests_seconds_count{area=\"other\",method=\"GET\",status=\"404\"}");
    }

    @Test
    void eachMethodThatIsAnsweredHasASeriesOfItsOwn() {
        given().request("PATCH", "/scim/v2/Users/x").then().statusCode(401);
        assertThat(metrics()).contains("uplink_requests_seconds_count{area=\"scim\",method=\"PATCH\",status=\"401\"}");
    }

    @Test
    void aRequestKeepsTheIdThatAProxyGaveIt() {
        given().header("X-Request-Id", "0af7651916cd43dd8448eb211c80319c")
                .get("/catalog")
                .then()
                .header("X-Request-Id", equalTo("0af7651916cd43dd8448eb211c80319c"));
    }

    @Test
    void anIdThatCouldForgeALogIsReplaced() {
        for (var forged : List.of("short", "x\"},{\"level\":\"ERROR", "a".repeat(65))) {
            var given = given().header("X-Request-Id", forged).get("/catalog").header("X-Request-Id");
            assertThat(given).isNotEqualTo(forged).matches("[0-9a-f-]{36}");
        }
    }

    @Test
    void errorsAndRedirectsCarryAnIdToo() {
        assertThat(get("/no-such-page").header("X-Request-Id")).isNotBlank();
        assertThat(Browser.anonymous().open("/me").answer().headers().firstValue("X-Request-Id"))
                .isPresent();
        assertThat(get("/me//x").header("X-Request-Id")).isNotBlank();
    }

    @Test
    void aCopyHasStartedWhenItHasContent() {
        get("/q/health/started").then().statusCode(200).body("checks[0].name", equalTo("content"));
        get("/q/health/live").then().statusCode(200).body("checks.size()", equalTo(0));
        get("/q/health/ready").then().statusCode(200);
    }

    @Test
    void theServiceMayReadWhichMigrationsWereMade() {
        assertThat(Db.texts("select has_table_privilege('uplink_app', 'flyway_schema_history', 'select')::text"))
                .containsExactly("true");
        assertThat(Db.texts("select has_table_privilege('uplink_app', 'flyway_schema_history', 'update')::text"))
                .containsExactly("false");
    }
}
