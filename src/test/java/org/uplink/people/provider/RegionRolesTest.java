package org.uplink.people.provider;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.uplink.local.LocalStack;
import org.uplink.people.Registration.Place;
import org.uplink.platform.PersonId;
import org.uplink.testing.Accounts;
import org.uplink.testing.Browser;
import org.uplink.testing.Db;
import org.uplink.testing.Districts;
import org.uplink.testing.Office;
import org.uplink.testing.Upstream;

/** Words of a region give roles in districts that have mapped them, of their own people, for as long as they accept it. */
@QuarkusTest
@WithTestResource(LocalStack.class)
class RegionRolesTest {

    private static final String PAGE = "/admin/sign-in/roles";

    @Inject
    Standings standings;

    private Office office;
    private Office other;
    private RegionDesk desk;
    private String mail;
    private PersonId admin;
    private Browser browser;

    @BeforeEach
    void acceptedByTwo() {
        office = Office.open();
        other = Office.open();
        desk = RegionDesk.openId()
                .saysRolesIn("groups")
                .offers("0001", office)
                .offers("0002", other)
                .acceptedBy(office, other);
        mail = Accounts.vouchedBy(office.alias());
        admin = Districts.member(mail, office.alias(), "admin", "assessor");
        browser = Browser.signedInAs(mail);
    }

    @Test
    void aWordGivesARoleWhereItIsMappedAndTakesItAtTheNextSignIn() {
        take();
        map("IT-Staff", "assessor");
        var email = desk.region().upstream().hire();
        try (var _ = says("[\"0001\",\"0002\"]")) {
            try (var _ = groups("[\"Everybody\",\"IT-Staff\"]")) {
                var person = Browser.anonymous();
                desk.region().signIn(person, email);
                assertThat(memberships(email)).containsExactlyInAnyOrder("{learner,assessor}", "{learner}");
                assertThat(roles(office, email)).isEqualTo("{learner,assessor}");
                person.post("/organization", Map.of("alias", office.alias()));
                assertThat(person.get("/reviews").status()).isEqualTo(200);
            }
            nextSecond();
            desk.region().signIn(Browser.anonymous(), email);
            assertThat(memberships(email)).containsExactly("{learner}", "{learner}");
        }
    }

    @Test
    void anAttributeOfSamlDoesTheSame() {
        var saml = RegionDesk.saml().saysRolesIn("Role").offers("North", office).acceptedBy(office);
        assertThat(browser.form(PAGE, "#words-" + saml.region().alias()).send().status())
                .isEqualTo(303);
        map("Technicians", "assessor");
        var email = saml.region().upstream().hire();
        try (var _ = saml.region().upstream().asserting(RegionDesk.CLAIM, "North");
                var _ = saml.region().upstream().asserting("Role", "Technicians")) {
            saml.region().signIn(Browser.anonymous(), email);
        }
        assertThat(memberships(email)).containsExactly("{learner,assessor}");
    }

    /** In the same session, at the next request. */
    @Test
    void withTheAnswerGoesWhatItGave() {
        take();
        map("IT-Staff", "assessor");
        var email = desk.region().upstream().hire();
        var person = Browser.anonymous();
        try (var _ = says("0001");
                var _ = groups("[\"IT-Staff\"]")) {
            desk.region().signIn(person, email);
        }
        assertThat(person.get("/reviews").status()).isEqualTo(200);
        assertThat(desk.end(browser).status()).isEqualTo(303);
        assertThat(roles(office, email)).isEqualTo("{learner}");
        assertThat(person.get("/reviews").status()).isEqualTo(403);
        assertThat(browser.get(PAGE).text()).contains("You have not accepted it at present", "IT-Staff");
        assertThat(browser.get("/admin/sign-in").text()).contains("that you have mapped gives roles again");
        assertThat(trail()).contains("provider-granted-role assessor: IT-Staff", "provider-withdrew-role assessor");
    }

    @Test
    void whatThePlatformWithdrawsTakesWhatItGaveAndNoMore() {
        take();
        map("IT-Staff", "assessor");
        desk.offers("0003", office).accept(browser);
        var by1 = hear(Instant.now(), List.of("0001"), "IT-Staff");
        var by3 = hear(Instant.now(), List.of("0003"), "IT-Staff");
        var byBoth = hear(Instant.now(), List.of("0001", "0003"), "IT-Staff");
        desk.browser().form(desk.row("0001") + "/removal").send();
        assertThat(List.of(roles(by1), roles(by3), roles(byBoth)))
                .containsExactly("{learner}", "{learner,assessor}", "{learner,assessor}");
        desk.browser().form(desk.page() + "/removal").send();
        assertThat(List.of(roles(by3), roles(byBoth))).containsExactly("{learner}", "{learner}");
        assertThat(Db.number(
                        "select count(*) from provider_claim where organization_id = ?",
                        office.organization().value()))
                .isZero();
    }

    @Test
    void whatItSaysOfPeopleOfOthersCountsNowhereElse() {
        take();
        map("IT-Staff", "assessor");
        assertThat(roles(hear(Instant.now(), List.of("0002"), "IT-Staff"))).isEqualTo("{learner}");
        assertThat(roles(hear(Instant.now(), List.of(), "IT-Staff"))).isEqualTo("{learner}");
        assertThat(roles(hear(Instant.now(), List.of("0001"), "IT-Staff"))).isEqualTo("{learner,assessor}");
        assertThat(roles(hear(Instant.now(), List.of("0001"), "platform", "admin", "assessor")))
                .isEqualTo("{learner}");
    }

