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
    void everybodyReadsWhoAssignedThemAPathAndWhoTookItBack() {
        var page = assigned();
        var title = Db.texts("select title from path where slug = ?", Crew.PATH).getFirst();
        var who = Db.texts(
                        "select name from person where id = ?", crew.manager().value())
                .getFirst();
        assertThat(crew.learning().get("/me/trail").text()).contains(who, title + ": " + Crew.due());
        manager.formOf(page, UNDO).sendAndFollow();
        manager.formOf(page, UNDO).sendAndFollow();
        for (var person : List.of(crew.learner(), later)) {
            assertThat(deeds(person))
                    .containsExactly("assigned-path " + title + ": " + Crew.due(), "undid-assignment " + title);
        }
        assertThat(Db.number("""
                        select count(*) from audit_event a join audit_seal s on s.event_id = a.id
                        where a.actor_id = ? and s.digest = audit_digest(a.id, a.organization_id, a.at, a.actor_id, a.action,
                            a.subject, a.person_id, a.looked_on, a.detail)""", crew.manager().value()))
                .as("rows that the chain holds")
                .isEqualTo(4);
    }

    private static List<String> deeds(PersonId person) {
        return Db.texts(
                "select action || ' ' || detail from audit_event where person_id = ? and looked_on is null order by at",
                person.value());
    }

    @Test
    void whoHadItAlreadyReadsTheirOwnDate() {
        Crew.assigned(crew.learner(), crew.manager(), Crew.due().minusDays(9));
        assigned();
        assertThat(deeds(crew.learner()))
                .singleElement()
                .asString()
                .endsWith(": " + Crew.due().minusDays(9));
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
