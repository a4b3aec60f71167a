package org.uplink.credential;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.LocalDate;
import java.util.Map;
import org.jsoup.Jsoup;
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
import org.uplink.testing.Tokens;

/** What holders let their credentials show, and what strangers get to know. */
@QuarkusTest
@WithTestResource(LocalStack.class)
class SharingPagesTest {

    private OrganizationId riverbend;
    private String email;
    private PersonId holder;
    private LocalDate today;

    @BeforeEach
    void aHolder() {
        riverbend = Districts.organization("riverbend");
        email = Accounts.vouchedBy("riverbend");
        holder = Districts.member(email, "riverbend");
        today = Learned.today();
    }

    @Test
    void theNameIsPublicOnlyWhileTheHolderSaysSo() {
        var held = Learned.award(riverbend, holder, today, today.plusYears(2));
        var browser = signedIn();
        assertThat(browser.get("/me/record").text()).contains("Choose what it shows", "Your name does not stand there");

        assertThat(choose(browser, held, "name").text()).contains("Your name now stands on the public page");
        assertThat(strangerReads(held)).contains(name()).doesNotContain("LinkedIn");
        assertThat(browser.get("/verify/" + held.slug()).text())
                .contains("Add to your LinkedIn profile", "Certificate to print (PDF)");
        api().body("[0].shared", equalTo(true))
                .body("[0].shows", equalTo("name"))
                .body("[0].credential", equalTo("/verify/" + held.slug()))
                .body("[0].forms.pdf", endsWith(held.slug() + "/files/certificate.pdf"))
                .body("[0].forms.jwt", endsWith("credential.jwt"));

        choose(browser, held, "nobody");
        assertThat(strangerReads(held)).doesNotContain(name());
        api().body("[0].shared", equalTo(false)).body("[0].state", equalTo("valid"));
        Db.run("""
                insert into credential_revocation (credential_id, slug, organization_id, revoked_at, reason)
                select id, slug, organization_id, now(), 'x' from credential where slug = ?""", held.slug());
        api().body("[0].forms.pdf", nullValue()).body("[0].forms.png", endsWith("badge.png"));
    }

    @Test
    void whoKnowsTheAddressIsToldThatItMatchesAndNothingMore() {
        var held = Learned.award(riverbend, holder, today, today.plusYears(2));
        var browser = signedIn();
        assertThat(choose(browser, held, "email").text()).contains("can now check on the public page");
        assertThat(strangerReads(held)).contains("known by an e-mail address").doesNotContain(name(), email);

        assertThat(ask(held, email.toUpperCase(java.util.Locale.ROOT)))
                .contains("It matches")
                .doesNotContain(name());
        var missed = ask(held, "somebody@else.example");
        assertThat(missed).contains("It does not match.").doesNotContain(name());

        var document = signed(held);
        assertThat(document)
                .contains("\"hashed\":true", "\"identityHash\":\"sha256$")
                .doesNotContain(name(), email);
        choose(browser, held, "email");
        assertThat(signed(held)).isEqualTo(document);
        assertThat(checked(document)).contains("Valid until", "The file names nobody");

        choose(browser, held, "nobody");
        assertThat(Browser.anonymous().get("/verify/" + held.slug()).html().select("form"))
                .isEmpty();
        assertThat(signed(held)).doesNotContain("identityHash");
    }

    @Test
    void theHolderPicksTheEvidenceThatIsNamed() {
        Learned.level(riverbend, holder, "SVC-05", 2);
        Learned.level(riverbend, holder, "PRV-01", 2);
        Learned.level(riverbend, holder, "INF-01", 2);
        var held = Learned.award(riverbend, holder, today, today.plusYears(2));
        var browser = signedIn();
        var form = browser.form("/me/record/awards/" + held.award() + "/sharing");
        var boxes = browser.get("/me/record/awards/" + held.award() + "/sharing")
                .html()
                .select("input[name=evidence]");
        assertThat(boxes).hasSize(2);

        var chosen = boxes.getFirst();
        var title = browser.get("/me/record/awards/" + held.award() + "/sharing")
                .html()
                .expectFirst("label:has(input[name=evidence]) > span")
                .ownText();
        form.with("shows", "name").with("evidence", chosen.val()).send();

        assertThat(strangerReads(held)).contains("Evidence that the holder names", title, "Knowledge check");
        assertThat(signed(held))
                .contains("\"evidence\":[{", "Knowledge check of " + today)
                .doesNotContain("\"level\"");
        assertThat(checked(signed(held))).contains("Valid until");
        assertThat(browser.get("/me/record/awards/" + held.award() + "/sharing")
                        .html()
                        .select("input[checked][name=evidence]"))
                .hasSize(1);

        var theirs = Db.texts("select id from evidence where person_id <> ? limit 1", holder.value());
        form.with("shows", "name")
                .with("evidence", theirs.toArray(String[]::new))
                .send();
        assertThat(signed(held)).doesNotContain("\"evidence\"");
        assertThat(form.with("shows", "anything").send().status()).isEqualTo(422);
    }

