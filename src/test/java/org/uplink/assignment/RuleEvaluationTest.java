package org.uplink.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.uplink.assignment.AssignmentRules.Effect;
import org.uplink.local.LocalStack;
import org.uplink.path.PathId;
import org.uplink.people.DailyRounds;
import org.uplink.platform.AuditTrail;
import org.uplink.platform.Ids;
import org.uplink.platform.OrganizationId;
import org.uplink.platform.PersonId;
import org.uplink.platform.Tenancy;
import org.uplink.platform.Tenancy.Scope;
import org.uplink.testing.Db;
import org.uplink.testing.Districts;

/** Rules on the real tables, in an organization of their own. */
@QuarkusTest
@WithTestResource(LocalStack.class)
class RuleEvaluationTest {

    private static final LocalDate MADE = LocalDate.of(2026, 11, 2);

    @Inject
    RuleEvaluation evaluation;

    @Inject
    RuleStore store;

    @Inject
    DailyRounds rounds;

    OrganizationId district;
    PersonId admin;

    @BeforeEach
    void aDistrictOfItsOwn() {
        district = Districts.organization("rule" + UUID.randomUUID().toString().substring(0, 8));
        admin = Districts.person(district, "Lee Rules", "admin");
    }

    private <T> T here(Supplier<T> work) {
        return Tenancy.within(
                Scope.of(district), () -> QuarkusTransaction.requiringNew().call(work::get));
    }

    private AssignmentRule rule(Audience audience, Schedule schedule) {
        var rule = new AssignmentRule(
                new RuleId(Ids.next()),
                "Rule " + UUID.randomUUID(),
                new PathId(Crew.PATH),
                audience,
                schedule,
                30,
                "Everybody begins with this",
                "",
                admin,
                MADE,
                false,
                0);
        here(() -> {
            store.save(district, rule);
            return rule;
        });
        return rule;
    }

    private static Audience technicians() {
        return new Audience(Set.of(), Set.of(technician()), Set.of(), Set.of(), null, null, null, null);
    }

    private static String technician() {
        return Db.texts("select key from role_profile order by position limit 1")
                .getFirst();
    }

    private void day(LocalDate today) {
        here(() -> {
            evaluation.evaluate(district, today);
            return today;
        });
    }

    private RulePlan plan(AssignmentRule rule, LocalDate today) {
        return here(() -> evaluation.plan(district, rule, null, today));
    }

    private void job(PersonId person) {
        Districts.job(person, district, technician());
    }

    private void noJob(PersonId person) {
        Db.run("""
                delete from membership_job where membership_id in
                    (select id from membership where person_id = ? and organization_id = ?)""", person.value(), district.value());
    }

    private void leave(PersonId person) {
        Db.run(
                "update membership set ended_on = current_date where person_id = ? and ended_on is null",
                person.value());
    }

    private void comeBack(PersonId person) {
        Db.run("update membership set ended_on = null where person_id = ?", person.value());
    }

    private List<String> history(PersonId person) {
        return Db.texts("""
                select a.due_on || case when a.withdrawn_at is null then ' open' else ' withdrawn' end
                from assignment a where a.organization_id = ? and a.person_id = ? order by a.assigned_at, a.id""", district.value(), person.value());
    }

    @Test
    void aRuleReachesThoseWhoAreThereThoseWhoComeAndThoseWhoComeBack() {
        var there = Districts.person(district, "Ana There");
        var other = Districts.person(district, "Ben Other");
        job(there);
        rule(technicians(), new Schedule.OnDay(MADE.plusDays(60)));
        day(MADE);
        assertThat(history(there)).containsExactly("2027-01-01 open");
        assertThat(history(other)).isEmpty();

        var newcomer = Districts.person(district, "Cem Newcomer");
        job(newcomer);
        day(MADE.plusDays(50));
        assertThat(history(newcomer)).containsExactly("2027-01-21 open");

        leave(newcomer);
        noJob(there);
        day(MADE.plusDays(51));
        assertThat(history(newcomer)).containsExactly("2027-01-21 withdrawn");
        assertThat(history(there)).containsExactly("2027-01-01 withdrawn");

        comeBack(newcomer);
        day(MADE.plusDays(70));
        assertThat(history(newcomer)).containsExactly("2027-01-21 withdrawn", "2027-02-10 open");
    }

    @Test
    void theTrailSaysOfEachPersonWhatARuleGaveAndTook() {
        var person = Districts.person(district, "Ana Told");
        job(person);
        var rule = rule(technicians(), new Schedule.OnDay(MADE.plusDays(60)));
        day(MADE);
        day(MADE.plusDays(1));
        noJob(person);
        day(MADE.plusDays(2));
        assertThat(Db.texts(
                        "select action || ' ' || subject || ' ' || actor_id from audit_event where person_id = ? order by at",
                        person.value()))
                .containsExactly(told("assigned-by-rule", rule), told("withdrew-by-rule", rule));
        assertThat(Db.texts("select detail from audit_event where person_id = ?", person.value()))
                .allMatch(detail -> detail.endsWith(": 2027-01-01"));
    }

