package org.uplink.platform.operation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.uplink.local.LocalStack;
import org.uplink.testing.Accounts;
import org.uplink.testing.Browser;
import org.uplink.testing.Districts;

/** Whoever comes while too many wait for the database is sent away, and told when to come again. */
@QuarkusTest
@WithTestResource(LocalStack.class)
class CrowdTest {

    private static final int MANY = 60;

    @Inject
    AgroalDataSource database;

    @Inject
    OperationConfig config;

    @Inject
    Crowd crowd;

    @Test
    void whoeverComesInACrowdIsToldWhenToComeAgain() throws SQLException, InterruptedException {
        var taken = takeAll(database);
        var waiting = new ArrayList<Thread>();
        for (var i = 0; i < MANY; i++) {
            waiting.add(Thread.ofVirtual().start(this::waitForOne));
        }
        try {
            awaitCrowd();
            given().accept("text/html")
                    .get("/catalog")
                    .then()
                    .statusCode(503)
                    .header("Retry-After", "5")
                    .body(containsString("Many people are here at once"));
            given().accept("application/json")
                    .get("/api/v1/me/checks/x")
                    .then()
                    .statusCode(503)
                    .contentType("application/problem+json");
            given().get("/q/health/live").then().statusCode(200);
            given().formParam("logout_token", "none")
                    .post("/logout/backchannel")
                    .then()
                    .statusCode(400);
        } finally {
            for (var connection : taken) {
                connection.close();
            }
        }
        for (var one : waiting) {
            one.join();
        }
        given().get("/catalog").then().statusCode(200);
    }

    @Test
    void whoHasRoomIsNotSentAwayForTheCrowdOfAnother() {
        var many = config.mostWaiting() + 1;
        assertThat(crowd.isFor(false, many)).isTrue();
        assertThat(crowd.isFor(true, many)).isFalse();
        assertThat(crowd.isFor(true, 2L * many)).isTrue();
        assertThat(crowd.isFor(false, config.mostWaiting())).isFalse();
    }

    @Test
    void whoIsSignedInStaysSoWhereTheDatabaseCannotBeAsked() throws SQLException {
        Districts.organization("riverbend");
        var person = Browser.signedInAs(Accounts.vouchedBy("riverbend"));
        var taken = takeAll(database);
        try {
            var page = person.open("/me/settings");
            assertThat(page.status()).isEqualTo(503);
            assertThat(page.answer().headers().firstValue("Retry-After")).contains("5");
            assertThat(page.html().select("h1").text()).isEqualTo("Uplink is busy at the moment");
        } finally {
            for (var connection : taken) {
                connection.close();
            }
        }
        assertThat(person.open("/me/settings").status()).isEqualTo(200);
    }

    static List<Connection> takeAll(AgroalDataSource database) throws SQLException {
        var most = database.getConfiguration().connectionPoolConfiguration().maxSize();
        var taken = new ArrayList<Connection>();
        for (var i = 0; i < most; i++) {
            taken.add(database.getConnection());
        }
        return taken;
    }

    private void waitForOne() {
        try (var connection = database.getConnection()) {
            assertThat(connection.isClosed()).isFalse();
        } catch (SQLException late) {
            assertThat(late.getMessage()).contains("timeout");
        }
    }

    private void awaitCrowd() {
        var end = System.nanoTime() + Duration.ofSeconds(2).toNanos();
        while (database.getMetrics().awaitingCount() <= config.mostWaiting() && System.nanoTime() < end) {
            LockSupport.parkNanos(1_000_000);
        }
    }
}
