package org.uplink.certification;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
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
import org.uplink.testing.Queries;

@QuarkusTest
@WithTestResource(LocalStack.class)
class CertificationPagesTest {

    private static final String PAGE = "/certifications/" + Learned.CERTIFICATION;

    private OrganizationId riverbend;

    @BeforeEach
    void district() {
        riverbend = Districts.organization("riverbend");
    }

    @Test
    void aStrangerReadsWhatItTakesAndHowLongItLasts() {
        var page = Browser.anonymous().get(PAGE);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text())
                .contains(
                        "District Technology Foundations",
                        "Complete these 4 courses",
                        "Privacy at work",
                        "level 2 or higher",
                        "without stale evidence",
                        "I look only at the information that a task needs",
                        "24 months from the day of the award, up to the end of that month.",
                        "last 6 months",
                        "assessment-based certificate",
                        "No accreditation body has accredited it",
                        "Sign in to see what you have met");
        assertThat(page.html().select("main form")).isEmpty();
    }

    @Test
    void anUnknownCertificationIsNotFound() {
        assertThat(Browser.anonymous().get("/certifications/none").status()).isEqualTo(404);
    }

    @Test
    void whatIsMissingIsNamedWithALinkToIt() {
        var email = Accounts.vouchedBy("riverbend");
        var person = Districts.member(email, "riverbend");
        Learned.course(riverbend, person, "privacy-at-work", Learned.today());
        Learned.level(riverbend, person, "SVC-05", 1);

        var page = signedIn(email).get(PAGE);

        assertThat(page.text()).contains("1 of 13 met", "12 things are missing.", "level 1 so far", "no evidence yet");
        assertThat(page.html().select(".leaves li:not(.is-met) a[href=/courses/service-desk-craft]"))
                .hasSize(1);
        assertThat(page.html().select(".leaves li.is-met a[href=/courses/privacy-at-work]"))
                .hasSize(1);
    }

    @Test
    void agreeingAsTheLastThingEarnsTheAwardOnce() {
        var email = Accounts.vouchedBy("riverbend");
        var person = Districts.member(email, "riverbend");
        Learned.allButTheAgreement(riverbend, person);
        var browser = signedIn(email);
        var form = browser.form(PAGE, "form.attest");

        var unticked = form.with("agree").send();
        assertThat(unticked.status()).isEqualTo(422);
        assertThat(unticked.text()).contains("Tick the box to agree");
        assertThat(awards(person)).isZero();

        var landed = form.with("agree", "yes").sendAndFollow();
        assertThat(landed.text()).contains("You hold District Technology Foundations now. Valid until");
        assertThat(landed.html().select(".chip").text()).contains("Valid until");
        form.send();
        assertThat(awards(person)).isEqualTo(1);
        assertThat(Db.texts("select statement from attestation where person_id = ?", person.value()))
                .singleElement()
                .satisfies(
                        words -> assertThat(words).startsWith("I look only at").endsWith("my own work."));
    }

    @Test
    void nobodyAgreesToWordsThatTheyHaveNotSeen() {
        var email = Accounts.vouchedBy("riverbend");
        Districts.member(email, "riverbend");
        var answer = signedIn(email)
                .form(PAGE, "form.attest")
                .with("agree", "yes")
                .with("revision", "older")
                .send();

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("The statement has changed");
    }

    @Test
    void agreeingEarlyIsKeptAndSaysHowMuchIsMissing() {
        var email = Accounts.vouchedBy("riverbend");
        Districts.member(email, "riverbend");
        var landed =
                signedIn(email).form(PAGE, "form.attest").with("agree", "yes").sendAndFollow();

        assertThat(landed.text()).contains("Your agreement is recorded. 12 other things are still missing.");
        assertThat(landed.html().select("form.attest")).isEmpty();
    }

    @Test
    void onlyAnAdministratorRevokesAndMustGiveAReason() {
        var person = Districts.person(riverbend, "Rae Voked");
        var held = Learned.award(
                riverbend, person, Learned.today(), Learned.today().plusYears(1));
        var address = "/team/people/" + person + "/awards/" + held.award() + "/revocation";
        var managing = Accounts.vouchedBy("riverbend");
        Districts.member(managing, "riverbend", "manager");
        var administering = Accounts.vouchedBy("riverbend");
        Districts.member(administering, "riverbend", "admin");
        var elsewhere = Accounts.vouchedBy("lakeside");
        Districts.member(elsewhere, "lakeside", "admin");

        assertThat(post(signedIn(managing), address, "x").status()).isEqualTo(404);
        assertThat(post(signedIn(elsewhere), address, "x").status()).isEqualTo(404);
        var admin = signedIn(administering);
        var again = post(admin, address, " ");
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.text()).contains("Give the reason");
        assertThat(post(admin, address, "Handed in another’s work").location()).isEqualTo("/team/people/" + person);
        assertThat(post(admin, address, "Once more").status()).isEqualTo(303);

        assertThat(Db.texts("select reason from award_revocation where award_id = ?", held.award()))
                .containsExactly("Handed in another’s work");
        assertThat(Db.number("select count(*) from credential_revocation where slug = ?", held.slug()))
                .isEqualTo(1);
        assertThat(Db.number(
                        "select count(*) from audit_event where action = 'revoked-award' and subject like ?",
                        "%" + held.award()))
                .isEqualTo(1);
        assertThat(Browser.anonymous().get("/verify/" + held.slug()).text()).contains("Revoked on");
    }

    @Test
    void thePageAsksTheDatabaseAsOftenForOneAwardAsForMany() {
        var few = Accounts.vouchedBy("riverbend");
        Districts.member(few, "riverbend");
        var many = Accounts.vouchedBy("riverbend");
        var person = Districts.member(many, "riverbend");
        Learned.allButTheAgreement(riverbend, person);
        for (var i = 0; i < 5; i++) {
            Learned.award(riverbend, person, Learned.today(), Learned.today().plusYears(1));
        }
        var fewBrowser = signedIn(few);
        var manyBrowser = signedIn(many);
        fewBrowser.get(PAGE);

        assertThat(Queries.ofPage(() -> manyBrowser.get(PAGE))).isEqualTo(Queries.ofPage(() -> fewBrowser.get(PAGE)));
    }

    private static Browser.Page post(Browser browser, String address, String reason) {
        return browser.post(address, Map.of("reason", reason));
    }

    private static Browser signedIn(String email) {
        var browser = Browser.anonymous();
        browser.signIn(email, "/login?to=" + PAGE);
        return browser;
    }

    private static long awards(PersonId person) {
        return Db.number("select count(*) from award where person_id = ?", person.value());
    }
}
