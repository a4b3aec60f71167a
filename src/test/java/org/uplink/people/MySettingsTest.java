package org.uplink.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.uplink.local.LocalStack;
import org.uplink.testing.Accounts;
import org.uplink.testing.Browser;
import org.uplink.testing.Districts;

@QuarkusTest
@WithTestResource(LocalStack.class)
class MySettingsTest {

    @Test
    void languageAndColoursHoldFromTheNextPageOn() {
        Districts.organization("riverbend");
        var browser = Browser.signedInAs(Accounts.vouchedBy("riverbend"));
        var next = browser.form("/me/settings")
                .with("locale", "es")
                .with("theme", "dark")
                .sendAndFollow();
        assertThat(next.text()).contains("Sus ajustes están guardados.", "Idioma");
        assertThat(next.html().expectFirst("html").attr("lang")).isEqualTo("es");
        assertThat(next.html().expectFirst("html").attr("data-theme")).isEqualTo("dark");
    }

    @Test
    void whatIsNotOnOfferIsRefusedBesideTheField() {
        Districts.organization("riverbend");
        var browser = Browser.signedInAs(Accounts.vouchedBy("riverbend"));
        var refused = browser.form("/me/settings")
                .with("theme", "sepia")
                .with("locale", "xx")
                .send();
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html().select(".field-error")).hasSize(2);
    }
}
