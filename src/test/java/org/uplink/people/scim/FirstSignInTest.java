package org.uplink.people.scim;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.uplink.local.LocalStack;
import org.uplink.testing.Accounts;
import org.uplink.testing.Browser;
import org.uplink.testing.Db;
import org.uplink.testing.Districts;
import org.uplink.testing.Office;
import org.uplink.testing.Scim;

/** Whom a directory has announced is known at the first sign-in, and nobody else is taken for them. */
@QuarkusTest
@WithTestResource(LocalStack.class)
class FirstSignInTest {

    private Office office;
    private Scim scim;

    @BeforeEach
    void anOfficeWithADomain() {
        office = Office.open();
        scim = Scim.of(office.organization());
        Db.run(
                "update organization set email_domains = '{test.example}' where id = ?",
                office.organization().value());
    }

    @Test
    void anAddressOfTheOrganizationsDomainThatItVouchesForIsWhomItAnnounced() {
        var email = Accounts.vouchedBy(office.alias());
        var announced = scim.user(email, "first");
        assertThat(Browser.signedInAs(email).get("/me/settings").text()).contains("Robin Reyes");
        assertThat(people(email)).containsExactly(announced);
    }

    @Test
    void anAddressOfAnotherDomainIsSomebodyElse() {
        Db.run(
                "update organization set email_domains = '{other.example}' where id = ?",
                office.organization().value());
        assertIsNotTakenForTheAnnounced(Accounts.vouchedBy(office.alias()));
    }

    /** Keycloak lets nobody in before the address is proven; should it once, nobody is claimed. */
    @Test
    void anAddressThatIsNotProvenClaimsNobody() {
        var email = Accounts.vouchedBy(office.alias());
        var announced = scim.user(email, "unproven");
        Accounts.addressIsProven(email, false);
        var landed = Browser.anonymous().signIn(email, "/login?to=/me/settings");
        assertThat(landed.text()).doesNotContain("Robin Reyes");
        assertThat(Db.number(
                        "select count(*) from directory_entry where person_id = ? and claimed_at is null",
                        UUID.fromString(announced)))
                .isOne();
    }

    @Test
    void anAccountThatAnotherOrganizationVouchesForIsSomebodyElse() {
        var email = Accounts.vouchedBy(Office.open().alias());
        var announced = scim.user(email, "elsewhere");
        Browser.signedInAs(email).get("/me/settings");
        assertThat(people(email)).hasSize(1).doesNotContain(announced);
    }

    @Test
    void nobodyBecomesAnAdministratorByAnAddress() {
        var email = Accounts.vouchedBy(office.alias());
        var announced = scim.user(email, "admin");
        Db.run("update membership set roles = '{learner,admin}' where person_id = ?", UUID.fromString(announced));
        assertThat(Browser.signedInAs(email).get("/admin").status()).isEqualTo(404);
        assertThat(people(email)).doesNotContain(announced);
    }

    @Test
    void whoHasLeftBeforeTheFirstSignInStaysOut() {
        var email = Accounts.vouchedBy(office.alias());
        var announced = scim.user(email, "gone");
        scim.patch("/Users/" + announced, "{\"op\": \"replace\", \"path\": \"active\", \"value\": false}");
        assertIsNot(announced, email);
    }

    @Test
    void twoOfOneAddressAreNobody() {
        var email = Accounts.vouchedBy(office.alias());
        var first = scim.user(email, "one");
        var second = scim.user("other-" + email, "two");
        Db.run("update person set email = ? where id = ?", email, UUID.fromString(second));
        Browser.signedInAs(email);
        assertThat(people(email)).hasSize(1).doesNotContain(first, second);
    }

    @Test
    void whoSignedInAndWasEndedByHandIsTheSameForADirectory() {
        var email = Accounts.vouchedBy(office.alias());
        var person = Districts.member(email, office.alias()).toString();
        var admin = Accounts.vouchedBy(office.alias());
        Districts.member(admin, office.alias(), "admin");
        var form = Browser.signedInAs(admin).form("/admin/people/" + person + "/ending");
        assertThat(form.send().status()).isEqualTo(303);
        var again = scim.post("/Users", Scim.described(email, "again", "Robin", "Reyes"));
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(scim.found("userName eq \"" + email + "\" and active eq false"))
                .containsExactly(person);
        scim.patch(
                        "/Users/" + person,
                        "{\"op\": \"replace\", \"value\": {\"active\": true, \"externalId\": \"again\"}}")
                .then()
                .statusCode(200);
        assertThat(Browser.signedInAs(email).get("/me/settings").status()).isEqualTo(200);
        assertThat(people(email)).containsExactly(person);
        assertThat(Db.number("select count(*) from person where email = ?", email))
                .isOne();
    }

    @Test
    void whoIsRememberedIsAnnouncedToNobody() {
        var email = Accounts.vouchedBy(office.alias());
        var former = Districts.person(office.organization(), "Former Owner");
        Db.run("update person set email = ? where id = ?", email, former.value());
        Db.run("update membership set ended_on = current_date where person_id = ?", former.value());
        Db.run("update membership set ended_on = null where person_id = ?", former.value());
        assertIsNot(former.toString(), email);
    }

    private void assertIsNotTakenForTheAnnounced(String email) {
        assertIsNot(scim.user(email, "announced"), email);
    }

    private static void assertIsNot(String announced, String email) {
        Browser.signedInAs(email).get("/me/settings");
        assertThat(people(email)).hasSize(1).doesNotContain(announced);
    }

    private static List<String> people(String email) {
        return Db.texts("select person_id ::text from identity where key = ?", Accounts.identityOf(email));
    }
}
