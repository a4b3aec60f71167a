package org.uplink.qa;

import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.uplink.local.OwnStack;
import org.uplink.testing.Accounts;
import org.uplink.testing.Browser;
import org.uplink.testing.Wire;
import org.uplink.testing.Wire.Fault;

/**
 * Loses what a copy says to its database, and to Keycloak, and what they say to it, without a word to either: everybody gets an
 * answer in time, and the copy is itself again soon after new ways are whole, though those of before stay dead. Then does the same
 * with a copy that waits for long, and must see that it is not.
 */
@Tag("half-open")
class HalfOpenCheck {

    private static final String NAME = "half-open";
    private static final int ASKING = 25;
    /** All that a copy may have, so that each is dead afterwards, in somebody's hands or not. */
    private static final String CONNECTIONS = "20";

    private static final Duration BEFORE = Duration.ofSeconds(2);
    private static final Duration ROUND = Duration.ofMillis(500);
    private static final Duration ITSELF_AGAIN = Duration.ofSeconds(10);
    private static final Duration WHOLE_REQUEST = Duration.ofSeconds(15);
    private static final Duration AT_MOST = Duration.ofMinutes(4);

    private final Random chances = Sizes.chances(NAME);
    private final Tally tally = new Tally(NAME);
    private Duration longest = Duration.ZERO;
    private Duration slowest = Duration.ZERO;

    @Test
    void whoeverHearsNothingGoesOn() throws Exception {
        var schedules = Sizes.size(3);
        var stack = new OwnStack();
        try (var database = new Wire(stack.databasePort());
                var keycloak = new Wire(stack.keycloakPort());
                var rig = new Rig(stack, over(database, keycloak))) {
            for (var schedule = 0; schedule < schedules; schedule++) {
                holds("the database", withoutDatabase(rig, database));
                holds("Keycloak", withoutKeycloak(rig, keycloak));
            }
            var planted = waitingForLong(rig, database);
            tally.that(
                    planted.compareTo(ITSELF_AGAIN) > 0,
                    "the planted hole was not found: a copy that waits for long was itself again after %d ms",
                    planted.toMillis());
            tally.end(
                    "%d times each, nobody waited more than %d ms, itself again after at most %d ms; planted hole: %d ms",
                    schedules, longest.toMillis(), slowest.toMillis(), planted.toMillis());
        }
    }

    private static Map<String, String> over(Wire database, Wire keycloak) {
        var realm = "http://127.0.0.1:" + keycloak.port() + "/realms/uplink";
        var protocol = realm + "/protocol/openid-connect/";
        return Map.of(
                "QUARKUS_DATASOURCE_JDBC_URL",
                "jdbc:postgresql://127.0.0.1:" + database.port() + "/uplink",
                "QUARKUS_DATASOURCE_JDBC_MIN_SIZE",
                CONNECTIONS,
                "QUARKUS_OIDC_AUTH_SERVER_URL",
                realm,
                "QUARKUS_OIDC_TOKEN_PATH",
                protocol + "token",
                "QUARKUS_OIDC_JWKS_PATH",
                protocol + "certs");
    }

    private void holds(String what, Duration took) {
        System.out.printf("%s: without %s itself again after %d ms%n", NAME, what, took.toMillis());
        slowest = took.compareTo(slowest) > 0 ? took : slowest;
        tally.that(
                took.compareTo(ITSELF_AGAIN) <= 0, "without %s: itself again only after %d ms", what, took.toMillis());
        tally.that(
                longest.compareTo(WHOLE_REQUEST) <= 0,
                "without %s: somebody waited %d ms for an answer",
                what,
                longest.toMillis());
    }

    /** @return how long the copy took to serve everybody again */
    private Duration withoutDatabase(Rig rig, Wire wire) throws Exception {
        var session = new Cookie(rig.signedIn(1).getFirst());
        var port = rig.copy(0).port();
        var outage = outage();
        Rig.until(AT_MOST, "everybody is served before", () -> servesAll(session, port));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var storm = threads.submit(() -> Storm.of(ASKING, session, port, BEFORE.plus(outage)));
            Thread.sleep(BEFORE);
            die(wire, outage);
            var took = Rig.until(AT_MOST, "everybody is served", () -> servesAll(session, port));
            heard(storm.get());
            wire.bury();
            return took;
        }
    }

    private Duration outage() {
        return Duration.ofMillis(1000 + chances.nextInt(9000));
    }

    private static void die(Wire wire, Duration outage) throws InterruptedException {
        wire.suffer(Fault.HALF_OPEN);
        Thread.sleep(outage);
        wire.suffer(Fault.NONE);
    }

    private static boolean servesAll(Cookie session, int port) {
        try {
            var round = Storm.of(ASKING / 2, session, port, ROUND);
            return round.of(200) == round.answers().size();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void heard(Storm storm) {
        tally.that(storm.broken() == 0, "somebody got no answer: %s", storm.byStatus());
        var most = storm.longest();
        longest = most.compareTo(longest) > 0 ? most : longest;
    }

    /** Who is signed in goes on; who wants to sign in is answered, and signs in soon after. */
    private Duration withoutKeycloak(Rig rig, Wire wire) throws InterruptedException {
        var other = Accounts.vouchedBy(Rig.DISTRICT);
        var person = rig.signedIn(1).getFirst();
        wire.suffer(Fault.HALF_OPEN);
        var start = System.nanoTime();
        tally.that(person.open("/me").status() == 200, "who is signed in was not served without Keycloak");
        var asked = Browser.anonymous().get("/me/settings").status();
        tally.that(asked == 503, "who wants to sign in without Keycloak got %d", asked);
        var waited = Duration.ofNanos(System.nanoTime() - start);
        longest = waited.compareTo(longest) > 0 ? waited : longest;
        Thread.sleep(outage());
        wire.suffer(Fault.NONE);
        var took = Rig.until(AT_MOST, "people sign in", () -> Rig.signsIn(other));
        wire.bury();
        return took;
    }

    /** The hole: a copy that waits as long as it did once. */
    private Duration waitingForLong(Rig rig, Wire wire) throws Exception {
        var copy = rig.copy(0);
        copy.kill();
        copy.beginAgain(Map.of(
                "QUARKUS_DATASOURCE_JDBC_URL",
                "jdbc:postgresql://127.0.0.1:" + wire.port() + "/uplink?socketTimeout=40",
                "ORG_UPLINK_OPERATION_MOST_SILENCE",
                "40S",
                "ORG_UPLINK_OPERATION_MOST_SILENCE_AT_FIRST",
                "40S"));
        copy.awaitReady();
        Rig.until(Duration.ofSeconds(30), "the proxy sends on", rig::answers);
        var before = longest;
        var took = withoutDatabase(rig, wire);
        longest = before;
        return took;
    }
}
