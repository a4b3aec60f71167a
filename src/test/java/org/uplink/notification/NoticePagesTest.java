package org.uplink.notification;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.uplink.local.LocalStack;
import org.uplink.platform.Ids;
import org.uplink.platform.OrganizationId;
import org.uplink.platform.PersonId;
import org.uplink.testing.Accounts;
import org.uplink.testing.Browser;
import org.uplink.testing.Db;
import org.uplink.testing.Districts;
import org.uplink.testing.Learned;
import org.uplink.testing.Queries;
import org.uplink.testing.Tokens;

@QuarkusTest
@WithTestResource(LocalStack.class)
class NoticePagesTest {

    OrganizationId riverbend;
    String email;
    PersonId reader;
    Browser browser;

    @BeforeEach
    void aReader() {
        riverbend = Districts.organization("riverbend");
        email = Accounts.vouchedBy("riverbend");
        reader = Districts.member(email, "riverbend");
        browser = Browser.signedInAs(email);
    }

    private String notice(PersonId to, String key) {
        return notice(riverbend, to, key);
    }

    private static String notice(OrganizationId organization, PersonId to, String key) {
        var id = Ids.next();
        Db.run("""
                insert into notice (id, organization_id, person_id, kind, key, subject, detail, day, address, made_at)
                values (?, ?, ?, 'evidence-due', ?, 'Backups that restore', '', '2026-11-20', '/me/skills?competency=SVC-01', now())""", id, organization.value(), to.value(), key);
        return id.toString();
    }

    private int bell() {
        var count = browser.get("/me/settings").html().select(".bell-count").text();
        return count.isEmpty() ? 0 : Integer.parseInt(count.replaceAll("\\D", ""));
    }

    @Test
    void aNoticeLeadsToItsPageAndIsRead() {
        assertThat(browser.get("/me/notices").text()).contains("Nothing to tell");
        var id = notice(reader, "a");
        assertThat(bell()).isEqualTo(1);
        assertThat(browser.get("/me/notices").text())
                .contains("Backups that restore: evidence is due for a refresh", "unread");
        assertThat(browser.open("/me/notices/" + id).location()).isEqualTo("/me/skills?competency=SVC-01");
        assertThat(bell()).isZero();
        assertThat(browser.get("/me/notices?show=unread").text()).contains("You have read everything");
        assertThat(browser.get("/me/notices").text()).contains("Backups that restore");
    }

    @Test
    void allThatThePageShowedIsReadAtOnce() {
        notice(reader, "a");
        notice(reader, "b");
        var form = browser.form("/me/notices", "form[action=/me/notices/read]");
        notice(reader, "came later");
        assertThat(form.sendAndFollow().text()).contains("2 notices are marked as read.");
        assertThat(bell()).isEqualTo(1);
    }

    @Test
    void anothersNoticeDoesNotExist() {
        var stranger = Districts.person(riverbend, "Somebody Else");
        var id = notice(stranger, "a");
        assertThat(browser.get("/me/notices/" + id).status()).isEqualTo(404);
        assertThat(Db.number("select count(*) from notice where id = ?::uuid and read_at is null", id))
                .isEqualTo(1);
    }

    @Test
    void aLinkOfAMailOpensTheOrganizationThatItNames() {
        var email = Accounts.vouchedBy("riverbend", "lakeside");
        var both = Districts.member(email, "riverbend");
        Districts.member(email, "lakeside");
        var id = notice(Districts.organization("lakeside"), both, "a");
        var inRiverbend = Browser.signedInAs(email);
        inRiverbend.holds("uplink_organization", "riverbend");
        assertThat(inRiverbend.open("/me/notices/" + id).status()).isEqualTo(404);

        var opened = inRiverbend.open("/me/notices/" + id + "?in=lakeside");
        assertThat(opened.status()).isEqualTo(303);
        assertThat(opened.location()).isEqualTo("/me/notices/" + id);
        assertThat(inRiverbend.cookie("uplink_organization")).isEqualTo("lakeside");
        assertThat(inRiverbend.open("/me/notices/" + id).location()).isEqualTo("/me/skills?competency=SVC-01");
    }

