package org.uplink.browser;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.uplink.local.DemoStack;
import org.uplink.platform.PersonId;
import org.uplink.testing.Accounts;
import org.uplink.testing.Db;
import org.uplink.testing.Districts;

/** A plan for a team is made, changed and assigned; somebody of the team finds it among what to learn. */
@QuarkusTest
@WithTestResource(DemoStack.class)
class PlannerIT extends Journey {

    private static final String ADMIN = "admin@lakeside.example";
    private static final String DISTRICT = "lakeside";

    private static String day(int days) {
        return LocalDate.now(ZoneId.of("America/Chicago")).plusDays(days).toString();
    }

    /** @return the team of somebody who has just begun and knows nothing yet */
    private static String teamOf(String email) {
        var organization = Districts.organization(DISTRICT);
        var learner = Districts.member(email, DISTRICT);
        Districts.job(learner, organization, "support-technician");
        var admin = PersonId.parse(
                Db.texts("select id from person where email = ?", ADMIN).getFirst());
        return Districts.team(organization, admin, learner).toString();
    }

    @Test
    void aPlanIsMadeChangedAndAssigned() {
        var email = Accounts.vouchedBy(DISTRICT);
        try (var admin = visitor(WIDE);
                var learner = visitor(PHONE)) {
            var team = teamOf(email);
            admin.signIn(ADMIN).open("/team/plan?team=" + team).isAccessible();
            admin.find("input[name=target][value=GAPS]").check();
            admin.find("#hours").fill("1.5");
            admin.find("#until").fill(day(90));
            admin.find("#plan-form button.btn-primary").click();
            admin.sees("gap in SVC-05 for Support Technician").isAccessible();
            admin.find(".plan-edit summary").first().click();
            admin.find(".plan-remove button").first().click();
            admin.sees("It could be planned, and no line gives it.");
            admin.find(".plan-edit summary").first().click();
            admin.find(".plan-change input[type=date]").first().fill(day(99));
            admin.find(".plan-change button").first().click();
            admin.sees("after the last day of the plan").isAccessible();
            admin.follow("Assign this plan");
            admin.sees("Gets it").isAccessible();
            admin.find(".assign-save button").click();
            admin.sees("The plan is assigned.");
            learner.signIn(email).open("/me/learning");
            learner.sees("Plan of ");
        }
    }
}
