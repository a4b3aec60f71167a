package org.uplink.notification;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.uplink.local.LocalStack;
import org.uplink.people.DailyRounds;
import org.uplink.platform.Ids;
import org.uplink.platform.OrganizationId;
import org.uplink.platform.PersonId;
import org.uplink.testing.Db;
import org.uplink.testing.Districts;

@QuarkusTest
@WithTestResource(LocalStack.class)
class RoundsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final String FOREVER = "infinity";

    @Inject
    DailyRounds days;

    @Inject
    Rounds rounds;

    OrganizationId district;
    PersonId person;
    PersonId manager;

    @BeforeEach
    void aDistrictOfItsOwn() {
        district = Districts.organization("round" + UUID.randomUUID().toString().substring(0, 8));
        person = Districts.person(district, "Kim Round");
        manager = Districts.person(district, "Lee Round", "manager");
        Districts.team(district, manager, person);
    }

    private void period(String from, String until, String currency, String competency) {
        Db.run("""
                insert into mastery (organization_id, person_id, competency, from_on, until_on, level, currency, claimed)
                values (?, ?, ?, ?::date, ?::date, 2, ?, 0)""", district.value(), person.value(), competency, from, until, currency);
    }

    private UUID assignment(LocalDate due) {
        var walk = Ids.next();
        var assignment = Ids.next();
        Db.run("""
                insert into walk (id, organization_id, person_id, path, revision, started_at)
                select ?, ?, ?, slug, revision, '2026-10-01' from path order by slug limit 1""", walk, district.value(), person.value());
        Db.run("""
                insert into assignment (id, organization_id, person_id, walk_id, path, due_on, reason, assigned_by, assigned_at)
                select ?, w.organization_id, w.person_id, w.id, w.path, ?, 'New in the job', ?, '2026-10-01' from walk w
                where w.id = ?""", assignment, due, manager.value(), walk);
        return assignment;
    }

    private List<String> told(PersonId reader) {
        return Db.texts(
                "select kind || ' ' || subject from notice where organization_id = ? and person_id = ? order by made_at, kind",
                district.value(),
                reader.value());
    }

    @Test
    void evidenceThatBecomesDueAndThenStaleIsToldOnceEach() {
        period("2026-01-10", "2026-11-20", "current", "SVC-01");
        period("2026-11-20", "2026-12-20", "due", "SVC-01");
        period("2026-12-20", FOREVER, "stale", "SVC-01");
        assertThat(days.run(rounds, district, TODAY, false)).isTrue();
        assertThat(told(person)).singleElement().asString().startsWith("evidence-due ");
        assertThat(days.run(rounds, district, TODAY, false)).isFalse();
        for (var day = TODAY.plusDays(1); day.isBefore(TODAY.plusDays(40)); day = day.plusDays(3)) {
            assertThat(days.run(rounds, district, day, false)).isTrue();
        }
        assertThat(told(person)).hasSize(2).last().asString().startsWith("evidence-stale ");
        assertThat(Db.texts("select address from notice where person_id = ? limit 1", person.value()))
                .containsExactly("/me/skills?competency=SVC-01");
    }

    @Test
    void beforeWorkOnlyAnOrganizationThatIsNewIsTold() {
        assertThat(days.run(rounds, district, TODAY, true)).isTrue();
        assertThat(days.run(rounds, district, TODAY.plusDays(1), true)).isFalse();
        assertThat(days.run(rounds, district, TODAY.plusDays(1), false)).isTrue();
    }

    @Test
    void oldNewsIsNotTold() {
        period("2025-01-10", "2026-09-01", "current", "SVC-01");
        period("2026-09-01", FOREVER, "due", "SVC-01");
        // Only its next date has moved.
        period("2026-01-10", "2026-11-01", "due", "SVC-02");
        period("2026-11-01", FOREVER, "due", "SVC-02");
        days.run(rounds, district, TODAY, false);
        assertThat(told(person)).isEmpty();
    }

    @Test
    void aDateIsToldBeforeAndAfterAndThenToWhoeverLeads() {
        assignment(TODAY.plusDays(6));
        for (var day = TODAY; day.isBefore(TODAY.plusDays(30)); day = day.plusDays(1)) {
            days.run(rounds, district, day, false);
        }
        assertThat(told(person).stream().map(line -> line.substring(0, line.indexOf(' '))))
                .containsExactly("assignment-near", "assignment-near", "assignment-late", "assignment-late");
        assertThat(told(manager)).singleElement().asString().startsWith("person-late ");
        assertThat(Db.texts("select detail from notice where person_id = ?", manager.value()))
                .containsExactly("Kim Round");
    }

    @Test
    void whoIsNoManagerAnyLongerHearsOfNobodyThoughTheTeamNamesThem() {
        Db.run("update membership set roles = '{learner,admin}' where person_id = ?", manager.value());
        assignment(TODAY.minusDays(9));
        days.run(rounds, district, TODAY, false);
        assertThat(told(person)).isNotEmpty();
        assertThat(told(manager)).isEmpty();
    }

    private void terms(String before, String after, @Nullable String lead, int from, int until) {
        Db.run(
                "insert into reminder_terms values (?, ?::int[], ?::int[], ?::int, ?, ?, now(), ?)",
                district.value(),
                before,
                after,
                lead,
                from,
                until,
                manager.value());
    }

    @Test
    void anOrganizationRemindsOnItsOwnDays() {
        terms("{0,14}", "{3}", "2", 0, 24);
        assignment(TODAY.plusDays(20));
        var told = new ArrayList<String>();
        for (var day = TODAY; day.isBefore(TODAY.plusDays(30)); day = day.plusDays(1)) {
            var before = told(person).size() + told(manager).size();
            days.run(rounds, district, day, false);
            if (told(person).size() + told(manager).size() > before) {
                told.add(TODAY.plusDays(20).until(day).getDays() + "");
            }
        }
        assertThat(told).as("days after the date").containsExactly("-14", "0", "2", "3");
        assertThat(told(manager)).singleElement().asString().startsWith("person-late ");
    }

    @Test
    void whoLeadsIsNotToldWhereTheOrganizationDoesNotWantIt() {
        terms("{}", "{}", null, 0, 24);
        assignment(TODAY.minusDays(9));
        days.run(rounds, district, TODAY, false);
        assertThat(told(person)).isEmpty();
        assertThat(told(manager)).isEmpty();
    }

    @Test
    void mailWaitsForTheHoursOfTheOrganization() {
        terms("{1,7}", "{1,7}", "7", 7, 18);
        assertThat(Db.texts(
                        "select (in_mail_hours(?, moment::timestamptz) at time zone 'America/Chicago')::text from unnest(?::text[]) moment",
                        district.value(),
                        "{2026-11-23 02:00-06,2026-11-23 12:30-06,2026-11-23 18:00-06}"))
                .containsExactly("2026-11-23 07:00:00", "2026-11-23 12:30:00", "2026-11-24 07:00:00");
    }

    @Test
    void whoIsOnLeaveIsLeftAlone() {
        assignment(TODAY.minusDays(3));
        Db.run(
                """
                insert into leave (id, organization_id, person_id, from_on, until_on, noted_by, noted_at)
                values (?, ?, ?, ?, ?, ?, now())""",
                Ids.next(),
                district.value(),
                person.value(),
                TODAY.minusDays(4),
                TODAY.plusDays(6),
                manager.value());
        days.run(rounds, district, TODAY, false);
        assertThat(told(person)).isEmpty();
        assertThat(mails()).isZero();
        days.run(rounds, district, TODAY.plusDays(7), false);
        assertThat(told(person)).hasSize(1);
        assertThat(mails()).isPositive();
    }

    @Test
    void aNewDateIsToldAnew() {
        var moved = assignment(TODAY.plusDays(1));
        days.run(rounds, district, TODAY, false);
        Db.run("update assignment set due_on = ? where id = ?", TODAY.plusDays(5), moved);
        days.run(rounds, district, TODAY.plusDays(1), false);
        assertThat(told(person)).hasSize(2);
    }

    @Test
    void whoHasLeftIsToldNothing() {
        assignment(TODAY.plusDays(1));
        Db.run("update membership set ended_on = ? where person_id = ?", TODAY.minusDays(1), person.value());
        days.run(rounds, district, TODAY, false);
        assertThat(told(person)).isEmpty();
    }

    @Test
    void twoReplicasMakeOneRound() throws Exception {
        assignment(TODAY.plusDays(1));
        Callable<Boolean> round = () -> days.run(rounds, district, TODAY, false);
        try (var replicas = Executors.newFixedThreadPool(4)) {
            var made = 0;
            for (var replica : replicas.invokeAll(List.of(round, round, round, round))) {
                made += replica.get() ? 1 : 0;
            }
            assertThat(made).isEqualTo(1);
        }
        assertThat(told(person)).hasSize(1);
        assertThat(mails()).isEqualTo(1);
    }

    private long mails() {
        return Db.number("select count(*) from mail where organization_id = ?", district.value());
    }

    @Test
    void aQuietPeriodHoldsTheMailAndNotTheNotice() {
        assignment(TODAY.plusDays(1));
        Db.run("""
                insert into calendar_period (id, organization_id, kind, name, from_on, until_on)
                values (?, ?, 'testing', 'State tests', ?, ?)""", Ids.next(), district.value(), TODAY, TODAY.plusDays(2));
        days.run(rounds, district, TODAY, false);
        days.run(rounds, district, TODAY.plusDays(2), false);
        assertThat(told(person)).isNotEmpty();
        assertThat(mails()).isZero();
        days.run(rounds, district, TODAY.plusDays(3), false);
        assertThat(mails()).isEqualTo(1);
        assertThat(Db.number("select count(*) from notice where person_id = ? and mail_id is not null", person.value()))
                .isEqualTo(told(person).size());
    }

    @Test
    void whoWantsNoMailGetsNone() {
        assignment(TODAY.plusDays(1));
        Db.run("insert into notice_preference values (?, ?, 'never')", district.value(), person.value());
        days.run(rounds, district, TODAY, false);
        assertThat(told(person)).hasSize(1);
        assertThat(mails()).isZero();
    }
}
