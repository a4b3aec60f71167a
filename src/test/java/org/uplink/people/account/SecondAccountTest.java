package org.uplink.people.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.uplink.local.LocalStack;
import org.uplink.people.EndedSessions;
import org.uplink.testing.Accounts;
import org.uplink.testing.Browser;
import org.uplink.testing.Browser.Page;
import org.uplink.testing.Db;
import org.uplink.testing.Districts;
import org.uplink.testing.Office;
import org.uplink.testing.Queries;
import org.uplink.testing.Scim;
import org.uplink.testing.Upstream;

/** Adding an account to one's record, and all that can go wrong or be tried with it. */
@QuarkusTest
@WithTestResource(LocalStack.class)
class SecondAccountTest {

    private static final String FORM = "form[action=/login/account]";
    private static final String PAGE = "/me/settings/accounts";

    @Inject
    EndedSessions sessions;

    @BeforeAll
    static void organizations() {
        Districts.organization("riverbend");
        Districts.organization("lakeside");
    }

    /** One district speaks OpenID Connect, the other SAML. */
    @ParameterizedTest
    @CsvSource({"riverbend, lakeside", "lakeside, riverbend"})
    void whoWorksForTwoDistrictsComesThroughEitherAndIsOnePerson(String first, String second) {
        var mine = new Upstream(first).hire();
        var other = new Upstream(second).hire();
        var browser = Browser.signedInAs(mine);
        var asked = comeBack(browser, start(browser), other);
        assertThat(asked.path()).isEqualTo(SecondAccount.ADDRESS);
        assertThat(asked.text()).contains(mine, other, name(first), name(second), "Add this account to your record?");
        assertThat(people(other)).isEmpty();
        assertThat(browser.get("/me").path()).isEqualTo(SecondAccount.ADDRESS);

        var landed = browser.formOf(asked, FORM).with("answer", "yes").sendAndFollow();
        assertThat(landed.path()).isEqualTo(PAGE);
        assertThat(landed.text()).contains("The account is added", mine, other);
        assertThat(browser.cookie(AccountCookie.NAME)).isEmpty();
        assertThat(person(mine)).isEqualTo(person(other));
        assertThat(people(other)).isEmpty();
        assertThat(Db.texts("""
                select o.alias || ' ' || m.roles ::text from membership m join organization o on o.id = m.organization_id
                where m.person_id = ? order by 1""", person(mine))).containsExactlyInAnyOrder(first + " {learner}", second + " {learner}");
        assertThat(shown(browser)).contains(name(second)).doesNotContain("Switch");
        assertThat(active(Browser.signedInAs(mine))).containsExactly(first);
        assertThat(active(Browser.signedInAs(other))).containsExactly(second);
    }

    @Test
    void thePersonAndTheTrailAreTold() {
        var office = Office.open();
        var mine = member(office.alias());
        var other = new Upstream("lakeside").hire();
        var browser = Browser.signedInAs(mine);
        add(browser, other);
        assertThat(Db.texts("""
                select action || ' ' || (actor_id = person_id) || ' ' || detail from audit_event
                where organization_id = ? and actor_id = ? order by at""", office.organization().value(), person(mine))).contains("added-account true ");
        var notices = Browser.signedInAs(mine).get("/me/notices").text();
        assertThat(notices).contains("An account was added to your record", other, "Lakeside");
    }

    @Test
    void sayingNoLeavesEverything() {
        var mine = member("riverbend");
        var other = new Upstream("lakeside").hire();
        var browser = Browser.signedInAs(mine);
        var asked = comeBack(browser, start(browser), other);
        var said = browser.formOf(asked, FORM).with("answer", "no").send();
        assertThat(said.text()).contains("Nothing was added", other);
        assertThat(accounts(mine)).hasSize(1);
        assertThat(browser.get("/me").path()).isEqualTo(SecondAccount.ADDRESS);
        assertThat(browser.get("/theme.js").status()).isEqualTo(200);
        assertThat(people(other)).isEmpty();
        assertThat(browser.get("/logout").path()).isEqualTo("/");
        assertThat(browser.cookie(AccountCookie.NAME)).isEmpty();
        browser.signIn(other, "/me");
        assertThat(people(other)).hasSize(1);
    }

