package org.uplink.competency.exchange;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.uplink.competency.Competencies;
import org.uplink.local.LocalStack;
import org.uplink.platform.Ids;
import org.uplink.testing.Accounts;
import org.uplink.testing.Browser;
import org.uplink.testing.Db;
import org.uplink.testing.Districts;
import org.uplink.testing.Learned;
import org.uplink.testing.Office;
import org.uplink.testing.Tokens;

/** Frameworks come in through pages: a file, its difference, then one button; and are read by everybody. */
@QuarkusTest
@WithTestResource(LocalStack.class)
class PlatformFrameworksTest {

    private static final String FORM = "form[enctype]";

    @Inject
    Competencies competencies;

    private Browser platform = Browser.anonymous();

    @BeforeEach
    void somebodyOfTheAssociation() {
        var email = Accounts.vouchedBy("uplink");
        Districts.member(email, "uplink", "platform");
        platform = Browser.signedInAs(email);
    }

    private Browser.Page upload(String name, byte[] content) {
        return platform.form("/platform/frameworks", FORM)
                .upload("file", name, "application/json", content)
                .sendAndFollow();
    }

    @Test
    void aFileIsShownAsADifferenceBeforeItIsApplied() {
        var title = "Page " + Ids.next();
        var pack = Packages.titled(title).whole();
        var preview = upload("page.json", pack.bytes());
        assertThat(preview.status()).isEqualTo(200);
        assertThat(preview.text()).contains("not here yet", "A-1", "13 Added");
        assertThat(platform.get("/platform/frameworks").text()).contains(title, "Waits to be applied");
        var applied = platform.formOf(preview, "form[action$=application]").sendAndFollow();
        assertThat(applied.text()).contains("13 added, 0 changed, 0 removed", title);
        assertThat(platform.get(preview.path()).text()).contains("was applied");
        assertThat(upload("page.json", pack.bytes()).text()).contains("is here already");
    }

    @Test
    void aChangeIsShownFieldByField() {
        var pack = Packages.titled("Fields " + Ids.next()).whole();
        var first = upload("one.json", pack.bytes());
        platform.formOf(first, "form[action$=application]").sendAndFollow();
        ((ObjectNode) pack.items().get(0)).put("fullStatement", "Does it well");
        var preview = upload("two.json", pack.bytes());
        assertThat(upload("two.json", pack.bytes()).path()).isEqualTo(preview.path());
        assertThat(preview.text()).contains("fullStatement", "Does the first thing", "Does it well");
        var forgotten = platform.formOf(preview, "form[action$=removal]").sendAndFollow();
        assertThat(forgotten.text()).contains("forgotten");
        assertThat(platform.get(preview.path()).status()).isEqualTo(404);
    }

    @Test
    void whatOurContentPublishesIsShownAndNotApplied() {
        var pack = CaseJson.stored(
                get("/ims/case/v1p1/CFPackages/" + competencies.framework().uuid())
                        .asString());
        ((ObjectNode) pack.path("CFItems").get(0)).put("fullStatement", "Otherwise " + Ids.next());
        var preview = upload("ours.json", CaseJson.bytes(pack));
        assertThat(preview.text()).contains("It cannot be applied", "content/frameworks/k12tsf.yaml");
        assertThat(preview.html().select("form[action$=application]")).isEmpty();
        var forced = platform.post(preview.path() + "/application", Map.of());
        assertThat(forced.status()).isEqualTo(409);
        assertThat(forced.text()).contains("Change it there");
    }

    /** The shared framework in a version in which SVC-04 has another code, and nothing says what stands in its place. */
    private static byte[] nextVersion() {
        return get("/frameworks/k12tsf/files/framework.yaml")
                .asString()
                .replace("SVC-04", "SVC-94")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static Office officeOf(int people) {
        var office = Office.open();
        for (var number = 0; number < people; number++) {
            var person = office.own("Zoe Number" + number);
            Db.run(
                    """
                    insert into evidence (id, organization_id, person_id, competency, kind, level, occurred_on, recorded_at,
                                          recorded_by, source)
                    values (?, ?, ?, 'SVC-04', 'knowledge_check', 2, ?, now(), ?, ?)""",
                    Ids.next(),
                    office.organization().value(),
                    person.value(),
                    Learned.today(),
                    person.value(),
                    "test:" + person);
        }
        return office;
    }

    private static String lineOf(Browser.Page page, Office office) {
        return page.html().select("tbody tr").eachText().stream()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(office.alias()))
                .findFirst()
                .orElse("");
    }

