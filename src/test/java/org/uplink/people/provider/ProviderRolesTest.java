package org.uplink.people.provider;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;
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

/** Words of a provider give roles where an admin mapped them, and take them again. */
@QuarkusTest
@WithTestResource(LocalStack.class)
class ProviderRolesTest {

    private static final String DESK = "/admin/sign-in/roles";

    @Inject
    Standings standings;

    private Office office;
    private String mail;
    private PersonId admin;
    private Browser browser;

    @BeforeEach
    void provider() {
        office = Office.open();
        mail = Accounts.vouchedBy(office.alias());
        admin = Districts.member(mail, office.alias(), "admin", "assessor");
        browser = Browser.signedInAs(mail);
        assertThat(browser.form("/admin/sign-in/openid")
                        .with(
                                "address",
                                ConfigProvider.getConfig().getValue("uplink.test.keycloak", String.class)
                                        + "/realms/riverbend-idp")
                        .with("clientId", "uplink-broker")
                        .with("secret", "uplink-broker-development-secret")
                        .send()
                        .status())
                .isEqualTo(303);
    }

    @Test
    void aWordOfOpenIdConnectGivesARoleAtTheSignInAndTakesItAtTheNext() {
        var district = new Upstream("riverbend");
        var email = district.hire();
        try (var _ = RoleDesk.open("riverbend", "groups").maps("IT-Staff", "assessor")) {
            try (var _ = district.claiming("groups", "JSON", "[\"Everybody\",\"IT-Staff\"]")) {
                assertThat(Browser.signedInAs(email).get("/reviews").status()).isEqualTo(200);
                assertThat(standing(email)).isEqualTo("{IT-Staff} {assessor} {learner,assessor}");
            }
            nextSecond();
            assertThat(Browser.signedInAs(email).get("/reviews").status()).isEqualTo(404);
            assertThat(standing(email)).isEqualTo("{} {} {learner}");
        }
        assertThat(trail("riverbend", email))
                .containsExactly("provider-granted-role assessor: IT-Staff", "provider-withdrew-role assessor");
    }

    @Test
    void anAttributeOfSamlDoesTheSame() {
        var district = new Upstream("lakeside");
        var email = district.hire();
        Browser.signedInAs(email);
        nextSecond();
        try (var _ = RoleDesk.open("lakeside", "Role").maps("Field technicians", "manager", "assessor")) {
            try (var _ = district.asserting("Role", "Field technicians")) {
                assertThat(Browser.signedInAs(email).get("/reviews").status()).isEqualTo(200);
            }
            nextSecond();
            assertThat(Browser.signedInAs(email).get("/reviews").status()).isEqualTo(404);
        }
    }

    @Test
    void aSessionThatRunsKeepsWhatItsSignInSaid() {
        var district = new Upstream("riverbend");
        var email = district.hire();
        try (var _ = RoleDesk.open("riverbend", "groups").maps("IT-Staff", "assessor")) {
            Browser old;
            try (var _ = district.claiming("groups", "JSON", "[\"IT-Staff\"]")) {
                old = Browser.signedInAs(email);
            }
            nextSecond();
            Browser.signedInAs(email);
            assertThat(old.get("/reviews").status()).isEqualTo(404);
            assertThat(standing(email)).isEqualTo("{} {} {learner}");
        }
    }

