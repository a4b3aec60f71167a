package org.uplink.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.uplink.local.LocalStack;
import org.uplink.testing.Accounts;
import org.uplink.testing.Browser;
import org.uplink.testing.Districts;

/** The code flow through Keycloak's own pages, and its end. */
@QuarkusTest
@WithTestResource(LocalStack.class)
class SessionTest {

    private static final String LEARNER = "learner@riverbend.example";

    @BeforeAll
    static void organizations() {
        Districts.organization("riverbend");
    }

    @Test
    void aDeepLinkLeadsThroughTheSignInBackToItself() {
        var landed = Browser.anonymous().signIn(LEARNER, "/me/settings?from=mail");
        assertThat(landed.status()).isEqualTo(200);
        assertThat(landed.address().getPath()).isEqualTo("/me/settings");
        assertThat(landed.address().getQuery()).isEqualTo("from=mail");
    }

    @Test
    void theSignInButtonLeadsToTheAddressThatItNames() {
        var landed = Browser.anonymous().signIn(LEARNER, "/login?to=/me/settings");
        assertThat(landed.path()).isEqualTo("/me/settings");
    }

    @Test
    void cookiesOnPlainHttpNeedNoSecureConnection() {
        var browser = Browser.anonymous();
        browser.signIn(LEARNER, "/me/settings");
        assertThat(browser.cookieNames())
                .anyMatch(name -> name.startsWith("q_session"))
                .noneMatch(name -> name.startsWith("__Host-"));
        assertThat(browser.setByUplink())
                .isNotEmpty()
                .allSatisfy(cookie -> assertThat(cookie).doesNotContainIgnoringCase("; Secure"));
        assertThat(browser.setByUplink().stream().filter(it -> it.startsWith("q_session")))
                .isNotEmpty()
                .allSatisfy(cookie ->
                        assertThat(cookie).containsIgnoringCase("HttpOnly").containsIgnoringCase("SameSite=Lax"));
    }

    @Test
    void signingOutEndsBothSessionsAndLandsOnTheStartPage() {
        var browser = Browser.signedInAs(LEARNER);
        var landed = browser.get("/logout");
        assertThat(landed.status()).isEqualTo(200);
        assertThat(landed.path()).isEqualTo("/");
        assertThat(landed.html().select("a[href^=/login]")).isNotEmpty();
        // Keycloak asks for the password again: its session has ended as well.
        assertThat(browser.get("/me/settings").address().toString()).startsWith(keycloak());
    }

    @Test
    void signingOutWithoutBeingSignedInLandsOnTheStartPageToo() {
        assertThat(Browser.anonymous().get("/logout").path()).isEqualTo("/");
    }

    @Test
    void aSessionOutlivesItsTokens() throws InterruptedException {
        var email = Accounts.vouchedBy("riverbend");
        try (var _ = Accounts.tokensThatLast(3)) {
            var browser = Browser.signedInAs(email);
            var before = browser.cookie("q_session");
            Thread.sleep(4_000);
            assertThat(browser.open("/me/settings").status()).isEqualTo(200);
            assertThat(browser.cookie("q_session")).isNotEqualTo(before);
            assertThat(browser.open("/me/settings").status()).isEqualTo(200);
        }
    }

    @Test
    void aSessionThatKeycloakHasEndedIsOverWithItsToken() throws InterruptedException {
        var email = Accounts.vouchedBy("riverbend");
        try (var _ = Accounts.tokensThatLast(3)) {
            var browser = Browser.signedInAs(email);
            Accounts.logOut(email);
            Thread.sleep(4_000);
            var asked = browser.open("/me/settings");
            assertThat(asked.status()).isEqualTo(302);
            assertThat(asked.location()).startsWith(keycloak());
        }
    }

    @Test
    void whoWasToldThatKeycloakIsAwayGoesOnOnceItIsBack() {
        var page = Browser.anonymous().open("/login/away?to=/me/settings?from%3Dmail");
        assertThat(page.status()).isEqualTo(303);
        assertThat(page.location()).isEqualTo("/me/settings?from=mail");
        assertThat(Browser.anonymous()
                        .open("/login/away?to=https://elsewhere.example/")
                        .location())
                .isEqualTo("/");
    }

    @Test
    void aFormWithoutTheTokenOfItsPageIsRefused() {
        var browser = Browser.signedInAs(LEARNER);
        var forged = browser.form("/me/settings")
                .with("csrf", "forged")
                .with("theme", "dark")
                .send();
        assertThat(forged.status()).isEqualTo(400);
        assertThat(browser.post("/me/settings", Map.of("locale", "en", "theme", "auto"))
                        .status())
                .isEqualTo(303);
    }

    private static String keycloak() {
        return ConfigProvider.getConfig().getValue("uplink.test.keycloak", String.class);
    }
}
