package org.uplink.insight.privacy;

import static org.uplink.insight.privacy.PersonalPart.below;
import static org.uplink.insight.privacy.PersonalPart.of;
import static org.uplink.insight.privacy.PersonalPart.own;

import java.util.List;
import java.util.Map;
import org.uplink.insight.privacy.PersonalPart.Chapter;

/**
 * Every table that holds something about a person, and where it stands in the export. A test asks the database for its tables
 * and fails for one that is neither here nor among those that are left out with a reason.
 */
final class PersonalParts {

    private static final String OWN_ANSWER =
            "(select r.id from submission_review r join submission s on s.id = r.submission_id"
                    + " where s.person_id = me.person and s.organization_id = me.organization)";

    /** Administrators alone read why somebody's records are held; older rows of the trail say it. */
    private static final String REASON_OF_A_HOLD =
            "case when t.action in ('placed-hold', 'ended-hold') and t.person_id is not null"
                    + " then array['detail'] else array[] ::text[] end";

    /** Of a submission {@code s}: what assessors read. */
    private static final String HANDED_IN = "s.handed_in_at is not null and s.state <> 'withdrawn'";

    /** Of its parts, too: what was attached since is the author's. */
    static final String FILE_HANDED_IN = HANDED_IN + " and t.added_at <= s.handed_in_at";

    private static final String OF_WORK = "exists (select from submission s where s.id = t.%s and %s)";

    private static final String SHARED_RECORD =
            "exists (select from learner_record r where r.id = %s and r.shared_at is not null and r.withdrawn_at is null)";

    /** While changes are asked it is a draft again, and what was handed in stands in its step. */
    private static final String WORDS_OF_A_DRAFT = "case when t.state = 'changes-asked' then"
            + " array['title', 'text', 'links', 'occurred_on', 'credential_number', 'ends_on'] else array[] ::text[] end";

    private static final String NOBODY = "false";

