package org.uplink.browser;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.uplink.local.DemoStack;
import org.uplink.testing.Accounts;
import org.uplink.testing.Db;

/** A rule gives a newcomer what the job asks for; the newcomer asks for a later date and gets it. */
@QuarkusTest
@WithTestResource(DemoStack.class)
class RulesIT extends Journey {

    private static final String ADMIN = "admin@lakeside.example";
    private static final String REASON = "Everybody who takes this job begins with it.";

    /** Held by few; the rule speaks of those only who come from today on. */
    private static String rareJob() {
        return Db.texts("""
                        select j.role_profile from membership_job j
                        join organization o on o.id = j.organization_id
                        where o.alias = 'lakeside'
                        group by j.role_profile order by count(*), j.role_profile limit 1""").getFirst();
    }

    private static String day(int days) {
        return LocalDate.now(ZoneId.of("America/Chicago")).plusDays(days).toString();
    }

    @Test
    void aNewcomerGetsWhatTheRuleGivesAndALaterDate() {
        var what = "course.wi-fi-that-survives-first-period";
        var email = Accounts.vouchedBy("lakeside");
        var name = "Rule for " + what;
        try (var admin = visitor(WIDE);
                var newcomer = visitor(PHONE)) {
            newcomer.signIn(email).open("/me/learning");
            var job = rareJob();
            write(admin, name, what, job);
            takeJob(admin, email, job);
            newcomer.open("/me/learning")
                    .sees("by the rule " + name)
                    .sees(REASON)
                    .isAccessible();
            newcomer.open("/me/notices").sees(REASON);
            newcomer.open("/me/learning").follow("Ask for a later date");
            newcomer.sees("Ask for a later date").isAccessible();
            newcomer.find("input[name=dueOn]").fill(day(60));
            newcomer.find("textarea[name=reason]").fill("The move of the server room comes first.");
            newcomer.press("Ask").sees("Your question waits for an answer.").isAccessible();
            admin.open("/team/assignments?path=" + what).isAccessible();
            admin.follow("Change")
                    .sees("The move of the server room comes first.")
                    .isAccessible();
            admin.press("Give the later date").sees("now has another date");
            newcomer.open("/me/learning").isAccessible();
            admin.open("/team/assignments/rules").follow(name);
            admin.sees("on track").isAccessible();
            admin.press("End the rule").sees("This rule has ended").isAccessible();
            newcomer.open("/me/learning").seesNot("by the rule " + name);
        }
    }

    private static void write(Visitor admin, String name, String what, String job) {
        admin.signIn(ADMIN).open("/team/assignments/rules").isAccessible();
        admin.follow("New rule").sees("A new rule").isAccessible();
        admin.find("#name").fill(name);
        admin.find("#path").selectOption(what);
        admin.find("input[name=job][value='" + job + "']").check();
        admin.find(".rule-more summary").click();
        admin.find("#joinedFrom").fill(day(0));
        admin.find("#dueOn").fill(day(30));
        admin.find("#reason").fill(REASON);
        admin.find("#requiredBy").fill("Board policy 12");
        admin.press("See whom it reaches")
                .sees("The rule describes 0 people today.")
                .isAccessible();
        admin.find("#preview button.btn-primary").click();
        admin.sees("The rule " + name + " is saved.").isAccessible();
    }

    private static void takeJob(Visitor admin, String email, String job) {
        var person = Db.texts("select id from person where email = ?", email).getFirst();
        admin.open("/admin/people/" + person);
        admin.find("input[name=job][value='" + job + "']").check();
        admin.find("form:has(input[name=job]) button.btn-primary").click();
        admin.sees("Saved.");
    }
}
