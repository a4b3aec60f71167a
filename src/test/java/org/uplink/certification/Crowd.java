package org.uplink.certification;

import java.util.UUID;
import org.uplink.platform.OrganizationId;
import org.uplink.testing.Db;
import org.uplink.testing.Districts;
import org.uplink.testing.Learned;

/** A district of its own with as many people as wanted, all of whom have met what their next award takes. */
record Crowd(OrganizationId organization) {

    /** Each holds an award that ends in a month, and has done and said what its renewal asks for. */
    static Crowd renewable(int people) {
        var crowd = new Crowd(
                Districts.organization("crowd" + UUID.randomUUID().toString().substring(0, 8)));
        crowd.join(people);
        crowd.learn();
        crowd.hold();
        crowd.agree();
        return crowd;
    }

    private void join(int people) {
        Db.run("""
                with made as (
                    insert into person (id, name, email, created_at)
                    select gen_random_uuid(), 'Person ' || n, 'person.' || n || '@nowhere.example', now()
                    from generate_series(1, ?) n returning id)
                insert into membership (id, organization_id, person_id, roles, started_on)
                select gen_random_uuid(), ?, id, '{learner}', date '2026-01-05' from made""", people, organization.value());
    }

    private void learn() {
        Db.run("""
                insert into enrolment (id, organization_id, person_id, course, revision, started_at, check_passed_at, completed_at)
                select gen_random_uuid(), m.organization_id, m.person_id, c.slug, c.revision, now(), now(), now()
                from membership m, course c where m.organization_id = ?""", organization.value());
        Db.run("""
                insert into evidence (id, organization_id, person_id, competency, kind, level, occurred_on, recorded_at, recorded_by,
                                      source)
                select gen_random_uuid(), m.organization_id, m.person_id, c.key, 'knowledge_check', 2, ?::date, now(),
                       m.person_id, 'crowd:' || c.key
                from membership m, competency c
                where m.organization_id = ? and c.key ~ '^(LRN|SVC|SEC|PRV)'""", Learned.today(), organization.value());
    }

    private void hold() {
        Db.run(
                """
                insert into award (id, organization_id, person_id, certification, revision, number, awarded_at, valid_from,
                                   valid_until)
                select gen_random_uuid(), m.organization_id, m.person_id, c.slug, c.revision, 1, now(), ?::date, ?::date
                from membership m, certification c where m.organization_id = ? and c.slug = ?""",
                Learned.today().minusDays(700),
                Learned.today().plusDays(30),
                organization.value(),
                Learned.CERTIFICATION);
    }

    private void agree() {
        Db.run("""
                insert into attestation (organization_id, person_id, certification, revision, attestation, statement, attested_at,
                                         number)
                select m.organization_id, m.person_id, c.slug, c.revision, one ->> 'id', one ->> 'statement', now(), 2
                from membership m, certification c
                join certification_revision r on r.certification = c.slug and r.revision = c.revision
                cross join jsonb_path_query(r.document, '$.requirements[*].attestation') one
                where m.organization_id = ? and c.slug = ?""", organization.value(), Learned.CERTIFICATION);
    }

    /** How many were renewed exactly once, with one credential and one notice of it. */
    long renewed() {
        return Db.number("""
                select count(*) from (
                    select a.person_id from award a
                    join credential c on c.award_id = a.id
                    join notice n on n.person_id = a.person_id and n.kind = 'awarded' and n.key = a.id::text
                    where a.organization_id = ? and a.number > 1
                    group by a.person_id having count(*) = 1) one""", organization.value());
    }
}
