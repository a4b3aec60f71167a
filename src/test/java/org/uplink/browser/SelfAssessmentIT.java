package org.uplink.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.uplink.local.DemoStack;
import org.uplink.testing.Accounts;

/** Somebody says what they can do: in pieces, on two devices, twice, and shares it when they choose to. */
@QuarkusTest
@WithTestResource(DemoStack.class)
class SelfAssessmentIT extends Journey {

    private static final String OWN = "/me/evidence/self-assessment";

    @Test
    void aPassIsLeftResumedFinishedComparedAndShared() {
        var district = "riverbend";
        var email = Accounts.vouchedBy(district);
        try (var learner = visitor(PHONE);
                var manager = visitor(WIDE)) {
            learner.signIn(email);
            Staff.joinServiceDesk(email, district);
            learner.open("/me/evidence").follow("Rate yourself").page().waitForURL("**" + OWN);
            learner.sees("Support Technician").sees("No pass yet").isAccessible();
            learner.press("Start").page().waitForURL("**/competencies/SVC-01");
            learner.isAccessible();
            answer(learner, 3, "SVC-02");
            answer(learner, 2, "SVC-03");
            learner.sees("Saved: SVC-02 at level 2.").isAccessible();

            try (var elsewhere = visitor(WIDE)) {
                elsewhere.signIn(email).open(OWN).sees("2 of ").isAccessible();
                elsewhere.press("Go on").page().waitForURL("**/competencies/SVC-03");
                answer(elsewhere, 1, "SVC-04");
                elsewhere.follow("Overview");
                finish(elsewhere);
                elsewhere.sees("3 said for the first time").isAccessible();
            }

            learner.open(OWN).sees("private").press("Start").page().waitForURL("**/competencies/SVC-01");
            learner.sees("1 of ");
            answer(learner, 4, "SVC-02");
            answer(learner, 2, "SVC-03");
            learner.follow("Overview");
            finish(learner);
            learner.sees("1 higher than last time, 0 lower, 1 the same").isAccessible();

            manager.signIn("manager@" + district + ".example").open("/team");
            manager.follow(nameOf(learner)).page().waitForURL("**/team/people/*");
            manager.follow("Own view").page().waitForURL("**/self-assessment");
            manager.sees("has shared no self-assessment").isAccessible();
            var shown = manager.path();

            until(learner.press("Share with my manager"), ".flash")
                    .sees("This pass is shared.")
                    .isAccessible();
            manager.open(shown).sees("SVC-01").seesNot("SVC-03").isAccessible();
            assertThat(manager.find("tbody tr").first().locator("td").first().textContent())
                    .isEqualTo("4");

            learner.open("/me/skills?competency=SVC-01").isAccessible();
            assertThat(learner.find("#skill").textContent())
                    .contains("Not yet evidenced", "Own view, level 4", "does not count");
        }
    }

    /** Answers what is asked and waits for the next question. */
    private static void answer(Visitor learner, int level, String next) {
        learner.find("input[name=level][value='" + level + "']").check();
        learner.press("Save and go on").page().waitForURL("**/competencies/" + next);
    }

    private static void finish(Visitor learner) {
        learner.page().waitForURL(Pattern.compile(".*" + OWN + "/[0-9a-f-]{36}$"));
        learner.isAccessible();
        until(learner.press("Finish this pass"), ".flash").sees("This pass is finished.");
    }

    private static String nameOf(Visitor visitor) {
        return visitor.find(".person-menu summary").textContent();
    }
}
