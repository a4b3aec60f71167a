package org.uplink.access;

import java.util.UUID;
import org.uplink.access.Things.Owner;
import org.uplink.testing.Db;

/** What people write about the things of {@link Things}: reasons, comments, answers. One of each for what is there. */
final class Written {

    private Written() {}

    static void about(Owner owner) {
        var by = owner.home().manager().value();
        var at = owner.at();
        Things.row(
                "insert into audit_event (id, organization_id, at, actor_id, action, subject) values (?, ?, now(), ?, 'tested', '/')",
                at,
                by);
        Things.row("""
                insert into opening (id, organization_id, opened_by, opener, reason, until)
                values (?, ?, ?, 'Somebody', 'To look after something', now() + interval '1 hour')""", at, by);
        Things.row(
                "insert into legal_hold (id, organization_id, placed_by, reason, placed_at) values (?, ?, ?, 'A case', now())",
                at,
                by);
        run(at, """
                insert into lesson_response (enrolment_id, organization_id, person_id, lesson, text, saved_at)
                select id, organization_id, person_id, 'what-is-protected', '', now() from enrolment where organization_id = ?""");
        run(at, """
                insert into step_completion (walk_id, organization_id, person_id, step, completed_at)
                select id, organization_id, person_id, 'shadow-a-school', now() from walk where organization_id = ?
                on conflict do nothing""");
        run(at, """
                insert into assignment_cause (assignment_id, organization_id, kind, target_id, label, caused_at)
                select a.id, a.organization_id, 'team', t.id, '', now() from assignment a join team t using (organization_id)
                where a.organization_id = ? limit 1""");
        Db.run("""
                insert into reassessment (id, organization_id, person_id, competency, level, recorded_on, recorded_by, reason)
                values (gen_random_uuid(), ?, ?, 'SVC-05', 1, current_date, ?, '')""", at, owner.person().value(), by);
        Db.run("""
                insert into evidence_revocation (evidence_id, organization_id, revoked_at, revoked_by, reason)
                select id, organization_id, now(), ?, '' from evidence where organization_id = ? limit 1""", by, at);
        Db.run("""
                insert into evidence (id, organization_id, person_id, competency, kind, level, occurred_on, recorded_at, recorded_by,
                                      source, artifact)
                values (gen_random_uuid(), ?, ?, 'SVC-05', 'manager_rating', 2, current_date, now(), ?, gen_random_uuid(), 'notes')""", at, owner.person().value(), by);
        Db.run("""
                update assignment set excused_because = 'Away', withdrawn_by = ?, withdrawn_at = now()
                where id = (select id from assignment where organization_id = ? limit 1)""", by, at);
        directory(owner);
        reports(owner, by);
        reviews(at, by);
        awards(at, by);
        Db.run("""
                insert into board_ask (id, organization_id, quarter, text, changed_at, changed_by)
                select gen_random_uuid(), ?, to_char(now() at time zone 'America/Chicago', 'YYYY"-q"Q'), '', now(), ?""", at, by);
        Db.run("""
                insert into credit_step (id, organization_id, entry_id, deed, reason, by_person, at)
                select gen_random_uuid(), organization_id, id, 'reject', 'x', ?, now() from credit_entry
                where organization_id = ? limit 1""", by, at);
    }

    private static void directory(Owner owner) {
        Db.run("""
                insert into directory_entry (organization_id, person_id, user_name, external_id, made_at, changed_at)
                values (?, ?, 'somebody', gen_random_uuid() ::text, now(), now())""", owner.at(), owner.person().value());
        Db.run("""
                insert into directory_team (organization_id, team_id, external_id, made_at, changed_at)
                values (?, ?, gen_random_uuid() ::text, now(), now())""", owner.at(), owner.home().team());
        Things.regionDistrict(owner, Things.region(owner));
    }

    private static void reports(Owner owner, UUID by) {
        var report = Things.report(owner);
        Db.run("""
                insert into content_report_answer (report_id, organization_id, changed, words, answered_by, answered_at)
                values (?, ?, true, 'x', ?, now())""", UUID.fromString(report), owner.at(), by);
    }

    private static void reviews(UUID at, UUID by) {
        Db.run("""
                insert into submission_review (id, organization_id, submission_id, round, assessor_id, assessor_name,
                                               assessor_organization, decision, comment, decided_at)
                select gen_random_uuid(), s.organization_id, s.id, s.round, ?, 'Assessor', o.alias, 'ask-changes', '', now()
                from submission s join organization o on o.id = s.organization_id
                where s.organization_id = ? and s.state = 'submitted'""", by, at);
        run(at, """
                update submission set kind = 'external_credential', credential = 'A badge', credential_number = '7'
                where id = (select id from submission where organization_id = ? limit 1)""");
        run(at, """
                insert into submission_score (review_id, organization_id, competency, level, qualified)
                select r.id, r.organization_id, c.competency, 1, true
                from submission_review r join submission_competency c using (submission_id) where r.organization_id = ?""");
        Db.run("""
                insert into submission_conflict (submission_id, organization_id, person_id, reason, declared_at)
                select id, organization_id, ?, '', now() from submission where organization_id = ? limit 1""", by, at);
        Db.run("""
                insert into submission_step (id, organization_id, submission_id, deed, by_person, at, content)
                select gen_random_uuid(), organization_id, id, 'hand-in', person_id, now(), jsonb_build_object(
                           'work', jsonb_build_object('title', title, 'text', text, 'links', links, 'number', '', 'claims', '[]' ::jsonb),
                           'files', '[]' ::jsonb, 'confirmed', '[]' ::jsonb)
                from submission where organization_id = ?""", at);
        Db.run("""
                insert into confirmation (request_id, organization_id, person_id, decided_by, decided_at, decided_on, confirmed, employer)
                select id, organization_id, person_id, ?, now(), current_date, true, 'A firm' from confirmation_request
                where organization_id = ? limit 1""", by, at);
    }

    private static void awards(UUID at, UUID by) {
        Db.run("""
                insert into award_suspension_end (suspension_id, organization_id, lifted_at, lifted_by, note)
                select suspension_id, organization_id, now(), ?, '' from award_appeal where organization_id = ? limit 1""", by, at);
        Db.run("""
                insert into award_appeal_decision (appeal_id, organization_id, made_by, person_id, decided_by, decided_at, granted, reasons)
                select a.id, a.organization_id, a.made_by, a.person_id, m.person_id, now(), true, 'x'
                from award_appeal a join membership m on m.organization_id = a.organization_id
                    and m.person_id not in (a.made_by, a.person_id)
                where a.organization_id = ? limit 1""", at);
        Db.run("""
                insert into award_revocation (award_id, organization_id, revoked_at, revoked_by, reason)
                select award_id, organization_id, now(), ?, '' from credential c
                where organization_id = ? and not exists (select from award_suspension s where s.award_id = c.award_id) limit 1""", by, at);
        run(at, """
                insert into credential_revocation (credential_id, slug, organization_id, revoked_at, reason)
                select c.id, c.slug, c.organization_id, now(), '' from credential c join award_revocation r using (award_id)
                where c.organization_id = ?""");
        run(at, """
                insert into credential_evidence (credential_id, slug, organization_id, evidence_id, kind, title, occurred_on)
                select c.id, c.slug, c.organization_id, e.id, 'work_sample', '', current_date
                from credential c join evidence e using (organization_id, person_id) where c.organization_id = ? limit 1""");
    }

    private static void run(UUID organization, String sql) {
        Db.run(sql, organization);
    }
}
