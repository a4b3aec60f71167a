package org.uplink.local;

import java.util.Arrays;
import java.util.Locale;

/** The tables of the demo data with the columns that it writes, parents before children. */
enum DemoTable {
    ORGANIZATION("id, alias, name, kind, parent_id, time_zone, created_at"),
    SCHOOL("id, organization_id, name"),
    CALENDAR_PERIOD("id, organization_id, kind, name, from_on, until_on"),
    PERSON("id, name, email, created_at"),
    IDENTITY("key, person_id, created_at"),
    MEMBERSHIP("id, organization_id, person_id, roles, school_id, started_on, ended_on"),
    MEMBERSHIP_JOB("membership_id, organization_id, role_profile, since"),
    TEAM("id, organization_id, name, parent_id"),
    TEAM_MEMBER("team_id, organization_id, person_id"),
    TEAM_MANAGER("team_id, organization_id, person_id"),
    ENROLMENT("id, organization_id, person_id, course, revision, started_at, check_passed_at, completed_at"),
    LESSON_COMPLETION("enrolment_id, organization_id, person_id, lesson, completed_at"),
    LESSON_RESPONSE("enrolment_id, organization_id, person_id, lesson, text, saved_at"),
    READING_POSITION("enrolment_id, organization_id, person_id, lesson, percent, saved_at"),
    ATTEMPT(
            "id, organization_id, person_id, enrolment_id, course, revision, number, questions, started_at, submitted_at,"
                    + " correct, passed"),
    ANSWER("attempt_id, organization_id, person_id, question, options, seq, saved_at"),
    EVIDENCE("id, organization_id, person_id, competency, kind, level, occurred_on, ends_on, recorded_at, recorded_by,"
            + " source, source_revision, artifact, comment"),
    EVIDENCE_ASSESSOR("evidence_id, organization_id, assessor_id, assessor_organization, qualified"),
    EVIDENCE_REVOCATION("evidence_id, organization_id, revoked_at, revoked_by, reason"),
    REASSESSMENT("id, organization_id, person_id, competency, level, recorded_on, recorded_by, reason"),
    REDATING("id, organization_id, evidence_id, redated_on, recorded_at, recorded_by, source"),
    SUBMISSION(
            "id, organization_id, person_id, kind, origin, title, text, links, occurred_on, credential, credential_number,"
                    + " ends_on, state, round, version, created_at, changed_at, handed_in_at"),
    SUBMISSION_COMPETENCY("submission_id, organization_id, competency, level"),
    SUBMISSION_STEP("id, organization_id, submission_id, deed, by_person, at"),
    SUBMISSION_REVIEW(
            "id, organization_id, submission_id, round, assessor_id, assessor_name, assessor_organization, decision,"
                    + " comment, decided_at"),
    SUBMISSION_SCORE("review_id, organization_id, competency, level, comment, qualified"),
    WALK("id, organization_id, person_id, path, revision, started_at, completed_at"),
    STEP_COMPLETION("walk_id, organization_id, person_id, step, note, completed_at"),
    ASSIGNMENT("id, organization_id, person_id, walk_id, path, due_on, reason, assigned_by, assigned_at"),
    ASSIGNMENT_CAUSE("assignment_id, organization_id, kind, target_id, label, caused_at"),
    ATTESTATION("organization_id, person_id, certification, revision, attestation, statement, attested_at"),
    AWARD("id, organization_id, person_id, certification, revision, number, awarded_at, valid_from, valid_until"),
    AWARD_REVOCATION("award_id, organization_id, revoked_at, revoked_by, reason"),
    AWARD_SUSPENSION("id, organization_id, award_id, number, suspended_at, suspended_by, reason"),
    AWARD_APPEAL("id, organization_id, award_id, person_id, suspension_id, made_by, words, appealed_at"),
    AWARD_HOLD("id, organization_id, person_id, from_on, until_on, noted_by, noted_at"),
    AWARD_END("award_id, organization_id, ends_on"),
    CREDENTIAL(
            "id, slug, organization_id, person_id, award_id, title, issuer_name, holder_name, certification, revision,"
                    + " valid_from, valid_until, issued_at, shared_at, suspended_at"),
    CREDENTIAL_REVOCATION("credential_id, slug, organization_id, revoked_at, reason"),
    CREDIT_ENTRY(
            "id, organization_id, person_id, category, day, minutes, what, body, note, link, competencies, cycles, source,"
                    + " source_key, once_key, drawn, share, entered_on, entered_at"),
    CREDIT_STEP("id, organization_id, entry_id, deed, reason, by_person, at"),
    OUTSIDE_CERTIFICATION(
            "id, organization_id, person_id, name, body, schedule, hours, from_on, until_on, submit_on, added_at"),
    SERVICE_BOARD("organization_id, revision, adopted_at, adopted_by"),
    SERVICE("id, organization_id, slug, name, about"),
    SERVICE_NEED("service_id, organization_id, competency, level"),
    SERVICE_BACKUP("service_id, organization_id, person_id, named_by, named_at"),
    AUDIT_EVENT("id, organization_id, at, actor_id, action, subject, detail, person_id");

    private final String columns;
    private final int width;

    DemoTable(String columns) {
        this.columns = columns;
        this.width = columns.split(",").length;
    }

    int width() {
        return width;
    }

    static String[] names() {
        return Arrays.stream(values()).map(DemoTable::table).toArray(String[]::new);
    }

    private String table() {
        return name().toLowerCase(Locale.ROOT);
    }

    String copy() {
        return "copy " + table() + " (" + columns + ") from stdin";
    }
}
