package org.uplink.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.uplink.local.LocalStack;
import org.uplink.testing.Accounts;
import org.uplink.testing.Browser;
import org.uplink.testing.Db;
import org.uplink.testing.Districts;
import org.uplink.testing.Upstream;

/** Administration asks for a password of late. */
@QuarkusTest
@WithTestResource(LocalStack.class)
@TestProfile(StepUpTest.Impatient.class)
class StepUpTest {

    private static final Duration WITHIN = Duration.ofSeconds(6);

    /** Ten minutes would be long for a test. */
    public static final class Impatient implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("org.uplink.step-up.within", WITHIN.toSeconds() + "S");
        }
    }

    @Test
    void aPasswordOfLateOpensAdministration() throws InterruptedException {
        var browser = admin(Accounts.vouchedBy("riverbend"));
        assertThat(browser.open("/admin").status()).isEqualTo(200);
        waitUntilLate();
        assertThat(browser.open("/admin").location()).isEqualTo("/login/again?to=%2Fadmin");
        assertThat(browser.open("/platform/frameworks").status()).isEqualTo(404);
        assertThat(browser.open("/me/settings").status()).isEqualTo(200);
    }

    @Test
    void whoGivesThePasswordAgainIsBackAtTheSamePage() throws InterruptedException {
        var email = Accounts.vouchedBy("riverbend");
        var browser = admin(email);
        waitUntilLate();
        var landed = browser.signIn(email, "/admin/people?find=robin&sort=name");
        assertThat(landed.status()).isEqualTo(200);
        assertThat(landed.address()).hasPath("/admin/people").hasQuery("find=robin&sort=name");
    }

    @ParameterizedTest
    @ValueSource(strings = {"riverbend", "lakeside"})
    void thePasswordIsAskedForByTheDistrictWhoseSessionStillRuns(String district) throws InterruptedException {
        var upstream = new Upstream(district);
        var email = upstream.hire();
        var browser = Browser.signedInAs(email);
        Db.run(
                "update membership set roles = '{learner,admin}' from person"
                        + " where person.id = person_id and email = ?",
                email);
        waitUntilLate();
        var asked = browser.get("/admin");
        assertThat(asked.path()).startsWith("/realms/" + district + "-idp/");
        assertThat(asked.html().select("input[type=password]")).isNotEmpty();
        assertThat(browser.fillIn(asked, email).path()).isEqualTo("/admin");
    }

    @Test
    void soDoesEachChangeOfTheAccountsThatSignSomebodyIn() throws InterruptedException {
        var email = Accounts.vouchedBy("riverbend");
        Districts.member(email, "riverbend");
        var browser = Browser.signedInAs(email);
        var form = browser.form("/me/settings/accounts/new");
        waitUntilLate();
        assertThat(browser.open("/me/settings/accounts").status()).isEqualTo(200);
        assertThat(browser.open("/me/settings/accounts/new").location()).startsWith("/login/again");
        assertThat(form.send().status()).isEqualTo(403);
        assertThat(browser.post("/me/settings/accounts/somebody/removal", Map.of())
                        .status())
                .isEqualTo(403);
        assertThat(Db.number(
                        "select count(*) from account_request r join person p on p.id = r.person_id where p.email = ?",
                        email))
                .isZero();
    }

    @Test
    void whoMayNotSeeThePageIsToldThatThereIsNone() throws InterruptedException {
        var email = Accounts.vouchedBy("riverbend");
        Districts.member(email, "riverbend");
        var browser = Browser.signedInAs(email);
        waitUntilLate();
        assertThat(browser.open("/admin").status()).isEqualTo(404);
        assertThat(browser.open("/admin/people").status()).isEqualTo(404);
        assertThat(browser.post("/admin/settings", Map.of("name", "x")).status())
                .isEqualTo(404);
    }

    @Test
    void whatWasFilledInIsKeptUntilThePasswordWasGiven() throws InterruptedException {
        var email = Accounts.vouchedBy("riverbend");
        var browser = admin(email);
        var form = browser.form("/admin/teams/new").with("name", "Kept \"while\" away");
        waitUntilLate();
        var kept = form.send();
        assertThat(kept.status()).isEqualTo(403);
        assertThat(Db.number("select count(*) from team where name like 'Kept%'"))
                .isZero();
        var again = browser.formOf(kept, "main form[method=post]");
        assertThat(again.values("name")).containsExactly("Kept \"while\" away");
        assertThat(browser.signIn(email, "/login/again").path()).isEqualTo("/login/again/done");
        assertThat(again.send().status()).isEqualTo(303);
        assertThat(Db.number("select count(*) from team where name like 'Kept%'"))
                .isOne();
    }

    @Test
    void aForgedFormIsRefusedAndNotKept() throws InterruptedException {
        var browser = admin(Accounts.vouchedBy("riverbend"));
        waitUntilLate();
        var forged = browser.post("/admin/teams", Map.of("name", "Forged"), "forged");
        assertThat(forged.status()).isEqualTo(400);
        assertThat(forged.body()).doesNotContain("Forged");
    }

    private static Browser admin(String email) {
        Districts.member(email, "riverbend", "admin");
        return Browser.signedInAs(email);
    }

    private static void waitUntilLate() throws InterruptedException {
        Thread.sleep(WITHIN.plusSeconds(2).toMillis());
    }
}
