package org.uplink.people;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.uplink.local.LocalStack;
import org.uplink.testing.Accounts;
import org.uplink.testing.Browser;
import org.uplink.testing.Db;
import org.uplink.testing.Districts;
import org.uplink.testing.Tokens;

@QuarkusTest
@WithTestResource(LocalStack.class)
class SignInTest {

    private static final String VISITOR = "visitor@elsewhere.example";

    @BeforeAll
    static void organizations() {
        Districts.organization("riverbend");
        Districts.organization("lakeside");
        Districts.organization("uplink");
    }

    @Test
    void whoeverSignsInForTheFirstTimeBecomesALearnerOfTheOrganizationThatVouches() {
        var email = Accounts.vouchedBy("riverbend");
        var settings = Browser.signedInAs(email).get("/me/settings");
        assertThat(settings.text())
                .contains("Riverbend School District", "Learner")
                .doesNotContain("Administrator");
        assertThat(memberships(email)).containsExactly("riverbend {learner}");
    }

    @Test
    void sixteenFirstRequestsAtOnceMakeOnePerson() throws InterruptedException {
        var email = Accounts.vouchedBy("riverbend", "lakeside");
        var token = Tokens.of(email);
        Callable<Integer> request =
                () -> given().auth().oauth2(token).get("/api/v1/nothing").statusCode();
        try (var tabs = Executors.newFixedThreadPool(16)) {
            var answers = tabs.invokeAll(Collections.nCopies(16, request));
            assertThat(answers).allSatisfy(answer -> assertThat(answer.get()).isEqualTo(404));
        }
        var identity = Accounts.identityOf(email);
        assertThat(Db.number("select count(*) from identity where key = ?", identity))
                .isOne();
        assertThat(Db.number("select count(*) from person where email = ?", email))
                .isOne();
        assertThat(memberships(email)).containsExactly("lakeside {learner}", "riverbend {learner}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/catalog", "/me/settings", "/admin", "/no/such/page", "/organization"})
    void anAccountThatNobodyVouchesForGetsOnePageAndNothingElse(String path) {
        var page = Browser.signedInAs(VISITOR).get(path);
        assertThat(page.status()).isEqualTo(403);
        assertThat(page.text())
                .contains("No organization vouches for this account")
                .doesNotContain("Catalogue");
        assertThat(Db.number("select count(*) from person where email = ?", VISITOR))
                .isZero();
    }

    @Test
    void theApiRefusesAnAccountThatNobodyVouchesFor() {
        given().auth()
                .oauth2(Tokens.of(VISITOR))
                .get("/api/v1/nothing")
                .then()
                .statusCode(403)
                .contentType("application/problem+json");
    }

    @Test
    void theUnvouchedStillGetWhatTheirPageIsMadeOf() {
        var browser = Browser.signedInAs(VISITOR);
        var page = browser.get("/catalog").html();
        assertThat(browser.get("/theme.js").status()).isEqualTo(200);
        assertThat(page.select("link[rel=stylesheet], script[src]"))
                .isNotEmpty()
                .allSatisfy(part -> {
                    var address = part.hasAttr("href") ? part.attr("href") : part.attr("src");
                    assertThat(browser.get(address).status()).as(address).isEqualTo(200);
                });
    }

    @Test
    void whoBelongsToTwoOrganizationsSwitchesBetweenThem() {
        var browser = Browser.signedInAs("shared@riverbend.example");
        var form = browser.form("/me/settings", "form.switch");
        var here = form.values("alias").getFirst();
        var other = here.equals("riverbend") ? "lakeside" : "riverbend";
        assertThat(form.with("alias", other).with("to", "/me/settings").send().location())
                .isEqualTo("/me/settings");
        assertThat(browser.form("/me/settings", "form.switch").values("alias")).containsExactly(other);
    }

    @Test
    void nobodySwitchesToAnOrganizationOfOthers() {
        var browser = Browser.signedInAs("shared@riverbend.example");
        assertThat(browser.form("/me/settings", "form.switch")
                        .with("alias", "uplink")
                        .send()
                        .status())
                .isEqualTo(404);
    }

    @Test
    void anAddressOfElsewhereIsNeverFollowed() {
        var browser = Browser.signedInAs("shared@riverbend.example");
        for (var to : List.of("//evil.example", "https://evil.example", "/\\\\evil.example", "javascript:alert(1)")) {
            assertThat(browser.form("/me/settings", "form.switch")
                            .with("to", to)
                            .send()
                            .location())
                    .isEqualTo("/me");
        }
    }

    @Test
    void theHeaderChoosesTheOrganizationAndAnUnknownOneIsIgnored() {
        var email = Accounts.vouchedBy("riverbend", "lakeside");
        Districts.member(email, "riverbend", "admin");
        Districts.member(email, "lakeside");
        assertThat(statusOfAdmin(email, "riverbend")).isEqualTo(200);
        assertThat(statusOfAdmin(email, "lakeside")).isEqualTo(404);
        assertThat(statusOfAdmin(email, "uplink")).isEqualTo(404);
        assertThat(statusOfAdmin(email, "' or 1=1")).isEqualTo(404);
    }

    private static int statusOfAdmin(String email, String organization) {
        var browser = Browser.signedInAs(email);
        return browser.get("/admin", "X-Organization", organization).status();
    }

    @Test
    void anEndedMembershipIsOutAtOnceAndSigningInDoesNotBringItBack() {
        var email = Accounts.vouchedBy("riverbend");
        var browser = Browser.signedInAs(email);
        assertThat(browser.get("/me/settings").status()).isEqualTo(200);
        Db.run("""
                update membership set ended_on = current_date where person_id =
                    (select person_id from identity where key = ?)""", Accounts.identityOf(email));
        assertThat(browser.get("/me/settings").status()).isEqualTo(403);
        assertThat(Browser.signedInAs(email).get("/me/settings").status()).isEqualTo(403);
        assertThat(memberships(email)).containsExactly("riverbend {learner} ended");
    }

    @Test
    void aMembershipThatTheOrganizationNoLongerVouchesForGivesNothing() {
        var email = Accounts.vouchedBy("riverbend");
        Districts.member(email, "lakeside", "admin");
        Districts.member(email, "riverbend");
        assertThat(Browser.signedInAs(email).get("/admin").status()).isEqualTo(404);
        assertThat(Browser.signedInAs(email).get("/me/settings").html().select("form.switch"))
                .isEmpty();
    }

    @Test
    void aVoucherOfAnOrganizationThatUplinkDoesNotKnowGivesNothing() {
        var alias = "only-keycloak-" + System.nanoTime();
        Accounts.organizationInKeycloak(alias);
        assertThat(Browser.signedInAs(Accounts.vouchedBy(alias))
                        .get("/me/settings")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void anAddressThatSomebodyElseHadIsNotThatPerson() {
        var organization = Districts.organization("riverbend");
        var email = Accounts.vouchedBy("riverbend");
        var other = Districts.person(organization, "Former Owner", "admin");
        Db.run("update person set email = ? where id = ?", email, other.value());
        assertThat(Browser.signedInAs(email).get("/admin").status()).isEqualTo(404);
        assertThat(Db.number("select count(*) from person where email = ?", email))
                .isEqualTo(2);
    }

    private static List<String> memberships(String email) {
        return Db.texts("""
                select o.alias || ' ' || m.roles::text || case when m.ended_on is null then '' else ' ended' end
                from membership m join organization o on o.id = m.organization_id
                join identity i on i.person_id = m.person_id where i.key = ? order by 1""", Accounts.identityOf(email));
    }
}
