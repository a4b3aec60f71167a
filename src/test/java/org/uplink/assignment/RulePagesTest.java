package org.uplink.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.uplink.local.LocalStack;
import org.uplink.platform.PersonId;
import org.uplink.testing.Accounts;
import org.uplink.testing.Browser;
import org.uplink.testing.Db;
import org.uplink.testing.Districts;
import org.uplink.testing.Form;
import org.uplink.testing.Queries;

@QuarkusTest
@WithTestResource(LocalStack.class)
class RulePagesTest {

    private static final String NEW = "/team/assignments/rules/new";

    Crew crew;
    Browser manager;
    String name;

    @BeforeEach
    void aCrew() {
        crew = Crew.with();
        manager = crew.managing();
        name = "Field team " + UUID.randomUUID().toString().substring(0, 8);
    }

    /** Others of the district come and go while their tests run: no rule of this one is left to reach them. */
    @AfterEach
    void noRuleIsLeft() {
        Db.run("update assignment_rule set ended_at = now(), ended_by = made_by where ended_at is null");
    }

    private Form written(Browser browser) {
        return browser.form(NEW, "#choose")
                .with("name", name)
                .with("path", Crew.PATH)
                .with("team", crew.team().toString())
                .with("when", "on-day")
                .with("dueOn", Crew.due().toString())
                .with("reason", "Everybody in the field begins with this");
    }

    private Browser.Page made() {
        var preview = written(manager).send();
        assertThat(preview.status()).isEqualTo(200);
        return manager.formOf(preview, ".assign-save").sendAndFollow();
    }

    private static List<String> due(PersonId person) {
        return Db.texts(
                "select due_on from assignment where person_id = ? and withdrawn_at is null order by due_on",
                person.value());
    }

    @Test
    void aRuleIsWrittenLookedAtAndSaved() {
        var preview = written(manager).send();
        assertThat(preview.html().select("#preview").text())
                .contains("The rule describes 1 person today.", "1 gets the path.", "Gets it");
        assertThat(due(crew.learner())).isEmpty();
        var saved = manager.formOf(preview, ".assign-save").sendAndFollow();
        assertThat(saved.text()).contains("The rule " + name + " is saved.", "on track");
        assertThat(due(crew.learner())).containsExactly(Crew.due().toString());
        assertThat(manager.get("/team/assignments/rules").text()).contains(name, "1 open, 0 done");
    }

    @Test
    void savingTwiceMakesOneRule() {
        var preview = written(manager).send();
        manager.formOf(preview, ".assign-save").sendAndFollow();
        var again = manager.formOf(preview, ".assign-save").sendAndFollow();
        assertThat(again.path()).startsWith("/team/assignments/rules/");
        assertThat(Db.number("select count(*) from assignment_rule where name = ?", name))
                .isOne();
        assertThat(due(crew.learner())).hasSize(1);
    }

    @Test
    void whoJoinsTheTeamByAnAdministratorGetsThePathInTheSameMoment() {
        made();
        var mail = Accounts.vouchedBy(Crew.DISTRICT);
        var newcomer = Districts.member(mail, Crew.DISTRICT);
        var admin = Accounts.vouchedBy(Crew.DISTRICT);
        Districts.member(admin, Crew.DISTRICT, "admin");
        var office = Browser.anonymous();
        office.signIn(admin, "/admin");
        var page = office.form("/admin/people/" + newcomer)
                .with("team", crew.team().toString());
        page.sendAndFollow();
        assertThat(due(newcomer)).containsExactly(Crew.due().toString());

        office.form("/admin/people/" + newcomer).with("team").sendAndFollow();
        assertThat(due(newcomer)).isEmpty();
        assertThat(Db.texts("select kind from notice where person_id = ? order by made_at, id", newcomer.value()))
                .containsExactly("assigned", "assignment-withdrawn");
    }

    @Test
    void theLearnerReadsWhichRuleItIs() {
        made();
        assertThat(crew.learning().get("/me/learning").text()).contains("by the rule " + name);
    }

