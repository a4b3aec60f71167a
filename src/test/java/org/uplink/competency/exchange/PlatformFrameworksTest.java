package org.uplink.competency.exchange;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.uplink.competency.Competencies;
import org.uplink.local.LocalStack;
import org.uplink.platform.Ids;
import org.uplink.testing.Accounts;
import org.uplink.testing.Browser;
import org.uplink.testing.Districts;

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
    }
}
