package org.uplink.insight;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.uplink.local.LocalStack;
import org.uplink.platform.OrganizationId;
import org.uplink.testing.Accounts;
import org.uplink.testing.Browser;
import org.uplink.testing.Districts;
import org.uplink.testing.Learned;
import org.uplink.testing.Queries;

@QuarkusTest
@WithTestResource(LocalStack.class)
class RecordPagesTest {

    private OrganizationId riverbend;

    @BeforeEach
    void district() {
        riverbend = Districts.organization("riverbend");
    }

    @Test
    void anEmptyRecordTeachesHowItFills() {
        var email = Accounts.vouchedBy("riverbend");
        Districts.member(email, "riverbend");
        var page = signedIn(email).get("/me/record");

        assertThat(page.text())
                .contains(
                        "No awards yet.", "No course completed yet.", "No check passed yet.", "No skill verified yet.");
        assertThat(page.html().select("a[href=/certifications/" + Learned.CERTIFICATION + "]"))
                .isNotEmpty();
    }

    @Test
    void everythingLearnedStandsThereWithItsDate() {
        var email = Accounts.vouchedBy("riverbend");
        var person = Districts.member(email, "riverbend");
        Learned.allButTheAgreement(riverbend, person);
        Learned.check(riverbend, person, "privacy-at-work");
        var first = Learned.award(
                riverbend,
                person,
                Learned.today().minusMonths(22),
                Learned.today().plusMonths(2));
        var second = Learned.award(
                riverbend, person, Learned.today(), Learned.today().plusMonths(26));
        var page = signedIn(email).get("/me/record");

        assertThat(page.text())
                .contains(
                        "Awards",
                        "renewed",
                        "Valid until",
                        "Award 1",
                        "Award 2",
                        "Privacy at work",
                        "3 of 4",
                        "PRV-06");
        assertThat(page.html().select(".numbers li").eachText())
                .contains("4 courses completed", "6 skills verified today", "1 award that holds today");
        assertThat(page.html().select("a[href=/verify/" + first.slug() + "], a[href=/verify/" + second.slug() + "]"))
                .hasSize(2);
    }

    @Test
    void theSameStandsInTheTableToTakeAlong() {
        var email = Accounts.vouchedBy("riverbend");
        var person = Districts.member(email, "riverbend");
        Learned.course(riverbend, person, "privacy-at-work", Learned.today());
        var table = signedIn(email).get("/me/record/table");

        assertThat(table.answer().headers().firstValue("Content-Type").orElse(""))
                .startsWith("text/csv");
        assertThat(table.body()).contains("\"completed course\",\"Privacy at work\",\"" + Learned.today() + "\"");
    }

    @Test
    void aLongRecordAsksTheDatabaseAsOftenAsAShortOne() {
        var few = Accounts.vouchedBy("riverbend");
        Districts.member(few, "riverbend");
        var many = Accounts.vouchedBy("riverbend");
        var person = Districts.member(many, "riverbend");
        Learned.allButTheAgreement(riverbend, person);
        for (var i = 0; i < 20; i++) {
            Learned.award(riverbend, person, Learned.today(), Learned.today().plusYears(1));
        }
        var fewBrowser = signedIn(few);
        var manyBrowser = signedIn(many);

        assertThat(Queries.ofPage(() -> manyBrowser.get("/me/record")))
                .isEqualTo(Queries.ofPage(() -> fewBrowser.get("/me/record")))
                .isLessThan(12);
    }

    private static Browser signedIn(String email) {
        var browser = Browser.anonymous();
        browser.signIn(email, "/login?to=/me/record");
        return browser;
    }
}
