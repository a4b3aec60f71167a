package org.uplink.path;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.uplink.assignment.Crew;
import org.uplink.local.LocalStack;
import org.uplink.platform.PersonId;
import org.uplink.testing.Accounts;
import org.uplink.testing.Browser;
import org.uplink.testing.Db;
import org.uplink.testing.Districts;
import org.uplink.testing.Form;
import org.uplink.testing.Queries;
import org.uplink.testing.Tokens;

/** Composing a path of one's own with buttons alone, and who gets to see it. */
@QuarkusTest
@WithTestResource(LocalStack.class)
class OwnPathPagesTest {

    Crew crew;
    Browser manager;
    String title;
    String edit;

    @BeforeEach
    void aPathIsBegun() {
        crew = Crew.with();
        manager = crew.managing();
        title = "Path " + UUID.randomUUID();
        edit = begin(manager, title);
    }

    private static String begin(Browser manager, String title) {
        var form = manager.form("/team/paths/new").with("title", title).with("promise", "Knows it.");
        var first = form.send().location();
        assertThat(form.send().location()).as("sent twice it is one path").isEqualTo(first);
        return first;
    }

    private Form page() {
        return manager.form(edit, "form.compose");
    }

    private Browser.Page press(Form form, String button) {
        return form.with("do", button).sendAndFollow();
    }

    private void add(String group, String what) {
        assertThat(press(page().with("add." + group, what), "add:" + group).status())
                .isEqualTo(200);
    }

    private String key() {
        return "riverbend~" + edit.replace("/team/paths/", "").replace("/edit", "");
    }

    /** A course, and a choice of one from a course and a task. */
    private void compose() {
        add("", "course:privacy-at-work");
        add("", "group");
        add("s2", "task");
        add("s2", "course:service-desk-craft");
        press(
                page().with("title.s2", "One of two")
                        .with("choose.s2", "1")
                        .with("title.s3", "Sit at the desk")
                        .with("text.s3", "One morning.\nWrite what came in.")
                        .with("minutes.s3", "120")
                        .with("proof.s3", "on")
                        .with("after.s2", "s1")
                        .with("gate.s2", "on")
                        .with("weeks.s1", "2"),
                "save");
    }

    private void publish() {
        var preview = press(page(), "publish");
        assertThat(preview.path()).endsWith("/publication");
        assertThat(manager.formOf(preview, "main form[method=post]")
                        .sendAndFollow()
                        .text())
                .contains("is published as version");
    }

