package org.uplink.people.provider;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.uplink.local.LocalStack;
import org.uplink.testing.Accounts;
import org.uplink.testing.Browser;
import org.uplink.testing.Db;
import org.uplink.testing.Districts;
import org.uplink.testing.Form;
import org.uplink.testing.Office;
import org.uplink.testing.Upstream;

/** An admin sets up the provider of the organization, on a Keycloak that runs. */
@QuarkusTest
@WithTestResource(LocalStack.class)
class SignInPagesTest {

    private Office office;
    private Browser browser;

    @BeforeEach
    void admin() {
        office = Office.open();
        var mail = Accounts.vouchedBy(office.alias());
        Districts.member(mail, office.alias(), "admin");
        browser = Browser.signedInAs(mail);
    }

    @Test
    void theFirstPageSaysWhatThereIsAndWhatAProviderNeedsToKnow() {
        var page = browser.get("/admin/sign-in");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("No provider yet", office.alias() + ".example");
        assertThat(page.html().expectFirst("#ours-redirect").val())
                .isEqualTo(keycloak() + "/realms/uplink/broker/" + office.alias() + "/endpoint");
        assertThat(page.html().expectFirst("#ours-entity").val()).isEqualTo(keycloak() + "/realms/uplink");
    }

    @Test
    void openIdConnectIsTestedSavedSwitchedOnAndLeadsToTheProvider() {
        var saved = openId(keycloak() + "/realms/riverbend-idp");
        assertThat(saved.status()).isEqualTo(303);
        assertThat(browser.get("/admin/sign-in").text())
                .contains("OpenID Connect", "Off: your people", keycloak() + "/realms/riverbend-idp");
        assertThat(askedAt()).startsWith("/realms/uplink/");
        press("/admin/sign-in/on");
        press("/admin/sign-in/on");
        assertThat(askedAt()).startsWith("/realms/riverbend-idp/");
        assertThat(browser.form("/admin/sign-in", "form[action$=secret]")
                        .with("secret", "another")
                        .send()
                        .status())
                .isEqualTo(303);
        press("/admin/sign-in/off");
        assertThat(askedAt()).startsWith("/realms/uplink/");
        assertThat(browser.form("/admin/sign-in/removal").sendAndFollow().text())
                .contains("The provider is removed", "No provider yet");
        assertThat(told())
                .containsExactly(
                        "set-up-sign-in oidc " + keycloak() + "/realms/riverbend-idp",
                        "switched-sign-in-on ",
                        "changed-sign-in-secret ",
                        "switched-sign-in-off ",
                        "removed-sign-in " + keycloak() + "/realms/riverbend-idp");
    }

    @Test
    void samlIsSetUpByAddressOrByFile() {
        var address = keycloak() + "/realms/lakeside-idp/protocol/saml/descriptor";
        assertThat(browser.form("/admin/sign-in/saml")
                        .with("address", address)
                        .send()
                        .status())
                .isEqualTo(303);
        assertThat(browser.get("/admin/sign-in").text()).contains("SAML", keycloak() + "/realms/lakeside-idp");
        var file = browser.get(address).body().getBytes(StandardCharsets.UTF_8);
        assertThat(browser.form("/admin/sign-in/saml")
                        .upload("file", "metadata.xml", "text/xml", file)
                        .send()
                        .status())
                .isEqualTo(303);
        press("/admin/sign-in/on");
        assertThat(askedAt()).startsWith("/realms/lakeside-idp/");
        assertThat(browser.get("/admin/sign-in/openid").status()).isEqualTo(404);
        assertThat(told())
                .containsExactly(
                        "set-up-sign-in saml " + keycloak() + "/realms/lakeside-idp",
                        "changed-sign-in saml " + keycloak() + "/realms/lakeside-idp",
                        "switched-sign-in-on ");
    }

    @Test
    void howPeopleAreNamedStaysWhileTheProviderIsOn() {
        var address = keycloak() + "/realms/lakeside-idp/protocol/saml/descriptor";
        browser.form("/admin/sign-in/saml")
                .with("address", address)
                .with("id", "email")
                .with("first", "urn:oid:2.5.4.42")
                .send();
        press("/admin/sign-in/on");
        var form = browser.get("/admin/sign-in/saml").html();
        assertThat(form.expectFirst("#id option[selected]").val()).isEqualTo("email");
        assertThat(form.expectFirst("#first").val()).isEqualTo("urn:oid:2.5.4.42");
        assertThat(form.expectFirst("#address").val()).isEqualTo(address);
        assertThat(browser.form("/admin/sign-in/saml").sendAndFollow().text()).contains("is saved. It is on.");
        var otherwise =
                browser.form("/admin/sign-in/saml").with("id", "persistent").send();
        assertThat(otherwise.status()).isEqualTo(422);
        assertThat(otherwise.html().expectFirst("#id-error").text()).contains("nobody who came in by it");
        press("/admin/sign-in/off");
        assertThat(browser.form("/admin/sign-in/saml")
                        .with("id", "persistent")
                        .send()
                        .status())
                .isEqualTo(303);
    }

    @Test
    void anIdThatWasSetInKeycloakIsShownAndKept() {
        var unspecified = "urn:oasis:names:tc:SAML:1.1:nameid-format:unspecified";
        saml().with("id", "email").send();
        Accounts.setProviderSetting(office.alias(), Provider.NAME_ID, unspecified);
        press("/admin/sign-in/on");
        var chosen = browser.get("/admin/sign-in/saml").html().expectFirst("#id option[selected]");
        assertThat(chosen.val()).isEqualTo(unspecified);
        assertThat(chosen.text()).contains("As it was set in Keycloak");
        assertThat(saml().sendAndFollow().text()).contains("is saved. It is on.");
        assertThat(Accounts.providerSetting(office.alias(), Provider.NAME_ID)).isEqualTo(unspecified);
        assertThat(saml().with("id", unspecified + "2").send().status()).isEqualTo(422);
    }