    @Test
    void mistakesStandBesideTheirFieldsAndNothingIsLost() {
        var answer = written(manager)
                .with("name", "")
                .with("dueOn", "2020-01-01")
                .with("graceDays", "soon")
                .send();
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.html().select("#name-error").text()).isEqualTo("Give the rule a name.");
        assertThat(answer.html().select("#dueOn-error").text()).contains("later than today");
        assertThat(answer.html().select("#graceDays-error").text()).contains("from 0 to 365");
        assertThat(answer.html().select("#reason").text()).isEqualTo("Everybody in the field begins with this");
        assertThat(answer.html().select("#graceDays").val()).isEqualTo("soon");
    }

    @Test
    void aDateThatIsMissingAndAYearlyDayThatDoesNotExistAreSaid() {
        assertThat(written(manager)
                        .with("dueOn", "")
                        .send()
                        .html()
                        .select("#schedule-error")
                        .text())
                .contains("Give a due date");
        var yearly = written(manager)
                .with("when", "yearly")
                .with("yearlyMonth", "2")
                .with("yearlyDay", "30")
                .with("opens", "400")
                .send();
        assertThat(yearly.html().select("#yearlyDay-error").text()).contains("does not have that day");
        assertThat(yearly.html().select("#opens-error").text()).contains("from 1 to 364");
    }

    @Test
    void aManagerNamesOwnTeamsAndNoOthers() {
        var everybody = written(manager).with("team").send();
        assertThat(everybody.status()).isEqualTo(422);
        assertThat(everybody.html().select("#team-error").text()).contains("at least one of your teams");
        assertThat(written(manager)
                        .with("team", Crew.with().team().toString())
                        .send()
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aRuleOfAnotherTeamDoesNotExist() {
        var address = made().path();
        var other = Crew.with().managing();
        assertThat(other.get(address).status()).isEqualTo(404);
        assertThat(other.get("/team/assignments/rules").text()).doesNotContain(name);
        assertThat(crew.learning().get(address).status()).isEqualTo(404);
    }

    @Test
    void aChangedDateMovesThoseWhoHaveTheRulesDate() {
        var address = made().path();
        var later = Crew.due().plusDays(14);
        var preview = manager.form(address + "/edit", "#choose")
                .with("dueOn", later.toString())
                .send();
        assertThat(preview.html().select("#preview").text()).contains("For 1 the date moves.", "Later date");
        manager.formOf(preview, ".assign-save").sendAndFollow();
        assertThat(due(crew.learner())).containsExactly(later.toString());
    }

    @Test
    void whoIsSlowerSeesWhatTheOtherSaved() {
        var address = made().path();
        var first = manager.form(address + "/edit", "#choose")
                .with("graceDays", "10")
                .send();
        var second = manager.form(address + "/edit", "#choose")
                .with("graceDays", "20")
                .send();
        manager.formOf(first, ".assign-save").sendAndFollow();
        var refused = manager.formOf(second, ".assign-save").send();
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("Somebody else changed this rule meanwhile");
        assertThat(refused.html().select("#graceDays").val()).isEqualTo("10");
    }

    @Test
    void anEndedRuleTakesBackWhatItGaveAndCanRunAgain() {
        var address = made().path();
        assertThat(manager.get(address).text()).contains("One person has something open by this rule alone");
        var ended = manager.form(address, "form[action$=end]").sendAndFollow();
        assertThat(ended.text()).contains("The rule " + name + " has ended.");
        assertThat(due(crew.learner())).isEmpty();
        manager.form(address, "form[action$=resume]").sendAndFollow();
        assertThat(due(crew.learner())).containsExactly(Crew.due().toString());
    }

    @Test
    void twoRulesThatRunHaveDifferentNames() {
        made();
        var preview = written(manager).send();
        var refused = manager.formOf(preview, ".assign-save").send();
        assertThat(refused.html().select("#name-error").text()).contains("Another rule is called so.");
    }

    @Test
    void aRuleCostsTheSameNumberOfQueriesForOnePersonAndForMany() {
        var address = made().path();
        manager.get(address);
        var one = Queries.ofPage(() -> manager.get(address));
        for (var i = 0; i < 10; i++) {
            var person = Districts.person(Crew.organization(), "Rule Member " + i);
            Db.run(
                    "insert into team_member (team_id, organization_id, person_id) values (?, ?, ?)",
                    crew.team(),
                    Crew.organization().value(),
                    person.value());
        }
        manager.form(address, "form[action$=end]").sendAndFollow();
        manager.form(address, "form[action$=resume]").sendAndFollow();
        assertThat(manager.get(address).html().select("section[aria-labelledby=reached] tbody tr"))
                .hasSize(11);
        assertThat(Queries.ofPage(() -> manager.get(address))).isEqualTo(one);
    }

    @Test
    void whoIsExcusedKeepsThePathAwayFromTheRuleUntilTheExcuseIsTakenBack() {
        made();
        var id = Db.texts(
                        "select id from assignment where person_id = ?",
                        crew.learner().value())
                .getFirst();
        var address = "/team/assignments/" + id;
        assertThat(manager.get(address).html().select("form[action$=withdrawal]"))
                .isEmpty();
        var wordless = manager.form(address, "form[action$=excuse]")
                .with("because", " ")
                .send();
        assertThat(wordless.html().select("#because-error").text()).contains("Say why");
        var excused = manager.form(address, "form[action$=excuse]")
                .with("because", "On leave until spring")
                .sendAndFollow();
        assertThat(excused.text()).contains("Excused: On leave until spring");
        assertThat(due(crew.learner())).isEmpty();
        manager.form(address, "form[action$='excuse/end']").sendAndFollow();
        assertThat(due(crew.learner())).containsExactly(Crew.due().toString());
    }

    @Test
    void aRuleForWhatIsNoLongerOfferedRestsAndCanBeEnded() {
        var address = made().path();
        Db.run("""
                insert into path_revision (path, revision, document, loaded_at)
                select 'gone', '1', document, now() from path_revision where path = ? limit 1 on conflict do nothing""", Crew.PATH);
        Db.run(
                "insert into path (slug, revision, code, title, withdrawn) values ('gone', '1', '', 'Gone', true) on conflict do nothing");
        Db.run("update assignment_rule set path = 'gone' where name = ?", name);
        assertThat(manager.get(address).text()).contains("gone", "One person has something open");
        manager.form(address, "form[action$=end]").sendAndFollow();
        assertThat(due(crew.learner())).isEmpty();
    }
}