    @Test
    void anAccountThatIsSomebodyIsNeverMerged() {
        var mine = member("riverbend");
        var other = member("lakeside");
        var theirs = person(other);
        var browser = Browser.signedInAs(mine);
        var said = comeBack(browser, start(browser), other);
        assertThat(said.status()).isEqualTo(409);
        assertThat(said.text()).contains("two records stay two", "Ask an administrator");
        assertThat(person(other)).isEqualTo(theirs).isNotEqualTo(person(mine));
        assertThat(browser.get("/me/settings").status()).isEqualTo(200);
    }

    @Test
    void theSameAccountAgainCountsAsDone() {
        var mine = member("riverbend");
        var browser = Browser.signedInAs(mine);
        var landed = comeBack(browser, start(browser), mine);
        assertThat(landed.path()).isEqualTo(PAGE);
        assertThat(accounts(mine)).hasSize(1);
    }

    /** Such as one that came while the page was open, in another browser. */
    @Test
    void anAccountThatBecomesSomebodyMeanwhileStaysThat() {
        var mine = member("riverbend");
        var other = new Upstream("lakeside").hire();
        var browser = Browser.signedInAs(mine);
        var asked = comeBack(browser, start(browser), other);
        Browser.signedInAs(other);
        var said = browser.formOf(asked, FORM).with("answer", "yes").send();
        assertThat(said.status()).isEqualTo(409);
        assertThat(people(other)).hasSize(1);
        assertThat(accounts(mine)).hasSize(1);
    }

    @Test
    void whomADirectoryHasAnnouncedIsNotAddedToAnother() {
        var office = Office.open();
        Db.run(
                "update organization set email_domains = '{test.example}' where id = ?",
                office.organization().value());
        var mine = member("riverbend");
        var other = Accounts.vouchedBy(office.alias());
        var announced = Scim.of(office.organization()).user(other, "announced");
        var browser = Browser.signedInAs(mine);
        var said = comeBack(browser, start(browser), other);
        assertThat(said.status()).isEqualTo(409);
        assertThat(said.text()).contains("in its directory");
        assertThat(accounts(mine)).hasSize(1);
        browser.get("/logout");
        browser.signIn(other, "/me");
        assertThat(person(other)).hasToString(announced);
    }

    /** A link that somebody sends would tie the account of whoever follows it to a record that is not theirs. */
    @Test
    void anotherBrowserAddsNothing() {
        var mine = member("riverbend");
        var browser = Browser.signedInAs(mine);
        start(browser);
        var victim = Accounts.vouchedBy("lakeside");
        var elsewhere = Browser.anonymous();
        var landed = elsewhere.signIn(victim, SecondAccount.ADDRESS);
        assertThat(landed.path()).isEqualTo(PAGE);
        assertThat(person(victim)).isNotEqualTo(person(mine));
        for (var made : List.of("A".repeat(44), "x", "%00")) {
            var forger = Browser.anonymous();
            forger.holds(AccountCookie.NAME, made);
            var said = forger.signIn(Accounts.vouchedBy("lakeside"), SecondAccount.ADDRESS);
            assertThat(said.status()).as(made).isIn(400, 410);
        }
        assertThat(accounts(mine)).hasSize(1);
    }

    @Test
    void aSecretIsGoodForAQuarterOfAnHourAndWhoComesLaterIsNotMadeAnother() {
        var mine = member("riverbend");
        var other = new Upstream("lakeside").hire();
        var browser = Browser.signedInAs(mine);
        var asked = comeBack(browser, start(browser), other);
        Db.run("update account_request set expires_at = now() - interval '1 second' where person_id = ?", person(mine));
        var said = browser.formOf(asked, FORM).with("answer", "yes").send();
        assertThat(said.status()).isEqualTo(410);
        assertThat(said.text()).contains("begin again");
        assertThat(people(other)).isEmpty();
        assertThat(accounts(mine)).hasSize(1);
        sessions.forget();
        assertThat(Db.number("select count(*) from account_request where person_id = ?", person(mine)))
                .isZero();
    }

