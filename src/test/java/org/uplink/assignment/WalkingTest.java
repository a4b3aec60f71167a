package org.uplink.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.uplink.catalog.CourseId;
import org.uplink.competency.CompetencyId;
import org.uplink.evidence.MasteryChanged;
import org.uplink.local.LocalStack;
import org.uplink.platform.Ids;
import org.uplink.platform.PersonId;
import org.uplink.platform.Tenancy;
import org.uplink.progress.CourseCompleted;
import org.uplink.testing.Browser;
import org.uplink.testing.Db;

@QuarkusTest
@WithTestResource(LocalStack.class)
class WalkingTest {

    private static final Instant TODAY = Instant.now();
    private static final List<String> COURSES = List.of(
            "how-a-school-district-works", "privacy-at-work", "the-first-hour-of-an-incident", "service-desk-craft");

    @ApplicationScoped
    static class Arrivals {
        private final List<PathCompleted> all = new CopyOnWriteArrayList<>();

        void arrived(@Observes PathCompleted event) {
            all.add(event);
        }

        /** Through a method, because what is injected is a proxy. */
        List<PathCompleted> all() {
            return all;
        }
    }

    @Inject
    Event<CourseCompleted> courses;

    @Inject
    Event<MasteryChanged> mastery;

    @Inject
    Arrivals arrivals;

    @Test
    void aPathIsReadByStrangersAndStartedByWhoIsSignedIn() {
        assertThat(Browser.anonymous().get("/paths/" + Crew.PATH).text())
                .contains("first ninety days", "Sign in to start");
        var crew = Crew.with();
        var learner = crew.learning();
        var started = learner.form("/paths/" + Crew.PATH).sendAndFollow();
        assertThat(started.text()).contains("0 of 6 steps done");
        assertThat(learner.get("/me/learning")
                        .html()
                        .select("section:has(#chosen)")
                        .text())
                .contains("ninety days");
    }

    @Test
    void startingTwiceIsOneWalk() {
        var crew = Crew.with();
        var form = crew.learning().form("/paths/" + Crew.PATH);
        form.send();
        form.send();
        assertThat(walks(crew)).isOne();
    }

    @Test
    void theLearnerSeesWhoAssignedThePathAndWhyAndUntilWhen() {
        var crew = Crew.with();
        Crew.assigned(crew.learner(), crew.manager(), Crew.due());
        var learner = crew.learning();
        assertThat(learner.get("/me/learning").text()).contains("Because the year begins", "in 60 days");
        assertThat(learner.get("/me").html().select(".now").text())
                .contains("How a school district", "assigned to you");
        assertThat(learner.get("/me").html().select("section:has(#due)").text()).contains("Because the year begins");
    }

    @Test
    void progressMovesWhenACourseIsCompleted() {
        var crew = Crew.with();
        Crew.assigned(crew.learner(), crew.manager(), Crew.due());
        complete(crew.learner(), "privacy-at-work");
        assertThat(Crew.doneSteps(crew.learner())).containsExactly("privacy");
        assertThat(crew.learning().get("/me/learning").text()).contains("1 of 6 steps done");
        assertThat(crew.managing().get("/team/assignments").text()).contains("1 of 6 steps");
    }

    @Test
    void aTaskIsDoneByANoteAndTheFirstNoteStays() {
        var crew = Crew.with();
        Crew.assigned(crew.learner(), crew.manager(), Crew.due());
        var learner = crew.learning();
        var address = learner.get("/me/learning")
                .html()
                .select("a[href$=/shadow-a-school]")
                .attr("href");
        var form = learner.form(address);
        assertThat(form.with("note", "  ").send().status()).isEqualTo(422);
        assertThat(form.with("note", "Projector lamp, twice").send().location()).isEqualTo("/me/learning");
        form.with("note", "Something else").send();
        assertThat(Db.texts(
                        "select note from step_completion where person_id = ?",
                        crew.learner().value()))
                .containsExactly("Projector lamp, twice");
        assertThat(learner.get(address).text()).contains("Projector lamp, twice");
    }

    @Test
    void aTaskOfSomebodyElseIsNotThere() {
        var crew = Crew.with();
        var walk = Crew.walk(crew.learner(), null);
        var address = "/me/learning/" + walk + "/shadow-a-school";
        assertThat(crew.learning().get(address).status()).isEqualTo(200);
        assertThat(crew.managing().get(address).status()).isEqualTo(404);
    }

    @Test
    void theManagersRatingsAreTheCheckAndTheLastStepCompletesThePath() {
        var crew = Crew.with();
        Crew.assigned(crew.learner(), crew.manager(), Crew.due());
        COURSES.forEach(course -> complete(crew.learner(), course));
        var learner = crew.learning();
        var task = learner.get("/me/learning")
                .html()
                .select("a[href$=/shadow-a-school]")
                .attr("href");
        learner.form(task).with("note", "Done").send();
        assertThat(learner.get("/me").html().select(".now").text()).contains("Ask your manager");

        Crew.rated(crew.learner(), crew.manager(), "SVC-05", 2);
        Crew.rated(crew.learner(), crew.manager(), "PRV-01", 1);
        Crew.rated(crew.learner(), crew.manager(), "SEC-01", 3);
        masteryMoved(crew);
        assertThat(Crew.doneSteps(crew.learner())).hasSize(Crew.STEPS - 1);

        Crew.rated(crew.learner(), crew.manager(), "PRV-01", 2);
        masteryMoved(crew);
        assertThat(Crew.doneSteps(crew.learner())).hasSize(Crew.STEPS);
        assertThat(arrivals.all())
                .filteredOn(event -> event.person().equals(crew.learner()))
                .hasSize(1);
        assertThat(learner.get("/me/learning")
                        .html()
                        .select("section:has(#completed)")
                        .text())
                .contains("ninety days");
        assertThat(crew.managing().get("/team").text()).contains("Done");
    }

    @Test
    void twoCoursesCompletedAtTheSameMomentAreBothCounted() throws InterruptedException {
        var crew = Crew.with();
        Crew.assigned(crew.learner(), crew.manager(), Crew.due());
        var threads = COURSES.stream()
                .map(course -> Thread.ofVirtual().start(() -> complete(crew.learner(), course)))
                .toList();
        for (var thread : threads) {
            thread.join();
        }
        assertThat(Crew.doneSteps(crew.learner())).hasSize(COURSES.size());
    }

    private void complete(PersonId person, String course) {
        var enrolment = Crew.completed(person, course, TODAY);
        var revision = Db.texts("select revision from enrolment where id = ?", enrolment)
                .getFirst();
        act(
                person,
                () -> courses.fire(new CourseCompleted(
                        Crew.organization(), person, new CourseId(course), revision, enrolment, TODAY)));
    }

    private void masteryMoved(Crew crew) {
        act(
                crew.learner(),
                () -> mastery.fire(
                        new MasteryChanged(Crew.organization(), crew.learner(), Set.of(new CompetencyId("PRV-01")))));
    }

    private static void act(PersonId person, Runnable deed) {
        Tenancy.within(Tenancy.Scope.of(Crew.organization(), person), () -> {
            QuarkusTransaction.requiringNew().run(deed);
            return Ids.next();
        });
    }

    private static long walks(Crew crew) {
        return Db.number(
                "select count(*) from walk where person_id = ?", crew.learner().value());
    }
}