    private static String told(String deed, AssignmentRule rule) {
        return deed + " " + RuleBook.address(rule.id()) + " " + AuditTrail.NOBODY;
    }

    @Test
    void theCauseIsOnRecordAndTheReasonIsTheRules() {
        var person = Districts.person(district, "Ana Cause");
        job(person);
        var rule = rule(technicians(), new Schedule.AfterReaching(90));
        day(MADE);
        assertThat(Db.texts("""
                        select c.kind || ' ' || c.label || ' ' || a.reason from assignment_cause c
                        join assignment a on a.id = c.assignment_id where a.person_id = ?""", person.value()))
                .containsExactly("rule " + rule.name() + " Everybody begins with this");
    }

    @Test
    void whatAManagerGaveStaysWhenTheRuleLetsGo() {
        var person = Districts.person(district, "Ana Both");
        job(person);
        rule(technicians(), new Schedule.AfterReaching(90));
        day(MADE);
        Db.run("""
                insert into assignment_cause (assignment_id, organization_id, kind, target_id, label, caused_at)
                select id, organization_id, 'person', person_id, '', now() from assignment where person_id = ?""", person.value());
        noJob(person);
        day(MADE.plusDays(1));
        assertThat(history(person)).containsExactly(MADE.plusDays(90) + " open");
        assertThat(Db.number(
                        "select count(*) from assignment_cause c join assignment a on a.id = c.assignment_id"
                                + " where a.person_id = ? and c.ended_at is null",
                        person.value()))
                .isOne();
    }

    @Test
    void aComputedDateAvoidsLeaveAndLeavesRoomForTheTimeOfTheTeam() {
        var away = Districts.person(district, "Ana Away");
        var busy = Districts.person(district, "Ben Busy");
        List.of(away, busy).forEach(this::job);
        Db.run("""
                insert into leave (id, organization_id, person_id, from_on, until_on, noted_by, noted_at)
                values (?, ?, ?, ?, ?, ?, now())""", Ids.next(), district.value(), away.value(), MADE.plusDays(25), MADE.plusDays(40), admin.value());
        var team = Districts.team(district, admin, busy);
        Db.run("update team set learning_minutes = 30 where id = ?", team);
        rule(technicians(), new Schedule.AfterReaching(30));
        day(MADE);
        assertThat(history(away)).as("30 days after the last day away").containsExactly(MADE.plusDays(70) + " open");
        assertThat(history(busy))
                .singleElement()
                .asString()
                .isGreaterThan(MADE.plusDays(60).toString());
        day(MADE.plusDays(1));
        assertThat(history(busy)).hasSize(1);
    }

    @Test
    void aLaterDateThatAManagerGaveStays() {
        var person = Districts.person(district, "Ana Later");
        job(person);
        rule(technicians(), new Schedule.OnDay(MADE.plusDays(20)));
        day(MADE);
        Db.run("update assignment set due_on = ? where person_id = ?", MADE.plusDays(45), person.value());
        day(MADE.plusDays(1));
        assertThat(history(person)).containsExactly(MADE.plusDays(45) + " open");
    }

    @Test
    void whoIsExcusedIsLeftAlone() {
        var person = Districts.person(district, "Ana Excused");
        job(person);
        rule(technicians(), new Schedule.OnDay(MADE.plusDays(20)));
        day(MADE);
        Db.run("""
                update assignment set withdrawn_at = now(), withdrawn_by = ?, excused_because = 'On leave until spring'
                where person_id = ?""", admin.value(), person.value());
        day(MADE.plusDays(1));
        assertThat(history(person)).containsExactly(MADE.plusDays(20) + " withdrawn");
    }

    @Test
    void eachYearIsANewRoundAndTheEarlierStays() {
        var person = Districts.person(district, "Ana Yearly");
        job(person);
        rule(technicians(), new Schedule.EveryYear(3, 1, 60));
        day(MADE);
        assertThat(history(person)).isEmpty();
        day(LocalDate.of(2027, 1, 4));
        assertThat(history(person)).containsExactly("2027-03-01 open");
        Db.run(
                "update walk set completed_at = ? where person_id = ?",
                Timestamp.from(Instant.parse("2027-02-10T15:00:00Z")),
                person.value());
        day(LocalDate.of(2027, 2, 11));
        day(LocalDate.of(2027, 6, 1));
        assertThat(history(person)).containsExactly("2027-03-01 open");
        day(LocalDate.of(2028, 1, 3));
        assertThat(history(person)).containsExactly("2027-03-01 open", "2028-03-01 open");
        assertThat(Db.texts(
                        "select cycle || ' ' || (completed_at is not null) from walk where person_id = ? order by cycle",
                        person.value()))
                .containsExactly("2027 true", "2028 false");
    }

