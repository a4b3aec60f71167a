package org.uplink.certification;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.uplink.local.LocalStack;
import org.uplink.platform.Ids;
import org.uplink.platform.OrganizationId;
import org.uplink.platform.PersonId;
import org.uplink.platform.Tenancy;
import org.uplink.platform.Tenancy.Scope;
import org.uplink.testing.Accounts;
import org.uplink.testing.Browser;
import org.uplink.testing.Db;
import org.uplink.testing.Districts;
import org.uplink.testing.Learned;

/** A certification that people confirm, from the first request over renewal by hours to its return after a lapse. */
@QuarkusTest
@WithTestResource(LocalStack.class)
class LifeTest {

    private static final String LEADERSHIP = "technology-leadership-associate";
    private static final String SUPPORT = "technology-support-practitioner";
    private static final String INFRASTRUCTURE = "infrastructure-and-endpoint-specialist";
    private static final String PAGE = "/certifications/" + LEADERSHIP;
    private static final Map<String, Integer> LEVELS = Map.ofEntries(
            Map.entry("LED-01", 3),
            Map.entry("LED-02", 3),
            Map.entry("LED-03", 3),
            Map.entry("LED-05", 3),
            Map.entry("LED-07", 2),
            Map.entry("PLN-01", 3),
            Map.entry("PLN-03", 3),
            Map.entry("PLN-06", 3),
            Map.entry("LRN-01", 3),
            Map.entry("PRV-06", 3),
            Map.entry("SEC-05", 2));

    @Inject
    RenewalRound round;

    OrganizationId riverbend;
    String mail;
    PersonId person;
    Browser own;

    @BeforeEach
    void somebody() {
        riverbend = Districts.organization("riverbend");
        mail = Accounts.vouchedBy("riverbend");
        person = Districts.member(mail, "riverbend");
        own = Browser.signedInAs(mail);
    }

    @Test
    void twoPeopleConfirmAndOneOfThemWorksElsewhere() {
        LEVELS.forEach((competency, level) -> {
            Learned.evidence(riverbend, person, competency, level, "lab");
            Learned.evidence(riverbend, person, competency, level, "manager_rating");
        });
        var first = assessor();
        var second = assessor();
        assertThat(own.get(PAGE).text()).contains("11 of 15 met", "2 people, 1 of them from another organization");

        var form = own.form(PAGE + "/confirmations/portfolio", "main form");
        var empty = form.with("shown", " ").with("madeOn", "2999-01-01").send();
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.text()).contains("Say what it is and where", "not in the future");
        form.with("shown", "The report of last May")
                .with("madeOn", "2026-05-04")
                .send();
        form.with("shown", "The report of last May, once more")
                .with("madeOn", "2026-05-04")
                .send();
        for (var requirement : new String[] {"panel", "experience"}) {
            own.form(PAGE + "/confirmations/" + requirement, "main form")
                    .with("shown", "Shown for " + requirement)
                    .send();
        }
        assertThat(Db.number("select count(*) from confirmation_request where person_id = ?", person.value()))
                .isEqualTo(3);
        own.form(PAGE, "form.attest").with("agree", "yes").send();

        for (var requirement : new String[] {"portfolio", "panel", "experience"}) {
            confirm(first, requirement, "");
        }
        confirm(second, "portfolio", "");
        assertThat(own.get(PAGE + "/confirmations/portfolio").text()).contains("Confirmed by 2 of 2");
        assertThat(awards()).isZero(); // nobody from elsewhere has looked at the portfolio

