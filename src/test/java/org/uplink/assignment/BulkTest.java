package org.uplink.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.uplink.local.LocalStack;
import org.uplink.platform.PersonId;
import org.uplink.testing.Browser;
import org.uplink.testing.Db;
import org.uplink.testing.Districts;

@QuarkusTest
@WithTestResource(LocalStack.class)
class BulkTest {

    private static final String TABLE = "/team/assignments/table";
    private static final String HEAD = "email,what,due,reason\n";

    Crew crew;
    PersonId second;
    Browser manager;

    @BeforeEach
    void aCrewOfTwo() {
        second = Districts.person(Crew.organization(), "Second " + System.nanoTime());
        crew = Crew.with(second);
        manager = crew.managing();
    }

    private static String mail(PersonId person) {
        return Db.texts("select email from person where id = ?", person.value()).getFirst();
    }

    private String line(PersonId person, String what, String due, String reason) {
        return "%s,%s,%s,\"%s\"\n".formatted(mail(person), what, due, reason);
    }

    private String good() {
        return HEAD
                + line(crew.learner(), Crew.PATH, Crew.due().toString(), "The audit, and the move")
                + line(second, "course.privacy-at-work", Crew.due().plusDays(5).toString(), "New in the job");
    }

    private Browser.Page preview(String table) {
        return manager.form(TABLE, "#table-form").with("table", table).send();
    }

    private static List<String> given(PersonId person) {
        return Db.texts(
                "select path || ' ' || due_on || ' ' || reason from assignment where person_id = ?", person.value());
    }

    private static String words(Browser.Page page) {
        return page.html().select("#preview tbody").text();
    }

    @Test
    void aTableIsLookedAtLineByLineAndThenSaved() {
        var preview = preview(good());
        assertThat(preview.status()).isEqualTo(200);
        assertThat(words(preview)).contains("Gets it");
        assertThat(given(second)).isEmpty();
        var saved = manager.formOf(preview, ".assign-save").sendAndFollow();
        assertThat(saved.text()).contains("The table is assigned.");
        assertThat(given(crew.learner())).containsExactly(Crew.PATH + " " + Crew.due() + " The audit, and the move");
        assertThat(given(second))
                .containsExactly("course.privacy-at-work " + Crew.due().plusDays(5) + " New in the job");
        manager.formOf(preview, ".assign-save").sendAndFollow();
        assertThat(given(second)).hasSize(1);
    }

    @Test
    void eachMistakeNamesItsLineAndNothingIsSaved() {
        var table = good()
                + "nobody@nowhere.example,course.nowhere,soon,\n"
                + line(second, "course.privacy-at-work", Crew.due().toString(), "Once more");
        var answer = preview(table);
        assertThat(answer.status()).isEqualTo(422);
        var rows = answer.html().select("#preview tbody tr");
        assertThat(rows.get(2).text())
                .startsWith("4")
                .contains(
                        "Nobody whom you manage has this address.",
                        "There is no such path",
                        "Write the date as 2027-01-31.",
                        "Say why.");
        assertThat(rows.get(3).text()).contains("An earlier line says the same.");
        assertThat(answer.html().select("#table").text()).contains("nobody@nowhere.example");
        assertThat(answer.html().select(".assign-save")).isEmpty();
        assertThat(given(second)).isEmpty();
    }

    @Test
    void peopleOfOtherTeamsAreNobody() {
        var stranger = Districts.person(Crew.organization(), "Stranger " + System.nanoTime());
        var answer = preview(HEAD + line(stranger, Crew.PATH, Crew.due().toString(), "Why"));
        assertThat(words(answer)).contains("Nobody whom you manage has this address.");
    }

    @Test
    void whatCannotBeReadIsSaid() {
        assertThat(preview("").html().select(".form-errors").text()).contains("There is no line in it.");
        assertThat(preview("name,date\na,b\n").html().select(".form-errors").text())
                .contains("must name the columns");
        assertThat(preview(HEAD + "\"a,b\n").html().select(".form-errors").text())
                .contains("cannot be read as a table");
        assertThat(preview(HEAD + "a,b,c,d\n".repeat(BulkFile.MOST_LINES + 1))
                        .html()
                        .select(".form-errors")
                        .text())
                .contains("Split the table");
    }

    @Test
    void aFileGoesBeforeTheField() {
        var preview = manager.form(TABLE, "#table-form")
                .with("table", "")
                .upload("file", "table.csv", "text/csv", ("\uFEFF" + good()).getBytes(StandardCharsets.UTF_8))
                .send();
        assertThat(words(preview)).contains("Gets it");
    }

    @Test
    void columnsStandInAnyOrderAndInAnyCase() {
        var file = BulkFile.read("Reason,DUE,What,Email\nWhy,2027-01-31,first,A@B.example\n\n");
        assertThat(file.rows())
                .containsExactly(
                        new BulkFile.Row(2, "a@b.example", "first", java.time.LocalDate.of(2027, 1, 31), "Why"));
    }
}
