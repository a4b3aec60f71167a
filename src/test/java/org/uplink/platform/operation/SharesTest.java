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
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
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

    /** Many times what an answer takes, and less than anybody waits. */
    private static final Duration A_WHILE = Duration.ofSeconds(1);

    @Inject
    AgroalDataSource database;

    @Inject
    OperationConfig config;

    @Inject
    Shares shares;

    @Test
    void whoHasWaitedIsHeardToTheLastByte() throws Exception {
        var share = shares.of(Districts.organization("riverbend"));
        Districts.organization("lakeside");
        var here = Tokens.of(Accounts.vouchedBy("riverbend"));
        var there = Tokens.of(Accounts.vouchedBy("lakeside"));
        var attempt = begin(here);
        // Known from the second request on.
        begin(there);
        begin(there);
        var taken = take(config.mostOfOne());
        fill(share);
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = IntStream.range(0, MANY)
                    .mapToObj(_ -> executor.submit(() -> begin(here)))
                    .toList();
            try {
                Thread.sleep(A_WHILE);
                begin(there);
                assertThat(answers).noneMatch(Future::isDone);
            } finally {
                leave(share);
            }
            for (var answer : answers) {
                assertThat(answer.get()).isEqualTo(attempt);
            }
        } finally {
            for (var connection : taken) {
                connection.close();
            }
        }
    }

    private void fill(Share share) {
        for (var i = 0; i < config.mostOfOne(); i++) {
            assertThat(share.enter(() -> {}, config.mostOfOne(), 0)).isTrue();
        }
    }

    private void leave(Share share) {
        for (var i = 0; i < config.mostOfOne(); i++) {
            share.leave();
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

    /** So many connections that the database has work. */
    private List<Connection> take(int number) throws SQLException {
        var taken = new ArrayList<Connection>();
        for (var i = 0; i < number; i++) {
            taken.add(database.getConnection());
        }
        return taken;
    }
}