    @Test
    void whoWantsNoMailOfOneOrganizationGetsThatOfTheOther() {
        var email = Accounts.vouchedBy("riverbend", "lakeside");
        var both = Districts.member(email, "riverbend");
        Districts.member(email, "lakeside");
        var inRiverbend = Browser.signedInAs(email);
        inRiverbend.holds("uplink_organization", "riverbend");
        var form = inRiverbend.form("/me/notices?in=lakeside", "form[action=/me/notices/mail]");
        form.with("frequency", "never").send();
        assertThat(Db.texts("""
                        select o.alias || ' ' || n.mail from notice_preference n join organization o on o.id = n.organization_id
                        where n.person_id = ?""", both.value())).containsExactly("lakeside never");
    }

    @Test
    void anOrganizationOfOthersIsNotOpened() {
        Districts.organization("lakeside");
        var id = notice(reader, "a");
        assertThat(browser.open("/me/notices/" + id + "?in=lakeside").status()).isEqualTo(404);
        assertThat(browser.open("/me/notices?in=nowhere").status()).isEqualTo(404);
        assertThat(browser.open("//elsewhere.example/me?in=riverbend").location())
                .as("an address of ours")
                .startsWith("/");
        assertThat(Browser.anonymous()
                        .open("/me/notices/" + id + "?in=riverbend")
                        .location())
                .doesNotStartWith("/me");
    }

    @Test
    void whoeverWantsAMailAWeekSaysSo() {
        var form = browser.form("/me/notices", "form[action=/me/notices/mail]");
        assertThat(form.with("frequency", "weekly").sendAndFollow().text()).contains("Saved.");
        assertThat(browser.get("/me/notices").html().select("input[checked]").val())
                .isEqualTo("weekly");
        assertThat(form.with("frequency", "hourly").send().status()).isEqualTo(422);
    }

    @Test
    void aPageOfNoticesCostsTheSameForOneAndForThirty() {
        notice(reader, "first");
        var one = Queries.ofPage(() -> browser.get("/me/notices"));
        for (var number = 0; number < 30; number++) {
            notice(reader, "n" + number);
        }
        assertThat(Queries.ofPage(() -> browser.get("/me/notices"))).isEqualTo(one);
        assertThat(browser.get("/me/notices?page=2").html().select(".notice")).hasSize(1);
    }

    @Test
    void programsReadThemToo() {
        var id = notice(reader, "a");
        var token = Tokens.of(email);
        given().auth()
                .oauth2(token)
                .get("/api/v1/me/notices?show=unread")
                .then()
                .statusCode(200)
                .body("found", equalTo(1))
                .body("notices[0].kind", equalTo("evidence-due"))
                .body("notices[0].title", equalTo("Backups that restore: evidence is due for a refresh"))
                .body("notices[0].address", equalTo("/me/skills?competency=SVC-01"));
        for (var twice = 0; twice < 2; twice++) {
            given().auth()
                    .oauth2(token)
                    .contentType(ContentType.JSON)
                    .post("/api/v1/me/notices/{id}/read", id)
                    .then()
                    .statusCode(204);
        }
        given().auth().oauth2(token).get("/api/v1/me/notices").then().body("notices[0].readAt", notNullValue());
        given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .post("/api/v1/me/notices/{id}/read", Ids.next())
                .then()
                .statusCode(404);
    }

    @Test
    void anAwardIsToldWithItsPageAndItsRevocationWithTheReason() {
        Learned.allButTheAgreement(riverbend, reader);
        var page = "/certifications/" + Learned.CERTIFICATION;
        browser.form(page, "form.attest").with("agree", "yes").send();
        var earned = browser.get("/me/notices").html().select("a:contains(You earned)");
        assertThat(earned).hasSize(1);
        assertThat(browser.open(earned.attr("href")).location()).startsWith("/verify/");

        var admin = Accounts.vouchedBy("riverbend");
        Districts.member(admin, "riverbend", "admin");
        var award = Db.texts("select id from award where person_id = ?", reader.value())
                .getFirst();
        var office = Browser.signedInAs(admin);
        for (var i = 0; i < 2; i++) {
            office.post(
                    "/team/people/" + reader + "/awards/" + award + "/revocation",
                    Map.of("reason", "Made for somebody else"));
        }
        var notices = browser.get("/me/notices");
        assertThat(notices.html().select("a:contains(was taken back)")).hasSize(1);
        assertThat(notices.text()).contains("Reason given: Made for somebody else");
        assertThat(Db.number(
                        "select count(*) from notice where person_id = ? and kind in ('awarded', 'award-revoked')",
                        reader.value()))
                .isEqualTo(2);
    }
}
