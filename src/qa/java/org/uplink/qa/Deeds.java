package org.uplink.qa;

/** What people and programs do that must happen once: the method that does it, and how many rows it leaves. */
enum Deeds {
    ENROLMENT("org.uplink.progress.LessonPages", "start", "select count(*) from enrolment where person_id = ?"),
    CHECK("org.uplink.quiz.CheckApi", "start", "select count(*) from attempt where person_id = ?"),
    ANSWER("org.uplink.quiz.CheckApi", "save", "select count(*) from answer where person_id = ?"),
    SUBMISSION("org.uplink.quiz.CheckApi", "submit", """
            select count(*) from attempt where person_id = ? and submitted_at is not null"""),
    AGREEMENT("org.uplink.certification.CertificationPages", "attest", """
            select count(*) from award a join credential c on c.award_id = a.id where a.person_id = ?"""),
    CREDIT("org.uplink.certification.credit.NewCreditPages", "enter", """
            select count(*) from credit_entry e join credit_file f on f.entry_id = e.id where e.person_id = ?"""),
    INVITATION("org.uplink.people.joining.AdminInvitations", "invite", """
            select count(*) from invitation where invited_by = ?"""),
    ROSTER("org.uplink.people.joining.AdminRoster", "apply", """
            select count(*) from directory_entry e join membership m using (organization_id, person_id)
            where m.ended_on is null and e.organization_id in (select organization_id from membership where person_id = ?)"""),
    DIRECTORY("org.uplink.people.scim.ScimUsers", "create", """
            select count(*) from directory_entry
            where organization_id in (select organization_id from membership where person_id = ?)""");

    private final String type;
    private final String method;
    private final String rows;

    Deeds(String type, String method, String rows) {
        this.type = type;
        this.method = method;
        this.rows = rows;
    }

    String type() {
        return type;
    }

    String method() {
        return method;
    }

    /** Counts them, by the id of the person. */
    String rows() {
        return rows;
    }
}
