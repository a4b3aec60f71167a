package org.uplink.people.joining;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.uplink.local.LocalStack;
import org.uplink.notification.Morning;
import org.uplink.platform.PersonId;
import org.uplink.testing.Accounts;
import org.uplink.testing.Browser;
import org.uplink.testing.Db;
import org.uplink.testing.Districts;
import org.uplink.testing.Office;
import org.uplink.testing.Scim;

/** Invitations, and all that somebody may try with one that is not theirs. */
@QuarkusTest
@WithTestResource(LocalStack.class)
class InvitationTest {

    private static final Pattern LINK = Pattern.compile("/invitations/[\\w-]{40,60}");
    private static final String LIST = "/admin/people/invitations";

    private Office office;
    private Browser admin;
    private final String address = "guest" + UUID.randomUUID().toString().substring(0, 8) + "@invited.example";

    @BeforeEach
    void anOfficeWithAnAdministrator() {
        office = Office.open();
        var email = Accounts.vouchedBy(office.alias());
        Districts.member(email, office.alias(), "admin");
        admin = Browser.signedInAs(email);
    }

    @Test
    void whoeverIsInvitedJoinsWithRoleJobAndTeam() {
        var link = invited("manager");
        var guest = Accounts.vouchedBy();
        var browser = Browser.signedInAs(guest);
        assertThat(browser.get("/me").status()).isEqualTo(403);
        var page = browser.get(link);
        assertThat(page.text()).contains("will see", "Manager", guest, "Have you used Uplink with another account?");
        var joined = browser.formOf(page, "form[action^=/invitations/]").sendAndFollow();
        assertThat(joined.status()).isEqualTo(200);
        assertThat(joined.text()).contains("You have joined");
        assertThat(memberships(guest)).containsExactly("{learner,manager} true");
        assertThat(Db.number("select count(*) from team_member where team_id = ?", office.team()))
                .isOne();
        assertThat(Db.number(
                        "select count(*) from membership_job where organization_id = ?",
                        office.organization().value()))
                .isOne();
        assertThat(admin.get(LIST).text()).contains("Joined");
        assertThat(browser.get("/me").status()).isEqualTo(200);
    }

    @Test
    void aStrangerReadsWhoInvitesAndSignsInFirst() {
        var page = Browser.anonymous().get(invited());
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("Sign in to answer").doesNotContain("You join with this account");
    }

    @Test
    void theSecretStandsNowhereButInTheMail() {
        var secret = invited().replaceFirst(".*/", "");
        assertThat(Db.number("select count(*) from invitation i where i ::text like ?", "%" + secret + "%"))
                .isZero();
        assertThat(Db.texts("select length(secret_hash) ::text from invitation where lower(email) = ?", address))
                .containsExactly("32");
        assertThat(secret).hasSize(44);
    }

    @Test
    void oneIsGoodOnceAndASecondClickOfTheSamePersonChangesNothing() {
        var link = invited();
        var guest = Accounts.vouchedBy();
        var form = Browser.signedInAs(guest).form(link, "form[action^=/invitations/]");
        assertThat(form.send().location()).isEqualTo("/me");
        assertThat(form.send().location()).isEqualTo("/me");
        assertThat(memberships(guest)).hasSize(1);
        var other = Accounts.vouchedBy();
        var thief = Guest.of(other);
        assertThat(thief.look(link)).isEqualTo(410);
        assertThat(thief.accept(link)).isEqualTo(410);
        assertThat(memberships(other)).isEmpty();
    }

    @Test
    void ofTwoAccountsAtOnceOneJoins() throws Exception {
        var link = invited();
        var guests = List.of(Accounts.vouchedBy(), Accounts.vouchedBy());
        var forms = guests.stream()
                .map(guest -> Browser.signedInAs(guest).form(link, "form[action^=/invitations/]"))
                .toList();
        try (var both = Executors.newFixedThreadPool(2)) {
            var answers = both
                    .invokeAll(forms.stream()
                            .map(form -> (Callable<Integer>) () -> form.send().status())
                            .toList())
                    .stream()
                    .map(one -> one.resultNow())
                    .sorted()
                    .toList();
            assertThat(answers).containsExactly(303, 410);
        }
        assertThat(guests.stream().flatMap(guest -> memberships(guest).stream()))
                .hasSize(1);
    }

    @Test
    void whatExpiredWasWithdrawnOrChangedOpensNothing() {
        var guest = Guest.of(Accounts.vouchedBy());
        var link = invited();
        Db.run("update invitation set expires_at = now() - interval '1 second' where lower(email) = ?", address);
        assertThat(guest.look(link)).isEqualTo(410);
        assertThat(guest.accept(link)).isEqualTo(410);
        Db.run("update invitation set expires_at = now() + interval '1 day' where lower(email) = ?", address);
        assertThat(guest.look(link)).isEqualTo(200);
        for (var changed : List.of(link.substring(0, link.length() - 1), link + "A", link.replaceFirst("..$", "__"))) {
            assertThat(guest.look(changed)).isEqualTo(410);
        }
        admin.form(LIST, "form[action$=/withdrawal]").send();
        assertThat(guest.accept(link)).isEqualTo(410);
    }

