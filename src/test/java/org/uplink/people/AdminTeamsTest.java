package org.uplink.people;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.uplink.local.LocalStack;
import org.uplink.platform.OrganizationId;
import org.uplink.testing.Accounts;
import org.uplink.testing.Browser;
import org.uplink.testing.Db;
import org.uplink.testing.Districts;

/** Teams, schools, settings and calendar of a district that each test has for itself. */
@QuarkusTest
@WithTestResource(LocalStack.class)
class AdminTeamsTest {

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13};

    private String alias = "";
    private OrganizationId here = new OrganizationId(new UUID(0, 0));
    private Browser admin = Browser.anonymous();

    @BeforeEach
    void anAdminOfADistrictOfItsOwn() {
        alias = "admin-teams-" + System.nanoTime();
        here = Districts.organization(alias);
        admin = adminOf(alias);
    }

    private static Browser adminOf(String alias) {
        Accounts.organizationInKeycloak(alias);
        var email = Accounts.vouchedBy(alias);
        Districts.member(email, alias, "admin");
        return Browser.signedInAs(email);
    }

    @Test
    void aTeamIsMadeNestedRenamedAndRemoved() {
        var department = team("Technology", "");
        var network = team("Network", department);
        assertThat(admin.get("/admin/teams").text()).contains("Technology › Network");
        assertThat(admin.form("/admin/teams/" + network, "form#team-form")
                        .with("name", "Networks")
                        .send()
                        .status())
                .isEqualTo(303);
        assertThat(admin.get("/admin/teams/" + department + "/removal").html().select("main form"))
                .isEmpty();
        assertThat(admin.form("/admin/teams/" + network + "/removal")
                        .sendAndFollow()
                        .text())
                .contains("Networks is removed");
        assertThat(admin.form("/admin/teams/" + department + "/removal").send().status())
                .isEqualTo(303);
        assertThat(Db.number("select count(*) from team where organization_id = ?", here.value()))
                .isZero();
    }

    /** The second answer is the one that somebody sees who clicks twice; what was never here stays unknown. */
    @Test
    void whatIsRemovedTwiceIsRemovedOnceAndSaysSo() {
        admin.form("/admin/schools", "form.panel").with("name", "Hill").send();
        period("Winter break", "2026-12-21", "2027-01-03");
        var removals = Map.of(
                "/admin/teams/" + team("Network", ""), "The team Network is removed",
                "/admin/schools/" + idIn("school"), "Hill is removed",
                "/admin/settings/periods/" + idIn("calendar_period"), "Winter break");
        removals.forEach((address, said) -> {
            var removal = admin.form(address + "/removal");
            removal.send();
            var second = removal.sendAndFollow();
            assertThat(second.status()).as(address).isEqualTo(200);
            assertThat(second.text()).contains(said, "is removed");
        });
        assertThat(Db.number(
                        "select count(*) from audit_event where organization_id = ? and action like 'removed-%'",
                        here.value()))
                .isEqualTo(3);
        var stranger = adminOf("elsewhere-" + System.nanoTime());
        for (var address : removals.keySet()) {
            assertThat(stranger.post(address + "/removal", Map.of()).status())
                    .as(address)
                    .isEqualTo(404);
        }
    }

    @Test
    void aTeamThatWouldStandUnderItselfIsRefusedBesideTheField() {
        var department = team("Technology", "");
        var network = team("Network", department);
        var refused = admin.form("/admin/teams/" + department, "form#team-form")
                .with("parent", network)
                .send();
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html().select("#parent-error").text()).contains("under itself");
    }

    @Test
    void twoTeamsCannotHaveOneName() {
        team("Network", "");
        var refused = admin.form("/admin/teams/new").with("name", "network").send();
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html().select("#name-error").text()).contains("already");
    }

    /** A browser that goes back shows the same form. */
    @Test
    void aFormSentTwiceMakesOneAndWithAnotherNameAnotherOne() {
        var school = admin.form("/admin/schools", "form.panel").with("name", "Hill");
        school.send();
        assertThat(school.sendAndFollow().text()).contains("Hill is added");
        assertThat(school.with("name", "Lake").sendAndFollow().text()).contains("Lake is added");
        assertThat(admin.form("/admin/schools", "form.panel")
                        .with("name", "Hill")
                        .send()
                        .status())
                .isEqualTo(422);
        assertThat(Db.texts("select name from school where organization_id = ? order by name", here.value()))
                .containsExactly("Hill", "Lake");
        var team = admin.form("/admin/teams/new").with("name", "Network");
        var made = team.send().location();
        assertThat(team.send().location()).isEqualTo(made);
        assertThat(team.with("name", "Servers").send().location()).isNotEqualTo(made);
        assertThat(Db.texts("select name from team where organization_id = ? order by name", here.value()))
                .containsExactly("Network", "Servers");
    }

    @Test
    void managingATeamGivesTheRoleAfterSayingSo() {
        var team = team("Network", "");
        var person = Districts.person(here, "Future Manager");
        var asked = admin.form("/admin/teams/" + team + "?find=future", "form[action$=/people]")
                .with("as", "manager")
                .send();
        assertThat(asked.status()).isEqualTo(200);
        assertThat(asked.text()).contains("does not have the role of a manager yet");
        assertThat(roles(person.value())).isEqualTo("{learner}");
        assertThat(admin.post(
                                "/admin/teams/" + team + "/people",
                                Map.of("person", person.toString(), "as", "manager", "confirmed", "true"))
                        .status())
                .isEqualTo(303);
        assertThat(roles(person.value())).isEqualTo("{learner,manager}");
        assertThat(admin.get("/admin/teams/" + team)
                        .html()
                        .select("#managers + ul")
                        .text())
                .contains("Future Manager");
        var kept = admin.form("/admin/people/" + person).with("role").send();
        assertThat(kept.html().select("#role-error").text()).contains("Still manages Network");
    }

    @Test
    void aTeamOfAnotherDistrictDoesNotExistHere() {
        var elsewhere = Districts.organization("lakeside");
        var theirs = Districts.team(elsewhere, Districts.person(elsewhere, "Their Manager", "manager"));
        assertThat(admin.get("/admin/teams/" + theirs).status()).isEqualTo(404);
        assertThat(admin.form("/admin/teams/new")
                        .with("name", "Hook")
                        .with("parent", theirs.toString())
                        .send()
                        .status())
                .isEqualTo(404);
        assertThat(admin.form("/admin/teams/new")
                        .with("name", "Hook")
                        .with("key", theirs.toString())
                        .send()
                        .status())
                .isEqualTo(409);
    }

    @Test
    void aSchoolInUseIsRenamedButNotRemoved() {
        admin.form("/admin/schools", "form.panel").with("name", "Hill").send();
        var school = idIn("school");
        var teacher = Districts.person(here, "Hill Person");
        Db.run("update membership set school_id = ?::uuid where person_id = ?", school, teacher.value());
        assertThat(admin.form("/admin/schools/" + school)
                        .with("name", "Hill Elementary")
                        .sendAndFollow()
                        .text())
                .contains("Hill Elementary");
        assertThat(admin.get("/admin/schools/" + school).text()).contains("1 membership names this school");
        assertThat(admin.get("/admin/schools/" + school + "/removal").html().select("main form"))
                .isEmpty();
    }

    @Test
    void theTimeZoneHoldsFromTheNextRequestOn() {
        assertThat(admin.form("/admin/settings")
                        .with("zone", "Pacific/Honolulu")
                        .with("day", "30")
                        .with("month", "6")
                        .send()
                        .status())
                .isEqualTo(303);
        assertThat(Db.texts("select time_zone || ' ' || season_ends from organization where alias = ?", alias))
                .containsExactly("Pacific/Honolulu 06-30");
        var refused = admin.form("/admin/settings")
                .with("day", "31")
                .with("month", "2")
                .with("zone", "Mars/Olympus")
                .send();
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html().select(".field-error").eachText()).hasSize(2);
    }

    @Test
    void aLogoIsShownWithItsTypeAndAnythingElseIsRefused() {
        assertThat(upload("logo.png", "<svg/>".getBytes(StandardCharsets.UTF_8)).text())
                .contains("neither PNG nor JPEG");
        assertThat(upload("logo.png", new byte[200_001]).text()).contains("the limit is 200 kB");
        assertThat(upload("logo.exe", PNG).status()).isEqualTo(303);
        var logo = given().get("/organizations/" + alias + "/logo");
        assertThat(logo.statusCode()).isEqualTo(200);
        assertThat(logo.contentType()).isEqualTo("image/png");
        assertThat(logo.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(logo.header("Cache-Control")).contains("max-age");
        assertThat(logo.asByteArray()).isEqualTo(PNG);
        given().header("If-None-Match", logo.header("ETag"))
                .get("/organizations/" + alias + "/logo")
                .then()
                .statusCode(304);
        given().get("/organizations/nobody/logo").then().statusCode(404);
    }

    @Test
    void overlappingPeriodsAreAllowedAndSaid() {
        assertThat(period("Winter break", "2026-12-21", "2027-01-04").text()).contains("Winter break is saved");
        assertThat(period("Change freeze", "2027-01-04", "2027-01-15").text())
                .contains("days in common with Winter break");
        assertThat(period("Backwards", "2027-02-02", "2027-02-01")
                        .html()
                        .select("#until-error")
                        .text())
                .contains("before the first");
    }

    private Browser.Page period(String name, String from, String until) {
        return admin.form("/admin/settings/periods/new")
                .with("kind", "holiday")
                .with("name", name)
                .with("from", from)
                .with("until", until)
                .sendAndFollow();
    }

    private Browser.Page upload(String name, byte[] content) {
        return admin.form("/admin/settings", "form#logo-form")
                .upload("logo", name, "image/png", content)
                .send();
    }

    private String team(String name, String parent) {
        var made = admin.form("/admin/teams/new")
                .with("name", name)
                .with("parent", parent)
                .send();
        assertThat(made.status()).isEqualTo(303);
        return made.location().substring("/admin/teams/".length());
    }

    private String idIn(String table) {
        return Db.texts("select id from " + table + " where organization_id = ?", here.value())
                .getFirst();
    }

    private static String roles(UUID person) {
        return Db.texts("select roles::text from membership where person_id = ?", person)
                .getFirst();
    }
}
