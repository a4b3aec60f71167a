package org.uplink.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
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
import org.uplink.testing.Learned.Held;

/** An award is suspended and counts again, and everybody who reads it is told so. */
@QuarkusTest
@WithTestResource(LocalStack.class)
class SuspensionTest {

    private static final String REASON = "A question about the last inspection is open";

    OrganizationId riverbend;
    PersonId person;
    Browser own;
    Browser admin;
    Held held;
    String address;

    @BeforeEach
    void somebodyWithAnAward() {
        riverbend = Districts.organization("riverbend");
        var mail = Accounts.vouchedBy("riverbend");
        person = Districts.member(mail, "riverbend");
        own = Browser.signedInAs(mail);
        admin = member("riverbend", "admin");
        held = Learned.award(
                riverbend,
                person,
                Learned.today().minusMonths(2),
                Learned.today().plusYears(1));
        address = "/team/people/" + person + "/awards/" + held.award() + "/suspension";
    }

    @Test
    void onlyAnAdministratorOfTheOrganizationSuspends() {
        assertThat(member("riverbend", "manager").get(address).status()).isEqualTo(404);
        assertThat(member("lakeside", "admin").get(address).status()).isEqualTo(404);
        assertThat(own.get(address).status()).isEqualTo(404);
        assertThat(member("lakeside", "admin")
                        .get("/team/people/" + person + "/awards/" + held.award() + "/suspension/end")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void twoClicksSuspendOnceAndEverybodyReadsIt() {
        var form = admin.form(address, "main form");
        var short_ = form.with("text", "No").send();
        assertThat(short_.status()).isEqualTo(422);
        assertThat(short_.text()).contains("Give the reason in a few words");

        assertThat(form.with("text", REASON).sendAndFollow().text()).contains("The award is suspended");
        assertThat(form.with("text", REASON).sendAndFollow().text()).contains("suspended already");

        assertThat(Db.number("select count(*) from award_suspension where award_id = ?", held.award()))
                .isEqualTo(1);
        assertThat(audited("suspended-award")).isEqualTo(1);
        assertThat(own.get("/certifications/" + Learned.CERTIFICATION).text()).contains("Suspended since", REASON);
        assertThat(own.get("/me/record").text()).contains("Suspended since", REASON);
        assertThat(admin.get("/team/people/" + person).text()).contains("Suspended", "Lift suspension");
        assertThat(own.get("/me/notices").text()).contains("is suspended", REASON);
        var verified = Browser.anonymous().get("/verify/" + held.slug());
        assertThat(verified.text()).contains("Suspended since", "not valid until the suspension is lifted");
        assertThat(verified.text()).doesNotContain(REASON);
        assertThat(own.get("/verify/" + held.slug() + "/files/certificate.pdf").status())
                .isEqualTo(404);
    }

    @Test
    void liftedItCountsAsBeforeAndCanBeSuspendedAnew() {
        suspend();
        var form = admin.form(address, "main form");
        assertThat(form.with("text", "").send().status()).isEqualTo(422);
        assertThat(form.with("text", "Nothing was found in it").sendAndFollow().text())
                .contains("The suspension is lifted");
        assertThat(form.with("text", "Nothing was found in it").sendAndFollow().text())
                .contains("lifted before");

        assertThat(audited("lifted-suspension")).isEqualTo(1);
        assertThat(own.get("/me/record").text()).contains("Valid until").doesNotContain("Suspended since");
        assertThat(Browser.anonymous().get("/verify/" + held.slug()).text()).contains("Valid until");
        assertThat(own.get("/me/notices").text()).contains("counts again", "Nothing was found in it");

        suspend();
        assertThat(Db.number("select count(*) from award_suspension where award_id = ?", held.award()))
                .isEqualTo(2);
        assertThat(Browser.anonymous().get("/verify/" + held.slug()).text()).contains("Suspended since");
    }

    @Test
    void theDatabaseHoldsToOneOpenSuspension() {
        suspend();

        assertThatThrownBy(() -> Db.run("""
                        insert into award_suspension (id, organization_id, award_id, number, suspended_at, suspended_by, reason)
                        select gen_random_uuid(), organization_id, award_id, 2, now(), suspended_by, 'Once more'
                        from award_suspension where award_id = ?""", held.award())).rootCause().hasMessageContaining("suspended already");
    }

    @Test
    void whatIsRevokedIsNotSuspended() {
        var form = admin.form(address, "main form");
        admin.form("/team/people/" + person, "details.revoke-award form")
                .with("reason", "Handed in another’s work")
                .send();

        assertThat(form.with("text", REASON).sendAndFollow().text()).contains("revoked in the meantime");
        assertThat(own.get("/me/record").text()).contains("Revoked on").doesNotContain("Suspended");
    }

    private void suspend() {
        admin.form(address, "main form").with("text", REASON).send();
    }

    private long audited(String action) {
        return Db.number(
                "select count(*) from audit_event where action = ? and subject like ?", action, "%" + held.award());
    }

    static Browser member(String organization, String role) {
        var mail = Accounts.vouchedBy(organization);
        Districts.member(mail, organization, role);
        return Browser.signedInAs(mail);
    }
}
