package org.uplink.qa;

import static io.restassured.RestAssured.given;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.uplink.testing.Accounts;
import org.uplink.testing.Browser;

/**
 * Stops Keycloak for longer than tokens last: who is signed in is served, who wants to sign in is told so in words, copies stay
 * ready, and soon after it is back people sign in. Then does the same with a copy that gives tokens no grace, and must see that
 * it serves nobody.
 */
@Tag("idp-down")
class KeycloakDownCheck {

    private static final String NAME = "idp-down";
    private static final int TOKEN_SECONDS = 15;
    private static final int PEOPLE = 3;
    /** As the realm has it: for Keycloak nobody has done anything while it was down. */
    private static final int IDLE_SECONDS = 1800;

    private static final String TOKEN = "token-of-whoever-measures-this-check";
    private static final Map<String, String> MEASURED = Map.of("UPLINK_METRICS_TOKEN", TOKEN);
    /** What the alert asks. */
    private static final String TOLD = "uplink_sign_ins_total{outcome=\"keycloak-away\"}";

    private static final Duration TO_RECOVER = Duration.ofSeconds(30);

    private final Tally tally = new Tally(NAME);

    @Test
    void whoIsSignedInIsServedWithoutKeycloak() throws IOException, InterruptedException, SQLException {
        var seconds = Sizes.size(60);
        try (var rig = new Rig(MEASURED, MEASURED);
                var _ = Accounts.tokensThatLast(TOKEN_SECONDS)) {
            var other = Accounts.vouchedBy(Rig.DISTRICT);
            var people = rig.signedIn(PEOPLE);
            rig.stack().stopKeycloak();
            var served = served(rig, people, seconds);
            isToldInWordsAndCounted(rig);
            rig.stack().startKeycloak();
            var took = Rig.until(TO_RECOVER.multipliedBy(3), "people sign in", () -> Rig.signsIn(other));
            tally.that(took.compareTo(TO_RECOVER) <= 0, "sign-in only %d ms after", took.toMillis());
            people.forEach(person -> tally.that(goesOn(person, seconds), "a session did not go on as it should"));
            var planted = withoutGrace(rig, rig.signedIn(1).getFirst());
            tally.that(planted != 200, "the planted hole was not found: a copy without grace served an expired token");
            tally.end(
                    "%d s without Keycloak, tokens of %d s, %d pages, sign-in %d ms after it was back; planted hole: %d",
                    seconds, TOKEN_SECONDS, served, took.toMillis(), planted);
        }
    }

    private long served(Rig rig, List<Browser> people, int seconds) throws InterruptedException {
        try (var traffic = new Traffic(people)) {
            for (var second = 0; second < seconds; second++) {
                Thread.sleep(1000);
                tally.that(rig.isReady(), "a copy is not ready");
            }
            traffic.close();
            traffic.failed().forEach(one -> tally.that(false, "who is signed in was not served: %s", one));
            tally.that(traffic.served() > seconds, "only %d pages were served", traffic.served());
            return traffic.served();
        }
    }

    private void isToldInWordsAndCounted(Rig rig) {
        var before = told(rig);
        isToldInWords();
        tally.that(told(rig) > before, "nobody who measures sees that Keycloak is away: %s times", before);
    }

    private static double told(Rig rig) {
        return rig.copies().stream()
                .flatMap(copy -> given().header("Authorization", "Bearer " + TOKEN)
                        .get("http://127.0.0.1:" + copy.port() + "/q/metrics")
                        .asString()
                        .lines())
                .filter(line -> line.startsWith(TOLD))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }

    private void isToldInWords() {
        var asked = Browser.anonymous().get("/me/settings");
        tally.that(asked.status() == 503, "who wants to sign in gets %d", asked.status());
        var again = asked.html().select("main h1 ~ p a").attr("href");
        tally.that("/me/settings".equals(again), "no way back to what was wanted: %s", asked.body());
    }

    /** With a new token, or by signing in anew where Keycloak was down for longer than somebody may be idle. */
    private static boolean goesOn(Browser person, int seconds) {
        var before = person.cookie("q_session");
        var status = person.open("/me").status();
        return seconds + TOKEN_SECONDS < IDLE_SECONDS
                ? status == 200 && !before.equals(person.cookie("q_session"))
                : status == 302;
    }

    /** The hole: what it would be if nothing were done about it. */
    private static int withoutGrace(Rig rig, Browser person) throws IOException, InterruptedException {
        var copy = rig.copy(1);
        copy.kill();
        copy.beginAgain(Map.of("QUARKUS_OIDC_TOKEN_LIFESPAN_GRACE", "0"));
        copy.awaitReady();
        var session = new Cookie(person);
        rig.stack().stopKeycloak();
        Thread.sleep(Duration.ofSeconds(TOKEN_SECONDS + 1));
        var status = session.ask(copy.port()).status();
        rig.stack().startKeycloak();
        return status;
    }
}