    static final List<PersonalPart> ALL = List.of(
            new PersonalPart(Chapter.ACCOUNT, "person", "t.id = me.person"),
            new PersonalPart(Chapter.ACCOUNT, "identity", "t.person_id = me.person").forThePersonAlone(),
            own(Chapter.ACCOUNT, "membership"),
            below(Chapter.ACCOUNT, "membership_job", "membership_id", "membership"),
            own(Chapter.ACCOUNT, "team_member"),
            own(Chapter.ACCOUNT, "team_manager"),
            own(Chapter.ACCOUNT, "assessor_appointment"),
            own(Chapter.ACCOUNT, "service_backup"),
            own(Chapter.ACCOUNT, "leave"),
            below(Chapter.ACCOUNT, "leave_move", "leave_id", "leave"),
            own(Chapter.ACCOUNT, "directory_entry"),
            own(Chapter.ACCOUNT, "provider_standing"),
            own(Chapter.ACCOUNT, "legal_hold").without("array['reason']"),
            below(Chapter.ACCOUNT, "legal_hold_end", "hold_id", "legal_hold"),
            own(Chapter.ACCOUNT, "erasure"),
            below(Chapter.ACCOUNT, "erasure_withdrawal", "erasure_id", "erasure"),
            new PersonalPart(
                    Chapter.ACCOUNT,
                    "invitation",
                    "t.organization_id = me.organization and (t.person_id = me.person or t.accepted_by = me.person)"),
            own(Chapter.LEARNING, "enrolment"),
            own(Chapter.LEARNING, "lesson_completion"),
            own(Chapter.LEARNING, "lesson_response").forThePersonAlone(),
            own(Chapter.LEARNING, "reading_position"),
            own(Chapter.LEARNING, "walk"),
            own(Chapter.LEARNING, "walk_move"),
            own(Chapter.LEARNING, "step_completion").toOthersWithout("array['note', 'link']"),
            own(Chapter.CHECKS, "attempt").forThePersonAlone(),
            own(Chapter.CHECKS, "answer").forThePersonAlone(),
            own(Chapter.EVIDENCE, "self_assessment").forThePersonAlone(),
            own(Chapter.EVIDENCE, "self_assessment_answer").forThePersonAlone(),
            own(Chapter.EVIDENCE, "evidence"),
            below(Chapter.EVIDENCE, "evidence_assessor", "evidence_id", "evidence"),
            below(Chapter.EVIDENCE, "evidence_revocation", "evidence_id", "evidence"),
            below(Chapter.EVIDENCE, "redating", "evidence_id", "evidence"),
            own(Chapter.EVIDENCE, "reassessment"),
            own(Chapter.EVIDENCE, "mastery"),
            own(Chapter.EVIDENCE, "mastery_change"),
            own(Chapter.WORK, "submission")
                    .toOthersWhere(OF_WORK.formatted("id", HANDED_IN))
                    .toOthersWithout(WORDS_OF_A_DRAFT),
            below(Chapter.WORK, "submission_competency", "submission_id", "submission")
                    .toOthersWhere(OF_WORK.formatted("submission_id", HANDED_IN + " and s.state <> 'changes-asked'")),
            below(Chapter.WORK, "submission_file", "submission_id", "submission")
                    .toOthersWhere(OF_WORK.formatted("submission_id", FILE_HANDED_IN)),
            below(Chapter.WORK, "submission_step", "submission_id", "submission")
                    .toOthersWhere(OF_WORK.formatted("submission_id", HANDED_IN)),
            below(Chapter.WORK, "submission_review", "submission_id", "submission"),
            new PersonalPart(Chapter.WORK, "submission_score", "t.review_id in " + OWN_ANSWER),
            below(Chapter.WORK, "submission_invitation", "submission_id", "submission"),
            below(Chapter.WORK, "work_delivery", "submission_id", "submission"),
            own(Chapter.ASSIGNMENTS, "assignment"),
            below(Chapter.ASSIGNMENTS, "assignment_cause", "assignment_id", "assignment"),
            own(Chapter.ASSIGNMENTS, "extension_request"),
            own(Chapter.ASSIGNMENTS, "plan_line"),
            own(Chapter.CERTIFICATIONS, "certification_start"),
            own(Chapter.CERTIFICATIONS, "award"),
            below(Chapter.CERTIFICATIONS, "award_change", "award_id", "award"),
            below(Chapter.CERTIFICATIONS, "award_end", "award_id", "award"),
            below(Chapter.CERTIFICATIONS, "award_check", "award_id", "award"),
            below(Chapter.CERTIFICATIONS, "award_check_missed", "award_id", "award"),
            below(Chapter.CERTIFICATIONS, "award_check_missed_end", "award_id", "award"),
            below(Chapter.CERTIFICATIONS, "award_revocation", "award_id", "award"),
            below(Chapter.CERTIFICATIONS, "award_revocation_end", "award_id", "award"),
            below(Chapter.CERTIFICATIONS, "award_suspension", "award_id", "award"),
            new PersonalPart(
                    Chapter.CERTIFICATIONS,
                    "award_suspension_end",
                    "t.suspension_id in (select s.id from award_suspension s join award a on a.id = s.award_id"
                            + " where a.person_id = me.person and a.organization_id = me.organization)"),
            own(Chapter.CERTIFICATIONS, "award_hold"),
            below(Chapter.CERTIFICATIONS, "award_hold_end", "hold_id", "award_hold"),
            own(Chapter.CERTIFICATIONS, "award_appeal"),
            own(Chapter.CERTIFICATIONS, "award_appeal_decision"),
            own(Chapter.CERTIFICATIONS, "attestation"),
            own(Chapter.CERTIFICATIONS, "confirmation_request"),
            own(Chapter.CERTIFICATIONS, "confirmation"),
            own(Chapter.CERTIFICATIONS, "confirmation_withdrawal"),
            own(Chapter.CREDENTIALS, "credential"),
            below(Chapter.CREDENTIALS, "credential_evidence", "credential_id", "credential"),
            below(Chapter.CREDENTIALS, "credential_revocation", "credential_id", "credential"),
            below(Chapter.CREDENTIALS, "credential_status", "credential_id", "credential"),
            own(Chapter.CREDENTIALS, "learner_record").toOthersWhere(SHARED_RECORD.formatted("t.id")),
            below(Chapter.CREDENTIALS, "learner_record_entry", "record_id", "learner_record")
                    .toOthersWhere(SHARED_RECORD.formatted("t.record_id")),
            own(Chapter.HOURS, "outside_certification"),
            own(Chapter.HOURS, "credit_entry"),
            below(Chapter.HOURS, "credit_step", "entry_id", "credit_entry"),
            below(Chapter.HOURS, "credit_file", "entry_id", "credit_entry"),
            below(Chapter.HOURS, "credit_placement", "entry_id", "credit_entry"),
            own(Chapter.REPORTED, "content_report"),
            below(Chapter.REPORTED, "content_report_answer", "report_id", "content_report"),
            own(Chapter.NOTICES, "notice").toOthersWhere(NOBODY),
            own(Chapter.NOTICES, "notice_preference").toOthersWhere(NOBODY),
            own(Chapter.NOTICES, "mail").toOthersWhere(NOBODY),
            own(Chapter.NOTICES, "calendar_feed"),
            own(Chapter.KEPT, "saved_report").toOthersWhere(NOBODY),
            below(Chapter.KEPT, "report_mail", "saved_report_id", "saved_report")
                    .toOthersWhere(NOBODY),
            own(Chapter.KEPT, "team_view").toOthersWhere(NOBODY),
            of(Chapter.KEPT, "board_ask", "manager_id"),
            new PersonalPart(
                            Chapter.TRAIL,
                            "audit_event",
                            "t.organization_id = me.organization and (t.person_id = me.person or t.actor_id = me.person)")
                    .without(REASON_OF_A_HOLD));

