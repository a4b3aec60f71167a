package org.uplink.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.uplink.local.LocalStack;
import org.uplink.platform.OrganizationId;
import org.uplink.platform.PersonId;
import org.uplink.testing.Accounts;
import org.uplink.testing.Browser;
import org.uplink.testing.Db;
import org.uplink.testing.Districts;

/** Whoever looks after the platform sees records only in an organization that they opened, for hours, and changes nothing. */
@QuarkusTest
@WithTestResource(LocalStack.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpeningTest {

    private static final String REASON = "Case 4711: due dates are missing";

    private OrganizationId there = new OrganizationId(new UUID(0, 0));
    private PersonId person = new PersonId(new UUID(0, 0));
    private Browser platform = Browser.anonymous();
    private Browser admin = Browser.anonymous();

    @BeforeEach
    void aDistrictAndSomebodyOfThePlatform() {
        var alias = "opened-" + System.nanoTime();
        Accounts.organizationInKeycloak(alias);
        there = Districts.organization(alias);
        var email = Accounts.vouchedBy(alias);
        Districts.member(email, alias, "admin");
        person = Districts.person(there, "Nadia Okafor");
        admin = Browser.signedInAs(email);
        Districts.member("platform@uplink.example", "uplink", "platform");
        platform = Browser.signedInAs("platform@uplink.example");
    }

    @Test
    void withoutAnOpeningThereIsNothingToSee() {
        assertThat(platform.get("/admin/people/" + person).status()).isEqualTo(404);
        assertThat(platform.get("/team/people/" + person).status()).isEqualTo(404);
        assertThat(admin.get("/admin/openings").text()).contains("Nobody has opened this organization");
    }

    @Test
    void anOpeningShowsRecordsUntilItsEndAndTheDistrictKnows() {
        assertThat(open().path()).isEqualTo("/admin");
        var page = platform.get("/admin/people/" + person);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("Nadia Okafor", "can change nothing");
        assertThat(platform.get("/team/people/" + person).status()).isEqualTo(200);
        assertThat(admin.get("/me/notices").text()).contains("of the platform may look", REASON);
        assertThat(admin.get("/admin/openings").text()).contains(REASON, "Open now");
        assertThat(looked()).contains("/admin/people/" + person, "/team/people/" + person);

        var ended = admin.form("/admin/openings", "form[action$=/end]").sendAndFollow();
        assertThat(ended.text()).contains("It is closed.", "Ended early");
        assertThat(platform.get("/admin/people/" + person).status()).isEqualTo(404);
        assertThat(platform.get("/platform/openings").text()).contains(REASON, "Ended early");
    }

    @Test
    void nothingCanBeChanged() {
        open();
        var token = platform.formToken("/admin/people/" + person);
        var sent = platform.post("/admin/people/" + person + "/name", Map.of("name", "Changed", "version", "0"), token);
        assertThat(sent.status()).isEqualTo(404);
        assertThat(Db.texts("select name from person where id = ?", person.value()))
                .containsExactly("Nadia Okafor");
        assertThat(platform.get("/me").status()).isEqualTo(404);
        assertThat(platform.get("/platform/openings").status()).isEqualTo(404);
        end();
        assertThat(platform.get("/platform/openings").status()).isEqualTo(200);
    }

    @Test
    void itIsOverByTheClockOfTheDatabase() {
        open();
        Db.run(
                "update opening set opened_at = now() - interval '2 hours', until = now() - interval '1 second' where organization_id = ?",
                there.value());
        assertThat(platform.get("/admin/people/" + person).status()).isEqualTo(404);
        assertThat(platform.get("/platform/openings").text()).contains("Over");
    }

    @Test
    void whoseItIsNotDoesNotGetInByIt() {
        open();
        var opening = Db.texts("select id from opening where organization_id = ?", there.value())
                .getFirst();
        Districts.organization("lakeside");
        var other = Browser.signedInAs("admin@lakeside.example");
        other.get("/");
        assertThat(other.get("/admin/people/" + person, "Cookie", "uplink_opening=" + opening)
                        .status())
                .isNotEqualTo(200);
        end();
    }

    @Test
    void theFormComesBackWithWhatIsMissing() {
        var back = platform.form("/platform/openings", "form[action=/platform/openings]")
                .with("reason", "short")
                .with("hours", "9")
                .send();
        assertThat(back.status()).isEqualTo(422);
        assertThat(back.html().select("#organization-error").text()).contains("Choose an organization");
        assertThat(back.html().select("#reason-error").text()).contains("10 to 500");
        assertThat(back.html().select("#hours-error").text()).contains("between 1 and 8");
        assertThat(back.html().select("#reason").text()).isEqualTo("short");
    }

    private Browser.Page open() {
        return platform.form("/platform/openings", "form[action=/platform/openings]")
                .with("organization", there.toString())
                .with("reason", REASON)
                .with("hours", "2")
                .sendAndFollow();
    }

    private void end() {
        platform.form("/admin/openings", "form[action$=/end]").sendAndFollow();
    }

    private List<String> looked() {
        return Db.texts(
                "select subject from audit_event where organization_id = ? and action = 'looked-inside'",
                there.value());
    }
}