    private Form saml() {
        return browser.form("/admin/sign-in/saml")
                .with("address", keycloak() + "/realms/lakeside-idp/protocol/saml/descriptor");
    }

    @Test
    void soDoesTheApplicationThatOpenIdConnectNamesThemFor() {
        openId(keycloak() + "/realms/riverbend-idp");
        press("/admin/sign-in/on");
        var otherwise = browser.form("/admin/sign-in/openid")
                .with("clientId", "another")
                .with("secret", "x")
                .send();
        assertThat(otherwise.status()).isEqualTo(422);
        assertThat(otherwise.html().expectFirst("#clientId-error").text()).contains("nobody who came in by it");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "http://login.example.org | must start with https",
                "https://127.0.0.1:8443/realms/x | private network",
                "https://169.254.169.254/latest | private network",
                "not an address | no web address",
                "KEYCLOAK/realms/nothing-there | nothing to read",
                "KEYCLOAK/realms/riverbend-idp/account/../ | nothing to read"
            })
    void whatIsWrongIsSaidBesideTheFieldAndNothingIsSaved(String address, String said) {
        var answer = openId(address.replace("KEYCLOAK", keycloak()));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.html().expectFirst("#address-error").text()).contains(said);
        assertThat(answer.html().expectFirst("#clientId").val()).isEqualTo("uplink-broker");
        assertThat(browser.get("/admin/sign-in").text()).contains("No provider yet");
    }

    @Test
    void aFileThatIsNoMetadataIsRefused() {
        var bomb = "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><EntityDescriptor>&a;</EntityDescriptor>";
        var answer = browser.form("/admin/sign-in/saml")
                .upload("file", "metadata.xml", "text/xml", bomb.getBytes(StandardCharsets.UTF_8))
                .send();
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.html().expectFirst("#file-error").text()).contains("not SAML metadata");
    }

    @Test
    void whatIsMissingIsSaidBesideEachField() {
        var answer = browser.form("/admin/sign-in/openid").with("clientId", " ").send();
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.html().select(".field-error")).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({
        "riverbend-idp, uplink-broker, true",
        "riverbend-idp, before, false",
        "lakeside-idp, uplink-broker, false"
    })
    void whatWasLeftHalfMadeIsMadeWhole(String before, String clientId, boolean same) {
        var name = Db.texts(
                        "select name from organization where id = ?",
                        office.organization().value())
                .getFirst();
        Accounts.halfMadeProvider(office.alias(), name, keycloak() + "/realms/" + before, clientId);
        var person = Accounts.vouchedBy(office.alias());
        Accounts.tie(person, office.alias(), "1001");
        assertThat(browser.get("/admin/sign-in").text()).contains("No provider yet");
        assertThat(openId(keycloak() + "/realms/riverbend-idp").status()).isEqualTo(303);
        assertThat(Accounts.ties(person).contains(office.alias()))
                .as("who was known by another is nobody here")
                .isEqualTo(same);
        assertThat(Accounts.providerSetting(office.alias(), "clientId")).isEqualTo("uplink-broker");
        assertThat(Accounts.providerSetting(office.alias(), "tokenUrl")).contains("/realms/riverbend-idp/");
        press("/admin/sign-in/on");
        assertThat(askedAt()).startsWith("/realms/riverbend-idp/");
    }

    /** Subject 1001 of one provider is nobody whom another calls so. */
    @Test
    void anotherProviderTakesNobodyOver() {
        openId(keycloak() + "/realms/riverbend-idp");
        var person = Accounts.vouchedBy(office.alias());
        Accounts.tie(person, office.alias(), "1001");
        var refused = openId(keycloak() + "/realms/lakeside-idp");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html().expectFirst("#address-error").text()).contains("Remove that one first");
        assertThat(browser.get("/admin/sign-in").text()).contains("/realms/riverbend-idp");
        assertThat(Accounts.ties(person)).containsExactly(office.alias());
        browser.form("/admin/sign-in/removal").send();
        assertThat(Accounts.ties(person)).isEmpty();
        assertThat(openId(keycloak() + "/realms/lakeside-idp").status()).isEqualTo(303);
        assertThat(Accounts.ties(person)).isEmpty();
    }

    /** Only addresses of the organization are taken from its provider. */
    @Test
    void aProviderThatSpeaksForOthersLetsNobodyIn() {
        openId(keycloak() + "/realms/riverbend-idp");
        press("/admin/sign-in/on");
        assertThat(new Upstream("riverbend").hire()).endsWith("@riverbend.example");
        assertThat(Browser.anonymous()
                        .signIn("x@" + office.alias() + ".example", "/me")
                        .address()
                        .toString())
                .startsWith(keycloak());
    }

    private Browser.Page openId(String address) {
        return browser.form("/admin/sign-in/openid")
                .with("address", address)
                .with("clientId", "uplink-broker")
                .with("secret", "uplink-broker-development-secret")
                .send();
    }

    private void press(String action) {
        assertThat(browser.post(action, Map.of()).status()).isEqualTo(303);
    }

    private String askedAt() {
        return Browser.anonymous()
                .typeAddress("somebody@" + office.alias() + ".example", "/me")
                .path();
    }

    private List<String> told() {
        return Db.texts(
                "select action || ' ' || detail from audit_event where organization_id = ? order by at, id",
                office.organization().value());
    }

    private static String keycloak() {
        return ConfigProvider.getConfig().getValue("uplink.test.keycloak", String.class);
    }
}
