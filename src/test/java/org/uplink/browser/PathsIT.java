package org.uplink.browser;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.uplink.local.DemoStack;
import org.uplink.testing.Accounts;
import org.uplink.testing.Db;

/** An administrator composes a path with a choice in it, publishes and assigns it; the learner finds the choice. */
@QuarkusTest
@WithTestResource(DemoStack.class)
class PathsIT extends Journey {

    private static final String ADMIN = "admin@lakeside.example";

    @Test
    void aPathOfTheDistrictsOwnReachesTheLearner() {
        var email = Accounts.vouchedBy("lakeside");
        var title = "Ready for the counter";
        try (var admin = visitor(WIDE);
                var learner = visitor(PHONE)) {
            learner.signIn(email);
            var name = learner.find(".person-menu summary").textContent();
            compose(admin, title);
            publish(admin, title);
            assign(admin, title, name);
            learner.open("/me/learning")
                    .sees("One of the two")
                    .sees("Choose 1 of 2")
                    .sees("Opens after")
                    .isAccessible();
            learner.follow(title);
            learner.sees("One of the two").isAccessible();
        }
    }

    private static void compose(Visitor admin, String title) {
        admin.signIn(ADMIN).open("/team/paths").isAccessible();
        admin.follow("New path");
        admin.sees("Promise").isAccessible();
        admin.find("#title").fill(title);
        admin.find("#promise").fill("You greet, you note, you know whom to call.");
        admin.press("Begin").sees("No steps yet");
        add(admin, "", "course:privacy-at-work", "s1");
        add(admin, "", "group", "s2");
        add(admin, "s2", "course:service-desk-craft", "s3");
        add(admin, "s2", "task", "s4");
        admin.find("[name='title.s2']").fill("One of the two");
        admin.find("[name='choose.s2']").selectOption("1");
        admin.find("#step-s2 > fieldset > .compose-terms summary").click();
        admin.find("[name='after.s2'][value=s1]").check();
        admin.find("[name='gate.s2']").check();
        admin.press("See what publishing changes")
                .sees("cannot be published yet")
                .isAccessible();
        admin.find("[name='title.s4']").fill("Stand at the counter for an hour");
        admin.find("[name='text.s4']").fill("Note what people ask for.");
        admin.find("[name='minutes.s4']").fill("60");
    }

    private static void add(Visitor admin, String group, String what, String step) {
        admin.find("select[name='add." + group + "']").selectOption(what);
        admin.find("button[value='add:" + group + "']").click();
        until(admin, "#step-" + step);
    }

    private static void publish(Visitor admin, String title) {
        admin.press("See what publishing changes")
                .sees("This is the first version")
                .isAccessible();
        admin.press("Publish version 1")
                .sees(title + " is published as version 1")
                .isAccessible();
    }

    private static void assign(Visitor admin, String title, String name) {
        admin.open("/team/assignments/new");
        admin.find("#path").selectOption(slug(title));
        admin.page().getByLabel(name).check();
        admin.find("input[name=dueOn]")
                .fill(LocalDate.now(ZoneOffset.UTC).plusDays(60).toString());
        admin.find("textarea[name=reason]").fill("You take over the counter.");
        admin.find("#choose button").click();
        admin.sees(name);
        admin.find("#preview button.btn-primary").click();
        admin.page().waitForURL("**/team/assignments*");
        admin.sees(name);
    }

    private static String slug(String title) {
        return Db.texts("select path from own_path where title = ? order by changed_at desc", title)
                .getFirst();
    }
}