        confirm(assessor(), "portfolio", "Lakeside Schools");
        var landed = confirm(second, "panel", "Association of Districts");
        assertThat(landed.text()).contains("the award is made");
        assertThat(awards()).isEqualTo(1);
        assertThat(Db.texts("select valid_until ::text from award where person_id = ?", person.value()))
                .containsExactly(YearMonth.from(Learned.today().plusMonths(36))
                        .atEndOfMonth()
                        .toString());
        assertThat(own.get(PAGE).text()).contains("Valid until", "The window for renewal opens on", "Keep learning");
    }

    @Test
    void whatIsDeclinedIsToldAndAskedForAgain() {
        var assessor = assessor();
        own.form(PAGE + "/confirmations/panel", "main form")
                .with("shown", "A talk")
                .send();
        var request = requestFor("panel");
        var address = "/reviews/confirmations/" + request;

        assertThat(own.get(address).status()).isEqualTo(404);
        var speechless =
                assessor.form(address, "main form").with("decision", "decline").send();
        assertThat(speechless.status()).isEqualTo(422);
        assertThat(speechless.text()).contains("Say what is missing");
        var undecided = assessor.post(address, Map.of("employer", "Lakeside Schools", "reason", "It was long"));
        assertThat(undecided.status()).isEqualTo(422);
        assertThat(undecided.text()).contains("Confirm it, or decline it and say what is missing.");
        assertThat(undecided.html().select("#employer").val()).isEqualTo("Lakeside Schools");
        assertThat(undecided.html().select("#reason").text()).isEqualTo("It was long");
        assessor.form(address, "main form")
                .with("reason", "It was cut short")
                .with("decision", "decline")
                .send();
        assertThat(assessor.get(address).text()).contains("It was declined");
        assertThat(own.get(PAGE + "/confirmations/panel").text()).contains("It was cut short", "Ask for confirmation");
        own.form(PAGE + "/confirmations/panel", "main form")
                .with("shown", "Another talk")
                .send();

        assertThat(Db.texts(
                        "select attempt ::text from confirmation_request where person_id = ? order by 1",
                        person.value()))
                .containsExactly("1", "2");
    }

    @Test
    void whatIsAskedForIsToldAndCanBeTakenBack() {
        var assessor = assessor();
        own.form(PAGE + "/confirmations/panel", "main form")
                .with("shown", "A talk")
                .send();
        var first = requestFor("panel");
        assertThat(assessor.get("/me/notices").text()).contains("To confirm: ", "Shown by ");
        var back = own.form(PAGE + "/confirmations/panel", "main form[action$=withdrawal]");
        assertThat(back.sendAndFollow().text()).contains("Taken back. You can ask again.", "Ask for confirmation");
        assertThat(back.sendAndFollow().text()).contains("It cannot be taken back any more");
        assertThat(assessor.get("/reviews/confirmations/" + first).text()).contains("has taken it back");
        assertThat(assessor.post("/reviews/confirmations/" + first, Map.of("decision", "confirm"))
                        .location())
                .isEqualTo("/reviews/confirmations");
        assertThat(Db.number("select count(*) from confirmation where request_id = ?", first))
                .isZero();

        own.form(PAGE + "/confirmations/panel", "main form")
                .with("shown", "Another talk")
                .send();
        confirm(assessor, "panel", "");
        assertThat(decided()).isEmpty();
        confirm(assessor(), "panel", "Lakeside Schools");
        assertThat(decided()).containsExactly("");
        assertThat(own.get("/me/notices").text()).contains("Confirmed: ");

        own.form(PAGE + "/confirmations/experience", "main form")
                .with("shown", "Two years")
                .send();
        assessor.form("/reviews/confirmations/" + requestFor("experience"), "main form")
                .with("reason", "Nothing says so")
                .with("decision", "decline")
                .send();
        assertThat(own.get("/me/notices").text()).contains("Not confirmed: ", "What is missing: Nothing says so");
    }

    private List<String> decided() {
        return Db.texts(
                "select detail from notice where person_id = ? and kind = 'confirmation-decided'", person.value());
    }

    @Test
    void nobodyConfirmsForThemselvesOrForAnotherOrganization() {
        var both = Accounts.vouchedBy("riverbend");
        Districts.member(both, "riverbend", "assessor");
        var browser = Browser.signedInAs(both);
        browser.form(PAGE + "/confirmations/panel", "main form")
                .with("shown", "Mine")
                .send();
        var elsewhere = Accounts.vouchedBy("lakeside");
        Districts.member(elsewhere, "lakeside", "assessor");
        own.form(PAGE + "/confirmations/panel", "main form")
                .with("shown", "Theirs")
                .send();
        var request = requestFor("panel");

        assertThat(Browser.signedInAs(elsewhere)
                        .get("/reviews/confirmations/" + request)
                        .status())
                .isEqualTo(404);
        assertThat(browser.get("/reviews/confirmations")
                        .html()
                        .select("main tbody th")
                        .size())
                .isPositive();
        assertThat(browser.get("/reviews/confirmations").text()).doesNotContain("Mine");
        var mine = Db.texts("select id ::text from confirmation_request where shown = 'Mine'")
                .getFirst();
        assertThat(browser.get("/reviews/confirmations/" + mine).status()).isEqualTo(404);
        assertThat(own.get("/reviews/confirmations").status()).isEqualTo(404);
    }

    @Test
    void hoursOfTheCycleRenewItInItsWindowFromTheOldEnd() {
        var until = YearMonth.from(Learned.today()).plusMonths(10).atEndOfMonth();
        award(Learned.today().minusMonths(20), until);
        assertThat(own.get(PAGE).text()).contains("The window for renewal opens on");
        learn("instruction", 30, "LED-01", Learned.today().minusMonths(5));
        learn("event", 30, "PRV-01", Learned.today().minusMonths(4));
        night(Learned.today());
        assertThat(awards()).isEqualTo(1);

        Db.run("delete from award where person_id = ?", person.value());
        until = YearMonth.from(Learned.today()).plusMonths(3).atEndOfMonth();
        award(Learned.today().minusMonths(33), until);
        night(Learned.today());
        night(Learned.today());
        assertThat(Db.texts("select valid_until ::text from award where person_id = ? order by number", person.value()))
                .containsExactly(
                        until.toString(),
                        YearMonth.from(until.plusMonths(36)).atEndOfMonth().toString());
        assertThat(own.get(credentialOfTheSecond()).text()).contains("What the renewal took", "60 hours of learning");
        Db.run("update credential set shared_at = now() where person_id = ?", person.value());
        assertThat(given().accept("application/vc").get(credentialOfTheSecond()).asString())
                .contains("Renewed. This took:", "hours of continuing education", "A first award takes:");
    }

    /** Whoever renews the higher one has renewed the lower with it, in the same night. */
    @Test
    void aHigherOneThatIsRenewedRenewsTheLower() {
        var until = YearMonth.from(Learned.today()).plusMonths(3).atEndOfMonth();
        award(SUPPORT, Learned.today().minusMonths(33), until);
        award(INFRASTRUCTURE, Learned.today().minusMonths(33), until);
        for (var competency : List.of("INF-01", "INF-02", "INF-03", "INF-07")) {
            Learned.evidence(riverbend, person, competency, 3, "lab");
            Learned.evidence(riverbend, person, competency, 3, "manager_rating");
        }
        learn("event", 36, "INF-01", Learned.today().minusMonths(5));
        assertThat(made()).isEmpty();
        learn("event", 9, "SEC-02", Learned.today().minusMonths(4));
        night(Learned.today());
        night(Learned.today());
        var next = YearMonth.from(until.plusMonths(36)).atEndOfMonth();
        assertThat(made()).containsExactly(INFRASTRUCTURE + " 2 " + next, SUPPORT + " 2 " + next);
    }

    private List<String> made() {
        return Db.texts(
                "select certification || ' ' || number || ' ' || valid_until from award where person_id = ? and number > 1 order by 1",
                person.value());
    }

    @Test
    void afterTheDaysOfGraceAPanelBringsItBack() {
        award(Learned.today().minusMonths(44), Learned.today().minusDays(20));
        assertThat(own.get(PAGE).text())
                .contains("renewal is taken until", "What was done before the end can still be handed in");
        Db.run("delete from award where person_id = ?", person.value());
        award(Learned.today().minusMonths(44), Learned.today().minusDays(120));
        assertThat(own.get(PAGE).text()).contains("Lapsed on", "It can be brought back until", "0 of 1 met");

        own.form(PAGE + "/confirmations/panel-to-return", "main form")
                .with("shown", "On Monday")
                .send();
        confirm(assessor(), "panel-to-return", "");
        confirm(assessor(), "panel-to-return", "Lakeside Schools");

        assertThat(Db.texts(
                        "select number || ' ' || valid_from from award where person_id = ? order by number",
                        person.value()))
                .hasSize(2)
                .last()
                .isEqualTo("2 " + Learned.today());
        assertThat(own.get(PAGE).text()).contains("Award 2");
        assertThat(own.get(credentialOfTheSecond()).text()).contains("What it took to bring it back");
    }

    private String credentialOfTheSecond() {
        return "/verify/" + Db.texts("""
                        select c.slug from credential c join award a on a.id = c.award_id
                        where a.person_id = ? and a.number = 2""", person.value()).getFirst();
    }

    private Browser assessor() {
        var one = Accounts.vouchedBy("riverbend");
        Districts.member(one, "riverbend", "assessor");
        return Browser.signedInAs(one);
    }

    private Browser.Page confirm(Browser assessor, String requirement, String employer) {
        return assessor.form("/reviews/confirmations/" + requestFor(requirement), "main form")
                .with("employer", employer)
                .with("decision", "confirm")
                .sendAndFollow();
    }

    private UUID requestFor(String requirement) {
        return Ids.parse(Db.texts(
                        "select id ::text from confirmation_request where person_id = ? and requirement = ? order by attempt desc",
                        person.value(),
                        requirement)
                .getFirst());
    }

    private void award(LocalDate from, LocalDate until) {
        award(LEADERSHIP, from, until);
    }

    private void award(String certification, LocalDate from, LocalDate until) {
        Db.run("""
                insert into award (id, organization_id, person_id, certification, revision, number, awarded_at, valid_from,
                                   valid_until)
                select ?, ?, ?, slug, revision, 1, now(), ?, ? from certification where slug = ?""", Ids.next(), riverbend.value(), person.value(), from, until, certification);
    }

    private void learn(String category, int hours, String competency, LocalDate day) {
        Db.run(
                """
                insert into credit_entry (id, organization_id, person_id, category, day, minutes, what, competencies, source,
                                          once_key, drawn, share, entered_on, entered_at)
                values (?, ?, ?, ?, ?, ?, 'What was done', array[?], 'person', ?, false, 10, ?, now())""",
                Ids.next(),
                riverbend.value(),
                person.value(),
                category,
                day,
                hours * 60,
                competency,
                "test:" + Ids.next(),
                day);
    }

    private void night(LocalDate day) {
        Tenancy.within(
                Scope.of(riverbend),
                () -> QuarkusTransaction.requiringNew().call(() -> {
                    round.run(riverbend, day);
                    return true;
                }));
    }

    private long awards() {
        return Db.number("select count(*) from award where person_id = ?", person.value());
    }
}
