package org.uplink.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.uplink.catalog.CourseCatalog;
import org.uplink.catalog.CourseId;
import org.uplink.local.DemoStack;
import org.uplink.testing.Accounts;

/** The main job, end to end, in a real browser, through the real sign-in page, at both widths. */
@QuarkusTest
@WithTestResource(DemoStack.class)
class JourneysIT extends Journey {

    private static final Set<String> FOUNDATIONS = Set.of(
            "how-a-school-district-works", "service-desk-craft", "the-first-hour-of-an-incident", "privacy-at-work");

    @Inject
    CourseCatalog courses;

    @ParameterizedTest
    @ValueSource(ints = {1280, 390})
    void aNewPersonSignsInAndIsAMemberAndSigningOutEndsBothSessions(int width) {
        var email = Accounts.vouchedBy("riverbend");
        try (var newcomer = visitor(width)) {
            newcomer.open("/me/skills");
            assertThat(newcomer.atKeycloak()).isTrue();
            newcomer.signIn(email).open("/me").isAccessible();
            assertThat(newcomer.path()).isEqualTo("/me");
            newcomer.open("/me/settings").sees("Riverbend School District").isAccessible();
            newcomer.open("/logout");
            assertThat(newcomer.path()).isEqualTo("/");
            newcomer.open("/me");
            assertThat(newcomer.atKeycloak()).isTrue();
            assertThat(newcomer.find("#username").isVisible()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 390})
    void anAccountThatNobodyVouchesForSeesOnePageAndNothingElse(int width) {
        try (var stranger = visitor(width)) {
            stranger.signIn("visitor@elsewhere.example");
            for (var address : Set.of("/me", "/catalog", "/team", "/admin", "/")) {
                stranger.open(address).sees("No organization vouches for this account");
            }
            stranger.isAccessible();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 390})
    void aStrangerBrowsesTheCatalogueAndOpensACourse(int width) {
        try (var stranger = visitor(width)) {
            stranger.open("/").isAccessible();
            stranger.open("/catalog").isAccessible().sees("Privacy at work");
            stranger.find("input[name=q]").fill("incident");
            stranger.find("input[name=q]").press("Enter");
            stranger.page().waitForURL("**/catalog?*");
            stranger.sees("The first hour of an incident").seesNot("Wi-Fi that survives");
            stranger.follow("The first hour of an incident").page().waitForURL("**/courses/**");
            stranger.sees("SEC-05").sees("25 Nov 2026").isAccessible();
            stranger.open("/courses/the-first-hour-of-an-incident/call-contain-keep")
                    .isAccessible();
            stranger.open("/frameworks/k12tsf").isAccessible().sees("SVC-01");
            stranger.open("/roles/network-administrator").isAccessible().sees("INF-02");
            stranger.open("/paths/first-ninety-days").isAccessible().sees("Shadow one school");
            stranger.open("/certifications/district-technology-foundations").isAccessible();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 390})
    void aLearnerTakesACourseGoesOnElsewhereAndSeesTheLevelOnTheSkillMap(int width) {
        var email = Accounts.vouchedBy("riverbend");
        try (var learner = visitor(width)) {
            learner.signIn(email).open("/courses/privacy-at-work").press("Start course");
            learner.sees("What is protected").isAccessible();
            learner.press("Done, next lesson");
            learner.page().waitForURL("**/ten-everyday-requests");
            try (var elsewhere = visitor(width)) {
                elsewhere.signIn(email).open("/courses/privacy-at-work").isAccessible();
                elsewhere.find("main a.btn-primary").first().click();
                elsewhere.page().waitForURL("**/ten-everyday-requests");
            }
            new CourseWork(learner, courses.get(new CourseId("privacy-at-work"))).finish();
            learner.sees("Your course is completed").isAccessible();
            learner.open("/me/skills?competency=PRV-01").sees("Level 2").isAccessible();
            learner.open("/me/skills?view=table").isAccessible();
            learner.open("/me/learning").isAccessible();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 390})
    void aManagerAssignsAPathAfterAPreviewAndTheLearnerFindsItWithReasonAndDate(int width) {
        var district = width == 1280 ? "riverbend" : "lakeside";
        var email = Accounts.vouchedBy(district);
        try (var learner = visitor(width);
                var manager = visitor(width)) {
            learner.signIn(email);
            var name = learner.find(".person-menu summary").textContent();
            Staff.joinServiceDesk(email, district);
            manager.signIn("manager@" + district + ".example")
                    .open("/team")
                    .isAccessible()
                    .sees(name);
            manager.open("/team/assignments").isAccessible();
            manager.open("/team/assignments/new").isAccessible();
            manager.find("#path").selectOption("first-ninety-days");
            manager.page().getByLabel(name).check();
            manager.find("input[name=dueOn]")
                    .fill(LocalDate.now(ZoneOffset.UTC).plusDays(60).toString());
            manager.find("textarea[name=reason]").fill("You start in the schools in January.");
            manager.find("#choose button").click();
            manager.sees(name).isAccessible();
            manager.find("#preview button.btn-primary").click();
            manager.page().waitForURL("**/team/assignments*");
            manager.sees(name);
            learner.open("/me").sees("New in district IT: first ninety days").isAccessible();
            learner.open("/me/learning")
                    .sees("You start in the schools in January.")
                    .isAccessible();
            new CourseWork(learner, courses.get(new CourseId("privacy-at-work")))
                    .begin()
                    .finish();
            manager.open("/team/assignments").sees("1 of 6");
            manager.open("/team").follow(name).page().waitForURL("**/team/people/**");
            manager.isAccessible();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 390})
    void aLearnerEarnsTheCertificateAndAStrangerVerifiesIt(int width) {
        var email = Accounts.vouchedBy("lakeside");
        try (var learner = visitor(width);
                var stranger = visitor(width)) {
            learner.signIn(email)
                    .open("/certifications/district-technology-foundations")
                    .isAccessible();
            learner.find("input[name=agree]").check();
            learner.find("form.attest button").click();
            for (var course : FOUNDATIONS) {
                new CourseWork(learner, courses.get(new CourseId(course)))
                        .begin()
                        .finish();
            }
            learner.open("/certifications/district-technology-foundations")
                    .sees("Valid until")
                    .isAccessible();
            learner.open("/me/record").sees("District Technology Foundations").isAccessible();
            var credential = learner.find("a[href*='/verify/']").first().getAttribute("href");
            stranger.open(credential.substring(credential.indexOf("/verify/"))).isAccessible();
            stranger.sees("Valid until").sees("Lakeside School District").seesNot("Robin");
        }
    }
}
