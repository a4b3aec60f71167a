package org.uplink.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.uplink.local.LocalStack;
import org.uplink.testing.Accounts;
import org.uplink.testing.Browser;
import org.uplink.testing.Districts;

/** A browser that is asked to sign in again and again stays able to. */
@QuarkusTest
@WithTestResource(LocalStack.class)
class UnfinishedSignInsTest {

    private static final int PAGES = 60;

    private static long open(Browser browser) {
        return browser.cookieNames().stream()
                .filter(name -> name.startsWith("q_auth_"))
                .count();
    }

    @Test
    void manyUnfinishedSignInsLeaveFewCookies() {
        var email = Accounts.vouchedBy("riverbend");
        Districts.member(email, "riverbend");
        var browser = Browser.anonymous();
        for (var page = 0; page < PAGES; page++) {
            assertThat(browser.open("/me").status()).isEqualTo(302);
        }
        assertThat(open(browser)).isBetween(2L, UnfinishedSignIns.MOST + 1L);
        assertThat(browser.signIn(email, "/me/settings").path()).isEqualTo("/me/settings");
    }

    @Test
    void theOldestGoFirst() {
        assertThat(UnfinishedSignIns.surplus(List.of(
                        "theme=dark; q_auth_a=1; q_auth_b=2",
                        "q_auth_c=3; q_auth_d=4; x=1; q_auth_e=5; q_auth_f=6; q_auth_g=7")))
                .containsExactly("q_auth_a", "q_auth_b");
        assertThat(UnfinishedSignIns.surplus(List.of("q_auth_a=1; q_session=2")))
                .isEmpty();
        assertThat(UnfinishedSignIns.surplus(List.of())).isEmpty();
    }
}