    @Test
    void theWholeWayOfAWordThroughThePages() {
        assertThat(browser.get("/admin/sign-in").text()).contains("Nothing that your provider says of roles counts");
        choose("groups");
        assertThat(browser.get(DESK).text()).contains("No word counts yet");
        assertThat(add("IT-Staff", "assessor").status()).isEqualTo(303);
        assertThat(add("IT-Staff", "assessor").status()).isEqualTo(303);
        assertThat(add("IT-Staff", "admin").html().expectFirst("#value-error").text())
                .contains("gives other roles already");
        var learner = hear("IT-Staff", "Everybody");
        assertThat(browser.get(DESK).text()).contains("IT-Staff Assessor 1 person");
        assertThat(browser.get("/admin/sign-in").text()).contains("One word of your provider counts");
        var page = browser.get(word());
        assertThat(page.text()).contains("Robin Said (Assessor)");
        assertThat(browser.formOf(page, "main form[method=post]")
                        .with("role", "admin")
                        .send()
                        .status())
                .isEqualTo(303);
        assertThat(roles(learner)).isEqualTo("{learner,admin}");
        var outdated = browser.formOf(page, "main form[method=post]")
                .with("role", "assessor")
                .send();
        assertThat(outdated.status()).isEqualTo(409);
        assertThat(browser.get(word() + "/removal").text()).contains("It counts for one person now", "Robin Said");
        var removal = browser.form(word() + "/removal");
        assertThat(removal.send().status()).isEqualTo(303);
        assertThat(removal.send().status()).isEqualTo(303);
        assertThat(roles(learner)).isEqualTo("{learner}");
        assertThat(browser.form(DESK + "/end").sendAndFollow().text()).contains("counts any longer");
        assertThat(Db.number(
                        "select count(*) from provider_standing where organization_id = ?",
                        office.organization().value()))
                .isZero();
        assertThat(Db.texts(
                        "select action || ' ' || detail from audit_event where organization_id = ? and action like '%role%' order by at, id",
                        office.organization().value()))
                .containsExactly(
                        "chose-role-claim groups",
                        "mapped-provider-role IT-Staff: assessor",
                        "provider-granted-role assessor: IT-Staff",
                        "changed-provider-role IT-Staff: admin",
                        "provider-granted-role admin: IT-Staff",
                        "provider-withdrew-role assessor",
                        "removed-provider-role IT-Staff: admin",
                        "provider-withdrew-role admin",
                        "ended-provider-roles groups");
    }

