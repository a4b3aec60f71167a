package org.uplink.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.uplink.local.LocalStack;
import org.uplink.platform.Ids;
import org.uplink.platform.PersonId;
import org.uplink.testing.Accounts;
import org.uplink.testing.Browser;
import org.uplink.testing.Db;
import org.uplink.testing.Districts;
import org.uplink.testing.Learned;
import org.uplink.testing.Learned.Held;
import org.uplink.testing.Queries;

/** A holder appeals, and somebody who took no part in the decision answers. */
@QuarkusTest
@WithTestResource(LocalStack.class)
class AppealTest {

    private static final String WORDS = "The report names another person; the log of that day shows it.";

    PersonId person;
    PersonId maker;
    Browser own;
    Browser making;
    Browser deciding;
    Held held;
    String page;

    @BeforeEach
    void somebodyWithAnAwardAndTwoAdministrators() {
        var mail = Accounts.vouchedBy("riverbend");
        person = Districts.member(mail, "riverbend");
        own = Browser.signedInAs(mail);
        var first = Accounts.vouchedBy("riverbend");
        maker = Districts.member(first, "riverbend", "admin");
        making = Browser.signedInAs(first);
        deciding = SuspensionTest.member("riverbend", "admin");
        held = Learned.award(
                Districts.organization("riverbend"),
                person,
                Learned.today().minusMonths(2),
                Learned.today().plusYears(1));
        page = "/me/record/awards/" + held.award() + "/appeal";
    }

    @Test
    void aGrantedAppealAgainstARevocationBringsTheAwardBackWithANewCredential() {
        revoke();
        assertThat(own.get("/me/record").text()).contains("Read the decision and appeal");
        appeal();
        var address = "/admin/appeals/" + appealId();

        assertThat(making.get("/admin/appeals").text()).contains("Appeals");
        assertThat(making.get(address).text()).contains("You made this decision");
        assertThat(making.get(address).html().select("main form")).isEmpty();
        assertThat(deciding.get("/me/notices").text()).contains("Appeal: ");
        var form = deciding.form(address, "main form");
        var again = form.with("reasons", " ").with("decision", "grant").send();
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.text()).contains("Give the reasons");
        var undecided = deciding.post(address, Map.of("reasons", "The log shows another person"));
        assertThat(undecided.status()).isEqualTo(422);
        assertThat(undecided.text()).contains("Grant the appeal or uphold the decision.");
        form.with("reasons", "The log shows another person")
                .with("decision", "grant")
                .send();
        assertThat(form.with("reasons", "Too late")
                        .with("decision", "uphold")
                        .sendAndFollow()
                        .text())
                .contains("decided before");

        assertThat(own.get(page).text()).contains("Granted on", "The log shows another person");
        assertThat(own.get("/me/record").text()).contains("Valid until").doesNotContain("Revoked on");
        assertThat(own.get("/me/notices").text()).contains("is granted");
        assertThat(Browser.anonymous().get("/verify/" + held.slug()).text()).contains("Revoked on");
        var anew = Db.texts("select slug from credential where award_id = ? and issue = 2", held.award());
        assertThat(anew).hasSize(1);
        assertThat(Browser.anonymous().get("/verify/" + anew.getFirst()).text()).contains("Valid until");
        assertThat(Db.texts("select what from award_change where award_id = ? order by id", held.award()))
                .containsExactly("awarded", "revoked", "reinstated");
        assertThat(Db.texts(
                        "select person_id ::text from audit_event where action = 'granted-appeal' and subject = ?",
                        address))
                .containsExactly(person.toString());
        assertThat(Db.number(
                        "select count(*) from audit_event where action = 'looked-at-appeal' and person_id = ?",
                        person.value()))
                .as("of the two administrators")
                .isEqualTo(2);

