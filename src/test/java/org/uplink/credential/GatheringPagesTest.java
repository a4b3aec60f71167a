package org.uplink.credential;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
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

/** Records of several credentials, from choosing to withdrawing. */
@QuarkusTest
@WithTestResource(LocalStack.class)
class GatheringPagesTest {

    private static final String PAGE = "/me/record/credentials";
    private static final ObjectMapper JSON = new ObjectMapper();

    private OrganizationId riverbend;
    private PersonId holder;
    private LocalDate today;
    private Browser browser;

    @BeforeEach
    void aHolder() {
        riverbend = Districts.organization("riverbend");
        var email = Accounts.vouchedBy("riverbend");
        holder = Districts.member(email, "riverbend");
        today = Learned.today();
        browser = Browser.anonymous();
        browser.signIn(email, "/login?to=/me/record");
    }

    @Test
    void aRecordIsChosenLookedAtMadeSharedAndWithdrawn() throws Exception {
        assertThat(browser.get(PAGE).text()).contains("You hold no credential");
        var valid = award(today, today.plusYears(2));
        var lapsed = award(today.minusYears(3), today.minusDays(1));
        award(today, today.plusYears(1));

        var preview = browser.get(PAGE + "?name=true&award=" + valid.award() + "&award=" + lapsed.award());
        assertThat(preview.html().expectFirst("#preview").text()).contains(name(), "Lapsed on", "names nobody");
        var form = browser.formOf(preview, "#preview form");
        assertThat(form.sendAndFollow().text()).contains("The record is made.", "2 credentials", "Only you see it");
        form.send();
        assertThat(Db.number("select count(*) from learner_record where person_id = ?", holder.value()))
                .as("sent twice it is made once")
                .isEqualTo(1);

        var address = browser.get(PAGE).html().expectFirst(".gathered a").attr("href");
        assertThat(Browser.anonymous().get(address).status()).isEqualTo(404);
        given().accept("application/vc").get(address).then().statusCode(404);
        assertThat(browser.get(address).text())
                .contains("Only you see this page", "1 of 2 credentials in it holds today");

        browser.form(PAGE, "form[action$=sharing]").send();
        var page = Browser.anonymous().get(address).text();
        assertThat(page).contains("1 of 2 credentials", name(), "Lapsed on", "The holder chose what is in it");

        var proven = given().accept("application/vc").get(address).asString();
        assertThat(verifies(proven)).isTrue();
        assertThat(inside(proven))
                .hasSize(2)
                .allSatisfy(one ->
                        assertThat(verifies(JSON.writeValueAsString(one))).isTrue());
        assertThat(checked(proven)).contains("Valid", "Lapsed", "In it");
        assertThat(checked(proven.replace("Riverbend", "Lakeside"))).contains("Changed after signing");
        assertThat(checked(given().get(address + "/files/credential.jwt").asString()))
                .contains("Valid");
        given().get(address + "/files/certificate.pdf").then().statusCode(404);
        assertThat(given().accept("application/json").get(address).jsonPath().getList("credentials.state"))
                .containsExactlyInAnyOrder("valid", "lapsed");

        Db.run("""
                insert into credential_revocation (credential_id, slug, organization_id, revoked_at, reason)
                select id, slug, organization_id, now(), 'x' from credential where slug = ?""", valid.slug());
        assertThat(checked(proven)).contains("Revoked", "Lapsed");

        browser.form(PAGE, "form[action$=withdrawal]").send();
        assertThat(Browser.anonymous().get(address).text())
                .contains("Withdrawn on")
                .doesNotContain("Lapsed on");
        given().accept("application/vc").get(address).then().statusCode(404);
        assertThat(checked(proven)).contains("Revoked").doesNotContain("Valid until");
        assertThat(browser.get(PAGE).html().select("form[action$=sharing]")).isEmpty();
    }

    @Test
    void nobodyMakesOrChangesARecordOfSomebodyElse() {
        var other = Districts.person(riverbend, "Somebody Else");
        var theirs = Learned.award(riverbend, other, today, today.plusYears(1));
        award(today, today.plusYears(1));

        var made = browser.post(
                PAGE,
                Map.of("id", Ids.next().toString(), "award", theirs.award().toString()));
        assertThat(made.status()).isEqualTo(422);
        assertThat(made.text()).contains("Choose at least one credential");

        var id = Ids.next();
        Db.run("""
                insert into learner_record (id, slug, organization_id, person_id, issuer_name, holder_name, name_shown, partial,
                                            made_at)
                values (?, ?, ?, ?, 'I', 'H', true, false, now())""", id, Ids.secret(), riverbend.value(), other.value());
        assertThat(browser.post(PAGE + "/" + id + "/sharing", Map.of("shared", "true"))
                        .status())
                .isEqualTo(404);
        assertThat(browser.post(PAGE + "/" + id + "/withdrawal", Map.of()).status())
                .isEqualTo(404);
        assertThat(Db.number(
                        "select count(*) from learner_record where id = ? and shared_at is null and withdrawn_at is null",
                        id))
                .isEqualTo(1);
        assertThat(Db.number("select count(*) from credential_status where credential_id = ?", id))
                .isEqualTo(1);
    }

    private Learned.Held award(LocalDate from, LocalDate until) {
        return Learned.award(riverbend, holder, from, until);
    }

    private String name() {
        return Db.texts("select name from person where id = ?", holder.value()).getFirst();
    }

    private static String checked(String document) {
        return Browser.anonymous().form("/verify").with("text", document).send().text();
    }

    private static boolean verifies(String proven) throws JsonProcessingException {
        return DataIntegrity.verifies(read(proven), CredentialPagesTest::proofKey);
    }

    private static List<?> inside(String proven) throws JsonProcessingException {
        return read(proven).get("credentialSubject") instanceof Map<?, ?> subject
                        && subject.get("verifiableCredential") instanceof List<?> all
                ? all
                : List.of();
    }

    private static Map<String, Object> read(String json) throws JsonProcessingException {
        return JSON.readValue(json, new TypeReference<>() {});
    }
}
