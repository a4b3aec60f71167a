package org.uplink.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.uplink.local.LocalStack;
import org.uplink.platform.Ids;
import org.uplink.platform.PersonId;
import org.uplink.testing.Db;
import org.uplink.testing.Districts;

@QuarkusTest
@WithTestResource(LocalStack.class)
class RemindersTest {

    private static List<String> told(PersonId person) {
        return Db.texts("select kind from notice where person_id = ?", person.value());
    }

    @Test
    void severalAreRemindedFromTheListOnceADay() {
        var second = Districts.person(Crew.organization(), "Second " + System.nanoTime());
        var third = Districts.person(Crew.organization(), "Third " + System.nanoTime());
        var crew = Crew.with(second, third);
        var first = Crew.assigned(crew.learner(), crew.manager(), Crew.due());
        var other = Crew.assigned(second, crew.manager(), Crew.due());
        Crew.assigned(third, crew.manager(), Crew.due());
        var manager = crew.managing();
        var form =
                manager.form("/team/assignments", "#reminders").with("assignment", first.toString(), other.toString());
        assertThat(form.sendAndFollow().text()).contains("2 people are reminded.");
        form.sendAndFollow();
        assertThat(told(crew.learner())).containsExactly("reminded");
        assertThat(told(second)).containsExactly("reminded");
        assertThat(told(third)).isEmpty();
    }

    @Test
    void severalGetAnotherDateFromTheListAndWhatChangedMeanwhileKeepsItsOwn() {
        var second = Districts.person(Crew.organization(), "Second " + System.nanoTime());
        var crew = Crew.with(second);
        var first = Crew.assigned(crew.learner(), crew.manager(), Crew.due());
        var other = Crew.assigned(second, crew.manager(), Crew.due());
        var manager = crew.managing();
        var chosen = manager.form("/team/assignments", "#reminders")
                .with("assignment", first.toString(), other.toString())
                .by("/team/assignments/dates")
                .send();
        assertThat(chosen.html().select("tbody tr")).hasSize(2);
        assertThat(manager.formOf(chosen, "form[action$=save]")
                        .with("dueOn", "2020-01-01")
                        .send()
                        .status())
                .isEqualTo(422);
        Db.run("update assignment set version = version + 1 where id = ?", other);
        var later = Crew.due().plusDays(7).toString();
        assertThat(manager.formOf(chosen, "form[action$=save]")
                        .with("dueOn", later)
                        .sendAndFollow()
                        .text())
                .contains("1 date is moved. 1 stays as it is");
        assertThat(Db.texts("select due_on::text from assignment where id in (?, ?) order by due_on", first, other))
                .containsExactly(Crew.due().toString(), later);
    }

    @Test
    void withoutAChoiceNobodyIsReminded() {
        var crew = Crew.with();
        Crew.assigned(crew.learner(), crew.manager(), Crew.due());
        var answer = crew.managing().form("/team/assignments", "#reminders").sendAndFollow();
        assertThat(answer.text()).contains("Select at least one line first.");
        assertThat(told(crew.learner())).isEmpty();
    }

    @Test
    void whoIsNotOnesOwnIsNotReminded() {
        var stranger = Districts.person(Crew.organization(), "Stranger " + System.nanoTime());
        var crew = Crew.with();
        var own = Crew.assigned(crew.learner(), crew.manager(), Crew.due());
        var foreign = Crew.assigned(stranger, crew.manager(), Crew.due());
        var form = crew.managing()
                .form("/team/assignments", "#reminders")
                .with("assignment", own.toString(), foreign.toString());
        assertThat(form.send().status()).isEqualTo(404);
        assertThat(told(crew.learner())).isEmpty();
    }

    @Test
    void aDateInAQuietPeriodIsSaidInThePreview() {
        var crew = Crew.with();
        var day = LocalDate.of(Crew.due().getYear() + 1, 4, 8);
        quiet(day.minusDays(2), day);
        quiet(day.plusDays(1), day.plusDays(3));
        var preview = crew.managing()
                .form("/team/assignments/new", "#choose")
                .with("path", Crew.PATH)
                .with("person", crew.learner().toString())
                .with("dueOn", day.toString())
                .with("reason", "The year begins")
                .send();
        assertThat(preview.html().select("#preview").text())
                .contains("State tests", "The first day after it is 12 Apr");
    }

    private static void quiet(LocalDate from, LocalDate until) {
        Db.run("""
                insert into calendar_period (id, organization_id, kind, name, from_on, until_on)
                values (?, ?, 'testing', 'State tests', ?, ?)""", Ids.next(), Crew.organization().value(), from, until);
    }
}
