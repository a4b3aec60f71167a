package org.uplink.certification;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.uplink.local.LocalStack;
import org.uplink.platform.OrganizationId;
import org.uplink.platform.PersonId;
import org.uplink.testing.Accounts;
import org.uplink.testing.Browser;
import org.uplink.testing.Db;
import org.uplink.testing.Districts;
import org.uplink.testing.Learned;

/** A certificate changes while people work towards it. */
@QuarkusTest
@WithTestResource(LocalStack.class)
class VersionPagesTest {

    private static final String PAGE = "/certifications/" + NewerVersion.SLUG;

    @Inject
    CertificationRevisions revisions;

    private OrganizationId riverbend;
    private String email;
    private PersonId person;

    @BeforeEach
    void member() {
        riverbend = Districts.organization("riverbend");
        email = Accounts.vouchedBy("riverbend");
        person = Districts.member(email, "riverbend");
    }

    private void publish(LocalDate countsFrom) {
        NewerVersion.publish(revisions, countsFrom);
    }

    @AfterEach
    void takeBack() {
        NewerVersion.takeBack(revisions);
    }

    @Test
    void whoSetsOutIsToldSoOnce() {
        var browser = signedIn();
        var form = browser.form(PAGE, "form.start-working");

        assertThat(form.sendAndFollow().text())
                .contains("You are working towards it from today on.", "You have been working towards it since");
        assertThat(form.sendAndFollow().text()).contains("You had set out for it before.");
        assertThat(Db.number("select count(*) from certification_start where person_id = ?", person.value()))
                .isEqualTo(1);
    }

    @Test
    void agreeingToAStatementIsAStart() {
        signedIn().form(PAGE, "form.attest").with("agree", "yes").sendAndFollow();

        assertThat(Db.number("select count(*) from certification_start where person_id = ?", person.value()))
                .isEqualTo(1);
    }

    @Test
    void whoSetOutBeforeAChangeKeepsTheOldVersionAndReadsOnlyWhatIsNew() {
        started(Learned.today().minusDays(40));
        publish(Learned.today().minusDays(10));

        var page = signedIn().get(PAGE);

        assertThat(page.text())
                .contains(
                        "You are judged by the version of",
                        "earns the award as well",
                        "What the newer version changes");
        assertThat(page.html().select(".version-changes li").eachText())
                .hasSize(2)
                .anySatisfy(line -> assertThat(line).startsWith("New: ").contains("desk"))
                .anySatisfy(line ->
                        assertThat(line).startsWith("More is asked for: ").contains("PRV-01", "3"));
        assertThat(page.html()
                        .select("#takes ~ .leaves, section[aria-labelledby=takes]")
                        .text())
                .contains("Complete these 2 courses");
    }

    @Test
    void whoDidNotSetOutIsJudgedByWhatCounts() {
        publish(Learned.today().minusDays(10));

        var page = signedIn().get(PAGE);

        assertThat(page.text()).contains("Complete these 3 courses").doesNotContain("You are judged by the version of");
    }

    @Test
    void aVersionThatIsToComeIsAnnouncedToEverybodyAndJudgesNobody() {
        publish(Learned.today().plusDays(60));

        for (var browser : new Browser[] {Browser.anonymous(), signedIn()}) {
            assertThat(browser.get(PAGE).text())
                    .contains("A newer version counts from", "Complete these 2 courses", "More is asked for");
        }
    }

    @Test
    void inTheTimeTheOldVersionEarnsTheAward() {
        started(Learned.today().minusDays(40));
        metByTheOld();
        publish(Learned.today().minusDays(10));

        var landed = signedIn().form(PAGE, "form.attest").with("agree", "yes").sendAndFollow();

        assertThat(landed.text()).contains("You hold School Operations and Privacy Essentials now");
        assertThat(Db.texts("select revision from award where person_id = ?", person.value()))
                .singleElement()
                .isNotEqualTo(NewerVersion.REVISION);
    }

    @Test
    void afterTheTimeOnlyTheNewerOneEarnsIt() {
        started(Learned.today().minusDays(500));
        metByTheOld();
        publish(Learned.today().minusDays(400));

        var landed = signedIn().form(PAGE, "form.attest").with("agree", "yes").sendAndFollow();

        assertThat(landed.text()).doesNotContain("You hold").contains("Complete these 3 courses");
        assertThat(Db.number("select count(*) from award where person_id = ?", person.value()))
                .isZero();
    }

    @Test
    void aStatementThatIsNotAgreedToIsToldWhereItStands() {
        started(Learned.today().minusDays(40));
        publish(Learned.today().minusDays(10));
        var browser = signedIn();

        var newer = browser.form(PAGE, "form.attest-newer").send();
        assertThat(newer.status()).isEqualTo(422);
        assertThat(newer.html().select("form.attest-newer .field-error")).hasSize(1);
        assertThat(newer.html().select("form.attest .field-error")).isEmpty();
        assertThat(newer.html().select("details[open] form.attest-newer")).hasSize(1);

        var own = browser.form(PAGE, "form.attest").send();
        assertThat(own.html().select("form.attest .field-error")).hasSize(1);
        assertThat(own.html().select("form.attest-newer .field-error")).isEmpty();
    }

    @Test
    void nobodySetsOutForAnAwardThatIsNotNext() {
        assertThat(signedIn()
                        .form(PAGE, "form.start-working")
                        .with("number", "7")
                        .send()
                        .status())
                .isEqualTo(404);
    }

    private void metByTheOld() {
        Learned.course(riverbend, person, "how-a-school-district-works", Learned.today());
        Learned.course(riverbend, person, "privacy-at-work", Learned.today());
        Learned.level(riverbend, person, "LRN-01", 2);
        Learned.level(riverbend, person, "PRV-01", 2);
    }

    private void started(LocalDate day) {
        NewerVersion.started(riverbend, person, day);
    }

    private Browser signedIn() {
        var browser = Browser.anonymous();
        browser.signIn(email, "/login?to=" + PAGE);
        return browser;
    }
}
