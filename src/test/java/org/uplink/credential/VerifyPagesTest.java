package org.uplink.credential;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.uplink.local.LocalStack;
import org.uplink.platform.Ids;
import org.uplink.platform.OrganizationId;
import org.uplink.platform.PersonId;
import org.uplink.testing.Browser;
import org.uplink.testing.Db;
import org.uplink.testing.Districts;
import org.uplink.testing.Learned;

@QuarkusTest
@WithTestResource(LocalStack.class)
class VerifyPagesTest {

    private OrganizationId riverbend;
    private PersonId person;
    private LocalDate today;

    @BeforeEach
    void somebody() {
        riverbend = Districts.organization("riverbend");
        person = Districts.person(riverbend, "Hidden Holder");
        today = Learned.today();
    }

    @Test
    void aStrangerReadsOneSentenceAndWhatStandsBehindIt() {
        var held = Learned.award(riverbend, person, today, today.plusYears(2));
        var page = Browser.anonymous().get("/verify/" + held.slug());

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.html().select("h1").text()).isEqualTo("Valid until " + day(today.plusYears(2)));
        assertThat(page.text())
                .contains(
                        "The holder has not made their name public",
                        "District Technology Foundations",
                        "Riverbend School District",
                        "Complete these 4 courses",
                        "/verify/" + held.slug());
        assertThat(page.text()).doesNotContain("Hidden Holder");
        assertThat(page.html().select("header, nav, footer, form")).isEmpty();
        assertThat(page.answer().headers().firstValue("X-Robots-Tag")).contains("noindex");
        assertThat(page.answer().headers().firstValue("Cache-Control")).contains("no-store");
    }

    @Test
    void nearItsEndItIsDue() {
        assertThat(sentence(today.minusMonths(20), today.plusMonths(4)))
                .isEqualTo("Due for renewal by " + day(today.plusMonths(4)));
        assertThat(sentence(today.minusMonths(24), today)).isEqualTo("Due for renewal by " + day(today));
    }

    @Test
    void afterItsEndItHasLapsed() {
        assertThat(sentence(today.minusMonths(24), today.minusDays(1)))
                .isEqualTo("Lapsed on " + day(today.minusDays(1)));
    }

    @Test
    void aRevocationShowsAtOnceAndKeepsItsReasonToItself() {
        var held = Learned.award(riverbend, person, today.minusMonths(1), today.plusYears(2));
        assertThat(Browser.anonymous().get("/verify/" + held.slug()).text()).contains("Valid until");
        Db.run("""
                insert into credential_revocation (credential_id, slug, organization_id, revoked_at, reason)
                select id, slug, organization_id, now(), 'A secret reason' from credential where slug = ?""", held.slug());

        var page = Browser.anonymous().get("/verify/" + held.slug());
        assertThat(page.html().select("h1").text()).isEqualTo("Revoked on " + day(today));
        assertThat(page.text()).doesNotContain("A secret reason");
    }

    @Test
    void anAddressThatWasNeverGivenOutIsNotFound() {
        assertThat(Browser.anonymous().get("/verify/" + Ids.secret()).status()).isEqualTo(404);
        given().accept("application/json").get("/verify/" + Ids.secret()).then().statusCode(404);
    }

    @Test
    void aProgramReadsTheSameFacts() {
        var held = Learned.award(riverbend, person, today, today.plusYears(2));

        given().accept("application/json")
                .get("/verify/" + held.slug())
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body("state", equalTo("valid"))
                .body("sentence", equalTo("Valid until " + day(today.plusYears(2))))
                .body("title", equalTo("District Technology Foundations"))
                .body("kind", equalTo("certificate"))
                .body("holder", nullValue())
                .body("issuer", equalTo("Riverbend School District"))
                .body("validUntil", equalTo(today.plusYears(2).toString()))
                .body("requirements.title", hasItem("Complete these 4 courses"));
        given().accept("*/*").get("/verify/" + held.slug()).then().contentType("text/html");
    }

    private String sentence(LocalDate from, LocalDate until) {
        var held = Learned.award(riverbend, person, from, until);
        return Browser.anonymous()
                .get("/verify/" + held.slug())
                .html()
                .select("h1")
                .text();
    }

    private static String day(LocalDate date) {
        return DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH).format(date);
    }
}
