package org.uplink.competency;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.uplink.local.LocalStack;
import org.uplink.platform.OrganizationId;
import org.uplink.platform.PersonId;
import org.uplink.testing.Accounts;
import org.uplink.testing.Browser;
import org.uplink.testing.Db;
import org.uplink.testing.Districts;
import org.uplink.testing.Form;
import org.uplink.testing.Office;
import org.uplink.testing.Tokens;

/** An administrator adjusts the framework of a district; each test has a district of its own. */
@QuarkusTest
@WithTestResource(LocalStack.class)
class AdjustPagesTest {

    private static final String TECHNICIAN = "/admin/framework/roles/support-technician";

    Office office;
    OrganizationId here;
    String adminMail;
    Browser admin;
    PersonId ana;

    @BeforeEach
    void anAdministratorAndATechnician() {
        office = Office.open();
        here = office.organization();
        adminMail = Accounts.vouchedBy(office.alias());
        Districts.member(adminMail, office.alias(), "admin");
        admin = Browser.signedInAs(adminMail);
        ana = office.own("Ana Able");
        Districts.job(ana, here, "support-technician");
    }

    @Test
    void aTargetIsChangedHereAndNowhereElse() {
        office.level(ana, "SVC-01", 3, "current");
        var before = coreGaps(office.managing());
        assertThat(admin.form(TECHNICIAN, "form[action='" + TECHNICIAN + "']")
                        .with("level-SVC-01", "4")
                        .send()
                        .location())
                .isEqualTo("/admin/framework");
        assertThat(coreGaps(office.managing())).isEqualTo(before + 1);
        assertThat(admin.get("/admin/framework").text()).contains("Support Technician", "1 target");
        assertThat(admin.get(TECHNICIAN).html().select("tr.is-changed").text()).contains("SVC-01", "changed");
        assertThat(Browser.anonymous().get("/roles/support-technician").text()).contains("3 Independent");
        var neighbour = Office.open();
        var other = neighbour.own("Otto Other");
        Districts.job(other, neighbour.organization(), "support-technician");
        neighbour.level(other, "SVC-01", 3, "current");
        assertThat(coreGaps(neighbour.managing())).isEqualTo(before);
    }

    private static int coreGaps(Browser manager) {
        var text = manager.get("/team").html().select("tbody tr td").text();
        return Integer.parseInt(text.replaceAll(".*?(\\d+) core.*", "$1"));
    }

    @Test
    void theSharedTargetsComeBack() {
        admin.form(TECHNICIAN, "form[action='" + TECHNICIAN + "']")
                .with("level-SVC-01", "5")
                .send();
        assertThat(admin.form(TECHNICIAN, "form[action$=reset]").send().status())
                .isEqualTo(303);
        assertThat(admin.get(TECHNICIAN).html().select("tr.is-changed")).isEmpty();
    }

    @Test
    void anOwnCompetencyIsAskedForRatedAndStaysWhileRecordsHangOnIt() {
        var code = office.alias().toUpperCase(Locale.ROOT) + "-01";
        var page = "/admin/framework/competencies/" + code;
        assertThat(admin.get("/admin/framework").html().select("a[href='" + page + "']"))
                .hasSize(1);
        assertThat(fillIn(page, "Stadium scoreboard").location()).isEqualTo("/admin/framework");
        admin.form(TECHNICIAN, "form[action='" + TECHNICIAN + "']")
                .with("level-" + code, "2")
                .with("core-" + code, "on")
                .send();
        var manager = office.managing();
        assertThat(manager.get("/team/people/" + ana).text()).contains("Stadium scoreboard");
        var ratings = "/team/people/" + ana + "/ratings?competency=" + code;
        assertThat(manager.form(ratings, "#rate")
                        .with("level", "2")
                        .with("comment", "Ran it at three games.")
                        .send()
                        .status())
                .isEqualTo(303);
        assertThat(Db.number(
                        "select level from mastery where person_id = ? and competency = ? and until_on = 'infinity'",
                        ana.value(),
                        code))
                .isPositive();
        var refused = admin.form(page, "form[action$=removal]").send();
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("There are records on this competency");
        assertThat(admin.get(page).html().expectFirst("#title").val()).isEqualTo("Stadium scoreboard");
    }

