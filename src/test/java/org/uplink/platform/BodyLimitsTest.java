package org.uplink.platform;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.uplink.local.LocalStack;
import org.uplink.testing.Accounts;
import org.uplink.testing.Districts;
import org.uplink.testing.Heard;
import org.uplink.testing.Scim;
import org.uplink.testing.Tokens;

/** What is too large is answered with the limit and with what to do, in the form that was asked for. */
@QuarkusTest
@WithTestResource(LocalStack.class)
class BodyLimitsTest {

    private static final int TOO_MUCH = 3 << 20;

    /** All that comes back to the head of a request whose body is never sent. */
    private static String answerTo(String path, String... headers) throws IOException {
        try (var socket = new Socket("127.0.0.1", RestAssured.port)) {
            socket.setSoTimeout(20_000);
            var head = "POST " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + RestAssured.port + "\r\n"
                    + String.join("\r\n", headers) + "\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            var in = socket.getInputStream();
            var answer = new StringBuilder();
            while (answer.indexOf("\r\n\r\n") < 0) {
                var next = in.read();
                assertThat(next).as("answer, so far: %s", answer).isNotNegative();
                answer.append((char) next);
            }
            var length = answer.toString().replaceAll("(?is).*\r\ncontent-length: (\\d+)\r\n.*", "$1");
            return answer + new String(in.readNBytes(Integer.parseInt(length)), StandardCharsets.UTF_8);
        }
    }

    @Test
    void aBrowserGetsAPage() throws IOException {
        var answer = answerTo(
                "/me/skills/claims",
                "Content-Type: application/x-www-form-urlencoded",
                "Accept: text/html",
                "Content-Length: " + TOO_MUCH);
        assertThat(answer)
                .startsWith("HTTP/1.1 413")
                .containsIgnoringCase("content-type: text/html")
                .containsIgnoringCase("connection: close")
                .containsIgnoringCase("content-security-policy: ")
                .contains("That is too large", "takes at most 2 MB at once", "</html>");
    }

    @Test
    void aReaderOfSpanishGetsItInSpanish() throws IOException {
        var answer = answerTo(
                "/me/skills/claims",
                "Accept: text/html",
                "Accept-Language: es-US,en;q=0.5",
                "Content-Length: " + TOO_MUCH);
        assertThat(answer)
                .startsWith("HTTP/1.1 413")
                .contains("lang=\"es\"", "Es demasiado grande", "Volver a la página de inicio");
    }

    @Test
    void aProgramGetsAProblem() throws IOException {
        for (var path : new String[] {"/api/v1/me/submissions", "/ims/case/v1p1/CFDocuments"}) {
            assertThat(answerTo(path, "Content-Type: application/json", "Content-Length: " + TOO_MUCH))
                    .as(path)
                    .startsWith("HTTP/1.1 413")
                    .containsIgnoringCase("content-type: application/problem+json")
                    .contains("/errors/too-large", "takes at most 2 MB at once");
        }
        assertThat(answerTo("/me/skills/claims", "Accept: application/json", "Content-Length: " + TOO_MUCH))
                .contains("/errors/too-large");
    }

    @Test
    void aDirectoryGetsAnAnswerOfScim() throws IOException {
        var directory = Scim.of(Districts.organization("riverbend"));
        assertThat(answerTo(
                        "/scim/v2/Users",
                        "Authorization: Bearer " + directory.secret(),
                        "Content-Type: application/scim+json",
                        "Content-Length: " + TOO_MUCH))
                .startsWith("HTTP/1.1 413")
                .containsIgnoringCase("content-type: application/scim+json")
                .contains("urn:ietf:params:scim:api:messages:2.0:Error", "\"status\":\"413\"");
        assertThat(answerTo("/scim/v2/Users", "Content-Length: " + TOO_MUCH)).startsWith("HTTP/1.1 401");
    }

    @Test
    void moreThanAnyAddressTakesIsAnsweredTheSame() throws IOException {
        assertThat(answerTo("/me/evidence/new", "Content-Length: 300000000"))
                .startsWith("HTTP/1.1 413")
                .contains("takes at most 220 MB at once");
        assertThat(answerTo("/me/evidence/new", "Content-Length: 9999999999999999999999"))
                .startsWith("HTTP/1.1 4");
    }

    @Test
    void aFormWithoutALengthIsAskedForIt() throws IOException {
        assertThat(answerTo(
                        "/me/skills/claims",
                        "Content-Type: application/x-www-form-urlencoded",
                        "Transfer-Encoding: chunked"))
                .startsWith("HTTP/1.1 411")
                .contains("Say in Content-Length");
    }

    @Test
    void whoSendsItAllReadsTheAnswerAll() {
        var email = Accounts.vouchedBy("riverbend");
        Districts.member(email, "riverbend");
        given().auth()
                .oauth2(Tokens.of(email))
                .contentType("application/json")
                .body(new byte[TOO_MUCH])
                .post("/api/v1/me/submissions")
                .then()
                .statusCode(413)
                .contentType("application/problem+json")
                .body("detail", containsString("2 MB"))
                .body("status", equalTo(413));
    }

    /** Whoever closes a page while it is sent, or loses the network, raises no alarm. */
    @Test
    void whoHangsUpIsNoFaultOfOurs() throws IOException {
        var email = Accounts.vouchedBy("riverbend");
        Districts.member(email, "riverbend");
        try (var log = new Heard()) {
            for (var call = 0; call < 50 && !log.text().contains("A request was cut short"); call++) {
                hangUp("Authorization: Bearer " + Tokens.of(email));
            }
            assertThat(log.text()).contains("A request was cut short").doesNotContain("Request failed");
        }
    }

    /** In the middle of a body, which the service waits for by then. */
    private static void hangUp(String who) throws IOException {
        try (var socket = new Socket("127.0.0.1", RestAssured.port)) {
            var begun = "POST /api/v1/me/submissions HTTP/1.1\r\nHost: 127.0.0.1:" + RestAssured.port + "\r\n" + who
                    + "\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{";
            socket.getOutputStream().write(begun.getBytes(StandardCharsets.US_ASCII));
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
    }

    @Test
    void theAddressesOfTheAnswersSayNothingElse() {
        given().get("/errors/body").then().statusCode(404);
        given().get("/api/errors/body").then().statusCode(404);
        given().get("/scim/errors/body").then().statusCode(401);
    }
}
