package org.uplink.people.provider;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.uplink.local.LocalStack;
import org.uplink.notification.Morning;
import org.uplink.testing.Accounts;
import org.uplink.testing.Browser;
import org.uplink.testing.Db;
import org.uplink.testing.Districts;
import org.uplink.testing.Learned;
import org.uplink.testing.Office;
import org.uplink.testing.Regional;

/** Administrators of a district hear what a region offers it, and of what is over no mail comes. */
@QuarkusTest
@WithTestResource(LocalStack.class)
class RegionNewsTest {

    private Office office;
    private RegionDesk desk;
    private String name;
    private String first;
    private String second;

    @BeforeEach
    void twoAdministrators() {
        office = Office.open();
        first = administrator();
        second = administrator();
        open(RegionDesk.named(Regional.openId()));
    }

    private void open(RegionDesk opened) {
        desk = opened;
        name = "Region " + desk.region().slug();
    }

    @Test
    void anOfferIsToldToAdministratorsOnce() {
        var elsewhere = Office.open();
        Districts.member(Accounts.vouchedBy(elsewhere.alias()), elsewhere.alias(), "admin");
        desk.offers("0042", office).offers("0042", office);
        assertThat(told(first)).containsExactly("region-offered " + name);
        assertThat(told(second)).containsExactly("region-offered " + name);
        assertThat(told(office.managerMail())).isEmpty();
        assertThat(Db.number("select count(*) from notice where subject = ?", name))
                .isEqualTo(2);
        var browser = Browser.signedInAs(first);
        var notice = browser.get("/me/notices");
        assertThat(notice.text())
                .contains(name + " may sign people of yours in, if you accept", "Nobody comes in by it before");
        var address = notice.html().expectFirst(".notice-title a").attr("href");
        assertThat(browser.get(address).path()).isEqualTo("/admin/sign-in");
        mail();
        assertThat(Morning.caught(first)).isEmpty();
        assertThat(Morning.caught(second))
                .contains(name + " may sign people of yours in, if you accept", "before you accept", "/me/notices/")
                .containsOnlyOnce("Hello");
        assertThat(Morning.caught(office.managerMail())).doesNotContain(name);
    }

    @Test
    void manyValuesAtOnceAreOneMatter() {
        desk.browser()
                .form(desk.page() + "/districts/lines")
                .with("lines", "1;" + office.alias() + "\n2;" + office.alias())
                .send();
        assertThat(told(first)).containsExactly("region-offered " + name);
        withdraw("1");
        assertThat(told(first)).containsExactly("region-offered " + name, "region-withdrawn " + name);
        assertThat(unread(first)).contains("region-offered " + name);
        withdraw("2");
        assertThat(unread(first)).doesNotContain("region-offered " + name);
    }

    @Test
    void aReaderOfSpanishReadsItInSpanish() {
        Db.run("update person set locale = 'es' where email = ?", first);
        desk.offers("0042", office);
        mail();
        assertThat(Morning.caught(first)).contains(name + " puede hacer entrar a personas suyas, si usted acepta");
    }

    @Test
    void whoHasHeardOfAnOfferHearsThatItIsWithdrawnAndNobodyElse() {
        desk.offers("0042", office);
        var browser = Browser.signedInAs(first);
        browser.get(
                browser.get("/me/notices").html().expectFirst(".notice-title a").attr("href"));
        withdraw("0042");
        assertThat(told(first)).containsExactly("region-offered " + name, "region-withdrawn " + name);
        assertThat(told(second)).isEmpty();
        mail();
        assertThat(Morning.caught(first)).contains(name + ": 0042 is withdrawn");
        assertThat(Morning.caught(second)).isEmpty();
        assertThat(Browser.signedInAs(second).get("/me/notices").text()).doesNotContain(name);
    }

    @Test
    void whatIsWithdrawnBeforeItsMailGoesIsNotMailed() {
        desk.offers("0042", office);
        Db.run("""
                insert into mail (id, organization_id, person_id, day, next_try_at)
                select gen_random_uuid(), n.organization_id, n.person_id, ?, now() from notice n where n.subject = ?""", Learned.today(), name);
        Db.run(
                "update notice n set mail_id = m.id from mail m where m.person_id = n.person_id and n.subject = ?",
                name);
        withdraw("0042");
        Morning.mail();
        assertThat(Morning.caught(first)).isEmpty();
        assertThat(Db.texts(
                        "select distinct state from mail where organization_id = ?",
                        office.organization().value()))
                .containsExactly("needless");
        desk.offers("0042", office);
        assertThat(told(first)).containsExactly("region-offered " + name);
    }