    private static final String DEED =
            "names who did it in the course of their work; the deed stands in the audit trail";
    private static final String SHARED = "belongs to the organization and is about nobody";

    /** What is left out, and why. */
    static final Map<String, String> LEFT_OUT = Map.ofEntries(
            Map.entry("assignment_rule", DEED),
            Map.entry("assignment_save", DEED),
            Map.entry("board_cost", DEED),
            Map.entry("board_sharing", DEED),
            Map.entry("credit_share", DEED),
            Map.entry("directory_token", DEED),
            Map.entry("framework_adjustment", DEED),
            Map.entry("opening", DEED),
            Map.entry("own_path", DEED),
            Map.entry("path_adoption", DEED),
            Map.entry("path_sharing", DEED),
            Map.entry("plan", DEED),
            Map.entry("reminder_terms", DEED),
            Map.entry("retention_period", DEED),
            Map.entry("history_upload", DEED),
            Map.entry("roster_upload", DEED),
            Map.entry("service_board", DEED),
            Map.entry("work_hook", DEED),
            Map.entry("history_line", "is kept for a day; what came of it stands among the hours"),
            Map.entry("roster_line", "is kept for a day; what came of it stands in the membership"),
            Map.entry(
                    "account_request", "is kept for a quarter of an hour; what came of it stands among the identities"),
            Map.entry("due_name", "says whose name is to go from the records of others"),
            Map.entry("former_member", "is all that is left of somebody whose records were erased"),
            Map.entry("audit_emptied", "says of rows of the trail that their words are gone"),
            Map.entry("directory_team", SHARED),
            Map.entry("submission_conflict", "is an assessor's reason not to judge somebody else's work"),
            Map.entry("calendar_period", SHARED),
            Map.entry("competency", SHARED),
            Map.entry("path", SHARED),
            Map.entry("path_revision", SHARED),
            Map.entry("domain_request", SHARED),
            Map.entry("provider_claim", SHARED),
            Map.entry("provider_role", SHARED),
            Map.entry("region_answer", DEED),
            Map.entry("region_district", SHARED),
            Map.entry("role_profile", SHARED),
            Map.entry("school", SHARED),
            Map.entry("service", SHARED),
            Map.entry("team", SHARED));

    /** What an administrator's copy leaves out. */
    static List<String> reserved() {
        return ALL.stream()
                .filter(PersonalPart::reserved)
                .map(PersonalPart::table)
                .toList();
    }

    private PersonalParts() {}
}
