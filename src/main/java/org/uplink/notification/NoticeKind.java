package org.uplink.notification;

import java.util.Arrays;

/** What a notice can be about. */
enum NoticeKind {
    EVIDENCE_DUE("evidence-due", Section.EVIDENCE),
    EVIDENCE_STALE("evidence-stale", Section.EVIDENCE),
    ASSIGNED("assigned", Section.ASSIGNMENTS),
    ASSIGNMENT_NEAR("assignment-near", Section.ASSIGNMENTS),
    ASSIGNMENT_LATE("assignment-late", Section.ASSIGNMENTS),
    REMINDED("reminded", Section.ASSIGNMENTS),
    MOVED("assignment-moved", Section.ASSIGNMENTS),
    WITHDRAWN("assignment-withdrawn", Section.ASSIGNMENTS),
    PATH_MOVED("path-moved", Section.ASSIGNMENTS),
    EXTENSION_ASKED("extension-asked", Section.TEAM),
    EXTENSION_DECLINED("extension-declined", Section.ASSIGNMENTS),
    PERSON_LATE("person-late", Section.TEAM),
    REPORT("report", Section.TEAM),
    ORGANIZATION_OPENED("organization-opened", Section.TEAM),
    REGION_OFFERED("region-offered", Section.TEAM),
    REGION_CHANGED("region-changed", Section.TEAM),
    REGION_WITHDRAWN("region-withdrawn", Section.TEAM),
    REGION_WORDS_MOVED("region-words-moved", Section.TEAM),
    PATH_OFFERED("path-offered", Section.TEAM),
    WORK_WAITS("work-waits", Section.REVIEWS),
    CONFIRMATION_WAITS("confirmation-waits", Section.REVIEWS),
    WORK_DECIDED("work-decided", Section.EVIDENCE),
    CREDIT_REJECTED("credit-rejected", Section.CERTIFICATIONS),
    RECORDS_TAKEN("records-taken", Section.CERTIFICATIONS),
    CONFIRMATION_DECIDED("confirmation-decided", Section.CERTIFICATIONS),
    AWARDED("awarded", Section.CERTIFICATIONS),
    AWARD_REVOKED("award-revoked", Section.CERTIFICATIONS),
    AWARD_SUSPENDED("award-suspended", Section.CERTIFICATIONS),
    SUSPENSION_LIFTED("award-suspension-lifted", Section.CERTIFICATIONS),
    CLOCK_STOPPED("clock-stopped", Section.CERTIFICATIONS),
    CLOCK_RUNS("clock-runs", Section.CERTIFICATIONS),
    APPEAL_WAITS("appeal-waits", Section.REVIEWS),
    APPEAL_GRANTED("appeal-granted", Section.CERTIFICATIONS),
    APPEAL_UPHELD("appeal-upheld", Section.CERTIFICATIONS),
    CONTENT_REPORTED("content-reported", Section.REVIEWS),
    REPORT_ANSWERED("report-answered", Section.EVIDENCE),
    CERTIFICATION_CHANGED("certification-changed", Section.CERTIFICATIONS),
    CHECK_OPEN("check-open", Section.CERTIFICATIONS),
    CHECK_MISSED("check-missed", Section.CERTIFICATIONS),
    AWARD_ENDING("award-ending", Section.CERTIFICATIONS),
    ACCOUNT_ADDED("account-added", Section.ACCOUNT),
    ACCOUNT_REMOVED("account-removed", Section.ACCOUNT);

    /** Under what a mail gathers notices; in the order in which people have to do something about them. */
    enum Section {
        ACCOUNT,
        ASSIGNMENTS,
        REVIEWS,
        TEAM,
        CERTIFICATIONS,
        EVIDENCE
    }

    private final String key;
    private final Section section;

    NoticeKind(String key, Section section) {
        this.key = key;
        this.section = section;
    }

    String key() {
        return key;
    }

    Section section() {
        return section;
    }

    static NoticeKind of(String key) {
        return Arrays.stream(values())
                .filter(kind -> kind.key.equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(key));
    }
}
