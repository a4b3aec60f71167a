package org.uplink.browser;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.microsoft.playwright.options.FilePayload;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.uplink.local.DemoStack;

/** A framework comes in as a file: shown first, then applied, then read by a stranger. */
@QuarkusTest
@WithTestResource(DemoStack.class)
class FrameworkImportIT extends Journey {

    private static FilePayload table(String title, String statement) {
        var csv = "type,code,parent,title,statement\n" + "Framework,,," + title + ",Made for a journey\n"
                + "Area,NET,,Networks,Everything that connects\n" + "Skill,NET-1,NET,Cables," + statement + "\n";
        return new FilePayload("networks.csv", "text/csv", csv.getBytes(UTF_8));
    }

    @Test
    void aFrameworkIsShownFirstAndThenApplied() {
        var title = "Networks";
        try (var platform = visitor(WIDE);
                var stranger = visitor(PHONE)) {
            platform.signIn("platform@uplink.example")
                    .open("/platform/frameworks")
                    .isAccessible();
            choose(platform, table(title, "Crimps a cable"));
            platform.sees("A framework that is not here yet").sees("NET-1").isAccessible();
            platform.press("Apply this import")
                    .sees("5 added, 0 changed, 0 removed")
                    .isAccessible();
            platform.open("/platform/frameworks");
            choose(platform, table(title, "Crimps and tests a cable"));
            platform.sees("Crimps a cable").sees("Crimps and tests a cable").isAccessible();
            platform.press("Apply this import").sees("0 added, 1 changed, 0 removed");
            stranger.open("/frameworks/networks").sees("Networks").isAccessible();
            stranger.follow("Networks").sees("Crimps and tests a cable").isAccessible();
            stranger.open("/frameworks/k12tsf/crosswalks")
                    .sees("NICE Framework")
                    .isAccessible();
            stranger.follow("Request and incident handling").sees("Related elsewhere");
        }
    }

    private static void choose(Visitor platform, FilePayload file) {
        platform.find("input[type=file]").setInputFiles(file);
        platform.press("Show what it would change");
        platform.page().waitForURL("**/platform/frameworks/*");
    }
}
