package org.uplink.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.uplink.local.LocalStack;
import org.uplink.testing.Accounts;
import org.uplink.testing.Browser;
import org.uplink.testing.Db;
import org.uplink.testing.Districts;
import org.uplink.testing.Form;

/** What those who look after the platform do, and what they do not see. */
@QuarkusTest
@WithTestResource(LocalStack.class)
class AdminOrganizationsTest {

    private final String alias = "made-" + System.nanoTime();
    private Browser platform = Browser.anonymous();

    @BeforeEach
    void somebodyOfTheAssociation() {
        var email = Accounts.vouchedBy("uplink");
        Districts.member(email, "uplink", "platform");
        platform = Browser.signedInAs(email);
    }

    @Test
    void thePlatformRoleSeesItsOwnPartOnly() {
        assertThat(platform.get("/admin").html().select(".section-nav a").eachText())
                .containsExactly(
                        "Overview",
                        "Organizations",
                        "Regional providers",
                        "Frameworks",
                        "Appeals to the platform",
                        "Open an organization",
                        "Said to be wrong");
        assertThat(platform.get("/admin/people").status()).isEqualTo(404);
        assertThat(platform.get("/admin/settings").status()).isEqualTo(404);
    }

    @Test
    void anOrganizationIsMadeHereAndInKeycloakAndItsFirstAdministratorGetsIn() {
        var made = make(alias).sendAndFollow();
        assertThat(made.status()).isEqualTo(200);
        assertThat(made.text()).contains("in Keycloak too", alias);
        var email = Accounts.vouchedBy(alias);
        var subject = Accounts.identityOf(email).substring("keycloak|".length());
        var appointed = platform.form("/admin/organizations/" + alias)
                .with("subject", subject)
                .with("name", "Fay First")
                .with("email", email)
                .sendAndFollow();
        assertThat(appointed.text()).contains("Fay First becomes administrator");
        var first = Browser.signedInAs(email);
        assertThat(first.get("/admin").text()).contains("Made District");
        assertThat(first.get("/admin/audit").text()).contains("Appointed an administrator");
    }

    @Test
    void whoeverHasLeftIsNotAppointed() {
        make(alias).send();
        var email = Accounts.vouchedBy(alias);
        var gone = Districts.member(email, alias);
        Db.run("update membership set ended_on = started_on where person_id = ?", gone.value());
        var refused = platform.form("/admin/organizations/" + alias)
                .with("subject", Accounts.identityOf(email).substring("keycloak|".length()))
                .with("name", "Fay First")
                .with("email", email)
                .send();
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html().select("#subject-error").text()).contains("have left");
        assertThat(Db.number(
                        "select count(*) from membership where person_id = ? and 'admin' = any (roles)", gone.value()))
                .isZero();
    }

    @Test
    void theDistrictReadsThatItsDomainsWereChanged() {
        make(alias).send();
        var address = "/admin/organizations/" + alias;
        platform.form(address, "form[action$=domains]")
                .with("domains", alias + ".example")
                .send();
        assertThat(Db.texts("""
                        select o.alias from audit_event a join organization o on o.id = a.organization_id
                        where a.action = 'changed-email-domains' and a.detail like ?""", "%" + alias + ".example%")).containsExactlyInAnyOrder("uplink", alias);
    }

    @Test
    void anAddressDoesNotNameAnAdministrator() {
        make(alias).send();
        var refused = platform.form("/admin/organizations/" + alias)
                .with("subject", "admin@riverbend.example")
                .with("name", "Fay First")
                .with("email", "fay@first.example")
                .send();
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html().select("#subject-error").text()).contains("not a user ID");
    }

    @Test
    void oneKeyMakesOneOrganization() {
        var form = make(alias);
        form.send();
        assertThat(form.sendAndFollow().text()).contains("Made District " + alias, "Next: name an administrator");
        var again = make(alias).send();
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.html().select("#alias-error").text()).contains("already");
        assertThat(make("Not A Key").send().html().select("#alias-error").text())
                .contains("Small letters");
        assertThat(Db.number("select count(*) from organization where alias = ?", alias))
                .isOne();
        assertThat(form.with("alias", alias + "-two").send().status()).isEqualTo(303);
        assertThat(Db.number("select count(*) from organization where alias = ?", alias + "-two"))
                .isOne();
    }

    private Form make(String key) {
        return platform.form("/admin/organizations/new")
                .with("name", "Made District " + key) // Keycloak keeps names apart, and lasts longer than a run
                .with("alias", key);
    }
}