    @Test
    void anAnswerLeavesNothingForTheOtherAdministratorsAndAChangeIsToldToAll() {
        desk.offers("0042", office);
        assertThat(desk.accept(Browser.signedInAs(first)).status()).isEqualTo(303);
        assertThat(unread(second)).isEmpty();
        mail();
        assertThat(Morning.caught(second)).isEmpty();
        change("0042", "0043");
        assertThat(told(second)).containsExactly("region-offered " + name, "region-changed " + name);
        assertThat(Browser.signedInAs(second).get("/me/notices").text())
                .contains(name + " says in another way who is yours", "It now says 0043");
        change("0043", "0044");
        assertThat(unread(second)).containsExactly("region-offered " + name);
    }

    @Test
    void aRegionThatIsRemovedIsToldWhereItWasAccepted() {
        var unanswered = Office.open();
        var there = Accounts.vouchedBy(unanswered.alias());
        Districts.member(there, unanswered.alias(), "admin");
        desk.offers("0042", office).offers("0043", unanswered);
        assertThat(desk.accept(Browser.signedInAs(first)).status()).isEqualTo(303);
        assertThat(desk.browser().form(desk.page() + "/removal").send().status())
                .isEqualTo(303);
        assertThat(Browser.signedInAs(second).get("/me/notices").text()).contains(name + " is no longer connected");
        assertThat(told(there)).isEmpty();
    }

    /** Until one of them agrees to it, or the region says them again where that was agreed to. */
    @Test
    void wordsThatMovedAreToldWhereTheyGaveRoles() {
        var unmapped = Office.open();
        var there = Accounts.vouchedBy(unmapped.alias());
        Districts.member(there, unmapped.alias(), "admin");
        open(RegionDesk.openId());
        desk.saysRolesIn("groups").offers("0042", office).offers("0043", unmapped);
        var browser = Browser.signedInAs(first);
        desk.accept(browser);
        desk.accept(Browser.signedInAs(there));
        agree(browser);
        desk.saysRolesIn("groups");
        assertThat(unread(second)).isEmpty();
        desk.saysRolesIn("department");
        assertThat(unread(second)).containsExactly("region-words-moved " + name);
        assertThat(told(there)).containsExactly("region-offered " + name);
        assertThat(Db.texts(
                        "select detail from audit_event where organization_id = ? and action = 'chose-region-role-claim'",
                        office.organization().value()))
                .containsExactly(name + ": department");
        var notice = browser.get("/me/notices");
        assertThat(notice.text())
                .contains("Groups of " + name + " no longer give roles", "It says them in department now.");
        assertThat(browser.get(notice.html().expectFirst(".notice-title a").attr("href"))
                        .path())
                .isEqualTo("/admin/sign-in/roles");
        desk.saysRolesIn("groups");
        assertThat(unread(second)).isEmpty();
        desk.saysRolesIn("department").saysRolesIn("roles");
        assertThat(unread(second)).containsExactly("region-words-moved " + name);
        assertThat(Browser.signedInAs(second).get("/me/notices").text()).contains("It says them in roles now.");
        agree(browser);
        assertThat(unread(second)).isEmpty();
    }

    private void agree(Browser browser) {
        assertThat(browser.form(
                                "/admin/sign-in/roles",
                                "#words-" + desk.region().alias())
                        .send()
                        .status())
                .isEqualTo(303);
    }

    private String administrator() {
        var mail = Accounts.vouchedBy(office.alias());
        Districts.member(mail, office.alias(), "admin");
        return mail;
    }

    private void mail() {
        Morning.of(office.organization(), Learned.today());
    }

    private void withdraw(String value) {
        assertThat(desk.browser().form(desk.row(value) + "/removal").send().status())
                .isEqualTo(303);
    }

    private void change(String value, String after) {
        assertThat(desk.browser()
                        .form(desk.row(value))
                        .with("value", after)
                        .with("alias", office.alias())
                        .send()
                        .status())
                .isEqualTo(303);
    }

    /** Without what was taken back. */
    private static List<String> told(String mail) {
        return Db.texts("""
                select n.kind || ' ' || n.subject from notice n join person p on p.id = n.person_id
                where p.email = ? and n.emptied_at is null and n.kind like 'region-%' order by n.made_at, n.id""", mail);
    }

    private static List<String> unread(String mail) {
        return Db.texts("""
                select n.kind || ' ' || n.subject from notice n join person p on p.id = n.person_id
                where p.email = ? and n.read_at is null and n.kind like 'region-%' order by n.made_at, n.id""", mail);
    }
}
