package org.uplink.certification;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.uplink.certification.YearlySample.Held;
import org.uplink.local.LocalStack;
import org.uplink.people.DailyRounds;
import org.uplink.platform.PersonId;
import org.uplink.testing.Accounts;
import org.uplink.testing.Browser;
import org.uplink.testing.Db;
import org.uplink.testing.Districts;
import org.uplink.testing.Learned;
import org.uplink.testing.Office;
import org.uplink.testing.Queries;

/** A yearly check opens, is met or missed and met late, and everybody who reads the award is told so. */
@QuarkusTest
@WithTestResource(LocalStack.class)
class YearlyCheckTest {

    @Inject
    CertificationRevisions revisions;

    @Inject
    CheckRound round;

    @Inject
    DailyRounds rounds;

    YearlySample sample;
    Office office;
    LocalDate today;
    PersonId person;
    Browser own;

    @BeforeEach
    void somebody() {
        sample = YearlySample.asking("yearly-statement", YearlySample.STILL).load(revisions);
        office = Office.open();
        today = Learned.today();
        var mail = Accounts.vouchedBy(office.alias());
        person = Districts.member(mail, office.alias());
        Db.run(
                "insert into team_member (team_id, organization_id, person_id) values (?, ?, ?)",
                office.team(),
                office.organization().value(),
                person.value());
        own = Browser.anonymous();
        own.signIn(mail, "/me/record");
    }

    @AfterEach
    void takeOut() {
        sample.unload(revisions);
    }

    @Test
    void itIsToldWhenItOpensAndMetOnceByAStatement() {
        var anniversary = today.plusDays(20);
        var held = sample.award(office.organization(), person, anniversary.minusYears(1));
        night();
        night();

        assertThat(notices("check-open")).isEqualTo(1);
        assertThat(own.get("/me/notices").text()).contains("Yearly check of " + anniversary.getYear());
        assertThat(own.get("/me/record").text()).contains("must be met by");
        var form = own.form(sample.page(), "form.attest-check");
        var empty = form.send();
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.html().select("#agree-check-error")).hasSize(1);

