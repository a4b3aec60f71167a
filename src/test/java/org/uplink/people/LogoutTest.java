package org.uplink.people;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.AgroalConnectionPoolConfiguration;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.uplink.local.LocalStack;
import org.uplink.platform.Ids;
import org.uplink.testing.Accounts;
import org.uplink.testing.Browser;
import org.uplink.testing.Db;
import org.uplink.testing.Districts;
import org.uplink.testing.Upstream;

/** A session that ends in one place ends in all. */
@QuarkusTest
@WithTestResource(LocalStack.class)
class LogoutTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Inject
    EndedSessions ended;

    @Inject
    EntityManager entities;

    @Inject
    Clock clock;

    @Inject
    AgroalDataSource database;

    @BeforeAll
    static void organizations() {
        Districts.organization("riverbend");
        Districts.organization("lakeside");
    }

    @Test
    void whomAnAdministratorOfKeycloakSignsOutIsOutAtTheNextRequest() {
        var email = Accounts.vouchedBy("riverbend");
        try (var _ = Accounts.sessionsThatAreToldOf()) {
            var browser = Browser.signedInAs(email);
            Accounts.logOut(email);
            assertThat(isOutSoon(browser)).isTrue();
        }
        assertThat(Browser.signedInAs(email).open("/me/settings").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"riverbend", "lakeside"})
    void whoSignsOutAtTheDistrictIsOut(String district) {
        var upstream = new Upstream(district);
        var email = upstream.hire();
        try (var _ = Accounts.sessionsThatAreToldOf()) {
            var browser = Browser.signedInAs(email);
            upstream.logOut(email);
            assertThat(isOutSoon(browser)).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"riverbend", "lakeside"})
    void whoSignsOutOfUplinkIsOutAtTheDistrict(String district) {
        var upstream = new Upstream(district);
        var email = upstream.hire();
        var browser = Browser.signedInAs(email);
        assertThat(upstream.sessions(email)).isOne();
        assertThat(browser.get("/logout").path()).isEqualTo("/");
        assertThat(upstream.sessions(email)).isZero();
        assertThat(Accounts.sessions(email)).isEmpty();
    }

    @Test
    void whatAnotherReplicaWasToldHoldsHereToo() {
        var email = Accounts.vouchedBy("riverbend");
        var browser = Browser.signedInAs(email);
        Db.run(
                "insert into ended_session (id) values (?)",
                Accounts.sessions(email).getFirst());
        ended.learn();
        assertThat(browser.open("/me/settings").status()).isEqualTo(302);
        Accounts.logOut(email);
        assertThat(browser.signIn(email, "/me/settings").status()).isEqualTo(200);
    }

    @Test
    void whatEndedWhileACopyWasCutOffItLearnsWhenItIsBack() {
        var copy = new EndedSessions(entities, clock);
        copy.learn();
        var missed = Ids.next().toString();
        Db.run("insert into ended_session (id, ended_at) values (?, now() - interval '5 minutes')", missed);
        copy.learn();
        assertThat(copy.has(missed)).isFalse();
        copy.upTo = copy.upTo.minus(Duration.ofMinutes(10));
        copy.learn();
        assertThat(copy.has(missed)).isTrue();
    }

    @Test
    void whatCannotBeWrittenIsWrittenWithWhatIsLearnedNext() throws Exception {
        var email = Accounts.vouchedBy("riverbend");
        Browser.signedInAs(email);
        var session = Accounts.sessions(email).getFirst();
        try (var _ = Accounts.sessionsThatAreToldOf()) {
            withoutConnections(() -> Accounts.logOut(email));
        }
        assertThat(written(session)).isZero();
        ended.learn();
        assertThat(written(session)).isOne();
    }

    private static long written(String session) {
        return Db.number("select count(*) from ended_session where id = ?", session);
    }

    /** Until whoever waits for one has given up. */
    private void withoutConnections(Runnable work) throws Exception {
        var taken = new ArrayList<Connection>();
        try {
            for (var number = config().maxSize(); number > 0; number--) {
                taken.add(database.getConnection());
            }
            work.run();
            Thread.sleep(config().acquisitionTimeout().plusSeconds(1));
        } finally {
            for (var connection : taken) {
                connection.close();
            }
        }
    }

    private AgroalConnectionPoolConfiguration config() {
        return database.getConfiguration().connectionPoolConfiguration();
    }

    @Test
    void aSessionIsForgottenWhenItsCookieWouldBeTooOld() {
        Db.run("insert into ended_session (id, ended_at) values ('long ago', now() - interval '12 hours')");
        ended.forget();
        assertThat(Db.number("select count(*) from ended_session where id = 'long ago'"))
                .isZero();
    }

    @Test
    void nobodyElseEndsASession() {
        var email = Accounts.vouchedBy("riverbend");
        var browser = Browser.signedInAs(email);
        var claims = "{\"sid\":\"" + Accounts.sessions(email).getFirst() + "\"}";
        var forged = "e30." + Base64.getUrlEncoder().encodeToString(claims.getBytes(StandardCharsets.UTF_8)) + ".x";
        given().formParam("logout_token", forged)
                .post("/logout/backchannel")
                .then()
                .statusCode(400);
        assertThat(browser.open("/me/settings").status()).isEqualTo(200);
    }

    private static boolean isOutSoon(Browser browser) {
        var until = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < until) {
            if (browser.open("/me/settings").status() == 302) {
                return true;
            }
        }
        return false;
    }
}
