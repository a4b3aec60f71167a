package org.uplink.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.SelectOption;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.uplink.local.DemoStack;

/** A director looks at what the department can do, and at what happens when somebody leaves. */
@QuarkusTest
@WithTestResource(DemoStack.class)
class CoverageIT extends Journey {

    private static final String DIRECTOR = "admin@riverbend.example";

    @Test
    void aDirectorAsksWhatIfSomebodyLeavesAndSeesWhoCouldStepIn() {
        try (var director = visitor(PHONE)) {
            director.signIn(DIRECTOR).open("/team").isAccessible();
            director.find(".section-nav a[href='/team/coverage']").click();
            director.page().waitForURL("**/team/coverage");
            director.sees("What if somebody leaves?").isAccessible();
            assertThat(director.find(".card-service").count()).isGreaterThan(15);
            director.find("#without").selectOption(new SelectOption().setIndex(1));
            director.press("Show what would happen").page().waitForURL("**without=*");
            assertThat(director.find(".what-if [role=status] h3").textContent()).startsWith("If ");
            director.isAccessible();
            director.find(".card-service h2 a").first().click();
            director.page().waitForURL("**/team/coverage/*");
            director.sees("Who could become able soonest").isAccessible();
            director.find("#change summary").click();
            director.isAccessible();
        }
    }

    @Test
    void aDirectorReadsTheHeatMapAndOpensACell() {
        try (var director = visitor(WIDE)) {
            director.signIn(DIRECTOR).open("/team/skills").isAccessible();
            director.open("/team/skills?domain=all").isAccessible();
            director.open("/team/skills?domain=SVC&group=team&sort=SVC-01").isAccessible();
            director.find(".heat-cell a").first().click();
            director.page().waitForURL("**/team/people/**");
            assertThat(director.find("#skill h2").textContent()).contains("SVC-");
            director.isAccessible();
        }
    }

    @Test
    void aLearnerSeesNextStepsAndNothingOfTheTeam() {
        try (var learner = visitor(PHONE)) {
            learner.signIn("learner@riverbend.example").open("/me/skills").isAccessible();
            learner.sees("Next steps");
            learner.open("/team/skills").sees("not");
            assertThat(learner.find(".section-nav").count()).isZero();
        }
    }
}