    private int assign(String token, String path) {
        return given().auth()
                .oauth2(Tokens.of(token))
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "path",
                        path,
                        "people",
                        List.of(crew.learner().toString()),
                        "dueOn",
                        Crew.due().toString(),
                        "reason",
                        "New at the desk"))
                .post("/api/v1/team/assignments")
                .statusCode();
    }

    @Test
    void aPathIsComposedPublishedAssignedAndWalked() {
        compose();
        assertThat(manager.get("/paths/" + key()).status())
                .as("a draft is no path")
                .isEqualTo(404);
        assertThat(assign(crew.managerMail(), key())).isEqualTo(404);
        publish();
        assertThat(manager.get("/paths/" + key()).text())
                .contains("One of two", "Choose 1 of 2", "Opens after: Privacy at work");
        assertThat(manager.get("/team/assignments/new").html().select("option[value='" + key() + "']"))
                .hasSize(1);
        assertThat(assign(crew.managerMail(), key())).isEqualTo(200);

        var learner = crew.learning();
        assertThat(learner.get("/me/learning").text())
                .contains("One of two", "Choose 1 of 2", "Opens later", "0 of 2 steps done");
        var walk = Db.texts(
                        "select id from walk where person_id = ?",
                        crew.learner().value())
                .getFirst();
        var task = "/me/learning/" + walk + "/s3";
        assertThat(learner.get(task).text()).contains("opens when something else is done: Privacy at work");
        assertThat(learner.post(task, Map.of("note", "Early", "link", "https://desk.example/1"))
                        .status())
                .isEqualTo(422);

        Crew.completed(crew.learner(), "privacy-at-work", Instant.now());
        Db.run("""
                insert into step_completion (walk_id, organization_id, person_id, step, completed_at)
                values (?::uuid, ?, ?, 's1', now())""", walk, Crew.organization().value(), crew.learner().value());
        var form = learner.form(task);
        assertThat(form.with("note", "A morning").with("link", "nowhere").send().status())
                .isEqualTo(422);
        assertThat(form.with("link", "https://desk.example/1").send().location())
                .isEqualTo("/me/learning");
        assertThat(Db.texts("select completed_at is not null from walk where id = ?::uuid", walk))
                .containsExactly("t");
    }

    @Test
    void nothingOfItIsSeenByAnotherDistrict() {
        compose();
        publish();
        var mail = Accounts.vouchedBy("lakeside");
        Districts.member(mail, "lakeside", "manager");
        var other = Browser.anonymous();
        other.signIn(mail, "/team");
        assertThat(other.get("/paths/" + key()).status()).isEqualTo(404);
        assertThat(other.get(edit).status()).isEqualTo(404);
        assertThat(other.get("/team/paths").text()).doesNotContain(title);
        assertThat(other.get("/team/assignments/new").html().select("option[value='" + key() + "']"))
                .isEmpty();
        assertThat(assign(mail, key())).isEqualTo(404);
        assertThat(Browser.anonymous().get("/paths/" + key()).status()).isEqualTo(404);
        assertThat(crew.learning().get("/team/paths").status()).isEqualTo(404);
        assertThat(crew.learning().get("/paths/" + key()).status()).isEqualTo(200);
        assertThat(edit).isNotEqualTo(begin(other, "Path"));
    }

    @Test
    void aDraftWithMistakesIsKeptAndSaysWhatToDo() {
        add("", "task");
        add("", "group");
        add("s2", "task");
        var tried = press(
                page().with("title.s1", "Half done")
                        .with("after.s1", "s3")
                        .with("gate.s1", "on")
                        .with("after.s3", "s1"),
                "publish");
        assertThat(tried.status()).isEqualTo(422);
        assertThat(tried.text())
                .contains(
                        "cannot be published yet",
                        "Give it a title and say what to do",
                        "Give the group a title",
                        "which waits for it");
        assertThat(page().values("title.s1")).containsExactly("Half done");
        assertThat(manager.get(edit.replace("/edit", "/publication")).path()).isEqualTo(edit);
    }

    @Test
    void twoTabsDoNotWriteOverEachOther() {
        add("", "task");
        var first = page().with("title.s1", "From the first tab");
        var second = page().with("title.s1", "From the second tab");
        press(first, "save");
        var refused = press(second, "down:s1");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains("has saved this draft since you opened it");
        assertThat(refused.html().select("input[name='title.s1']").val()).isEqualTo("From the second tab");
        assertThat(page().values("title.s1")).containsExactly("From the first tab");
        manager.formOf(refused, "form.compose").with("do", "save").sendAndFollow();
        assertThat(page().values("title.s1")).containsExactly("From the second tab");
    }

    @Test
    void aSecondVersionSaysWhatChangesAndMovesWhomTheManagerChooses() {
        compose();
        publish();
        assign(crew.managerMail(), key());
        var learner = crew.learning();
        learner.post("/paths/" + key() + "/walk", Map.of());
        press(page().with("choose.s2", "0"), "down:s1");
        assertThat(manager.get("/team/paths").text()).contains("Published, draft changed");
        var preview = press(page(), "publish");
        assertThat(preview.text()).contains("What changes against version 1", "Moved", "One of two: what it asks for");
        var form = manager.formOf(preview, "main form[method=post]");
        form.send();
        form.send();
        assertThat(Db.texts("select revision from path_revision where path = ? order by revision", key()))
                .containsExactly("1", "2");
        assertThat(learner.get("/me/learning").text())
                .as("who is in the middle keeps theirs")
                .contains("Choose 1 of 2");

        var versions = "/team/assignments/versions?path=" + key();
        var move = manager.form(versions, "main form[method=post]");
        assertThat(move.send().status()).as("nobody is chosen").isEqualTo(422);
        var walk = manager.get(versions).html().select("input[name=walk]").val();
        move.with("walk", walk).send();
        assertThat(move.sendAndFollow().text()).contains("Nobody whom you manage walks an older version");
        assertThat(Db.number("""
                        select count(*) from audit_event a join walk w on w.person_id = a.person_id
                        where a.action = 'moved-to-version' and w.id = ?::uuid""", walk)).isOne();
        assertThat(Db.texts(
                        "select from_revision || ' to ' || to_revision from walk_move where walk_id = ?::uuid", walk))
                .containsExactly("1 to 2");
        assertThat(learner.get("/me/learning").text()).contains("All of these");
        assertThat(learner.get("/me/notices").text()).containsOnlyOnce("you go on in a new version");
        assertThat(manager.get(versions)
                        .html()
                        .select("section:has(#history) tbody tr")
                        .eachText())
                .singleElement()
                .asString()
                .contains("Version 1 Version 2");
        assertThat(Crew.with().managing().get(versions).text())
                .as("only of those whom one manages")
                .contains("Nobody whom you manage was moved");
    }

    @Test
    void aRetiredPathIsOfferedToNobodyAndWhoIsInTheMiddleWalksOn() {
        compose();
        publish();
        assign(crew.managerMail(), key());
        manager.post(edit.replace("/edit", "/publication/end"), Map.of());
        assertThat(manager.get("/paths/" + key()).status()).isEqualTo(404);
        assertThat(assign(crew.managerMail(), key())).isEqualTo(404);
        assertThat(crew.learning().get("/me/learning").text()).contains("One of two");
        manager.post(edit.replace("/edit", "/publication/again"), Map.of());
        assertThat(manager.get("/paths/" + key()).status()).isEqualTo(200);
    }

    @Test
    void theListCostsTheSameForManyPaths() {
        var one = Queries.ofPage(() -> manager.get("/team/paths"));
        begin(manager, "Another " + UUID.randomUUID());
        begin(manager, "A third " + UUID.randomUUID());
        assertThat(Queries.ofPage(() -> manager.get("/team/paths"))).isEqualTo(one);
        assertThat(manager.get("/team/paths?q=third&state=draft").html().select(".own-paths li"))
                .isNotEmpty();
    }

    @Test
    void aRuleAndATableGiveIt() {
        compose();
        publish();
        var name = "Rule " + UUID.randomUUID();
        var rule = manager.form("/team/assignments/rules/new", "#choose")
                .with("name", name)
                .with("path", key())
                .with("team", crew.team().toString())
                .with("when", "on-day")
                .with("dueOn", Crew.due().toString())
                .with("reason", "Everybody here begins with this")
                .send();
        assertThat(rule.text()).contains("1 gets the path.");
        assertThat(manager.formOf(rule, ".assign-save").sendAndFollow().text()).contains("is saved");
        Db.run("update assignment_rule set ended_at = now(), ended_by = made_by where name = ?", name);
        assertThat(assignedTo(crew.learner())).containsExactly(key());

        var other = Crew.with();
        var mail = Db.texts(
                        "select email from person where id = ?", other.learner().value())
                .getFirst();
        var leader = other.managing();
        var table = leader.form("/team/assignments/table", "#table-form")
                .with("table", "email,what,due,reason\n" + mail + "," + key() + "," + Crew.due() + ",New here\n")
                .send();
        assertThat(table.status()).isEqualTo(200);
        leader.formOf(table, ".assign-save").sendAndFollow();
        assertThat(assignedTo(other.learner())).containsExactly(key());
    }

    private static List<String> assignedTo(PersonId person) {
        return Db.texts("select path from assignment where person_id = ? and withdrawn_at is null", person.value());
    }
}
