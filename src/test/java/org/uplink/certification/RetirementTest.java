package org.uplink.certification;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.uplink.local.LocalStack;
import org.uplink.testing.Accounts;
import org.uplink.testing.Browser;
import org.uplink.testing.Db;
import org.uplink.testing.Districts;
import org.uplink.testing.Learned;

/** What becomes of a certification that is retired, for whoever reads its page. */
@QuarkusTest
@WithTestResource(LocalStack.class)
class RetirementTest {

    @Inject
    CertificationRevisions revisions;

    @Test
    void nobodyIsInvitedToItAnyMoreAndNothingIsAwarded() {
        var sample = YearlySample.retired("retired-already", Learned.today().minusDays(1))
                .load(revisions);
        var mail = Accounts.vouchedBy("riverbend");
        var person = Districts.member(mail, "riverbend");
        var own = Browser.signedInAs(mail);

        var page = own.get(sample.page());
        assertThat(page.text()).contains("Retired since");
        assertThat(page.html().select("form.start-working, form.attest")).isEmpty();
        assertThat(Browser.anonymous().get(sample.page()).text()).contains("Retired since");
        assertThat(own.get("/me/record").text())
                .contains("District Technology Foundations")
                .doesNotContain(sample.terms().title());
        own.post(
                sample.page() + "/attestation",
                Map.of("attestation", "code-of-conduct", "revision", "r1", "number", "1", "agree", "yes"));
        assertThat(own.post(sample.page() + "/start", Map.of("number", "1")).status())
                .isEqualTo(404);
        assertThat(Db.number("select count(*) from award where person_id = ?", person.value()))
                .isZero();
        sample.unload(revisions);
    }

    @Test
    void whoHoldsItKeepsItToItsEndAndRenewsItOnlyBeforeTheDay() {
        var sample = YearlySample.retired("retired-soon", Learned.today().plusDays(10))
                .load(revisions);
        var riverbend = Districts.organization("riverbend");
        var mail = Accounts.vouchedBy("riverbend");
        var person = Districts.member(mail, "riverbend");
        sample.award(riverbend, person, Learned.today().minusMonths(20));
        var own = Browser.signedInAs(mail);

        assertThat(own.get(sample.page()).text())
                .contains("It will be retired on", "Due for renewal", "The window for renewal is open");
        own.form(sample.page(), "form.attest").with("agree", "yes").send();

        assertThat(Db.number("select count(*) from award where person_id = ?", person.value()))
                .isEqualTo(2);
        sample.unload(revisions);
    }

    @Test
    void whereOneIsChosenItIsMarkedOrMissing() {
        var sample = YearlySample.retired("retired-in-choices", Learned.today().minusDays(1))
                .load(revisions);
        var manager = SuspensionTest.member("riverbend", "manager");
        var marked = sample.terms().title() + " (retired)";

        for (var address : List.of("/team/certifications", "/team/assignments/rules/new", "/team/reports/never")) {
            assertThat(manager.get(address).html().select("option").eachText())
                    .as(address)
                    .contains(marked);
        }
        assertThat(manager.get("/team/assignments/new").text())
                .doesNotContain(marked, sample.terms().title());
        var edit = manager.form("/team/paths/new")
                .with("title", "A way to " + sample.terms().slug())
                .with("promise", "Holds it.")
                .send()
                .location();
        var choices = manager.get(edit).html().select("option").eachText();
        assertThat(choices)
                .contains("District Technology Foundations")
                .doesNotContain(sample.terms().title());
        sample.unload(revisions);
    }
}