    private Browser.Page fillIn(String page, String title) {
        return admin.form(page, "form.panel")
                .with("title", title)
                .with("domain", "END")
                .with("statement", "Runs the scoreboard at games.")
                .with("currency", "medium")
                .with("level", "Watches.", "Helps.", "Runs it.", "Plans it.", "Teaches it.")
                .send();
    }

    @Test
    void whatIsMissingIsSaidBesideItsFieldAndNothingIsLost() {
        var page = "/admin/framework/competencies/" + office.alias().toUpperCase(Locale.ROOT) + "-01";
        var answer = admin.form(page, "form.panel").with("title", "Half").send();
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.html().expectFirst("#title").val()).isEqualTo("Half");
        assertThat(answer.html().select("#domain-error, #currency-error, #level-1-error"))
                .hasSize(3);
        assertThat(admin.get("/admin/framework/competencies/OTHER-01").status()).isEqualTo(404);
    }

    @Test
    void anUnusedCompetencyGoesAgain() {
        var page = "/admin/framework/competencies/" + office.alias().toUpperCase(Locale.ROOT) + "-01";
        fillIn(page, "Short lived");
        removedTwice(admin.form(page, "form[action$=removal]"));
        assertThat(admin.get("/admin/framework").html().select("table").text()).doesNotContain("Short lived");
        assertThat(Db.texts("select title from competency where organization_id = ?", here.value()))
                .isEmpty();
    }

    /** The second click finds nothing, and it is the answer that is seen. */
    private void removedTwice(Form removal) {
        assertThat(removal.send().location()).isEqualTo("/admin/framework");
        assertThat(removal.send().location()).isEqualTo("/admin/framework");
        assertThat(admin.get("/admin/framework").text()).contains("Removed: ");
    }

    @Test
    void aRoleThatNobodyHeldGoesAgainAndASharedOneDoesNot() {
        admin.form("/admin/framework/new-role", "form.panel")
                .with("title", "Kite Pilot")
                .with("kind", "duty")
                .send();
        var address = "/admin/framework/roles/" + office.alias() + "-kite-pilot";
        removedTwice(admin.form(address, "form[action$=removal]"));
        assertThat(admin.get(address).status()).isEqualTo(404);
        assertThat(admin.post(TECHNICIAN + "/removal", Map.of("version", "1")).status())
                .isEqualTo(404);
    }

    @Test
    void anOwnRoleIsHeldByPeopleAndUnknownToNeighbours() {
        var added = admin.form("/admin/framework/new-role", "form.panel")
                .with("title", "Drone Pilot")
                .with("kind", "duty")
                .send();
        var role = office.alias() + "-drone-pilot";
        assertThat(added.location()).isEqualTo("/admin/framework/roles/" + role);
        var address = added.location();
        admin.form(address, "form[action='" + address + "']")
                .with("level-SVC-03", "3")
                .send();
        assertThat(admin.form("/admin/people/" + ana)
                        .with("job", "support-technician", role)
                        .send()
                        .status())
                .isEqualTo(303);
        assertThat(office.managing().get("/team/people/" + ana).text()).contains("Drone Pilot");
        assertThat(admin.get("/roles/" + role).text()).contains("Drone Pilot");
        assertThat(Browser.anonymous().get("/roles/" + role).status()).isEqualTo(404);
        assertThat(Office.open().managing().get("/roles/" + role).status()).isEqualTo(404);
        assertThat(admin.form(address, "form[action$=removal]").send().text())
                .contains("Somebody holds or held this role");
    }

    @Test
    void twoAdministratorsDoNotOverwriteEachOther() {
        var older = admin.form(TECHNICIAN, "form[action='" + TECHNICIAN + "']").with("level-SVC-02", "5");
        admin.form(TECHNICIAN, "form[action='" + TECHNICIAN + "']")
                .with("level-SVC-01", "5")
                .send();
        var answer = older.send();
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.html()
                        .expectFirst("select[name=level-SVC-02] option[selected]")
                        .val())
                .isEqualTo("5");
        var again = admin.formOf(answer, "form[action='" + TECHNICIAN + "']").send();
        assertThat(again.status()).isEqualTo(303);
    }

    @Test
    void sendingTheSameTwiceSavesOnce() {
        var page = "/admin/framework/competencies/" + office.alias().toUpperCase(Locale.ROOT) + "-01";
        var form = admin.form(page, "form.panel")
                .with("title", "Twice")
                .with("domain", "END")
                .with("statement", "Does it.")
                .with("currency", "medium")
                .with("level", "a", "b", "c", "d", "e");
        assertThat(form.send().status()).isEqualTo(303);
        assertThat(form.send().status()).isEqualTo(303);
        assertThat(Db.number("select version from framework_adjustment where organization_id = ?", here.value()))
                .isOne();
    }

    @Test
    void anUpdateOfTheSharedFrameworkIsReadAndTaken() {
        admin.form(TECHNICIAN, "form[action='" + TECHNICIAN + "']")
                .with("level-SVC-01", "4")
                .send();
        restOnAnOlderRevision();
        assertThat(admin.get("/admin/framework").text()).contains("There is an update");
        var update = admin.get("/admin/framework/update");
        assertThat(update.text())
                .contains("Targets that change", "SVC-01", "4, stays", "From 0.0.9", "Nobody’s level changes.");
        assertThat(admin.form("/admin/framework/update", "main form").send().location())
                .isEqualTo("/admin/framework");
        assertThat(admin.get("/admin/framework").text()).doesNotContain("There is an update");
        assertThat(admin.get(TECHNICIAN)
                        .html()
                        .expectFirst("select[name=level-SVC-01] option[selected]")
                        .val())
                .isEqualTo("4");
    }

    /** As if the shared framework had asked technicians for level 2 of SVC-01 when the district last took it. */
    private void restOnAnOlderRevision() {
        Db.run("""
                insert into framework_revision (framework, revision, document, loaded_at)
                select f.slug, 'older', jsonb_set(r.document || '{"version": "0.0.9", "revision": "older"}', '{roles}',
                    (select jsonb_agg(case when role ->> 'id' = 'support-technician'
                                      then jsonb_set(role, '{targets,SVC-01}', '2') else role end order by n)
                     from jsonb_array_elements(r.document -> 'roles') with ordinality as a (role, n))), now()
                from framework f join framework_revision r on r.framework = f.slug and r.revision = f.revision
                on conflict do nothing""");
        Db.run("update framework_adjustment set revision = 'older' where organization_id = ?", here.value());
    }

    @Test
    void programsReadTheAdjustments() {
        admin.form(TECHNICIAN, "form[action='" + TECHNICIAN + "']")
                .with("level-SVC-01", "4")
                .send();
        var answer = given().auth()
                .oauth2(Tokens.of(adminMail))
                .get("/api/v1/framework/adjustments")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(answer.getInt("version")).isOne();
        assertThat(answer.getString("adjustments.targets[0].competency")).isEqualTo("SVC-01");
        assertThat(answer.getInt("adjustments.targets[0].level")).isEqualTo(4);
        given().auth()
                .oauth2(Tokens.of(office.managerMail()))
                .get("/api/v1/framework/adjustments")
                .then()
                .statusCode(404);
    }

    @Test
    void managersFindNoSuchPages() {
        var manager = office.managing();
        assertThat(manager.get("/admin/framework").status()).isEqualTo(404);
        assertThat(manager.get(TECHNICIAN).status()).isEqualTo(404);
        assertThat(manager.get("/admin/framework/update").status()).isEqualTo(404);
    }
}