    @Test
    void aSecretIsGoodOnceAndALaterOneTakesItsPlace() {
        var mine = member("riverbend");
        var browser = Browser.signedInAs(mine);
        browser.form(PAGE + "/new").send();
        var first = browser.cookie(AccountCookie.NAME);
        assertThat(first).hasSize(44);
        assertThat(Db.number("select count(*) from account_request r where r ::text like ?", "%" + first + "%"))
                .isZero();
        add(browser, new Upstream("lakeside").hire());
        for (var replayed : List.of(
                first,
                browser.setByUplink().stream()
                        .filter(one -> one.startsWith(AccountCookie.NAME + "=") && !one.contains("Max-Age=0"))
                        .map(one -> one.replaceAll("^[^=]*=|;.*", ""))
                        .toList()
                        .getLast())) {
            var thief = Browser.anonymous();
            thief.holds(AccountCookie.NAME, replayed);
            var another = new Upstream("lakeside").hire();
            assertThat(thief.signIn(another, SecondAccount.ADDRESS).status()).isEqualTo(410);
            assertThat(people(another)).isEmpty();
        }
        assertThat(accounts(mine)).hasSize(2);
    }

    @Test
    void ofTwoClicksAtOnceOneAddsAndBothLandOnThePage() throws Exception {
        var mine = member("riverbend");
        var other = new Upstream("lakeside").hire();
        var browser = Browser.signedInAs(mine);
        var form =
                browser.formOf(comeBack(browser, start(browser), other), FORM).with("answer", "yes");
        Callable<String> click = () -> form.send().location();
        try (var both = Executors.newFixedThreadPool(2)) {
            assertThat(both.invokeAll(List.of(click, click)))
                    .allSatisfy(one -> assertThat(one.get()).isEqualTo(PAGE));
        }
        assertThat(accounts(mine)).hasSize(2);
        assertThat(Db.number(
                        "select count(*) from audit_event where action = 'added-account' and actor_id = ?",
                        person(mine)))
                .isOne();
    }

    /** The page named one account; meanwhile the browser has signed in with another. */
    @Test
    void whatThePageNamedIsWhatIsAdded() {
        var mine = member("riverbend");
        var browser = Browser.signedInAs(mine);
        var named = new Upstream("lakeside").hire();
        var form =
                browser.formOf(comeBack(browser, start(browser), named), FORM).with("answer", "yes");
        browser.get("/logout");
        var later = new Upstream("lakeside").hire();
        assertThat(comeBack(browser, browser.get(SecondAccount.ADDRESS), later).text())
                .contains(later);
        assertThat(form.send().text()).contains(later, "Add this account to your record?");
        assertThat(accounts(mine)).hasSize(1);
    }

    @Test
    void aFormOfElsewhereAddsNothing() {
        var mine = member("riverbend");
        var other = new Upstream("lakeside").hire();
        var browser = Browser.signedInAs(mine);
        var asked = comeBack(browser, start(browser), other);
        var forged = browser.formOf(asked, FORM).with("answer", "yes").with("csrf", "forged");
        assertThat(forged.send().status()).isEqualTo(400);
        assertThat(accounts(mine)).hasSize(1);
    }

    /** An account whose password was given before anybody asked was not chosen for this. */
    @Test
    void anOlderSignInIsAskedForThePasswordAgain() {
        var mine = member("riverbend");
        var other = new Upstream("lakeside").hire();
        var browser = Browser.signedInAs(mine);
        comeBack(browser, start(browser), other);
        Db.run("update account_request set asked_at = now() + interval '1 minute' where person_id = ?", person(mine));
        assertThat(browser.open(SecondAccount.ADDRESS).location()).isEqualTo("/login/again?to=/login/account");
    }