    @Test
    void sendingAgainMakesTheOldLinkDead() {
        var first = invited();
        var again = admin.form(LIST, "form[action$=/again]");
        again.send();
        assertThat(again.sendAndFollow().text()).contains("changed meanwhile");
        var guest = Guest.of(Accounts.vouchedBy());
        assertThat(guest.look(first)).isEqualTo(410);
        Morning.mail();
        var links = links();
        assertThat(links).hasSize(2);
        assertThat(links.stream().filter(link -> guest.look(link) == 200))
                .hasSize(1)
                .doesNotContain(first);
    }

    @Test
    void whoeverInvitedMustStillBeAllowedTo() {
        var link = invited();
        Db.run("""
                update membership set roles = '{learner}'
                where organization_id = ? and 'admin' = any(roles)""", office.organization().value());
        var guest = Guest.of(Accounts.vouchedBy());
        assertThat(guest.accept(link)).isEqualTo(410);
    }

    @Test
    void anAddressIsInvitedOnceAtATimeAndMustBeOne() {
        var form = admin.form(LIST, "#invite").with("email", address);
        assertThat(form.send().status()).isEqualTo(303);
        assertThat(form.send().location()).isEqualTo(LIST);
        var again = admin.form(LIST, "#invite").with("email", address).send();
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.html().select("#email-error").text()).contains("open invitation");
        assertThat(Db.number("select count(*) from invitation where lower(email) = ?", address))
                .isOne();
        assertThat(form.with("email", "another." + address).send().status()).isEqualTo(303);
        assertThat(Db.number("select count(*) from invitation where lower(email) = ?", "another." + address))
                .isOne();
        for (var wrong : List.of("", "nobody", "a@b.example\r\nBcc: x@y.example", "a@b.example,c@d.example")) {
            assertThat(admin.form(LIST, "#invite").with("email", wrong).send().status())
                    .as(wrong)
                    .isEqualTo(422);
        }
    }

    @Test
    void rolesBeyondTheOrganizationsAreNotGiven() {
        admin.form(LIST, "#invite")
                .with("email", address)
                .with("role", "platform", "manager")
                .send();
        assertThat(Db.texts("select roles ::text from invitation where lower(email) = ?", address))
                .containsExactly("{manager}");
    }

    @Test
    void onePersonBelongsToTwoDistrictsAndSwitches() {
        var guest = Accounts.vouchedBy("riverbend");
        Districts.member(guest, "riverbend");
        var browser = Browser.signedInAs(guest);
        var page = browser.get(invited());
        assertThat(page.text()).doesNotContain("another account?");
        browser.formOf(page, "form[action^=/invitations/]").send();
        assertThat(memberships(guest)).hasSize(2);
        var settings = browser.form("/me/settings", "form.switch");
        assertThat(settings.values("alias")).isNotEmpty();
        assertThat(browser.get("/me/settings", "X-Organization", "riverbend").text())
                .contains("Riverbend");
    }

    @Test
    void somebodyWhomTheDirectoryAnnouncedIsBoundToTheInvitation() {
        var announced = Scim.of(office.organization()).user(address, "bound");
        var link = invited();
        var stranger = Accounts.vouchedBy("riverbend");
        Districts.member(stranger, "riverbend");
        assertThat(Guest.of(stranger).accept(link)).isEqualTo(409);
        var guest = Accounts.vouchedBy();
        assertThat(Guest.of(guest).accept(link)).isEqualTo(303);
        assertThat(Db.texts("select person_id ::text from identity where key = ?", Accounts.identityOf(guest)))
                .containsExactly(announced);
    }

    @Test
    void anAddressThatIsTheAnnouncedOnesNoMoreBindsNobody() {
        var scim = Scim.of(office.organization());
        var announced = scim.user(address, "moved");
        var link = invited();
        scim.put("/Users/" + announced, Scim.described("moved." + address, "moved", "Robin", "Reyes"))
                .then()
                .statusCode(200);
        var guest = Accounts.vouchedBy();
        assertThat(Guest.of(guest).accept(link)).isEqualTo(410);
        assertThat(Db.number("select count(*) from identity where person_id = ?::uuid", announced))
                .isZero();
    }

    @Test
    void whoHadLeftComesBackWithTheRolesOfTheInvitationAlone() {
        var guest = Accounts.vouchedBy(office.alias());
        var person = Districts.member(guest, office.alias(), "assessor");
        Db.run("update membership set ended_on = current_date where person_id = ?", person.value());
        var browser = Guest.of(guest);
        assertThat(browser.look("/me")).isEqualTo(403);
        assertThat(browser.accept(invited("manager"))).isEqualTo(303);
        assertThat(memberships(guest)).containsExactly("{learner,manager} true");
    }

    @Test
    void whoLedATeamAndIsAskedBackAsALearnerLeadsNone() {
        var guest = Accounts.vouchedBy(office.alias());
        var person = Districts.member(guest, office.alias(), "manager");
        var team = Districts.team(office.organization(), person);
        Db.run("update membership set ended_on = current_date where person_id = ?", person.value());
        assertThat(Guest.of(guest).accept(invited())).isEqualTo(303);
        assertThat(memberships(guest)).containsExactly("{learner} true");
        assertThat(led(person)).isZero();
        assertThat(Db.texts("""
                select actor_id || ' ' || detail from audit_event
                where organization_id = ? and action = 'removed-team-manager' and subject = ?""", office.organization().value(), "/admin/people/" + person))
                .containsExactly(person + " Team " + team);
    }

    @Test
    void whoLedATeamAndIsAskedBackAsAManagerLeadsItAgain() {
        var guest = Accounts.vouchedBy(office.alias());
        var person = Districts.member(guest, office.alias(), "manager");
        Districts.team(office.organization(), person);
        Db.run("update membership set ended_on = current_date where person_id = ?", person.value());
        assertThat(Guest.of(guest).accept(invited("manager"))).isEqualTo(303);
        assertThat(led(person)).isOne();
    }

    private static long led(PersonId person) {
        return Db.number("select count(*) from team_manager where person_id = ?", person.value());
    }

    @Test
    void whoLeftSinceIsNotLetInByWhatWasWrittenBefore() {
        var guest = Accounts.vouchedBy(office.alias());
        var person = Districts.member(guest, office.alias());
        var browser = Guest.of(guest);
        var link = invited("manager");
        inactive(person.toString());
        assertThat(browser.look(link)).isEqualTo(200);
        assertThat(browser.accept(link)).isEqualTo(410);
        assertThat(memberships(guest)).isEmpty();
        admin.form(LIST, "form[action$=/again]").send();
        Morning.mail();
        assertThat(browser.accept(laterThan(link))).isEqualTo(303);
        assertThat(memberships(guest)).containsExactly("{learner,manager} true");
    }

    @Test
    void anEndingWithdrawsWhatWaitsForTheSamePerson() {
        var guest = Accounts.vouchedBy(office.alias());
        var person = Districts.member(guest, office.alias());
        Db.run("update person set email = ? where id = ?", address.toUpperCase(Locale.ROOT), person.value());
        var link = invited("manager");
        inactive(person.toString());
        assertThat(Guest.of(guest).look(link)).isEqualTo(410);
        assertThat(admin.get(LIST).text()).contains("Withdrawn");
        assertThat(Db.texts(
                        "select action from audit_event where organization_id = ? and detail = ? order by at",
                        office.organization().value(),
                        address))
                .containsExactly("invited-person", "withdrew-invitation");
    }

    @Test
    void whomTheDirectoryAnnouncedAndThenEndedIsNotLetIn() {
        var announced = Scim.of(office.organization()).user(address, "ended");
        var link = invited();
        var guest = Guest.of(Accounts.vouchedBy());
        inactive(announced);
        assertThat(guest.accept(link)).isEqualTo(410);
        invited();
        assertThat(guest.accept(laterThan(link))).isEqualTo(303);
    }

    private void inactive(String person) {
        Scim.of(office.organization())
                .patch("/Users/" + person, "{\"op\": \"replace\", \"path\": \"active\", \"value\": false}")
                .then()
                .statusCode(200);
    }

    private String invited(String... roles) {
        var sent = admin.form(LIST, "#invite")
                .with("email", address)
                .with("role", roles)
                .with("team", office.team().toString())
                .with("job", "support-technician")
                .with("message", "We would like you to help us.")
                .sendAndFollow();
        assertThat(sent.text()).contains("An invitation goes to " + address);
        Morning.mail();
        return links().getFirst();
    }

    private String laterThan(String link) {
        return links().stream().filter(one -> !one.equals(link)).findFirst().orElseThrow();
    }

    private List<String> links() {
        return LINK.matcher(Morning.caught(address))
                .results()
                .map(found -> found.group())
                .distinct()
                .toList();
    }

    /** Somebody who is signed in, and had read a page of ours before: who belongs to nothing gets no form elsewhere. */
    private record Guest(Browser browser, String token) {

        static Guest of(String email) {
            var browser = Browser.anonymous();
            var token = browser.formToken("/verify");
            browser.signIn(email, "/login?to=/me/settings");
            return new Guest(browser, token);
        }

        int look(String link) {
            return browser.get(link).status();
        }

        int accept(String link) {
            return browser.post(link, Map.of(), token).status();
        }
    }

    private static List<String> memberships(String email) {
        return Db.texts("""
                select m.roles ::text || ' ' || m.invited from membership m join identity i on i.person_id = m.person_id
                where i.key = ? and m.ended_on is null order by m.invited""", Accounts.identityOf(email));
    }
}
