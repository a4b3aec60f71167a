package org.uplink.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.uplink.local.LocalStack;
import org.uplink.local.SilentKeycloak;
import org.uplink.testing.Accounts;
import org.uplink.testing.Browser;
import org.uplink.testing.Districts;

/** Keycloak takes connections and says nothing: nobody waits for it for long, and whoever is signed in goes on. */
@QuarkusTest
@WithTestResource(LocalStack.class)
class SilentKeycloakTest {

    /** For an answer, and to find out that nobody gets one. */
    private static final Duration ONCE = Duration.ofSeconds(9);

    private static final Duration KNOWN = Duration.ofSeconds(2);
    private static final Duration WHILE_IT_IS_ASKED = Duration.ofSeconds(20);
    private static final Duration WELL_AGAIN = Duration.ofSeconds(20);

    @BeforeAll
    static void organizations() {
        Districts.organization("riverbend");
    }

    /** Who comes afterwards finds a Keycloak that is not taken for silent. */
    @AfterEach
    void isWellAgain() throws InterruptedException {
        var until = System.nanoTime() + WELL_AGAIN.toNanos();
        while (Browser.anonymous().get("/me/settings").status() == 503) {
            assertThat(System.nanoTime())
                    .as("Keycloak is taken for silent for long")
                    .isLessThan(until);
            Thread.sleep(200);
        }
    }

    @Test
    void whoIsSignedInGoesOnWhoWantsToIsToldAndAllIsWellAfterwards() throws InterruptedException {
        var email = Accounts.vouchedBy("riverbend");
        var admin = Accounts.vouchedBy("riverbend");
        Districts.member(admin, "riverbend", "admin");
        try (var _ = Accounts.tokensThatLast(3)) {
            var person = Browser.signedInAs(email);
            var another = Browser.signedInAs(admin);
            var before = person.cookie("q_session");
            var form = another.form("/admin/sign-in/openid").with("clientId", "kept");
            try (var _ = SilentKeycloak.begin()) {
                Thread.sleep(4_000);
                assertThat(within(ONCE, () -> person.open("/me/settings")).status())
                        .isEqualTo(200);
                assertThat(within(KNOWN, () -> person.open("/me/settings")).status())
                        .isEqualTo(200);
                assertThat(within(KNOWN, () -> another.open("/me/settings")).status())
                        .isEqualTo(200);
                assertThat(within(KNOWN, () -> person.post("/me/settings", Map.of("locale", "en", "theme", "auto")))
                                .status())
                        .isEqualTo(303);
                var asked = within(KNOWN, () -> Browser.anonymous().get("/me/settings"));
                assertThat(asked.status()).isEqualTo(503);
                assertThat(asked.html().select("main h1 ~ p a").attr("href")).isEqualTo("/me/settings");
                assertThat(within(KNOWN, () -> Browser.anonymous().get("/q/health/ready"))
                                .status())
                        .isEqualTo(200);
                var settings = within(WHILE_IT_IS_ASKED, () -> another.open("/admin/sign-in"));
                assertThat(settings.status()).isEqualTo(200);
                assertThat(settings.text()).contains("does not answer");
                var saved =
                        within(WHILE_IT_IS_ASKED, () -> form.with("secret", "x").send());
                assertThat(saved.status()).isEqualTo(422);
                assertThat(saved.text()).contains("does not answer");
                assertThat(saved.html().expectFirst("#clientId").val()).isEqualTo("kept");
                for (var address : List.of("/admin/sign-in/openid", "/admin/sign-in/saml", "/admin/sign-in/removal")) {
                    assertThat(within(WHILE_IT_IS_ASKED, () -> another.open(address))
                                    .location())
                            .isEqualTo("/admin/sign-in");
                }
                for (var deed : List.of("on", "off", "removal")) {
                    assertThat(within(WHILE_IT_IS_ASKED, () -> another.post("/admin/sign-in/" + deed, Map.of()))
                                    .location())
                            .isEqualTo("/admin/sign-in");
                }
            }
            isWellAgain();
            assertThat(person.open("/me/settings").status()).isEqualTo(200);
            assertThat(person.cookie("q_session")).isNotEqualTo(before);
            assertThat(Browser.signedInAs(email).get("/me/settings").status()).isEqualTo(200);
        }
    }

    /** Nobody is signed in yet, and nobody has found out. */
    @Test
    void whoIsTheFirstToAskIsToldToo() {
        try (var _ = SilentKeycloak.begin()) {
            assertThat(within(ONCE, () -> Browser.anonymous().get("/me/settings"))
                            .status())
                    .isEqualTo(503);
        }
    }

    private static Browser.Page within(Duration patience, Supplier<Browser.Page> asked) {
        var began = System.nanoTime();
        var page = asked.get();
        var took = Duration.ofNanos(System.nanoTime() - began);
        assertThat(took).as(page.address().toString()).isLessThan(patience);
        return page;
    }
}