        var agreed = form.with("agree", "yes");
        assertThat(agreed.sendAndFollow().text())
                .contains("Met. The yearly check of " + anniversary.getYear() + " is done.", "Valid until");
        assertThat(own.get(sample.page()).html().select("form.attest-check")).isEmpty();
        assertThat(agreed.sendAndFollow().text()).contains("There is nothing to agree to for this check now.");
        assertThat(Db.texts("select met_on ::text from award_check where award_id = ?", held.award()))
                .containsExactly(today.toString());
        assertThat(Db.number("select count(*) from attestation where person_id = ?", person.value()))
                .isEqualTo(1);
        night();
        assertThat(notices("check-missed")).isZero();
    }

    @Test
    void aCertificationThatIsNotThereHasNoCheck() {
        for (var odd : List.of("no-such-one", "%7b0%7d", "%207%20", "%0d%0aX-Odd%3a%201")) {
            assertThat(own.post("/certifications/" + odd + "/check", Map.of("agree", "yes"))
                            .status())
                    .as(odd)
                    .isEqualTo(404);
        }
    }

    @Test
    void whoeverMissesItIsSuspendedUntilItIsMet() {
        var closed = today.minusDays(5);
        var held =
                sample.award(office.organization(), person, closed.minusDays(30).minusYears(1));
        assertThat(stands(held)).isTrue();
        night();
        night();

        var missing = "the yearly check of " + closed.minusDays(30).getYear() + " is missing";
        assertThat(stands(held)).isFalse();
        assertThat(Db.number("select count(*) from award_check_missed where award_id = ?", held.award()))
                .isEqualTo(1);
        assertThat(notices("check-missed")).isEqualTo(1);
        assertThat(own.get(sample.page()).text())
                .contains(missing, "was due by")
                .doesNotContain("Appeal");
        assertThat(own.get("/me/record").text()).contains(missing);
        assertThat(own.get("/me/notices").text()).contains(missing);
        var verified = Browser.anonymous().get("/verify/" + held.slug());
        assertThat(verified.text()).contains(missing, "not valid until the holder has met the yearly check");
        assertThat(office.managing().get("/team/people/" + person).text())
                .contains(missing)
                .doesNotContain("Lift suspension");
        var list = office.managing().get("/team/certifications?state=missing");
        assertThat(list.text()).contains("1 miss a yearly check", missing, "I still report what goes wrong");
        assertThat(own.get("/me/record/awards/" + held.award() + "/appeal")
                        .html()
                        .select("main form"))
                .isEmpty();

        own.form(sample.page(), "form.attest-check").with("agree", "yes").send();

        assertThat(stands(held)).isTrue();
        assertThat(own.get(sample.page()).text()).contains("Valid until", "was met on");
        assertThat(Browser.anonymous().get("/verify/" + held.slug()).text()).contains("Valid until");
        assertThat(Db.texts("select what from award_change where award_id = ? order by id", held.award()))
                .containsExactly("awarded", "suspended", "reinstated");
        night();
        assertThat(stands(held)).isTrue();
        assertThat(office.managing().get("/team/certifications?state=missing").text())
                .contains("0 miss a yearly check");
    }

    @Test
    void asLongAsItIsMissingARenewalWaits() {
        var first = today.minusMonths(23);
        sample.award(office.organization(), person, first);
        night();
        var form = own.form(sample.page(), "form.attest").with("agree", "yes");
        form.send();
        assertThat(awards()).isEqualTo(1);

        own.form(sample.page(), "form.attest-check").with("agree", "yes").send();

        assertThat(awards()).isEqualTo(2);
    }

    @Test
    void liftingASuspensionLeavesWhatIsMissing() {
        var held = sample.award(office.organization(), person, today.minusDays(400));
        night();
        Db.run(
                "update membership set roles = '{learner,admin,manager}' where person_id = ?",
                office.manager().value());
        var admin = office.managing();
        var address = "/team/people/" + person + "/awards/" + held.award() + "/suspension";
        admin.form(address, "main form").with("text", "A question is open").send();
        assertThat(own.get(sample.page()).text()).contains("A question is open").doesNotContain("is missing since");

        admin.form(address, "main form").with("text", "It is answered").send();

        assertThat(stands(held)).isFalse();
        assertThat(Browser.anonymous().get("/verify/" + held.slug()).text()).contains("is missing");
        var days = admin.form("/team/people/" + person + "/hold", "main form")
                .with("from", today.minusDays(60).toString())
                .with("until", today.plusDays(10).toString());
        days.send();
        assertThat(stands(held)).isTrue(); // the anniversary has moved, and can still be met
        assertThat(own.get(sample.page()).text()).contains("must be met by");
    }

    @Test
    void whatPeopleConfirmIsConfirmedAnewForEachYear() {
        var drill = new Requirement.Confirmed(
                "drill", Requirement.As.WORK_SAMPLE, "Drill", "one drill of this year", 1, 0, null);
        var drills = YearlySample.asking("yearly-drill", drill).load(revisions);
        var held = drills.award(office.organization(), person, today.minusDays(300));
        var mail = Accounts.vouchedBy(office.alias());
        Districts.member(mail, office.alias(), "assessor");
        var assessor = Browser.anonymous();
        assessor.signIn(mail, "/reviews/confirmations");

        own.form(drills.page() + "/confirmations/drill", "main form")
                .with("shown", "The drill of May")
                .send();
        var request = Db.texts(
                        "select id from confirmation_request where person_id = ? and check_number = 1", person.value())
                .getFirst();
        assertThat(assessor.get("/reviews/confirmations").text()).contains("Drill");
        assessor.form("/reviews/confirmations/" + request, "main form")
                .with("decision", "confirm")
                .send();

        assertThat(Db.number("select count(*) from award_check where award_id = ?", held.award()))
                .isEqualTo(1);
        assertThat(Db.number(
                        "select count(*) from audit_event where action = 'looked-at-confirmation' and person_id = ?",
                        person.value()))
                .isOne();
        assertThat(own.get(drills.page()).text()).contains("was met on");
        assertThat(own.get(drills.page() + "/confirmations/drill").status()).isEqualTo(404);
        assertThat(assessor.get("/reviews/confirmations").text()).doesNotContain("The drill of May");
        drills.unload(revisions);
    }

    @Test
    void anExaminationThatNobodyCanSitIsHeldAgainstNobody() {
        var award = Learned.award(
                office.organization(),
                person,
                "security-and-incident-response-practitioner",
                today.minusDays(420),
                today.plusDays(300));
        night();

        assertThat(stands(new Held(award, ""))).isTrue();
        assertThat(notices("check-open") + notices("check-missed")).isZero();
        assertThat(own.get("/certifications/security-and-incident-response-practitioner")
                        .text())
                .contains("It is not held against anybody", "The yearly check", "open book");
    }

    @Test
    void thirtyPeopleCostAsManyStatementsAsThree() {
        night();
        var few = Office.open();
        var many = Office.open();
        people(few, 3);
        people(many, 30);
        var statements = Queries.of(() -> night(few));

        assertThat(Queries.of(() -> night(many))).isEqualTo(statements);
        assertThat(Db.number(
                        "select count(*) from award_check_missed where organization_id = ?",
                        many.organization().value()))
                .isEqualTo(30);
    }

    private void people(Office where, int many) {
        for (var i = 0; i < many; i++) {
            sample.award(where.organization(), where.own("Late " + i), today.minusDays(400));
        }
    }

    private void night() {
        night(office);
    }

    /** As on another night: the guard of the day is taken away. */
    private void night(Office where) {
        Db.run(
                "delete from daily_round where organization_id = ?",
                where.organization().value());
        rounds.run(round, where.organization(), today, false);
    }

    private boolean stands(Held held) {
        return stands(held.award());
    }

    private static boolean stands(UUID award) {
        return Db.texts("select stands ::text from award_now where id = ?", award)
                .contains("true");
    }

    private long awards() {
        return Db.number("select count(*) from award where person_id = ?", person.value());
    }

    private long notices(String kind) {
        return Db.number("select count(*) from notice where person_id = ? and kind = ?", person.value(), kind);
    }
}
