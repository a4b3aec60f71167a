package org.uplink.platform.operation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
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
    private static final int MUCH = 100_000;

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
        var taken = CrowdTest.takeAll(database);
        fill(share);
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = IntStream.range(0, MANY)
                    .mapToObj(_ -> executor.submit(() -> begin(here)))
                    .toList();
            try {
                Thread.sleep(A_WHILE);
                giveBack(taken);
                begin(there);
                assertThat(answers).noneMatch(Future::isDone);
            } finally {
                leave(share);
            }
            for (var answer : answers) {
                assertThat(answer.get()).isEqualTo(attempt);
            }
        } finally {
            giveBack(taken);
        }
    }

    @Test
    void whoseBodyIsStillComingInTakesNoPlace() throws Exception {
        var share = shares.of(Districts.organization("riverbend"));
        Districts.organization("lakeside");
        var here = Tokens.of(Accounts.vouchedBy("riverbend"));
        var there = Tokens.of(Accounts.vouchedBy("lakeside"));
        begin(here);
        begin(there);
        begin(there);
        var slow = new ArrayList<Socket>();
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var number = 0; number < config.mostOfOne(); number++) {
                slow.add(bringSlowly(here));
            }
            Thread.sleep(A_WHILE);
            var taken = CrowdTest.takeAll(database);
            var answer = executor.submit(() -> begin(here));
            Thread.sleep(A_WHILE.dividedBy(2));
            giveBack(taken);
            assertThat(answer.get()).isNotNull();
            for (var one : slow) {
                one.getOutputStream().write(" ".repeat(MUCH).getBytes(StandardCharsets.US_ASCII));
                assertThat(one.getInputStream().read()).isEqualTo('H');
            }
        } finally {
            for (var one : slow) {
                one.close();
            }
        }
        Thread.sleep(A_WHILE);
        assertThat(share.hasRoom(1)).isTrue();
    }

    /** All but the body. */
    private static Socket bringSlowly(String token) throws IOException {
        var socket = new Socket("127.0.0.1", RestAssured.port);
        var head = """
                POST /api/v1/me/checks HTTP/1.1
                Host: 127.0.0.1
                Authorization: Bearer %s
                Content-Type: application/json
                Content-Length: %d

                """.formatted(token, MUCH);
        socket.getOutputStream().write(head.replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private void fill(Share share) {
        for (var i = 0; i < config.mostOfOne(); i++) {
            assertThat(share.enter(() -> {})).isTrue();
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

    private static void giveBack(List<Connection> taken) throws SQLException {
        for (var connection : taken) {
            connection.close();
        }
    }
}
