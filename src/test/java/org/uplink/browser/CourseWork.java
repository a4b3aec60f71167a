package org.uplink.browser;

import org.uplink.catalog.Course;
import org.uplink.catalog.Lesson;

/** Somebody works through a course: reads, writes where a lesson asks for it, and answers the check rightly. */
record CourseWork(Visitor learner, Course course) {

    CourseWork begin() {
        learner.open("/courses/" + course.slug()).press("Start course");
        return this;
    }

    void finish() {
        course.lessons().forEach(this::work);
        learner.open(
                "/courses/" + course.slug() + "/" + course.lessons().getLast().slug());
        learner.press("Take the check").page().waitForURL("**/me/checks/**");
        learner.find("fieldset.question").all().stream()
                .map(card -> card.getAttribute("id").substring("q-".length()))
                .forEach(this::answer);
        learner.isAccessible().find("#hand-in").click();
        learner.page().waitForURL("**/result");
    }

    private void work(Lesson lesson) {
        var address = "/courses/" + course.slug() + "/" + lesson.slug();
        learner.open(address);
        if (lesson.asksForResponse()) {
            learner.find("#text").fill("What I would do, in my own words.");
            learner.press("Save answer");
        } else if (learner.find("form[action$='/completion'] button").count() > 0) {
            learner.find("form[action$='/completion'] button").click();
        }
    }

    private void answer(String question) {
        course.quiz()
                .question(question)
                .orElseThrow()
                .correctOptions()
                .forEach(option -> learner.find("#q-%s input[value='%s']".formatted(question, option))
                        .check());
        learner.find("#state-%s .chip.is-good".formatted(question)).waitFor();
    }
}
