package org.uplink.notification;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.uplink.platform.SpokenDate;

/** Says a notice in a reader's language, on a page and in a mail alike. */
record NoticeWords(NoticeMessages words, Locale locale) {

    String title(Notice notice) {
        var subject = notice.subject();
        return switch (notice.about()) {
            case EVIDENCE_DUE -> words.evidence_due(subject);
            case EVIDENCE_STALE -> words.evidence_stale(subject);
            case ASSIGNED -> words.assigned(subject);
            case ASSIGNMENT_NEAR -> words.assignment_near(subject, day(notice.day()));
            case ASSIGNMENT_LATE -> words.assignment_late(subject, day(notice.day()));
            case REMINDED -> words.reminded(subject, day(notice.day()));
            case MOVED -> words.moved(subject, day(notice.day()));
            case WITHDRAWN -> words.withdrawn(subject);
            case PATH_MOVED -> words.path_moved(subject);
            case EXTENSION_ASKED -> words.extension_asked(notice.detail(), day(notice.day()), subject);
            case EXTENSION_DECLINED -> words.extension_declined(subject, day(notice.day()));
            case PERSON_LATE -> words.person_late(notice.detail(), subject);
            case REPORT -> words.report(subject);
            case ORGANIZATION_OPENED -> words.organization_opened(subject);
            case REGION_OFFERED -> words.region_offered(subject);
            case REGION_CHANGED -> words.region_changed(subject);
            case REGION_WITHDRAWN -> words.region_withdrawn(subject, notice.detail());
            case REGION_WORDS_MOVED -> words.region_words_moved(subject);
            case PATH_OFFERED -> words.path_offered(subject);
            case WORK_WAITS -> words.work_waits(subject);
            case CONFIRMATION_WAITS -> words.confirmation_waits(subject);
            case WORK_DECIDED -> words.work_decided(notice.detail(), subject);
            case CREDIT_REJECTED -> words.credit_rejected(subject);
            case RECORDS_TAKEN -> words.records_taken();
            case CONFIRMATION_DECIDED -> words.confirmation_decided(notice.detail(), subject);
            case AWARDED -> words.awarded(subject);
            case AWARD_REVOKED -> words.award_revoked(subject);
            case AWARD_SUSPENDED -> words.award_suspended(subject);
            case SUSPENSION_LIFTED -> words.suspension_lifted(subject);
            case CLOCK_STOPPED -> words.clock_stopped(day(notice.day()));
            case CLOCK_RUNS -> words.clock_runs();
            case APPEAL_WAITS -> words.appeal_waits(subject);
            case APPEAL_GRANTED -> words.appeal_granted(subject);
            case APPEAL_UPHELD -> words.appeal_upheld(subject);
            case CONTENT_REPORTED -> words.content_reported(subject);
            case REPORT_ANSWERED -> words.report_answered(subject);
            case CERTIFICATION_CHANGED -> words.certification_changed(subject);
            case CHECK_OPEN -> words.check_open(notice.detail(), subject, day(notice.day()));
            case CHECK_MISSED -> words.check_missed(notice.detail(), subject);
            case AWARD_ENDING -> words.award_ending(subject, day(notice.day()));
            case ACCOUNT_ADDED -> words.account_added();
            case ACCOUNT_REMOVED -> words.account_removed();
        };
    }

    /** What to make of it; "" where the title says it all. */
    String text(Notice notice) {
        return switch (notice.about()) {
            case EVIDENCE_DUE -> words.evidence_due_text();
            case EVIDENCE_STALE -> words.evidence_stale_text();
            case ASSIGNED -> words.assigned_text(day(notice.day()), notice.detail());
            case ASSIGNMENT_NEAR -> notice.detail();
            case ASSIGNMENT_LATE -> words.assignment_late_text();
            case EXTENSION_ASKED -> words.extension_asked_text();
            case REMINDED, MOVED, EXTENSION_DECLINED -> words.by(notice.detail());
            case REPORT, ORGANIZATION_OPENED -> notice.detail();
            case WITHDRAWN -> words.withdrawn_text();
            case PATH_MOVED -> words.path_moved_text(notice.detail());
            case PERSON_LATE -> words.person_late_text(day(notice.day()));
            case REGION_OFFERED -> words.region_offered_text();
            case REGION_CHANGED -> words.region_changed_text(notice.detail());
            case REGION_WITHDRAWN -> words.region_withdrawn_text();
            case REGION_WORDS_MOVED -> words.region_words_moved_text(notice.detail());
            case PATH_OFFERED -> words.path_offered_text(notice.detail());
            case WORK_WAITS -> words.work_waits_text(notice.detail());
            case CONFIRMATION_WAITS -> words.confirmation_waits_text(notice.detail());
            case WORK_DECIDED -> words.work_decided_text();
            case CREDIT_REJECTED -> words.credit_rejected_text(notice.detail());
            case RECORDS_TAKEN -> words.records_taken_text(notice.subject(), notice.detail());
            case CONFIRMATION_DECIDED -> words.confirmation_decided_text(notice.detail());
            case AWARDED -> notice.day() == null ? words.awarded_text_open() : words.awarded_text(day(notice.day()));
            case AWARD_REVOKED -> words.award_revoked_text(notice.detail());
            case AWARD_SUSPENDED -> words.award_suspended_text(notice.detail());
            case SUSPENSION_LIFTED -> words.suspension_lifted_text(notice.detail());
            case CLOCK_STOPPED -> words.clock_stopped_text(days(notice));
            case CLOCK_RUNS -> words.clock_runs_text(days(notice));
            case APPEAL_WAITS -> words.appeal_waits_text(notice.detail());
            case APPEAL_GRANTED, APPEAL_UPHELD -> words.appeal_decided_text(notice.detail());
            case CONTENT_REPORTED -> words.content_reported_text(notice.detail());
            case REPORT_ANSWERED -> notice.detail();
            case CERTIFICATION_CHANGED ->
                notice.day() == null
                        ? words.certification_changed_text_over()
                        : words.certification_changed_text(day(notice.day()));
            case CHECK_OPEN -> words.check_open_text();
            case CHECK_MISSED -> words.check_missed_text(day(notice.day()));
            case AWARD_ENDING -> words.award_ending_text();
            case ACCOUNT_ADDED, ACCOUNT_REMOVED -> words.account_text(notice.detail(), notice.subject());
        };
    }

    private static int days(Notice notice) {
        return Integer.parseInt(notice.detail());
    }

    private String day(@Nullable LocalDate day) {
        return day == null ? "" : SpokenDate.of(day, locale);
    }
}
