package org.uplink.people.provider;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.uplink.local.LocalStack;
import org.uplink.people.KeycloakRealm;
import org.uplink.testing.Accounts;
import org.uplink.testing.Browser;
import org.uplink.testing.Db;
import org.uplink.testing.Districts;
import org.uplink.testing.NameServer;
import org.uplink.testing.Office;

/** An organization confirms its domains by what it publishes, on a name server that answers. */
@QuarkusTest
@WithTestResource(LocalStack.class)
class OwnDomainsTest {

    private static final String PAGE = "/admin/sign-in/domains";

    private final String domain = "d" + UUID.randomUUID().toString().substring(0, 8) + ".example";

    @Inject
    KeycloakRealm realm;

    private NameServer names;
    private Office office;
    private Browser browser;

    @BeforeEach
    void admin() throws IOException {
        names = NameServer.open();
        office = Office.open();
        browser = admin(office);
    }

    @AfterEach
    void quiet() {
        names.close();
    }

    @Test
    void aDomainIsAskedForConfirmedAndRemoved() {
        assertThat(browser.get(PAGE).text()).contains("No domain yet");
        var page = ask(browser);
        assertThat(page.text()).contains("Publish this line", "_uplink." + domain, "uplink-domain=");
        assertThat(ask(browser).path()).isEqualTo(page.path());
        assertThat(look(browser, page).text()).contains("There is no such record yet");
        names.publish("_uplink." + domain, "uplink-domain=another");
        assertThat(look(browser, page).text()).contains("with another value", "uplink-domain=another");
        publish(page);
        assertThat(look(browser, page).text()).contains(domain + " is confirmed", "confirmed");
        look(browser, page);
        assertThat(listed(office)).containsExactly(domain);
        assertThat(browser.get("/admin/sign-in").text()).contains(domain + " confirmed");
        names.withdraw("_uplink." + domain);
        assertThat(look(browser, page).text())
                .contains("There is no such record yet", "It stays so when the line is gone");
        assertThat(listed(office)).containsExactly(domain);
        var removal = browser.form(page.path() + "/removal");
        assertThat(removal.sendAndFollow().text()).contains(domain + " is removed");
        assertThat(listed(office)).isEmpty();
        assertThat(browser.get("/admin/sign-in").text()).doesNotContain(domain);
        assertThat(Db.texts(
                        "select action from audit_event where organization_id = ? and detail = ? order by at, id",
                        office.organization().value(),
                        domain))
                .containsExactly("asked-for-domain", "confirmed-domain", "removed-domain");
    }

    /** What it is for: whom the directory announced is known by an address in it, and Keycloak sends such addresses on. */
    @Test
    void aConfirmedDomainIsKeycloaksToo() {
        provider();
        var page = ask(browser);
        publish(page);
        look(browser, page);
        assertThat(askedAt(domain)).startsWith("/realms/riverbend-idp/");
        assertThat(askedAt(office.alias() + ".example")).startsWith("/realms/riverbend-idp/");
        assertThat(browser.form(page.path() + "/removal").send().status()).isEqualTo(303);
        assertThat(askedAt(domain)).startsWith("/realms/uplink/");
    }

    /** Keycloak may have failed between taking a domain and binding the provider to it. */
    @Test
    void whoeverLooksAgainBindsTheProviderToo() {
        provider();
        var page = ask(browser);
        publish(page);
        look(browser, page);
        bindTo(office.alias() + ".example");
        assertThat(askedAt(domain)).startsWith("/realms/uplink/");
        look(browser, page);
        assertThat(askedAt(domain)).startsWith("/realms/riverbend-idp/");
    }

    @Test
    void whatIsListedStaysWhenARequestForItIsTakenBack() {
        provider();
        var page = ask(browser);
        publish(page);
        look(browser, page);
        Db.run(
                "delete from domain_request where organization_id = ?",
                office.organization().value());
        var again = ask(browser);
        assertThat(browser.form(again.path() + "/removal").send().status()).isEqualTo(303);
        assertThat(listed(office)).containsExactly(domain);
        assertThat(askedAt(domain)).startsWith("/realms/riverbend-idp/");
    }

    /** What the platform gives to another is nobody's before, in Keycloak too. */
    @Test
    void whatThePlatformTakesTheProviderSignsNobodyInByAnyMore() {
        provider();
        var page = ask(browser);
        publish(page);
        look(browser, page);
        var platform = platform();
        assertThat(list(platform, office, "").status()).isEqualTo(303);
        assertThat(askedAt(domain)).startsWith("/realms/uplink/");
        assertThat(askedAt(office.alias() + ".example")).startsWith("/realms/riverbend-idp/");
        assertThat(browser.get("/admin/sign-in").text())
                .contains("On: ", office.alias() + ".example confirmed")
                .doesNotContain(domain);
        var other = Office.open();
        assertThat(list(platform, other, domain).status()).isEqualTo(303);
        var rival = admin(other);
        var wanted = ask(rival);
        publish(wanted);
        assertThat(look(rival, wanted).text()).contains(domain + " is confirmed");
        assertThat(rival.get("/admin/sign-in").text()).contains(domain + " confirmed");
    }