    /** Keycloak stops it: an address that somebody has is no account of another. */
    @Test
    void aProviderThatSaysTheSameAddressGetsNothing() {
        var mine = new Upstream("riverbend").hire();
        var browser = Browser.signedInAs(mine);
        var asked = start(browser);
        var liar = new Upstream("lakeside");
        var username = "liar-" + UUID.randomUUID().toString().substring(0, 13);
        liar.hire(username, mine, "Liar");
        var next = browser.fillIn(asked, "someone@lakeside.example");
        browser.fillIn(next, username);
        assertThat(accounts(mine)).hasSize(1);
        assertThat(browser.open("/me/settings").status()).isEqualTo(302);
        assertThat(Db.number("select count(*) from person where email = ?", mine))
                .isOne();
        liar.dismiss(username);
    }

    @Test
    void aRemovedAccountIsOutAtTheNextRequestAndComesBackAsSomebodyElse() {
        var mine = member("riverbend");
        var other = Accounts.vouchedBy("riverbend");
        add(Browser.signedInAs(mine), other);
        var whose = person(mine);
        var elsewhere = Browser.signedInAs(other);
        assertThat(elsewhere.get("/me").status()).isEqualTo(200);
        var browser = Browser.signedInAs(mine);
        var form = browser.form(PAGE + "/" + subject(other) + "/removal");
        assertThat(form.sendAndFollow().text()).contains("The account is removed");
        assertThat(form.send().location()).isEqualTo(PAGE);
        var out = elsewhere.get("/me");
        assertThat(out.status()).isEqualTo(403);
        assertThat(out.text()).contains("no longer signs you in");
        assertThat(accounts(other)).isEmpty();
        assertThat(browser.get("/me/notices").text()).contains("An account was removed from your record", other);
        assertThat(Db.number("""
                select count(*) from audit_event where action = 'removed-account' and person_id = ?""", whose)).isOne();
        waitASecond();
        Browser.signedInAs(other);
        assertThat(person(other)).isNotEqualTo(whose);
    }

    /** Nothing that this copy remembers keeps an account that another copy has removed. */
    @Test
    void whatAnotherCopyRemovedIsOutAtTheNextRequest() {
        var mine = member("riverbend");
        var browser = Browser.signedInAs(mine);
        Db.run("delete from identity where key = ?", identity(mine));
        Db.run("insert into ended_session (id) values (?)", identity(mine));
        assertThat(browser.get("/me").text()).contains("no longer signs you in");
        assertThat(browser.get("/api/v1/me/notices").status()).isIn(401, 403);
        assertThat(accounts(mine)).isEmpty();
    }

    @Test
    void ofTwoAccountsThatRemoveEachOtherAtOnceOneStays() throws Exception {
        var mine = member("riverbend");
        var other = Accounts.vouchedBy("riverbend");
        add(Browser.signedInAs(mine), other);
        var whose = person(mine);
        var forms = List.of(
                Browser.signedInAs(mine).form(PAGE + "/" + subject(other) + "/removal"),
                Browser.signedInAs(other).form(PAGE + "/" + subject(mine) + "/removal"));
        try (var both = Executors.newFixedThreadPool(2)) {
            both.invokeAll(forms.stream()
                    .map(form -> (Callable<Integer>) () -> form.send().status())
                    .toList());
        }
        assertThat(Db.number("select count(*) from identity where person_id = ?", whose))
                .isOne();
    }

    @Test
    void theAccountOfThisSessionAndThatOfAnotherDistrictStay() {
        var mine = new Upstream("riverbend").hire();
        var other = new Upstream("lakeside").hire();
        var browser = Browser.signedInAs(mine);
        add(browser, other);
        assertThat(browser.get(PAGE).text()).contains("as long as you work for Riverbend", "You are signed in with it");
        for (var account : List.of(mine, other)) {
            assertThat(browser.get(PAGE + "/" + subject(account) + "/removal")
                            .html()
                            .select("main form"))
                    .isEmpty();
            assertThat(browser.post(PAGE + "/" + subject(account) + "/removal", Map.of())
                            .status())
                    .isEqualTo(303);
        }
        assertThat(accounts(mine)).hasSize(2);
        Db.run("""
                update membership set ended_on = current_date where person_id = ? and organization_id =
                    (select id from organization where alias = 'riverbend')""", person(mine));
        browser.form(PAGE + "/" + subject(mine) + "/removal").send();
        assertThat(accounts(other)).hasSize(1);
    }

