package org.uplink.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.uplink.local.LocalStack;
import org.uplink.testing.Browser;
import org.uplink.testing.Db;
import org.uplink.testing.Form;

@QuarkusTest
@WithTestResource(LocalStack.class)
class LeavePagesTest {

    Crew crew;
    Browser manager;
    UUID assignment;
    String address;

    @BeforeEach
    void somebodyWithADate() {
        crew = Crew.with();
        manager = crew.managing();
        assignment = Crew.assigned(crew.learner(), crew.manager(), Crew.due());
        address = "/team/people/" + crew.learner() + "/leave";
        Db.run(
                "delete from calendar_period where organization_id = ? and until_on > ?",
                Crew.organization().value(),
                Crew.due());
    }

    private Form form(LocalDate from, LocalDate until) {
        return manager.form(address).with("from", from.toString()).with("until", until.toString());
    }

    private void note(LocalDate from, LocalDate until) {
        var preview = form(from, until).send();
        assertThat(manager.formOf(preview, "#preview form").sendAndFollow().text())
                .contains("is noted");
    }

    private LocalDate due() {
        return LocalDate.parse(Db.texts("select due_on::text from assignment where id = ?", assignment)
                .getFirst());
    }

    @Test
    void openDatesMoveByTheLeaveAndBackWithIt() {
        var preview = form(Crew.due().minusDays(10), Crew.due().plusDays(9)).send();
        assertThat(preview.html().select("#preview tbody tr")).hasSize(1);
        assertThat(due()).as("looking changes nothing").isEqualTo(Crew.due());
        var save = manager.formOf(preview, "#preview form");
        assertThat(save.sendAndFollow().text()).contains("is noted", "Leave");
        save.sendAndFollow();
        assertThat(due())
                .as("once, however often it is sent")
                .isEqualTo(Crew.due().plusDays(20));
        assertThat(Db.texts(
                        "select kind from notice where person_id = ?",
                        crew.learner().value()))
                .containsExactly("assignment-moved");
        assertThat(crew.learning().get("/me/learning").text()).contains("You are noted as away");
        manager.form(address, "form[action$=cancel]").sendAndFollow();
        assertThat(due()).isEqualTo(Crew.due());
        assertThat(Db.number(
                        "select count(*) from leave where person_id = ?",
                        crew.learner().value()))
                .as("what was taken back stays on record")
                .isOne();
    }

    @Test
    void ofTwoTabsWithOtherDaysTheSecondIsToldAndNothingMovesTwice() {
        var one = form(Crew.due().minusDays(10), Crew.due()).send();
        var other = form(Crew.due().minusDays(2), Crew.due().plusDays(9)).send();
        manager.formOf(one, "#preview form").sendAndFollow();
        var refused = manager.formOf(other, "#preview form").send();
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html().select("#from-error").text()).contains("already");
        assertThat(due()).isEqualTo(Crew.due().plusDays(11));
    }

    @Test
    void aLeaveThatHasBegunGivesBackOnlyTheDaysThatAreLeft() {
        var today = Crew.due().minusDays(60);
        note(today.minusDays(5), Crew.due());
        assertThat(due()).isEqualTo(Crew.due().plusDays(66));
        manager.form(address, "form[action$=cancel]").sendAndFollow();
        assertThat(due()).isEqualTo(Crew.due().plusDays(5));
    }

    @Test
    void aDateThatSomebodyChangedSinceStays() {
        note(Crew.due().minusDays(10), Crew.due());
        Db.run("update assignment set due_on = due_on + 3 where id = ?", assignment);
        manager.form(address, "form[action$=cancel]").sendAndFollow();
        assertThat(due()).isEqualTo(Crew.due().plusDays(14));
    }

    @Test
    void theTeamSeesWhoIsAwayAndAssigningSaysSo() {
        var today = Crew.due().minusDays(60);
        note(today, Crew.due());
        assertThat(manager.get("/team").text()).contains("On leave until");
        var preview = manager.form("/team/assignments/new", "#choose")
                .with("path", "course.privacy-at-work")
                .with("person", crew.learner().toString())
                .with("dueOn", Crew.due().minusDays(5).toString())
                .with("reason", "The year begins")
                .send();
        assertThat(preview.html().select("#preview").text()).contains("is away on this date");
    }

    @Test
    void aDateThatTheTimeForLearningDoesNotReachIsSaidInThePreview() {
        Db.run(
                "update membership set roles = '{learner,manager,admin}' where person_id = ?",
                crew.manager().value());
        var admin = crew.managing();
        var time = "/admin/teams/" + crew.team() + "/time";
        assertThat(admin.form(time).with("minutes", "5").send().status()).isEqualTo(422);
        assertThat(admin.form(time).with("minutes", "10").sendAndFollow().text())
                .contains("is saved");
        var preview = admin.form("/team/assignments/new", "#choose")
                .with("path", "course.privacy-at-work")
                .with("person", crew.learner().toString())
                .with("dueOn", Crew.due().minusDays(50).toString())
                .with("reason", "The year begins")
                .send();
        assertThat(preview.html().select("#preview").text()).contains("Little time");
    }

    @Test
    void daysThatCannotBeAreSaidBesideTheirField() {
        var refused = form(Crew.due(), Crew.due().minusDays(1)).send();
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html().select("#until-error").text()).contains("before the first");
        assertThat(refused.html().select("#from").val()).isEqualTo(Crew.due().toString());
        assertThat(form(Crew.due().minusDays(90), Crew.due().minusDays(80))
                        .send()
                        .text())
                .contains("is over already");
        assertThat(form(Crew.due(), Crew.due().plusYears(2)).send().text()).contains("at most a year");
        note(Crew.due(), Crew.due().plusDays(1));
        assertThat(form(Crew.due().plusDays(1), Crew.due().plusDays(4)).send().text())
                .contains("already");
    }

    @Test
    void somebodyElsesPeopleAreNotThere() {
        var other = Crew.with().managing();
        assertThat(other.get(address).status()).isEqualTo(404);
        assertThat(crew.learning().get(address).status()).isEqualTo(404);
    }

    @Test
    void aDateByHandThatLiesInALeaveIsSaidBeforeItIsSet() {
        note(Crew.due().plusDays(10), Crew.due().plusDays(19));
        var inside = Crew.due().plusDays(12).toString();
        var page = "/team/assignments/" + assignment;
        var said = manager.form(page, "form[action$=due-date]")
                .with("dueOn", inside)
                .send();
        assertThat(said.status()).isEqualTo(422);
        assertThat(said.text()).contains("is away on this date", "Save once more");
        assertThat(due()).isEqualTo(Crew.due());

        var several = manager.form("/team/assignments", "#reminders")
                .with("assignment", assignment.toString())
                .by("/team/assignments/dates")
                .send();
        var hint = manager.formOf(several, "form[action$=save]")
                .with("dueOn", inside)
                .send();
        assertThat(hint.text()).contains("is away on this date");
        assertThat(due()).isEqualTo(Crew.due());
        manager.formOf(hint, "form[action$=save]").send();
        assertThat(due()).isEqualTo(Crew.due().plusDays(12));
        var asked = crew.learning();
        var walk = Db.texts("select walk_id from assignment where id = ?", assignment)
                .getFirst();
        asked.form("/me/learning/" + walk + "/extension")
                .with("dueOn", Crew.due().plusDays(14).toString())
                .with("reason", "The move")
                .send();
        assertThat(manager.get(page).html().select("section:has(#wish)").text()).contains("is away on this date");
    }
}
