package org.uplink.platform.operation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.uplink.local.LocalStack;
import org.uplink.testing.Accounts;
import org.uplink.testing.Districts;
import org.uplink.testing.Tokens;

/** Whose organization has all of its share at work waits, and is then served as anybody. */
@QuarkusTest
@WithTestResource(LocalStack.class)
class SharesTest {

    private static final int MANY = 12;

    @Inject
    AgroalDataSource database;

    @Inject
    OperationConfig config;

    @Test
    void whoHasWaitedIsHeardToTheLastByte() throws SQLException, InterruptedException {
        Districts.organization("riverbend");
        Districts.organization("lakeside");
        var here = Tokens.of(Accounts.vouchedBy("riverbend"));
        var attempt = begin(here);
        anotherOrganizationIsHere();
        var taken = take(config.mostOfOne());
        try {
            assertThat(together(() -> begin(here))).containsOnly(attempt);
        } finally {
            for (var connection : taken) {
                connection.close();
            }
        }
    }

    /** What is begun already is begun once, so that each answer names the same attempt. */
    private static UUID begin(String token) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(Map.of("course", "privacy-at-work", "again", false))
                .post("/api/v1/me/checks")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getUUID("attempt");
    }

    /** Known from the second request on. */
    private static void anotherOrganizationIsHere() {
        var there = Tokens.of(Accounts.vouchedBy("lakeside"));
        begin(there);
        begin(there);
    }

    /** So many connections that the database has work. */
    private List<Connection> take(int number) throws SQLException {
        var taken = new ArrayList<Connection>();
        for (var i = 0; i < number; i++) {
            taken.add(database.getConnection());
        }
        return taken;
    }

    private static <T> List<T> together(Callable<T> work) throws InterruptedException {
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            return executor.invokeAll(Collections.nCopies(MANY, work)).stream()
                    .map(Future::resultNow)
                    .toList();
        }
    }
}
