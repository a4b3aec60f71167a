package org.uplink.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.uplink.local.LocalStack;
import org.uplink.platform.PersonId;
import org.uplink.testing.Browser;
import org.uplink.testing.Db;

@QuarkusTest
@WithTestResource(LocalStack.class)
class ExtensionPagesTest {

    Crew crew;
    UUID assignment;
    Browser learner;
    Browser manager;
    String address;

    @BeforeEach
    void anAssignment() {
        crew = Crew.with();
        assignment = Crew.assigned(crew.learner(), crew.manager(), Crew.due());
        address = "/me/learning/"
                + Db.texts("select walk_id from assignment where id = ?", assignment)
                        .getFirst() + "/extension";
        learner = crew.learning();
        manager = crew.managing();
    }

    private static LocalDate later() {
        return Crew.due().plusDays(20);
    }

    private Browser.Page ask() {
        return learner.form(address)
                .with("dueOn", later().toString())
                .with("reason", "The audit comes first.")
                .sendAndFollow();
    }

    private Browser.Page answer(String decision, String words) {
        return manager.form("/team/assignments/" + assignment, "form[action*=extensions]")
                .with("decision", decision)
                .with("answer", words)
                .sendAndFollow();
    }

    private String due() {
        return Db.texts("select due_on from assignment where id = ?", assignment)
                .getFirst();
    }

    private static List<String> told(PersonId reader) {
        return Db.texts("select kind from notice where person_id = ? order by made_at, id", reader.value());
    }

    @Test
    void aLaterDateIsAskedForAndGiven() {
        assertThat(learner.get("/paths/" + Crew.PATH).html().select("a[href='" + address + "']"))
                .hasSize(1);
        assertThat(ask().text()).contains("Your question is on its way.", "Your question waits for an answer.");
        assertThat(told(crew.manager())).containsExactly("extension-asked");
        assertThat(manager.get("/team/assignments").text()).contains("asks for");
        assertThat(answer("grant", "").text()).contains("now has another date");
        assertThat(due()).isEqualTo(later().toString());
        assertThat(told(crew.learner())).containsExactly("assignment-moved");
        assertThat(learner.get(address).text()).contains("granted");
    }

    @Test
    void aNoComesWithAWordAndTheDateStays() {
        ask();
        assertThat(answer("decline", "").text()).contains("Say why the date stays.");
        assertThat(answer("decline", "Testing begins that week.").text()).contains("is told that the date stays");
        assertThat(due()).isEqualTo(Crew.due().toString());
        assertThat(told(crew.learner())).containsExactly("extension-declined");
        assertThat(learner.get(address).text()).contains("Testing begins that week.");
    }

    @Test
    void askingTwiceAsksOnceAndAnsweringTwiceAnswersOnce() {
        var form = learner.form(address).with("dueOn", later().toString()).with("reason", "The audit comes first.");
        form.send();
        form.send();
        assertThat(told(crew.manager())).containsExactly("extension-asked");
        var open = manager.form("/team/assignments/" + assignment, "form[action*=extensions]")
                .with("decision", "decline")
                .with("answer", "It stays.");
        open.send();
        assertThat(open.send().status()).isEqualTo(409);
        assertThat(told(crew.learner())).containsExactly("extension-declined");
    }

    @Test
    void aDateThatIsNotLaterIsNotAskedFor() {
        var refused = learner.form(address)
                .with("dueOn", Crew.due().toString())
                .with("reason", "")
                .send();
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("Choose a date after the one that is set.", "Say why you need it.");
    }

    @Test
    void aQuestionCanBeTakenBack() {
        ask();
        assertThat(learner.form(address).sendAndFollow().text()).contains("Your question is taken back.");
        assertThat(manager.get("/team/assignments/" + assignment).html().select("form[action*=extensions]"))
                .isEmpty();
    }

    @Test
    void whoOpensTheAssignmentOfSomebodyHasLooked() {
        manager.get("/team/assignments/" + assignment);
        assertThat(Db.texts(
                        "select action from audit_event where person_id = ? and looked_on is not null",
                        crew.learner().value()))
                .containsExactly("looked-at-assignment");
        assertThat(learner.get("/me/trail").text()).contains("Looked at an assignment");
    }

    @Test
    void nobodyAsksForAnother() {
        assertThat(manager.get(address).status()).isEqualTo(404);
        var stranger = Crew.with();
        ask();
        assertThat(stranger.managing().get("/team/assignments/" + assignment).status())
                .isEqualTo(404);
    }
}