    /** The provider of a district must not act in another, by an invitation either. */
    @Test
    void anAddedAccountOfADistrictDoesNotOpenWhatAnotherWasInvitedTo() {
        var office = Office.open();
        var mine = member("riverbend");
        Db.run("""
                insert into membership (id, organization_id, person_id, roles, started_on, invited, invited_accounts)
                values (gen_random_uuid(), ?, ?, '{learner}', '2026-01-05', true, array[?])""", office.organization().value(), person(mine), identity(mine));
        var other = new Upstream("lakeside").hire();
        add(Browser.signedInAs(mine), other);
        assertThat(active(Browser.signedInAs(mine))).hasSize(2);
        assertThat(active(Browser.signedInAs(other))).containsExactly("lakeside");
        var atUplink = Accounts.vouchedBy();
        add(Browser.signedInAs(mine), atUplink);
        assertThat(active(Browser.signedInAs(atUplink))).containsExactly(office.alias());
    }

    @Test
    void anErasureGivesUpAllAccountsAndWhatWasAskedFor() {
        var mine = member("riverbend");
        add(Browser.signedInAs(mine), Accounts.vouchedBy("riverbend"));
        var whose = person(mine);
        Db.run("delete from identity where person_id = ?", whose);
        assertThat(Db.number("select count(*) from account_request where person_id = ?", whose))
                .isZero();
    }

    @Test
    void thePageCostsTheSameForOneAccountAndForMany() {
        var mine = member("riverbend");
        var browser = Browser.signedInAs(mine);
        browser.get(PAGE);
        var one = Queries.ofPage(() -> browser.get(PAGE));
        for (var i = 0; i < 4; i++) {
            Db.run(
                    "insert into identity (key, person_id, created_at, provider) values (?, ?, now(), 'lakeside')",
                    "keycloak|" + UUID.randomUUID(),
                    person(mine));
        }
        assertThat(Queries.ofPage(() -> browser.get(PAGE))).isEqualTo(one);
        assertThat(browser.get(PAGE).html().select("main tbody tr")).hasSize(5);
    }

    private static String member(String alias) {
        var email = Accounts.vouchedBy(alias);
        Districts.member(email, alias);
        return email;
    }

    private static void add(Browser browser, String email) {
        browser.formOf(comeBack(browser, start(browser), email), FORM)
                .with("answer", "yes")
                .send();
    }

    /** Signed out, at the page that asks who wants to sign in. */
    private static Page start(Browser browser) {
        assertThat(browser.form(PAGE + "/new").sendAndFollow().html().select("main a[href=/logout]"))
                .hasSize(1);
        return browser.get("/logout");
    }

    private static Page comeBack(Browser browser, Page asked, String email) {
        var next = browser.fillIn(asked, email);
        return next.html().selectFirst("form#kc-form-login input[type=password]") == null
                ? next
                : browser.fillIn(next, email);
    }

    private static String shown(Browser browser) {
        return browser.get("/me/settings").text();
    }

    /** The organizations that a session can act for, by their aliases. */
    private static List<String> active(Browser browser) {
        var settings = browser.get("/me/settings").html();
        var choices = settings.select("form.switch option").eachAttr("value");
        return choices.isEmpty()
                ? Db.texts(
                        "select alias from organization where name = ?",
                        settings.select(".where").text())
                : choices;
    }

    private static String name(String alias) {
        return Db.texts("select name from organization where alias = ?", alias).getFirst();
    }

    private static UUID person(String email) {
        return UUID.fromString(Db.texts("select person_id ::text from identity where key = ?", identity(email))
                .getFirst());
    }

    private static List<String> accounts(String email) {
        return Db.texts("""
                select key from identity where person_id = (select person_id from identity where key = ?)""", identity(email));
    }

    private static List<String> people(String email) {
        return Db.texts("select id ::text from person where email = ?", email);
    }

    private static String identity(String email) {
        return "keycloak|" + subject(email);
    }

    private static String subject(String email) {
        return String.valueOf(Accounts.account(email).get("id"));
    }

    /** Keycloak counts in seconds. */
    private static void waitASecond() {
        try {
            Thread.sleep(1100);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
