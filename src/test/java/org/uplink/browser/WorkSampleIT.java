package org.uplink.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.uplink.local.DemoStack;
import org.uplink.testing.Accounts;

/** Real work becomes a level: handed in, sent back, handed in again, accepted, and seen on the skill map. */
@QuarkusTest
@WithTestResource(DemoStack.class)
class WorkSampleIT extends Journey {

    private static final byte[] PDF =
            "%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

    @Test
    void aWorkSampleGoesThroughReviewAndRaisesTheLevel() {
        var district = "lakeside";
        var email = Accounts.vouchedBy(district);
        var title = "Cabling of the new wing";
        try (var learner = visitor(PHONE);
                var assessor = visitor(WIDE)) {
            learner.signIn(email).open("/me/evidence").isAccessible().follow("Hand in work");
            learner.page().waitForURL("**/me/evidence/new");
            learner.isAccessible();
            fillIn(learner, title);
            until(learner.press("Hand in for review"), ".form-errors").sees("Tick each line once it is true.");
            learner.sees("Attached").isAccessible();
            assertThat(learner.find("#title").inputValue()).isEqualTo(title);
            learner.find("input[name=redaction]").all().forEach(box -> box.check());
            until(learner.press("Hand in for review"), ".flash")
                    .sees("It is handed in.")
                    .isAccessible();
            var address = learner.path();

            assessor.signIn("assessor@" + district + ".example")
                    .open("/reviews")
                    .isAccessible()
                    .sees(title);
            assessor.follow(title).page().waitForURL("**/reviews/*");
            assessor.isAccessible().sees("Download plan.pdf");
            decide(assessor, "ask-changes", "Say how you tested it.");

            learner.open(address).sees("Say how you tested it.").isAccessible();
            learner.find("#text").fill("Planned, pulled and tested by the room, each run with its reading.");
            learner.find("input[name=redaction]").all().forEach(box -> box.check());
            until(learner.press("Hand in again"), ".flash").sees("It is handed in.");

            assessor.open("/reviews").follow(title).page().waitForURL("**/reviews/*");
            assessor.find("input[name='level.INF-01'][value='2']").check();
            decide(assessor, "accept", "Each run has its reading.");
            assessor.sees("accepted").open("/reviews?show=decided").sees(title).isAccessible();

            learner.open(address).sees("accepted it").isAccessible();
            learner.open("/me/skills?competency=INF-01")
                    .sees("Level 2")
                    .sees("Each run has its reading.")
                    .isAccessible();
        }
    }

    private static void fillIn(Visitor learner, String title) {
        learner.find("#title").fill(title);
        learner.find("#text").fill("Planned, pulled and tested by the room.");
        learner.find("#occurredOn")
                .fill(LocalDate.now(ZoneOffset.UTC).minusDays(9).toString());
        learner.find("#competency-1").selectOption("INF-01");
        learner.find("#level-1").selectOption("2");
        learner.find("#files").setInputFiles(new FilePayload("plan.pdf", "application/pdf", PDF));
    }

    private static void decide(Visitor assessor, String decision, String words) {
        assessor.find("#comment").fill(words);
        assessor.find("input[name=decision][value=" + decision + "]").check();
        assessor.press("Save review").page().waitForURL(Pattern.compile(".*/reviews$"));
    }
}
