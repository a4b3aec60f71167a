package org.uplink.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
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

    /** As many as the realm hears, and one more. */
    private static final int MOST_GUESSES = 6;

    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);

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

    @Test
    void aSessionThatWasPlantedBeforeNeverComesIn() {
        var planted = Ids.next().toString();
        var browser = Browser.anonymous();
        browser.holds("q_session", planted);
        assertThat(isSignedIn(browser)).isFalse();
        browser.open(callback(browser));
        assertThat(isSignedIn(browser)).isTrue();
        assertThat(browser.cookie("q_session")).isNotEqualTo(planted);
        var rival = Browser.anonymous();
        rival.holds("q_session", planted);
        assertThat(isSignedIn(rival)).isFalse();
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

    /** Five guesses, and more are not heard for a minute or longer; they hold the owner off for a while, and no longer for being more. */
    @Test
    void guessesAreFewAndTheOwnerIsHeldOffForAWhile() {
        var there = Browser.signedInAs(email);
        for (var guess = 0; guess < MOST_GUESSES; guess++) {
            assertThat(isIn(email, "a wrong one " + guess)).isFalse();
        }
        var until = Accounts.heldOffUntil(email);
        var now = Instant.now();
        assertThat(until).isBetween(now.plusSeconds(30), now.plus(LONGEST_WAIT));
        assertThat(isIn(email, "uplink")).as("the right one among guesses").isFalse();
        for (var guess = 0; guess < MOST_GUESSES; guess++) {
            assertThat(isIn(email, "another wrong one " + guess)).isFalse();
        }
        assertThat(Accounts.heldOffUntil(email))
                .as("guesses that are not heard")
                .isEqualTo(until);
        assertThat(isSignedIn(there)).as("whoever is in already").isTrue();
    }

    /** Nobody is held off for having mistyped. */
    @Test
    void whoMistypesComesIn() {
        assertThat(isIn(email, "a wrong one")).isFalse();
        assertThat(isIn(email, "uplink")).isTrue();
    }

    private boolean isIn(String address, String password) {
        Districts.member(email, "riverbend");
        var browser = Browser.anonymous();
        var asked = browser.typeAddress(address, "/login?to=/me/settings");
        var landed = browser.formOf(asked, FORM)
                .with("username", address)
                .with("password", password)
                .sendAndFollow();
        return landed.path().equals("/me/settings");
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
