package org.uplink.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.uplink.local.LocalStack;
import org.uplink.testing.Browser;

/** What somebody can do about a page that says no. */
@QuarkusTest
@WithTestResource(LocalStack.class)
class ErrorPageTest {

    private final Browser stranger = Browser.anonymous();

    /** A route of the tests that breaks where it is asked for a number and gets something else. */
    @Test
    void aFaultOfOursCanBeTriedAgain() {
        var page = stranger.get("/planted/fault?number=none");
        assertThat(page.status()).isEqualTo(500);
        assertThat(page.html().select("main a").eachText()).containsExactly("Try again", "Back to the start page");
        assertThat(page.html().select("main a").eachAttr("href")).containsExactly("", "/");
    }

    @Test
    void whatIsNotThereIsNotTriedAgain() {
        var page = stranger.get("/courses/there-is-none");
        assertThat(page.status()).isEqualTo(404);
        assertThat(page.html().select("main a").eachText()).containsExactly("Back to the start page");
    }
}
