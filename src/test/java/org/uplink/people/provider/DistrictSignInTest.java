package org.uplink.people.provider;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.uplink.local.LocalStack;
import org.uplink.testing.Browser;
import org.uplink.testing.Db;
import org.uplink.testing.Districts;
import org.uplink.testing.Upstream;

/** People of a district sign in where they always do: one district speaks OpenID Connect, the other SAML. */
@QuarkusTest
@WithTestResource(LocalStack.class)
class DistrictSignInTest {

    @BeforeAll
    static void organizations() {
        Districts.organization("riverbend");
        Districts.organization("lakeside");
        Districts.organization("uplink");
    }

    @ParameterizedTest
    @ValueSource(strings = {"riverbend", "lakeside"})
    void anAddressLeadsToThePageOfItsDistrictAndBack(String district) {
        var email = "learner@" + district + ".example";
        var asked = Browser.anonymous().typeAddress(email, "/me/settings");
        assertThat(asked.path()).startsWith("/realms/" + district + "-idp/");
        assertThat(Browser.anonymous().signIn(email, "/me/settings?from=mail").address())
                .hasPath("/me/settings")
                .hasQuery("from=mail");
    }

    @ParameterizedTest
    @ValueSource(strings = {"platform@uplink.example", "visitor@elsewhere.example"})
    void whoHasNoDistrictGivesThePasswordToUplink(String email) {
        assertThat(Browser.anonymous().typeAddress(email, "/me/settings").path())
                .startsWith("/realms/uplink/");
    }

    @Test
    void whoWorksForTwoDistrictsComesThroughTheOneAndBelongsToBoth() {
        var browser = Browser.anonymous();
        var asked = browser.typeAddress("shared@riverbend.example", "/me/settings");
        assertThat(asked.path()).startsWith("/realms/riverbend-idp/");
        assertThat(Browser.signedInAs("shared@riverbend.example")
                        .get("/me/settings")
                        .html()
                        .select("form.switch"))
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"riverbend", "lakeside"})
    void whoIsNewAtTheDistrictIsInAfterThePasswordWithoutAnotherPage(String district) {
        var email = new Upstream(district).hire();
        var landed = Browser.anonymous().signIn(email, "/me/settings");
        assertThat(landed.status()).isEqualTo(200);
        assertThat(landed.path()).isEqualTo("/me/settings");
        assertThat(Db.texts("""
                select p.name || ' ' || o.alias || ' ' || m.roles ::text from membership m
                join organization o on o.id = m.organization_id join person p on p.id = m.person_id
                where p.email = ?""", email)).containsExactly("Robin Upstream " + district + " {learner}");
        assertThat(Browser.anonymous().signIn(email, "/me/settings").status()).isEqualTo(200);
        assertThat(Db.number("select count(*) from person where email = ?", email))
                .isOne();
    }

    @ParameterizedTest
    @ValueSource(strings = {"riverbend", "lakeside"})
    void theDistrictNeedNotBeToldTheAddressAgain(String district) {
        var email = new Upstream(district).hire();
        var asked = Browser.anonymous().typeAddress(email, "/me/settings");
        assertThat(asked.html().expectFirst("#username").val()).isEqualTo(email);
    }

    @Test
    void aDemoAccountThatOnlyTheDistrictKnowsIsThere() {
        assertThat(Browser.anonymous()
                        .signIn("starter@lakeside.example", "/me/settings")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aWrongPasswordStaysAtTheDistrict() {
        var browser = Browser.anonymous();
        var asked = browser.typeAddress("learner@riverbend.example", "/me/settings");
        var refused = browser.formOf(asked, "form#kc-form-login")
                .with("password", "wrong")
                .sendAndFollow();
        assertThat(refused.address().toString()).contains("/realms/riverbend-idp/");
        assertThat(browser.open("/me/settings").status()).isEqualTo(302);
    }
}
