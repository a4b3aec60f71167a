package org.uplink.evidence.work;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.uplink.platform.Ids;
import org.uplink.platform.PersonId;
import org.uplink.testing.Accounts;
import org.uplink.testing.Browser;
import org.uplink.testing.Db;
import org.uplink.testing.Districts;
import org.uplink.testing.Form;

/** Somebody with an account, for tests of handing in and judging. */
record Desk(String email, PersonId person, Browser browser) {

    static final byte[] PDF = "%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

    static Desk of(String district, String... roles) {
        var email = Accounts.vouchedBy(district);
        var person = Districts.member(email, district, roles);
        return new Desk(email, person, Browser.signedInAs(email));
    }

    /** The form for new work, filled in whole. */
    Form work() {
        return filled(browser.form("/me/evidence/new", "form#work"));
    }

    Form filled(Form form) {
        return form.with("title", "Two access points for the gym")
                .with("text", "Surveyed, placed and tested them before the concert.")
                .with("links", "https://wiki.riverbend.example/gym")
                .with("occurredOn", LocalDate.of(2026, 9, 14).toString())
                .with("competency", "INF-02", "", "")
                .with("level", "3", "", "")
                .with("redaction", HandInRules.REDACTION.toArray(String[]::new));
    }

    /** Hands in and returns the address of the submission. */
    String handIn(Form form) {
        var answer = form.with("deed", "hand-in").send();
        if (answer.status() != 303) {
            throw new AssertionError(answer.status() + ": " + answer.text());
        }
        return answer.location();
    }

    static String review(String submission) {
        return submission.replace("/me/evidence", "/reviews");
    }

    /** An assessor's form, filled in with one score. */
    Form verdict(String review, String decision, String level) {
        return browser.form(review, "form#review")
                .with("level.INF-02", level)
                .with("comment", "The survey shows that the places were chosen.")
                .with("decision", decision);
    }

    static UUID id(String address) {
        return UUID.fromString(address.substring(address.lastIndexOf('/') + 1));
    }

    static String state(String address) {
        return Db.texts("select state from submission where id = ?", id(address))
                .getFirst();
    }

    long evidence() {
        return Db.number("select count(*) from evidence where person_id = ?", person.value());
    }

    /** Evidence that something else has left. */
    UUID evidence(String competency, String kind, int level, String district) {
        var id = Ids.next();
        Db.run(
                """
                insert into evidence (id, organization_id, person_id, competency, kind, level, occurred_on, recorded_at,
                    recorded_by, source)
                values (?, ?, ?, ?, ?, ?, date '2026-10-01', now(), ?, ?)""",
                id,
                Districts.organization(district).value(),
                person.value(),
                competency,
                kind,
                level,
                person.value(),
                "test:" + id);
        return id;
    }
}