    /** Where the words stand the platform says, but not that they count. */
    @Test
    void underAnotherNameTheyCountOnlyWhenTheDistrictAgrees() {
        take();
        map("IT-Staff", "assessor");
        var shown = browser.get(PAGE);
        desk.saysRolesIn("department");
        var person = hear(Instant.now(), List.of("0001"), "IT-Staff");
        assertThat(roles(person)).isEqualTo("{learner}");
        var page = browser.get(PAGE);
        assertThat(page.text()).contains("in another place now than you agreed to", "department");
        assertThat(shown.text()).doesNotContain("department");
        assertThat(takeFrom("groups").status()).isEqualTo(409);
        assertThat(browser.formOf(page, "#words-" + desk.region().alias())
                        .send()
                        .status())
                .isEqualTo(303);
        hear(person, Instant.now().plusSeconds(1), List.of("0001"), "IT-Staff");
        assertThat(roles(person)).isEqualTo("{learner,assessor}");
    }

    @Test
    void theLastAdministratorIsNotLostWithTheAnswer() {
        take();
        map("IT-Staff", "admin");
        var person = hear(Instant.now(), List.of("0001"), "IT-Staff");
        Db.run(
                "update membership set roles = '{learner}' where organization_id = ? and person_id <> ?",
                office.organization().value(),
                person.value());
        desk.browser().form(desk.row("0001") + "/removal").send();
        assertThat(roles(person)).isEqualTo("{learner,admin}");
        Db.run("update membership set roles = '{learner,admin}' where person_id = ?", admin.value());
        hear(person, Instant.now().plusSeconds(5), List.of());
        assertThat(roles(person)).isEqualTo("{learner}");
    }

    @Test
    void theWordsOfOneProviderCountAtATime() {
        assertThat(browser.get("/admin/sign-in").text()).contains("Nothing that it says of roles counts");
        take();
        var second = RegionDesk.openId().offers("0001", office).acceptedBy(office);
        assertThat(browser.get(PAGE).text()).contains("The words of one provider count at a time");
        assertThat(browser.get(PAGE).html().select("#claim-form")).isEmpty();
        map("IT-Staff", "assessor");
        assertThat(browser.get("/admin/sign-in").text()).contains("One word of it gives roles");
        assertThat(browser.form(PAGE + "/end").send().status()).isEqualTo(303);
        assertThat(browser.get(PAGE).text()).contains("It says no words yet");
        assertThat(browser.form(PAGE, "#claim-form")
                        .with("claim", "groups")
                        .send()
                        .html()
                        .expectFirst("#claim-error")
                        .text())
                .contains("no provider of its own");
        assertThat(second.browser()
                        .form(second.page(), "#roles-form")
                        .with("roles", " ")
                        .send()
                        .html()
                        .select("#roles-error"))
                .isNotEmpty();
        assertThat(takeFrom("groups").status()).isEqualTo(303);
    }

    /** Nobody takes words of a region that the organization has not accepted. */
    @Test
    void withoutAnAnswerNoWordIsTaken() {
        desk.end(browser);
        assertThat(takeFrom("groups").status()).isEqualTo(409);
        assertThat(browser.get(PAGE).text())
                .doesNotContain("Region " + desk.region().slug());
    }

    private void take() {
        assertThat(browser.form(PAGE, "#words-" + desk.region().alias()).send().status())
                .isEqualTo(303);
    }

    private Browser.Page takeFrom(String claim) {
        return browser.post(PAGE + "/regions/" + desk.region().alias(), Map.of("claim", claim));
    }

    private void map(String word, String role) {
        assertThat(browser.form(PAGE, "#word-form")
                        .with("value", word)
                        .with("role", role)
                        .send()
                        .status())
                .isEqualTo(303);
    }

    private Upstream.Change says(String json) {
        return desk.region().upstream().claiming(RegionDesk.CLAIM, json.startsWith("[") ? "JSON" : "String", json);
    }

    private Upstream.Change groups(String json) {
        return desk.region().upstream().claiming("groups", "JSON", json);
    }

    private PersonId hear(Instant at, List<String> districts, String... words) {
        var person = Districts.person(office.organization(), "Robin Said");
        hear(person, at, districts, words);
        return person;
    }

    private void hear(PersonId person, Instant at, List<String> districts, String... words) {
        var place = new Place(office.organization().value(), office.alias(), "America/Chicago");
        standings.hear(place, person, new Said(desk.region().alias(), at, List.of(words), districts));
    }

    private static String roles(PersonId person) {
        return Db.texts("select roles ::text from membership where person_id = ?", person.value())
                .getFirst();
    }

    private static String roles(Office office, String email) {
        return Db.texts(
                        "select m.roles ::text from membership m join person p on p.id = m.person_id where p.email = ? and m.organization_id = ?",
                        email,
                        office.organization().value())
                .getFirst();
    }

    private static List<String> memberships(String email) {
        return Db.texts(
                "select m.roles ::text from membership m join person p on p.id = m.person_id where p.email = ?", email);
    }

    private List<String> trail() {
        return Db.texts(
                "select action || ' ' || detail from audit_event where organization_id = ?",
                office.organization().value());
    }

    /** Keycloak counts sign-ins by seconds. */
    private static void nextSecond() {
        try {
            Thread.sleep(1_100);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