    @Test
    void whatWasDoneInAnEarlierYearDoesNotCountForTheNext() {
        var person = Districts.person(district, "Ana Again");
        job(person);
        enrolled(person, "2026-02-03T10:00:00Z");
        rule(technicians(), new Schedule.EveryYear(3, 1, 60));
        day(LocalDate.of(2027, 1, 4));
        assertThat(Crew.doneSteps(person)).isEmpty();
    }

    private void enrolled(PersonId person, String at) {
        var time = Timestamp.from(Instant.parse(at));
        Db.run("""
                insert into enrolment (id, organization_id, person_id, course, revision, started_at, check_passed_at, completed_at)
                select ?, ?, ?, slug, revision, ?, ?, ? from course where slug = 'privacy-at-work'""", Ids.next(), district.value(), person.value(), time, time, time);
    }

    @Test
    void twoReplicasThatEvaluateAtOnceGiveOnce() throws Exception {
        var people = new ArrayList<PersonId>();
        for (var i = 0; i < 12; i++) {
            var person = Districts.person(district, "Twin " + i);
            job(person);
            people.add(person);
        }
        rule(technicians(), new Schedule.AfterReaching(30));
        Callable<Boolean> replica = () -> rounds.run(evaluation, district, MADE, false);
        try (var replicas = Executors.newFixedThreadPool(2)) {
            for (var made : replicas.invokeAll(List.of(replica, replica))) {
                made.get();
            }
        }
        assertThat(Db.number("select count(*) from assignment where organization_id = ?", district.value()))
                .isEqualTo(people.size());
    }

    /** Preview equals effect, and the second evaluation of a day changes nothing, whatever happened in between. */
    @Test
    void thePlanIsTheEffectInOrganizationsThatChangeAtRandom() {
        var random = new Random(20261126);
        var people = new ArrayList<PersonId>();
        for (var i = 0; i < 10; i++) {
            people.add(Districts.person(district, "Random " + i));
        }
        var rule = rule(technicians(), new Schedule.OnDay(MADE.plusDays(40)));
        var today = MADE;
        for (var step = 0; step < 12; step++) {
            happen(people, random);
            var plan = plan(rule, today);
            var before = openDates();
            day(today);
            assertThat(openDates()).isEqualTo(expected(before, plan));
            var after = everything();
            assertThat(plan(rule, today).changesSomething()).isFalse();
            day(today);
            assertThat(everything()).isEqualTo(after);
            today = today.plusDays(random.nextInt(1, 9));
        }
    }

    private void happen(List<PersonId> people, Random random) {
        for (var i = 0; i < 4; i++) {
            var person = people.get(random.nextInt(people.size()));
            switch (random.nextInt(6)) {
                case 0, 1 -> job(person);
                case 2 -> noJob(person);
                case 3 -> leave(person);
                case 4 -> comeBack(person);
                default ->
                    Db.run(
                            "update walk set completed_at = now() where person_id = ? and completed_at is null",
                            person.value());
            }
        }
    }

    private static TreeMap<String, String> expected(TreeMap<String, String> before, RulePlan plan) {
        var after = new TreeMap<>(before);
        plan.leaving().stream()
                .filter(RulePlan.Leaving::withdrawn)
                .forEach(gone -> after.remove(gone.person().toString()));
        plan.lines().stream()
                .filter(line -> line.effect() == Effect.GETS || line.effect() == Effect.SOONER)
                .forEach(line -> after.put(
                        line.person().toString(),
                        line.dueOn() == null ? "" : line.dueOn().toString()));
        return after;
    }

    private TreeMap<String, String> openDates() {
        var dates = new TreeMap<String, String>();
        Db.texts("""
                        select a.person_id || ' ' || a.due_on from assignment a join walk w on w.id = a.walk_id
                        where a.organization_id = ? and a.withdrawn_at is null and w.completed_at is null""", district.value()).forEach(row -> dates.put(row.substring(0, 36), row.substring(37)));
        return dates;
    }

    private Set<String> everything() {
        return new HashSet<>(Db.texts("""
                select a.id || ' ' || a.due_on || ' ' || coalesce(a.withdrawn_at::text, '') || ' ' || a.version || ' '
                       || coalesce((select string_agg(c.caused_at || '-' || coalesce(c.ended_at::text, ''), ',' order by c.caused_at)
                                    from assignment_cause c where c.assignment_id = a.id), '')
                from assignment a where a.organization_id = ?""", district.value()));
    }
}