    @Test
    void whatIsWrongIsSaidBesideTheFieldAndTheFormComesBack() {
        var missing = browser.form(DESK, "#claim-form").with("claim", " ").send();
        assertThat(missing.status()).isEqualTo(422);
        assertThat(missing.html().expectFirst("#claim-error").text()).contains("Type the name");
        choose("groups");
        var answer = add("IT\u200bStaff", "assessor");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.html().expectFirst("#value-error").text()).contains("Type the word");
        assertThat(answer.html().expectFirst("input[value=assessor]").hasAttr("checked"))
                .isTrue();
    }

    @Test
    void nobodyMapsWhatTheyDoNotHold() {
        choose("groups");
        assertThat(browser.get(DESK).html().expectFirst("input[value=manager]").hasAttr("disabled"))
                .isTrue();
        assertThat(add("Heads", "manager").html().expectFirst("#role-error").text())
                .contains("that you hold yourself");
        assertThat(add("Heads", "platform").status()).isEqualTo(422);
        assertThat(add("Heads", "manager", "assessor").status()).isEqualTo(303);
        assertThat(Db.texts(
                        "select roles ::text from provider_role where organization_id = ?",
                        office.organization().value()))
                .containsExactly("{assessor}");
    }

    @Test
    void rolesByHandStayAndAManagerWhoLosesTheRoleLeadsNobody() {
        choose("groups");
        Districts.member(mail, office.alias(), "admin", "assessor", "manager");
        add("IT-Staff", "assessor", "manager");
        var person = Districts.person(office.organization(), "Robin Hand", "assessor");
        hear(person, Instant.now().minusSeconds(60), "IT-Staff");
        Districts.team(office.organization(), person);
        hear(person, Instant.now());
        assertThat(roles(person)).isEqualTo("{learner,assessor}");
        assertThat(Db.number("select count(*) from team_manager where person_id = ?", person.value()))
                .isZero();
        hear(person, Instant.now().minusSeconds(30), "IT-Staff");
        assertThat(roles(person)).isEqualTo("{learner,assessor}");
    }

    @Test
    void aRoleThatWasLostAndGivenAnewByHandIsNotTheProvidersToTake() {
        choose("groups");
        add("IT-Staff", "assessor");
        var person = hear("IT-Staff");
        assertThat(given(person)).isEqualTo("{assessor}");
        roles(person, "{learner}");
        assertThat(given(person)).isEqualTo("{}");
        roles(person, "{learner,assessor}");
        hear(person, Instant.now().plusSeconds(5));
        assertThat(roles(person)).isEqualTo("{learner,assessor}");
    }

    @Test
    void whatTheProviderGaveIsStillItsOwnWhereAnotherRoleIsLost() {
        choose("groups");
        add("IT-Staff", "assessor");
        var person = hear("IT-Staff");
        roles(person, "{learner,assessor,manager}");
        roles(person, "{learner,assessor}");
        assertThat(given(person)).isEqualTo("{assessor}");
        hear(person, Instant.now().plusSeconds(5));
        assertThat(roles(person)).isEqualTo("{learner}");
    }

    @Test
    void whoComesBackAsALearnerAndIsGivenTheRoleByHandKeepsIt() {
        choose("groups");
        add("IT-Staff", "assessor");
        var person = hear("IT-Staff");
        Db.run("update membership set ended_on = current_date where person_id = ?", person.value());
        Db.run("update membership set ended_on = null, roles = '{learner}' where person_id = ?", person.value());
        roles(person, "{learner,assessor}");
        hear(person, Instant.now().plusSeconds(5));
        assertThat(roles(person)).isEqualTo("{learner,assessor}");
    }

    @Test
    void anAdministratorWhoUnticksARoleEndsWhatTheProviderGave() {
        choose("groups");
        add("IT-Staff", "assessor");
        var person = hear("IT-Staff");
        browser.form("/admin/people/" + person, "form:has(input[name=role])")
                .with("role")
                .send();
        assertThat(roles(person)).isEqualTo("{learner}");
        assertThat(given(person)).isEqualTo("{}");
    }

    @Test
    void theLastAdministratorIsNotLost() {
        choose("groups");
        add("IT-Staff", "admin");
        var person = hear("IT-Staff");
        Db.run("update membership set roles = '{learner}' where person_id = ?", admin.value());
        hear(person, Instant.now().plusSeconds(5));
        assertThat(roles(person)).isEqualTo("{learner,admin}");
        Districts.member(mail, office.alias(), "admin");
        hear(person, Instant.now().plusSeconds(9));
        assertThat(roles(person)).isEqualTo("{learner}");
        assertThat(Db.texts("select action from audit_event where person_id = ? order by at, id", person.value()))
                .containsExactly("provider-granted-role", "kept-last-administrator", "provider-withdrew-role");
    }

    @Test
    void withTheProviderGoesWhatItGave() {
        choose("groups");
        add("IT-Staff", "assessor");
        var person = hear("IT-Staff");
        browser.form("/admin/sign-in/removal").send();
        assertThat(roles(person)).isEqualTo("{learner}");
        assertThat(browser.get(DESK).html().select("#word-form")).isEmpty();
    }

    private void choose(String claim) {
        assertThat(browser.form(DESK, "#claim-form").with("claim", claim).send().status())
                .isEqualTo(303);
    }

    private Browser.Page add(String word, String... roles) {
        return browser.form(DESK, "#word-form")
                .with("value", word)
                .with("role", roles)
                .send();
    }

    private String word() {
        return DESK + "/words/"
                + Db.texts(
                                "select id ::text from provider_role where organization_id = ?",
                                office.organization().value())
                        .getFirst();
    }

    private PersonId hear(String... words) {
        var person = Districts.person(office.organization(), "Robin Said");
        hear(person, Instant.now(), words);
        return person;
    }

    private void hear(PersonId person, Instant at, String... words) {
        var place = new Place(office.organization().value(), office.alias(), "America/Chicago");
        standings.hear(place, person, new Said(office.alias(), at, List.of(words)));
    }

    private static void roles(PersonId person, String roles) {
        Db.run("update membership set roles = ?::text[] where person_id = ?", roles, person.value());
    }

    private static String given(PersonId person) {
        return Db.texts("select given ::text from provider_standing where person_id = ?", person.value())
                .getFirst();
    }

    private static String roles(PersonId person) {
        return Db.texts("select roles ::text from membership where person_id = ?", person.value())
                .getFirst();
    }

    private static String standing(String email) {
        return Db.texts("""
                select s.said ::text || ' ' || s.given ::text || ' ' || m.roles ::text from provider_standing s
                join membership m on m.organization_id = s.organization_id and m.person_id = s.person_id
                join person p on p.id = s.person_id where p.email = ?""", email).getFirst();
    }

    private static List<String> trail(String alias, String email) {
        return Db.texts("""
                select a.action || ' ' || a.detail from audit_event a join person p on p.id = a.person_id
                where a.organization_id = (select id from organization where alias = ?) and p.email = ? order by a.at, a.id""", alias, email);
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