        revoke();
        assertThat(own.get("/me/record").text()).contains("Revoked on");
        assertThat(Browser.anonymous().get("/verify/" + anew.getFirst()).text()).contains("Revoked on");
        assertThat(own.get(page).html().select("main form")).isNotEmpty();
    }

    @Test
    void aGrantedAppealAgainstASuspensionLiftsIt() {
        suspend();
        appeal();
        answer("grant", "Nothing was found in it");

        assertThat(own.get("/me/record").text()).contains("Valid until").doesNotContain("Suspended since");
        assertThat(Browser.anonymous().get("/verify/" + held.slug()).text()).contains("Valid until");
        assertThat(own.get("/me/notices").text()).contains("is granted").doesNotContain("counts again");
    }

    @Test
    void whatIsUpheldStaysAndIsToldWithReasons() {
        suspend();
        appeal();
        answer("uphold", "The log is of another day");

        assertThat(own.get(page).text()).contains("The decision is upheld on", "The log is of another day");
        assertThat(own.get("/me/record").text()).contains("Suspended since");
        assertThat(own.get("/me/notices").text()).contains("the decision is upheld", "The log is of another day");
        assertThat(own.get(page).html().select("main form")).isEmpty();
    }

    @Test
    void oneAppealIsReadAndItIsOverAfterThirtyDays() {
        suspend();
        var form = own.form(page, "main form");
        var empty = form.with("words", " ").send();
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.text()).contains("Say in your words");
        form.with("words", WORDS).send();
        assertThat(form.with("words", "Once more").sendAndFollow().text()).contains("One appeal is read");
        assertThat(Db.texts("select words from award_appeal where award_id = ?", held.award()))
                .containsExactly(WORDS);

        var late = Learned.award(
                Districts.organization("riverbend"),
                person,
                Learned.today().minusMonths(9),
                Learned.today().plusMonths(1));
        Db.run("""
                insert into award_suspension (id, organization_id, award_id, number, suspended_at, suspended_by, reason)
                select gen_random_uuid(), organization_id, id, 1, now() - interval '32 days', ?, 'Long ago' from award
                where id = ?""", maker.value(), late.award());
        var over = own.get("/me/record/awards/" + late.award() + "/appeal");
        assertThat(over.text()).contains("That time is over");
        assertThat(over.html().select("main form")).isEmpty();
    }

    @Test
    void theListAsksTheDatabaseAsOftenForOneAppealAsForMany() {
        suspend();
        appeal();
        deciding.get("/admin/appeals");
        var before = Queries.ofPage(() -> deciding.get("/admin/appeals"));
        for (var i = 0; i < 4; i++) {
            var another = Learned.award(
                    Districts.organization("riverbend"),
                    Districts.person(Districts.organization("riverbend"), "Another Holder"),
                    Learned.today(),
                    Learned.today().plusYears(1));
            appealOfAnother(another);
        }

        assertThat(Queries.ofPage(() -> deciding.get("/admin/appeals"))).isEqualTo(before);
    }

    private void appealOfAnother(Held another) {
        Db.run("""
                insert into award_suspension (id, organization_id, award_id, number, suspended_at, suspended_by, reason)
                select gen_random_uuid(), organization_id, id, 1, now(), ?, 'A question is open' from award where id = ?""", maker.value(), another.award());
        Db.run("""
                insert into award_appeal (id, organization_id, award_id, person_id, suspension_id, made_by, words, appealed_at)
                select gen_random_uuid(), a.organization_id, a.id, a.person_id, s.id, s.suspended_by, 'Words', now()
                from award a join award_suspension s on s.award_id = a.id where a.id = ?""", another.award());
    }

    @Test
    void othersReadAndDecideNothing() {
        suspend();
        appeal();
        var address = "/admin/appeals/" + appealId();

        assertThat(SuspensionTest.member("riverbend", "manager").get(address).status())
                .isEqualTo(404);
        assertThat(SuspensionTest.member("lakeside", "admin").get(address).status())
                .isEqualTo(404);
        assertThat(deciding.get(page).status()).isEqualTo(404);
        assertThat(own.get(address).status()).isEqualTo(404);
        assertThat(own.get("/me/record/awards/" + UUID.randomUUID() + "/appeal").status())
                .isEqualTo(404);
    }

    @Test
    void whereNobodyIsLeftInTheOrganizationThePlatformAnswers() {
        var solo = Districts.organization("solo" + Ids.next());
        var alias = Db.texts("select alias from organization where id = ?", solo.value())
                .getFirst();
        var only = Districts.person(solo, "Only Administrator", "admin");
        var holder = Districts.person(solo, "Lone Holder");
        var award = Learned.award(solo, holder, Learned.today(), Learned.today().plusYears(1));
        var suspension = Ids.next();
        var appeal = Ids.next();
        Db.run("""
                insert into award_suspension (id, organization_id, award_id, number, suspended_at, suspended_by, reason)
                values (?, ?, ?, 1, now(), ?, 'A question is open')""", suspension, solo.value(), award.award(), only.value());
        Db.run("""
                insert into award_appeal (id, organization_id, award_id, person_id, suspension_id, made_by, words, appealed_at)
                values (?, ?, ?, ?, ?, ?, ?, now())""", appeal, solo.value(), award.award(), holder.value(), suspension, only.value(), WORDS);
        var mail = Accounts.vouchedBy("uplink");
        Districts.member(mail, "uplink", "platform");
        var platform = Browser.signedInAs(mail);
        var address = "/platform/appeals/" + alias + "/" + appeal;

        assertThat(deciding.get(address).status()).isEqualTo(404);
        assertThat(deciding.get("/platform/appeals").status()).isEqualTo(404);
        assertThat(platform.get("/platform/appeals").html().select("a[href='" + address + "']"))
                .hasSize(1);
        var asked = Queries.ofPage(() -> platform.get("/platform/appeals"));
        IntStream.range(0, 3).forEach(_ -> Districts.organization("quiet" + Ids.next()));
        assertThat(Queries.ofPage(() -> platform.get("/platform/appeals")))
                .as("organizations without an appeal cost nothing")
                .isEqualTo(asked);
        assertThat(platform.get(address).text()).contains(WORDS, "Lone Holder", "A question is open");
        var form = platform.form(address, "main form");
        assertThat(form.with("reasons", "").with("decision", "grant").send().status())
                .isEqualTo(422);
        assertThat(form.with("reasons", "Nothing was found")
                        .with("decision", "grant")
                        .sendAndFollow()
                        .text())
                .contains("The appeal is granted", "Granted on");
        assertThat(form.with("reasons", "Nothing was found")
                        .with("decision", "grant")
                        .sendAndFollow()
                        .text())
                .contains("decided before");
        assertThat(Db.texts("select stands ::text from award_now where id = ?", award.award()))
                .containsExactly("true");
        assertThat(Db.texts(
                        "select action from audit_event where person_id = ? and organization_id = ?",
                        holder.value(),
                        solo.value()))
                .containsExactlyInAnyOrder("looked-at-appeal", "granted-appeal");
        assertThat(Db.texts("select detail from audit_event where subject = ?", address))
                .as("the words stand where an erasure of the holder finds them")
                .containsExactly("");

        var waiting = Ids.next();
        Db.run("""
                insert into award_appeal (id, organization_id, award_id, person_id, suspension_id, made_by, words, appealed_at)
                select ?, a.organization_id, a.award_id, ?, a.id, a.suspended_by, 'x', now() from award_suspension a
                where a.id = ?""", waiting, person.value(), suspendedElsewhere());
        assertThat(platform.get("/platform/appeals/riverbend/" + waiting).status())
                .isEqualTo(404);
    }

    /** The suspension of an award where another administrator can decide. */
    private UUID suspendedElsewhere() {
        suspend();
        return UUID.fromString(Db.texts("select id ::text from award_suspension where award_id = ?", held.award())
                .getFirst());
    }

    @Test
    void theDatabaseKeepsThoseWhoMadeADecisionFromAnsweringTheAppeal() {
        suspend();
        appeal();

        for (var decider : new PersonId[] {maker, person}) {
            assertThatThrownBy(() -> Db.run("""
                            insert into award_appeal_decision (appeal_id, organization_id, made_by, person_id, decided_by,
                                                               decided_at, granted, reasons)
                            select id, organization_id, made_by, person_id, ?, now(), true, 'x' from award_appeal
                            where award_id = ?""", decider.value(), held.award()))
                    .rootCause()
                    .hasMessageContaining("award_appeal_not_own_ck");
        }
        assertThatThrownBy(() -> Db.run("""
                        insert into award_appeal (id, organization_id, award_id, person_id, suspension_id, made_by, words,
                                                  appealed_at)
                        select gen_random_uuid(), organization_id, award_id, ?, id, ?, 'x', now() from award_suspension
                        where award_id = ?""", person.value(), person.value(), held.award()))
                .rootCause()
                .hasMessageContaining("award_appeal");
    }

    private void suspend() {
        making.form("/team/people/" + person + "/awards/" + held.award() + "/suspension", "main form")
                .with("text", "A question about the last inspection is open")
                .send();
    }

    private void revoke() {
        making.form("/team/people/" + person, "details.revoke-award form")
                .with("reason", "Handed in another’s work")
                .send();
    }

    private void appeal() {
        assertThat(own.form(page, "main form")
                        .with("words", WORDS)
                        .sendAndFollow()
                        .text())
                .contains("Your appeal is made", WORDS, "Nobody has decided");
    }

    private void answer(String decision, String reasons) {
        deciding.form("/admin/appeals/" + appealId(), "main form")
                .with("reasons", reasons)
                .with("decision", decision)
                .send();
    }

    private String appealId() {
        return Db.texts("select id ::text from award_appeal where award_id = ?", held.award())
                .getLast();
    }
}
