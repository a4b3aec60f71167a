package org.uplink.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.uplink.local.LocalStack;
import org.uplink.platform.OrganizationId;
import org.uplink.platform.PersonId;
import org.uplink.testing.Accounts;
import org.uplink.testing.Browser;
import org.uplink.testing.Db;
import org.uplink.testing.Districts;
import org.uplink.testing.Queries;

/** What an admin does to people, each test on a person of its own. */
@QuarkusTest
@WithTestResource(LocalStack.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AdminPagesTest {

    private static final List<String> PAGES = List.of(
            "/admin",
            "/admin/people",
            "/admin/teams",
            "/admin/schools",
            "/admin/jobs",
            "/admin/settings",
            "/admin/audit");

    private OrganizationId here = new OrganizationId(new UUID(0, 0));
    private PersonId me = new PersonId(new UUID(0, 0));
    private Browser admin = Browser.anonymous();

    @BeforeEach
    void anAdminOfADistrictOfItsOwn() {
        var alias = "admin-pages-" + System.nanoTime();
        Accounts.organizationInKeycloak(alias);
        here = Districts.organization(alias);
        var email = Accounts.vouchedBy(alias);
        me = Districts.member(email, alias, "admin");
        admin = Browser.signedInAs(email);
    }

    @Test
    void everyPageIsThereForAnAdminAndForNobodyElse() {
        Districts.organization("riverbend");
        var learner = Browser.signedInAs(Accounts.vouchedBy("riverbend"));
        for (var path : PAGES) {
            var page = admin.get(path);
            assertThat(page.status()).as(path).isEqualTo(200);
            assertThat(page.text())
                    .as("what is not known is left empty: %s", path)
                    .doesNotContain("[]");
            assertThat(learner.get(path).status()).as(path).isEqualTo(404);
        }
        assertThat(admin.get("/admin/organizations").status()).isEqualTo(404);
    }

    @Test
    void aPersonOfAnotherDistrictDoesNotExistHere() {
        var stranger = Districts.person(Districts.organization("lakeside"), "Secret Stranger");
        assertThat(admin.get("/admin/people/" + stranger).status()).isEqualTo(404);
        assertThat(admin.get("/admin/people/" + stranger + "/ending").status()).isEqualTo(404);
        assertThat(admin.get("/admin/people?find=Secret").text()).doesNotContain("Secret Stranger");
    }

    @Test
    void peopleAreFoundByAPartOfTheirNameAndWildcardsMeanThemselves() {
        Districts.person(here, "Nadia Okafor");
        Districts.person(here, "Per%cent Person");
        assertThat(admin.get("/admin/people?find=okaf").text())
                .contains("Nadia Okafor")
                .doesNotContain("Per%cent");
        assertThat(admin.get("/admin/people?find=%25").text())
                .contains("Per%cent Person")
                .doesNotContain("Nadia");
    }

    @Test
    void rolesJobsSchoolAndTeamsAreSavedTogetherAndLeaveALineEach() {
        var person = Districts.person(here, "Work Person");
        var team = Districts.team(here, me);
        var school = school("Hill Elementary");
        var saved = admin.form("/admin/people/" + person)
                .with("role", "assessor")
                .with("job", "network-administrator", "data-privacy-coordinator")
                .with("school", school.toString())
                .with("team", team.toString())
                .sendAndFollow();
        assertThat(saved.status()).isEqualTo(200);
        assertThat(saved.text()).contains("Saved.");
        assertThat(roles(person)).isEqualTo("{learner,assessor}");
        assertThat(admin.get("/admin/people?job=network-administrator").text())
                .contains("Work Person", "Hill Elementary");
        assertThat(actions(person))
                .containsExactlyInAnyOrder("changed-roles", "changed-jobs", "changed-school", "changed-teams");
        assertThat(admin.get("/admin/audit?action=changed-roles").text()).contains("+assessor", "Work Person");
    }

    @Test
    void nobodyGrantsThePlatformRoleHere() {
        var person = Districts.person(here, "Ambitious Person");
        admin.form("/admin/people/" + person)
                .with("role", "platform", "manager")
                .send();
        assertThat(roles(person)).isEqualTo("{learner,manager}");
    }

    @Test
    void theOnlyAdminKeepsTheRole() {
        var refused = admin.form("/admin/people/" + me).with("role").send();
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html().select("#role-error").text()).contains("only administrator");
        assertThat(roles(me)).contains("admin");
    }

    @Test
    void anOlderFormIsKeptBesideWhatIsSavedMeanwhile() {
        var person = Districts.person(here, "Busy Person");
        var older = admin.form("/admin/people/" + person).with("role", "assessor");
        admin.form("/admin/people/" + person).with("role", "manager").send();
        var answer = older.send();
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.html().select("[role=alert]").text()).contains("Manager");
        assertThat(answer.html().select("input[name=role][checked]").eachAttr("value"))
                .containsExactly("assessor");
        assertThat(roles(person)).isEqualTo("{learner,manager}");
    }

    @Test
    void anEndedMembershipIsKeptAndCanBeReinstated() {
        var person = Districts.person(here, "Leaving Person", "assessor");
        assertThat(admin.get("/admin/people/" + person + "/ending").text()).contains("stops at once");
        assertThat(admin.form("/admin/people/" + person + "/ending").send().status())
                .isEqualTo(303);
        assertThat(admin.get("/admin/people").html().select("tbody").text()).doesNotContain("Leaving Person");
        assertThat(admin.get("/admin/people?left=true").text()).contains("Leaving Person");
        assertThat(admin.form("/admin/people/" + person).send().status()).isEqualTo(303);
        assertThat(roles(person)).isEqualTo("{learner,assessor}");
        assertThat(actions(person)).containsExactlyInAnyOrder("ended-membership", "reinstated-membership");
    }

    /** The second answer is the one that somebody sees who clicks twice. */
    @Test
    void whatIsSentTwiceIsDoneOnceAndSaysSo() {
        var person = Districts.person(here, "Twice Person");
        var work =
                admin.form("/admin/people/" + person).with("role", "assessor").with("job", "network-administrator");
        work.send();
        assertThat(work.sendAndFollow().text()).contains("Saved.");
        var settings =
                admin.form("/admin/settings", "form[action='/admin/settings']").with("name", "Twice District");
        settings.send();
        assertThat(settings.send().status()).isEqualTo(303);
        var ending = admin.form("/admin/people/" + person + "/ending");
        ending.send();
        assertThat(ending.send().status()).isEqualTo(303);
        var back = admin.form("/admin/people/" + person);
        back.send();
        assertThat(back.send().status()).isEqualTo(303);
        var period = admin.form("/admin/settings/periods/new")
                .with("kind", "holiday")
                .with("name", "Winter break")
                .with("from", "2026-12-21")
                .with("until", "2027-01-03");
        period.send();
        assertThat(period.sendAndFollow().text()).contains("Winter break").doesNotContain("days in common");
        assertThat(Db.number("select count(*) from calendar_period where organization_id = ?", here.value()))
                .isOne();
        assertThat(actions(person))
                .containsExactlyInAnyOrder(
                        "changed-roles", "changed-jobs", "ended-membership", "reinstated-membership");
    }

    @Test
    void nobodyEndsTheirOwnMembership() {
        assertThat(admin.get("/admin/people/" + me + "/ending").html().select("main form"))
                .isEmpty();
        var version = Db.texts("select version from membership where person_id = ?", me.value())
                .getFirst();
        var refused = admin.post("/admin/people/" + me + "/ending", Map.of("version", version));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(Db.number("select count(*) from membership where person_id = ? and ended_on is null", me.value()))
                .isOne();
    }

    @Test
    void aNameIsCorrectedAndAnEmptyOneRefused() {
        var person = Districts.person(here, "Mispelled Person");
        var form = "form#name-form";
        assertThat(admin.form("/admin/people/" + person, form)
                        .with("name", " ")
                        .send()
                        .status())
                .isEqualTo(422);
        assertThat(admin.form("/admin/people/" + person, form)
                        .with("name", "Right Person")
                        .sendAndFollow()
                        .text())
                .contains("Right Person");
    }

    @Test
    void markupInANameIsShownAsText() {
        Districts.person(here, "<script>alert(1)</script>");
        assertThat(admin.get("/admin/people").body())
                .doesNotContain("<script>alert")
                .contains("&lt;script&gt;");
    }

    @Test
    void aListOfPeopleCostsTheSameForOneAndForTwenty() {
        Districts.person(here, "Counted Person");
        admin.get("/admin/people");
        var one = Queries.ofPage(() -> admin.get("/admin/people"));
        for (var i = 0; i < 20; i++) {
            Districts.job(Districts.person(here, "Counted " + i, "manager"), here, "network-administrator");
        }
        assertThat(Queries.ofPage(() -> admin.get("/admin/people"))).isEqualTo(one);
    }

    private UUID school(String name) {
        admin.form("/admin/schools", "form.panel").with("name", name).send();
        return UUID.fromString(
                Db.texts("select id from school where organization_id = ? and name = ?", here.value(), name)
                        .getFirst());
    }

    private String roles(PersonId person) {
        return Db.texts(
                        "select roles::text from membership where person_id = ? and organization_id = ?",
                        person.value(),
                        here.value())
                .getFirst();
    }

    /** What was done, and not who looked. */
    private List<String> actions(PersonId person) {
        return Db.texts(
                "select action from audit_event where organization_id = ? and subject = ? and looked_on is null",
                here.value(),
                "/admin/people/" + person);
    }
}
