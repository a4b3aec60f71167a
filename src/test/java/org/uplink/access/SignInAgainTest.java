package org.uplink.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.uplink.local.LocalStack;
import org.uplink.platform.Ids;
import org.uplink.testing.Accounts;
import org.uplink.testing.Browser;
import org.uplink.testing.Districts;

/** Signing in by what belongs to somebody else, a second time, or by trying. */
@QuarkusTest
@WithTestResource(LocalStack.class)
class SignInAgainTest {

    private static final String FORM = "form#kc-form-login";

    private final String email = Accounts.vouchedBy("riverbend");

    /** Where Keycloak sends a browser back to with its code. */
    private String callback(Browser browser) {
        Districts.member(email, "riverbend");
        var asked = browser.typeAddress(email, "/login?to=/me/settings");
        return browser.formOf(asked, FORM)
                .with("username", email)
                .with("password", "uplink")
                .send()
                .location();
    }

    @Test
    void aCodeIsGoodForOneBrowserAndOnce() {
        var browser = Browser.anonymous();
        var callback = callback(browser);
        var stranger = Browser.anonymous();
        assertThat(stranger.open(callback).status()).isLessThan(500);
        assertThat(isSignedIn(stranger)).as("a callback in another browser").isFalse();

        var half = Browser.anonymous();
        half.open("/me/settings");
        assertThat(half.open(callback).status()).isLessThan(500);
        assertThat(isSignedIn(half))
                .as("a callback in a browser that asked for another sign-in")
                .isFalse();

        browser.open(callback);
        assertThat(isSignedIn(browser)).isTrue();
        var later = Browser.anonymous();
        assertThat(later.open(callback).status()).isLessThan(500);
        assertThat(isSignedIn(later)).as("a code that was used").isFalse();
    }

    @Test
    void theBrowserThatAskedComesIn() {
        var browser = Browser.anonymous();
        browser.open(callback(browser));
        assertThat(isSignedIn(browser)).isTrue();
    }

    private static boolean isSignedIn(Browser browser) {
        return browser.open("/me/settings").status() == 200;
    }

    /** The same words for an account that is there and one that is not. */
    @Test
    void aStrangerLearnsNothingFromAWrongPassword() {
        var known = refused(email);
        var unknown = refused("nobody" + Ids.next() + "@test.example");
        assertThat(known).isEqualTo(unknown);
    }

    private static List<Object> refused(String address) {
        var browser = Browser.anonymous();
        var asked = browser.typeAddress(address, "/login");
        var forms = asked.html().select(FORM + " input[type=password]");
        var said = forms.isEmpty()
                ? asked
                : browser.formOf(asked, FORM)
                        .with("username", address)
                        .with("password", "wrong")
                        .send();
        return List.of(forms.size(), said.status(), said.text().replace(address, "…"));
    }
}
