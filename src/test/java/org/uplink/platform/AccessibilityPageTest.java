package org.uplink.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.uplink.local.LocalStack;
import org.uplink.testing.Browser;

/** Anybody finds the accessibility statement from any page, in their language. */
@QuarkusTest
@WithTestResource(LocalStack.class)
class AccessibilityPageTest {

    @Test
    void everyPageLeadsToTheStatement() {
        var stranger = Browser.anonymous();
        var link = stranger.get("/catalog").html().expectFirst("footer a").attr("href");
        assertThat(stranger.get("/no-such-page").html().select("footer a").eachAttr("href"))
                .containsExactly(link);
        assertThat(stranger.get(link).text()).contains("WCAG) 2.2, level AA", "tell an administrator");
        assertThat(stranger.get(link, "Accept-Language", "es").text()).contains("nivel AA", "Díganoslo");
    }
}
