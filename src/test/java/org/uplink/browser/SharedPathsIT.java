package org.uplink.browser;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.uplink.local.DemoStack;

/** The association shares a path; a district adopts and adapts it, and takes over what the association changes later. */
@QuarkusTest
@WithTestResource(DemoStack.class)
class SharedPathsIT extends Journey {

    private static final String TITLE = "Ready for the testing season";

    @Test
    void whatTheAssociationChangesReachesADistrictThatHasChangedItToo() {
        try (var association = visitor(WIDE);
                var district = visitor(PHONE)) {
            association.signIn("platform@uplink.example").open("/team/paths/new");
            association.find("#title").fill(TITLE);
            association.find("#promise").fill("Every device is ready, and you know whom to call.");
            association.press("Begin").sees("No steps yet");
            task(association, "s1", "Update the devices");
            publish(association, 1);
            association.press("Share with member districts").sees("is shared");

            district.signIn("admin@lakeside.example").open("/team/paths/shared");
            district.sees(TITLE).sees("New").isAccessible();
            district.follow(TITLE);
            district.sees("Update the devices").isAccessible();
            district.press("Adopt").sees("is a draft of your own now");
            district.find("[name='title.s1']").fill("Update the carts");
            publish(district, 1);

            association.open(edit());
            association.find("[name='title.s1']").fill("Update devices and browsers");
            task(association, "s2", "Call the vendor");
            publish(association, 2);

            district.open("/team/paths").sees("A newer version is shared");
            district.follow("A newer version is shared");
            district.sees("What you changed")
                    .sees("Update the carts")
                    .sees("Changed on both sides")
                    .isAccessible();
            district.find("input[value=theirs]").check();
            district.press("Take over into the draft")
                    .sees("What changes against version 1")
                    .sees("Call the vendor")
                    .isAccessible();
            district.press("Publish version 2").sees(TITLE + " is published as version 2");
            district.seesNot("A newer version is shared");
        }
    }

    private static String edit() {
        return "/team/paths/ready-for-the-testing-season/edit";
    }

    private static void task(Visitor visitor, String step, String title) {
        visitor.find("select[name='add.']").selectOption("task");
        visitor.find("button[value='add:']").click();
        until(visitor, "#step-" + step);
        visitor.find("[name='title." + step + "']").fill(title);
        visitor.find("[name='text." + step + "']").fill("Do it before the first day of testing.");
        visitor.find("[name='minutes." + step + "']").fill("60");
    }

    private static void publish(Visitor visitor, int version) {
        visitor.press("See what publishing changes").sees("Publish " + TITLE);
        visitor.press("Publish version " + version).sees(TITLE + " is published as version " + version);
    }
}
