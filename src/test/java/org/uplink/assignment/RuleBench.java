package org.uplink.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.logging.Log;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.uplink.local.LocalStack;
import org.uplink.people.DailyRounds;
import org.uplink.platform.OrganizationId;
import org.uplink.testing.Db;
import org.uplink.testing.Districts;
import org.uplink.testing.Learned;

/**
 * How long a night takes in which the rules of very many organizations are carried out: first for people who have nothing of it
 * yet, then for the same people again. Run by hand: it says how long, and asserts no time.
 */
@QuarkusTest
@WithTestResource(LocalStack.class)
class RuleBench {

    private static final int ORGANIZATIONS = Integer.getInteger("uplink.bench.organizations", 500);
    private static final int PEOPLE = Integer.getInteger("uplink.bench.people", 100);
    private static final String PATH = "first-ninety-days";

    @Inject
    DailyRounds rounds;

    @Inject
    RuleEvaluation rules;

    @Test
    void aNightOfRules() {
        var organizations =
                IntStream.range(0, ORGANIZATIONS).mapToObj(_ -> crowd()).toList();
        Db.run("analyze");
        say("for people who had nothing of it", night(organizations));
        var given = given();
        assertThat(given).isEqualTo((long) ORGANIZATIONS * PEOPLE);

        Db.run("delete from daily_round where name = ?", rules.name());
        say("again", night(organizations));
        assertThat(given()).isEqualTo(given);
    }

    private Duration night(List<OrganizationId> organizations) {
        var began = Instant.now();
        organizations.forEach(one -> rounds.run(rules, one, Learned.today(), false));
        return Duration.between(began, Instant.now());
    }

    private static void say(String what, Duration took) {
        Log.infof("%d rules for %d people in %d ms, %s", ORGANIZATIONS, ORGANIZATIONS * PEOPLE, took.toMillis(), what);
    }

    private static long given() {
        return Db.number("""
                select count(*) from assignment a join organization o on o.id = a.organization_id
                where o.alias like 'rulebench%' and a.path = ? and a.withdrawn_at is null""", PATH);
    }

    /** Everybody has completed two courses and was rated, and one rule reaches them all. */
    private static OrganizationId crowd() {
        var organization = Districts.organization(
                "rulebench" + UUID.randomUUID().toString().substring(0, 8));
        Db.run("""
                with made as (
                    insert into person (id, name, email, created_at)
                    select gen_random_uuid(), 'Person ' || n, gen_random_uuid() || '@nowhere.example', now()
                    from generate_series(1, ?) n returning id)
                insert into membership (id, organization_id, person_id, roles, started_on)
                select gen_random_uuid(), ?, id, '{learner}', date '2026-01-05' from made""", PEOPLE, organization.value());
        Db.run("""
                insert into enrolment (id, organization_id, person_id, course, revision, started_at, check_passed_at, completed_at)
                select gen_random_uuid(), m.organization_id, m.person_id, c.slug, c.revision, now(), now(), now()
                from membership m cross join lateral (select * from course order by slug limit 2) c
                where m.organization_id = ?""", organization.value());
        Db.run("""
                insert into evidence (id, organization_id, person_id, competency, kind, level, occurred_on, recorded_at, recorded_by,
                                      source)
                select gen_random_uuid(), m.organization_id, m.person_id, c.key, 'manager_rating', 2, ?::date, now(),
                       m.person_id, 'crowd:' || c.key
                from membership m, competency c where m.organization_id = ? and c.key like 'SVC-%'""", Learned.today(), organization.value());
        Db.run("""
                insert into assignment_rule (id, organization_id, name, path, audience, schedule, grace_days, reason, made_by,
                                             made_on)
                select gen_random_uuid(), m.organization_id, 'Everybody', ?, '{}', '{"kind": "after-reaching", "days": 30}', 14,
                       'All of us', m.person_id, ?::date
                from membership m where m.organization_id = ? limit 1""", PATH, Learned.today(), organization.value());
        return organization;
    }
}