    @Test
    void nobodySharesTheAwardOfSomebodyElse() {
        var other = Districts.person(riverbend, "Hidden Holder");
        var held = Learned.award(riverbend, other, today, today.plusYears(2));
        var browser = signedIn();

        var address = "/me/record/awards/" + held.award() + "/sharing";
        assertThat(browser.get(address).status()).isEqualTo(404);
        assertThat(browser.post(address, Map.of("shows", "name")).status()).isEqualTo(404);
        assertThat(Db.number("select count(*) from credential where slug = ? and shared_at is not null", held.slug()))
                .isZero();
        given().get("/api/v1/me/awards").then().statusCode(401);
    }

    /** From an address of its own, so that nobody else is held up. */
    @Test
    void whoTriesTooManyAddressesWaits() throws Exception {
        var held = Learned.award(riverbend, holder, today, today.plusYears(2));
        choose(signedIn(), held, "email");
        try (var stranger = HttpClient.newBuilder()
                .localAddress(InetAddress.getByName("127.0.0.77"))
                .build()) {
            var address = "/verify/" + held.slug();
            for (var i = 0; i < 10; i++) {
                assertThat(send(stranger, address, "text/html").statusCode()).isEqualTo(200);
            }
            var page = send(stranger, address, "text/html");
            assertThat(page.statusCode()).isEqualTo(429);
            assertThat(page.headers().firstValueAsLong("Retry-After").orElse(0)).isBetween(1L, 6L);
            assertThat(Jsoup.parse(page.body()).text()).contains("Too many requests", "try again");
            var problem = send(stranger, address, "application/json");
            assertThat(problem.headers().firstValue("Content-Type")).contains("application/problem+json");
            assertThat(problem.body()).contains("/errors/too-many", "\"status\":429");
        }
        assertThat(ask(held, "x@y.example")).contains("It does not match.");
    }

    private static HttpResponse<String> send(HttpClient stranger, String address, String accept)
            throws IOException, InterruptedException {
        var home = "http://127.0.0.1:" + RestAssured.port;
        var page = stranger.send(
                HttpRequest.newBuilder(URI.create(home + address))
                        .header("Accept", "text/html")
                        .build(),
                BodyHandlers.ofString());
        var cookie = page.headers().firstValue("Set-Cookie").orElseThrow();
        var token = Jsoup.parse(page.body()).expectFirst("input[name=csrf]").val();
        return stranger.send(
                HttpRequest.newBuilder(URI.create(home + address + "/holder"))
                        .header("Accept", accept)
                        .header("Cookie", cookie.substring(0, cookie.indexOf(';')))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("email=x%40y.example&csrf=" + token))
                        .build(),
                BodyHandlers.ofString());
    }

    private Browser signedIn() {
        var browser = Browser.anonymous();
        browser.signIn(email, "/login?to=/me/record");
        return browser;
    }

    private static Browser.Page choose(Browser browser, Learned.Held held, String shows) {
        return browser.form("/me/record/awards/" + held.award() + "/sharing")
                .with("shows", shows)
                .sendAndFollow();
    }

    private static String ask(Learned.Held held, String address) {
        return Browser.anonymous()
                .form("/verify/" + held.slug())
                .with("email", address)
                .send()
                .text();
    }

    private static String strangerReads(Learned.Held held) {
        return Browser.anonymous().get("/verify/" + held.slug()).text();
    }

    private static String signed(Learned.Held held) {
        return given().accept("application/vc").get("/verify/" + held.slug()).asString();
    }

    private static String checked(String document) {
        return Browser.anonymous().form("/verify").with("text", document).send().text();
    }

    private String name() {
        return Db.texts("select name from person where id = ?", holder.value()).getFirst();
    }

    private ValidatableResponse api() {
        return given().auth()
                .oauth2(Tokens.of(email))
                .get("/api/v1/me/awards")
                .then()
                .statusCode(200);
    }
}