    @Test
    void aVersionOfTheSharedFrameworkShowsWhatItDoesToLevelsEverywhere() {
        var many = officeOf(6);
        var few = officeOf(3);
        var none = officeOf(0);
        var preview = platform.form("/platform/frameworks", FORM)
                .upload("file", "next.yaml", "application/yaml", nextVersion())
                .sendAndFollow();
        assertThat(preview.text()).contains("See what it does", "It cannot be applied");
        var levels = Db.texts("select count(*) || ' ' || coalesce(sum(level), 0) from mastery");
        var effects = platform.get(preview.path() + "/effects");
        assertThat(effects.status()).isEqualTo(200);
        assertThat(lineOf(effects, many)).contains("when the service starts with it 0 6 1");
        assertThat(lineOf(effects, few)).contains("0 fewer than 5 1");
        assertThat(lineOf(effects, none)).isEmpty();
        assertThat(effects.body()).doesNotContain("Zoe");
        assertThat(Db.texts("select count(*) || ' ' || coalesce(sum(level), 0) from mastery"))
                .isEqualTo(levels);
        platform.formOf(preview, "form[action$=removal]").sendAndFollow();
        assertThat(platform.get(preview.path() + "/effects").status()).isEqualTo(404);
    }

    @Test
    void theVersionThatIsHereChangesNobody() {
        var same = platform.form("/platform/frameworks", FORM)
                .upload(
                        "file",
                        "same.yaml",
                        "application/yaml",
                        get("/frameworks/k12tsf/files/framework.yaml").asByteArray())
                .sendAndFollow();
        assertThat(same.text()).contains("Its terms of mastery may still differ");
        assertThat(platform.get(same.path() + "/effects").text()).contains("Nobody’s level changes");
        platform.formOf(same, "form[action$=removal]").sendAndFollow();
    }

    @Test
    void programsReadTheEffectsWithTheDryRun() {
        var many = officeOf(5);
        var email = Accounts.vouchedBy("uplink");
        Districts.member(email, "uplink", "platform");
        var lines = given().auth()
                .oauth2(Tokens.of(email))
                .config(RestAssuredConfig.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .encodeContentTypeAs("application/yaml", ContentType.TEXT)))
                .contentType("application/yaml")
                .body(new String(nextVersion(), StandardCharsets.UTF_8))
                .post("/api/v1/frameworks/imports?dryRun=true")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        var name = Character.toUpperCase(many.alias().charAt(0)) + many.alias().substring(1) + " School District";
        var line = "levels.lines.find { it.organization == '" + name + "' }";
        assertThat(lines.getInt(line + ".falling.number")).isEqualTo(5);
        assertThat(lines.getString(line + ".falling.kind")).isEqualTo("exact");
        assertThat(lines.getString("levels.to")).isEqualTo(lines.getString("levels.from"));
    }

    @Test
    void aFrameworkThatNobodyFollowsHasNoEffects() {
        var pack = Packages.titled("No effects " + Ids.next()).whole();
        var preview = upload("page.json", pack.bytes());
        assertThat(preview.text()).doesNotContain("See what it does");
        assertThat(platform.get(preview.path() + "/effects").status()).isEqualTo(404);
    }

    @Test
    void aWrongFileIsExplainedBesideTheForm() {
        var pack = Packages.titled("Wrong " + Ids.next()).whole();
        ((ObjectNode) pack.items().get(1)).remove("uri");
        var again = upload("wrong.json", pack.bytes());
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.text()).contains("wrong.json", "/CFItems/1", "'uri' is missing");
        assertThat(platform.form("/platform/frameworks", FORM).send().status()).isEqualTo(422);
    }

    @Test
    void othersFindNothingThere() {
        var email = Accounts.vouchedBy("riverbend");
        Districts.member(email, "riverbend", "admin");
        var admin = Browser.signedInAs(email);
        assertThat(admin.get("/platform/frameworks").status()).isEqualTo(404);
        assertThat(admin.get("/platform/frameworks/" + Ids.next()).status()).isEqualTo(404);
        assertThat(admin.get("/platform/frameworks/" + Ids.next() + "/effects").status())
                .isEqualTo(404);
    }
}
