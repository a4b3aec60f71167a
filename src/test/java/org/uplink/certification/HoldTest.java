package org.uplink.certification;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.uplink.certification.AwardRules.Span;
import org.uplink.certification.Awards.Holder;
import org.uplink.local.LocalStack;
import org.uplink.platform.OrganizationId;
import org.uplink.platform.PersonId;
import org.uplink.platform.Tenancy;
import org.uplink.platform.Tenancy.Scope;
import org.uplink.testing.Accounts;
import org.uplink.testing.Browser;
import org.uplink.testing.Db;
import org.uplink.testing.Districts;
import org.uplink.testing.Learned;
import org.uplink.testing.Learned.Held;

/** The clock of awards stands still while somebody is away. */
@QuarkusTest
@WithTestResource(LocalStack.class)
class HoldTest {

    @Inject
    AwardEnds ends;

    OrganizationId riverbend;
    PersonId person;
    Browser own;
    Browser admin;
    Held held;
    LocalDate today;
    LocalDate until;
    String address;

    @BeforeEach
    void somebodyWithAnAward() {
        riverbend = Districts.organization("riverbend");
        var mail = Accounts.vouchedBy("riverbend");
        person = Districts.member(mail, "riverbend");
        own = Browser.signedInAs(mail);
        admin = SuspensionTest.member("riverbend", "admin");
        today = Learned.today();
        until = today.plusDays(40);
        held = Learned.award(riverbend, person, today.minusMonths(20), until);
        address = "/team/people/" + person + "/hold";
    }

    @Test
    void onlyAnAdministratorOfTheOrganizationStopsTheClock() {
        assertThat(SuspensionTest.member("riverbend", "manager").get(address).status())
                .isEqualTo(404);
        assertThat(SuspensionTest.member("lakeside", "admin").get(address).status())
                .isEqualTo(404);
        assertThat(own.get(address).status()).isEqualTo(404);
    }

    @Test
    void whatCannotBeIsSaidBesideTheField() {
        assertThat(hold("", "").text()).contains("Choose a day.");
        assertThat(hold(today.toString(), today.minusDays(1).toString()).text()).contains("comes before the first");
        assertThat(hold(today.toString(), today.plusDays(365).toString()).text())
                .contains("At most 365 days");
        assertThat(hold(today.minusYears(2).toString(), today.toString()).text())
                .contains("at most a year from now");
        assertThat(ends()).isEqualTo(until);
    }

    @Test
    void theEndMovesForEverybodyWhoReadsItAndMovesBack() {
        var form = admin.form(address, "main form")
                .with("from", today.plusDays(10).toString())
                .with("until", today.plusDays(69).toString());
        assertThat(form.sendAndFollow().text()).contains("The ends have moved");
        assertThat(form.sendAndFollow().text()).contains("on hold already");

        assertThat(ends()).isEqualTo(until.plusDays(60));
        assertThat(Db.texts("select valid_until ::text from award where id = ?", held.award()))
                .containsExactly(until.toString());
        assertThat(credentialEnds()).isEqualTo(until.plusDays(60));
        assertThat(own.get("/me/record").text()).contains("the end has moved");
        assertThat(Browser.anonymous()
                        .get("/verify/" + held.slug())
                        .html()
                        .select("dl.facts")
                        .text())
                .contains(shown(until.plusDays(60)));
        assertThat(Db.texts("select what from award_change where award_id = ? order by id", held.award()))
                .containsExactly("awarded", "moved");

        assertThat(told()).containsExactly("clock-stopped 60");
        assertThat(own.get("/me/notices").text())
                .contains("The clock of your awards stands still from " + shown(today.plusDays(10)), "For 60 days");

        assertThat(admin.form(address, "main li form").sendAndFollow().text()).contains("The clock runs again");
        assertThat(told()).containsExactly("clock-stopped 60", "clock-runs 0");
        assertThat(own.get("/me/notices").text()).contains("were taken back before they began");
        assertThat(ends()).isEqualTo(until);
        assertThat(credentialEnds()).isEqualTo(until);
        assertThat(Db.number(
                        "select count(*) from audit_event where action in ('stopped-clock', 'restarted-clock') and subject = ?",
                        address))
                .isEqualTo(2);
    }

    private List<String> told() {
        return Db.texts(
                "select kind || ' ' || detail from notice where person_id = ? and kind like 'clock-%' order by made_at, kind desc",
                person.value());
    }

    @Test
    void ofAHoldThatRunsTheDaysBeforeTodayStay() {
        hold(today.minusDays(5).toString(), today.plusDays(20).toString());
        assertThat(ends()).isEqualTo(until.plusDays(26));
        assertThat(admin.get("/team/people/" + person).text())
                .contains("The clock stands still until " + shown(today.plusDays(20)));

        admin.form(address, "main li form").send();

        assertThat(ends()).isEqualTo(until.plusDays(5));
        assertThat(Db.texts(
                        "select last_day ::text from award_hold_end e join award_hold h on h.id = e.hold_id where h.person_id = ?",
                        person.value()))
                .containsExactly(today.minusDays(1).toString());
        assertThat(admin.get("/team/people/" + person).text()).contains("Stop the clock");
    }

    @Test
    void whatIsWrittenDownIsTheAnswerOfTheRuleWhateverTheHolds() {
        var random = new Random(20261127);
        for (var round = 0; round < 25; round++) {
            var first = today.minusDays(random.nextInt(200));
            var somebody = Districts.person(riverbend, "Any Body");
            var award = Learned.award(riverbend, somebody, first, first.plusDays(200 + random.nextInt(400)));
            var days = new ArrayList<Span>();
            for (var i = random.nextInt(5); i >= 0; i--) {
                var from = first.plusDays(random.nextInt(900) - 100L);
                var span = new Span(from, from.plusDays(random.nextInt(200)));
                days.add(span);
                Db.run("""
                        insert into award_hold (id, organization_id, person_id, from_on, until_on, noted_by, noted_at)
                        values (gen_random_uuid(), ?, ?, ?, ?, ?, now())""", riverbend.value(), somebody.value(), span.from(), span.until(), somebody.value());
            }
            Tenancy.within(
                    Scope.of(riverbend),
                    () -> QuarkusTransaction.requiringNew().call(() -> ends.settle(new Holder(riverbend, somebody))));

            var stated = LocalDate.parse(Db.texts("select valid_until ::text from award where id = ?", award.award())
                    .getFirst());
            assertThat(Db.texts("select ends_on ::text from award_now where id = ?", award.award()))
                    .containsExactly(HoldRules.end(first, stated, 0, days).toString());
        }
    }

    private Browser.Page hold(String from, String last) {
        return admin.form(address, "main form")
                .with("from", from)
                .with("until", last)
                .send();
    }

    private LocalDate ends() {
        return LocalDate.parse(Db.texts("select ends_on ::text from award_now where id = ?", held.award())
                .getFirst());
    }

    private LocalDate credentialEnds() {
        return LocalDate.parse(Db.texts("select valid_until ::text from credential where slug = ?", held.slug())
                .getFirst());
    }

    private static String shown(LocalDate day) {
        return DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH).format(day);
    }
}
