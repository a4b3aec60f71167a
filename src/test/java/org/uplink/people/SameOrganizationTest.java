package org.uplink.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
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
import org.uplink.testing.Office;

/** A form is done for the organization for which it was opened, and for no other. */
@QuarkusTest
@WithTestResource(LocalStack.class)
class SameOrganizationTest {

    Office first;
    Office second;
    PersonId person;
    Browser browser;

    @BeforeEach
    void somebodyWhoAdministersTwo() {
        first = Office.open();
        second = Office.open();
        var email = Accounts.vouchedBy(first.alias(), second.alias());
        person = Districts.member(email, first.alias(), "admin");
        Districts.join(person, second.organization(), "admin");
        browser = Browser.signedInAs(email);
        actFor(first);
    }

    private void actFor(Office office) {
        assertThat(browser.post("/organization", Map.of("alias", office.alias()))
                        .status())
                .isEqualTo(303);
    }

    private static String nameOf(OrganizationId organization) {
        return Db.texts("select name from organization where id = ?", organization.value())
                .getFirst();
    }

    @Test
    void whoSwitchesInAnotherTabIsAskedAndNothingIsDoneThere() {
        var form = browser.form("/admin/settings", "form[action='/admin/settings']")
                .with("name", "The first one");
        actFor(second);
        var before = nameOf(second.organization());
        var asked = form.send();
        assertThat(asked.status()).isEqualTo(409);
        assertThat(asked.text()).contains(nameOf(first.organization()), before, "nothing was done");
        assertThat(nameOf(second.organization())).isEqualTo(before);
        assertThat(nameOf(first.organization())).isNotEqualTo("The first one");

        assertThat(browser.formOf(asked, "form[action='/organization'][target]")
                        .send()
                        .status())
                .isEqualTo(303);
        assertThat(browser.formOf(asked, "#kept").send().status()).isEqualTo(303);
        assertThat(nameOf(first.organization())).isEqualTo("The first one");
        assertThat(nameOf(second.organization())).isEqualTo(before);
    }

    @Test
    void whatWasWrittenForAFormerOrganizationIsNotPutIntoAnother() {
        actFor(second);
        var form = browser.form("/me/credits/new", "#credit")
                .with("what", "A talk")
                .with("day", Learned.today().toString())
                .upload("files", "proof.txt", "text/plain", "Was there".getBytes(StandardCharsets.UTF_8));
        Db.run(
                "update membership set ended_on = started_on where person_id = ? and organization_id = ?",
                person.value(),
                second.organization().value());
        var refused = form.send();
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains("cannot act for any longer", nameOf(first.organization()));
        assertThat(Db.number("select count(*) from credit_entry where person_id = ?", person.value()))
                .isZero();
        assertThat(Db.number(
                        "select count(*) from credit_file where organization_id = ?",
                        first.organization().value()))
                .isZero();
    }

    @Test
    void aFieldForFilesThatIsEmptyIsNoFileThatIsLost() {
        var form = browser.form("/me/credits/new", "#credit")
                .with("what", "A talk")
                .upload("files", "", "application/octet-stream", new byte[0]);
        actFor(second);
        var asked = form.send();
        assertThat(asked.status()).isEqualTo(409);
        assertThat(asked.html().select("#kept input[name=what]").val()).isEqualTo("A talk");
    }

    @Test
    void whatTheAddressOfAFormSaysIsSentAgainToo() {
        var form = browser.form("/team/views/new?state=late&sort=name", "form[action^='/team/views']")
                .with("name", "Those who are late");
        actFor(second);
        var asked = form.send();
        actFor(first);
        assertThat(browser.formOf(asked, "#kept").send().location()).contains("state=late", "sort=name");
    }

    @Test
    void aFormThatSaysNothingIsDoneForTheOneThatIsActedFor() {
        assertThat(browser.post("/admin/teams", Map.of("name", "Without a word"))
                        .status())
                .isEqualTo(303);
        assertThat(Db.number(
                        "select count(*) from team where organization_id = ? and name = 'Without a word'",
                        first.organization().value()))
                .isOne();
    }
}
