package org.uplink.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.uplink.local.LocalStack;
import org.uplink.platform.PersonId;
import org.uplink.testing.Browser;
import org.uplink.testing.Db;
import org.uplink.testing.Districts;

@QuarkusTest
@WithTestResource(LocalStack.class)
class UndoTest {

    private static final String UNDO = "form.undo";

    Crew crew;
    PersonId later;
    Browser manager;

    @BeforeEach
    void aCrewInWhichOneHasItLater() {
        later = Districts.person(Crew.organization(), "Later " + System.nanoTime());
        crew = Crew.with(later);
        Crew.assigned(later, crew.manager(), Crew.due().plusDays(20));
        manager = crew.managing();
    }

    private Browser.Page assigned() {
        var preview = manager.form("/team/assignments/new", "#choose")
                .with("path", Crew.PATH)
                .with("team", crew.team().toString())
                .with("dueOn", Crew.due().toString())
                .with("reason", "The year begins")
                .send();
        return manager.formOf(preview, ".assign-save").sendAndFollow();
    }

    private static List<String> open(PersonId person) {
        return Db.texts("select due_on from assignment where person_id = ? and withdrawn_at is null", person.value());
    }

    private long causes() {
        return Db.number("select count(*) from assignment_cause where target_id = ? and ended_at is null", crew.team());
    }

    @Test
    void whatWasJustAssignedIsTakenBackAndDatesAreAsBefore() {
        var page = assigned();
        assertThat(open(crew.learner())).containsExactly(Crew.due().toString());
        assertThat(open(later)).containsExactly(Crew.due().toString());
        var undone = manager.formOf(page, UNDO).sendAndFollow();
        assertThat(undone.text()).contains("It is taken back");
        assertThat(open(crew.learner())).isEmpty();
        assertThat(open(later)).containsExactly(Crew.due().plusDays(20).toString());
        assertThat(causes()).isZero();
        manager.formOf(page, UNDO).sendAndFollow();
        assertThat(open(later)).containsExactly(Crew.due().plusDays(20).toString());
    }

    @Test
    void afterAMinuteNothingIsTakenBack() {
        assigned();
        var old = Undoing.key(Instant.now().minusSeconds(90));
        assertThat(manager.get("/team/assignments?undo=" + old).html().select(UNDO))
                .isEmpty();
        var refused = manager.post("/team/assignments/undo", Map.of("key", String.valueOf(old)));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(open(crew.learner())).hasSize(1);
    }

    @Test
    void nobodyTakesBackWhatAnotherAssigned() {
        var page = assigned();
        var other = Crew.with().managing();
        var key = page.html().select(UNDO + " input[name=key]").val();
        assertThat(other.post("/team/assignments/undo", Map.of("key", key)).status())
                .isEqualTo(404);
        assertThat(open(crew.learner())).hasSize(1);
        assertThat(open(later)).containsExactly(Crew.due().toString());
    }
}