    /** One without a domain could say of anybody that they are its own. */
    @Test
    void whoseLastDomainThePlatformTakesHasAProviderThatIsOff() {
        provider();
        var platform = platform();
        list(platform, office, office.alias() + ".example");
        assertThat(askedAt(office.alias() + ".example")).startsWith("/realms/riverbend-idp/");
        list(platform, office, "");
        assertThat(askedAt(office.alias() + ".example")).startsWith("/realms/uplink/");
        browser.post("/admin/sign-in/on", Map.of());
        assertThat(browser.get("/admin/sign-in").text()).contains("Off: your people");
        assertThat(Db.number(
                        "select count(*) from audit_event where organization_id = ? and action = 'switched-sign-in-off'",
                        office.organization().value()))
                .isOne();
    }

    private void provider() {
        browser.form("/admin/sign-in/openid")
                .with(
                        "address",
                        ConfigProvider.getConfig().getValue("uplink.test.keycloak", String.class)
                                + "/realms/riverbend-idp")
                .with("clientId", "uplink-broker")
                .with("secret", "uplink-broker-development-secret")
                .send();
        browser.post("/admin/sign-in/on", Map.of());
    }

    private void bindTo(String one) {
        var organizations = realm.get().organizations();
        var id = organizations
                .search(office.alias() + ".example", true, 0, 1)
                .getFirst()
                .getId();
        var linked = organizations.get(id).identityProviders().getIdentityProviders();
        assertThat(linked).hasSize(1);
        var provider = realm.get().identityProviders().get(linked.getFirst().getAlias());
        var saved = provider.toRepresentation();
        saved.getConfig().put(KeycloakDomains.BINDING, one);
        provider.update(saved);
    }

    private static String askedAt(String domain) {
        return Browser.anonymous().typeAddress("somebody@" + domain, "/me").path();
    }

    private static Browser platform() {
        var mail = Accounts.vouchedBy("uplink");
        Districts.member(mail, "uplink", "platform");
        return Browser.signedInAs(mail);
    }

    private static Browser.Page list(Browser platform, Office office, String domains) {
        return platform.form("/admin/organizations/" + office.alias(), "form[action$=domains]")
                .with("domains", domains)
                .send();
    }

    @Test
    void whatOneOrganizationHasNoOtherGets() {
        var page = ask(browser);
        publish(page);
        look(browser, page);
        var other = Office.open();
        var rival = admin(other);
        var wanted = ask(rival);
        assertThat(value(wanted)).isNotEqualTo(value(page));
        names.publish("_uplink." + domain, value(page), value(wanted));
        assertThat(look(rival, wanted).text()).contains("another organization has this domain");
        assertThat(listed(other)).isEmpty();
        assertThat(rival.get(page.path()).status()).isEqualTo(404);
        browser.form(page.path() + "/removal").send();
        assertThat(look(rival, wanted).text()).contains(domain + " is confirmed");
        assertThat(listed(other)).containsExactly(domain);
    }

    @Test
    void whatThePlatformListedIsConfirmedForKeycloakAndGivenUpThereWhenThePlatformTakesIt() {
        Db.run(
                "update organization set email_domains = array[?] where id = ?",
                domain,
                office.organization().value());
        var page = ask(browser);
        publish(page);
        assertThat(look(browser, page).text()).contains(domain + " is confirmed");
        assertThat(listed(office)).containsExactly(domain);
        assertThat(browser.get("/admin/sign-in").text()).contains(domain + " confirmed");

        Db.run(
                "update organization set email_domains = '{}' where id = ?",
                office.organization().value());
        browser.form(page.path() + "/removal").send();
        assertThat(browser.get("/admin/sign-in").text()).doesNotContain(domain + " confirmed");
    }

    @Test
    void nobodyAnswersIsSaidAndChangesNothing() {
        var page = ask(browser);
        publish(page);
        names.silent(true);
        assertThat(look(browser, page).text()).contains("did not answer");
        names.silent(false);
        assertThat(look(browser, page).text()).contains(domain + " is confirmed");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gmail.com | Everybody can have an address",
                "mail.outlook.com | Everybody can have an address",
                "riverbend | Type one domain",
                "a.example b.example | Type one domain",
                "127.0.0.1 | Type one domain"
            })
    void whatIsNoDomainOfTheirsIsRefusedBesideTheField(String typed, String said) {
        var answer = browser.form(PAGE).with("domain", typed).send();
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.html().expectFirst("#domain-error").text()).contains(said);
        assertThat(answer.html().expectFirst("#domain").val()).isEqualTo(typed);
    }

    @Test
    void whoHasAnAddressInItIsSaidBeforeItIsRemoved() {
        var page = ask(browser);
        publish(page);
        look(browser, page);
        var person = Districts.person(office.organization(), "Robin Domain");
        Db.run("update person set email = ? where id = ?", "Robin@" + domain, person.value());
        assertThat(browser.get(page.path() + "/removal").text())
                .contains("One of your people has an address in it", "Robin Domain");
    }

    private static Browser admin(Office office) {
        var mail = Accounts.vouchedBy(office.alias());
        Districts.member(mail, office.alias(), "admin");
        return Browser.signedInAs(mail);
    }

    private Browser.Page ask(Browser who) {
        return who.form(PAGE).with("domain", "@" + domain).sendAndFollow();
    }

    private static Browser.Page look(Browser who, Browser.Page page) {
        return who.form(page.path(), "form[action$=look]").sendAndFollow();
    }

    private void publish(Browser.Page page) {
        names.publish("_uplink." + domain, "v=spf1 -all", value(page));
    }

    private static String value(Browser.Page page) {
        return page.html().select("dd .code").get(2).text();
    }

    private static List<String> listed(Office office) {
        return Db.texts(
                "select unnest(email_domains) from organization where id = ?",
                office.organization().value());
    }
}
