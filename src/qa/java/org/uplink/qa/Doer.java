package org.uplink.qa;

import static org.uplink.testing.Learned.allButTheAgreement;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.uplink.platform.Ids;
import org.uplink.platform.OrganizationId;
import org.uplink.platform.PersonId;
import org.uplink.testing.Browser;
import org.uplink.testing.Db;
import org.uplink.testing.Districts;
import org.uplink.testing.Form;
import org.uplink.testing.Learned;
import org.uplink.testing.Office;
import org.uplink.testing.Scim;

/** Somebody new in a district of their own, who is about to do one thing and can do the same again. */
final class Doer {

    /** Sends it, always the same; the status of the answer. */
    interface Sending {
        int send() throws IOException, InterruptedException;
    }

    /** Where each file lies, below the folder of all. */
    static final String PLACES = "select organization_id || '/' || left(sha256, 2) || '/' || sha256 from credit_file";

    private static final byte[] PDF =
            "%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
    private static final String LESSON = "/courses/" + Learner.COURSE + "/";

    private final Office office = Office.open();
    private final OrganizationId organization = office.organization();
    private final Learner learner;
    private final PersonId person;
    private final Deeds deed;
    private final Sending sending;

    Doer(String service, Deeds deed) throws IOException, InterruptedException {
        this.deed = deed;
        this.learner = new Learner(service, office.alias());
        this.person = Districts.member(learner.account(), office.alias(), "admin");
        this.sending = prepared();
    }

    int send() throws IOException, InterruptedException {
        return sending.send();
    }

    long rows() {
        return Db.number(deed.rows(), person.value());
    }

    OrganizationId organization() {
        return organization;
    }

    private Sending prepared() throws IOException, InterruptedException {
        return switch (deed) {
            case ENROLMENT -> {
                var form = browser().form(firstLesson(), "form[action$=enrolment]");
                yield () -> form.send().status();
            }
            case CHECK ->
                () -> learner.post("/api/v1/me/checks", Map.of("course", Learner.COURSE, "again", false))
                        .statusCode();
            case ANSWER -> {
                learner.startCheck();
                yield () -> learner.save(learner.questions().getFirst(), "a", 1);
            }
            case SUBMISSION -> {
                learner.startCheck();
                yield () -> learner.submit().statusCode();
            }
            case AGREEMENT -> {
                allButTheAgreement(organization, person);
                var form = browser()
                        .form("/certifications/" + Learned.CERTIFICATION, "form.attest")
                        .with("agree", "yes");
                yield () -> form.send().status();
            }
            case CREDIT -> credit();
            case INVITATION -> {
                var form =
                        browser().form("/admin/people/invitations", "#invite").with("email", "guest@invited.example");
                yield () -> form.send().status();
            }
            case ROSTER -> roster();
            case DIRECTORY -> directory("robin@reyes.example");
        };
    }

    private Browser browser() {
        return Browser.signedInAs(learner.account());
    }

    private String firstLesson() throws IOException, InterruptedException {
        var page = learner.get("/courses/" + Learner.COURSE).body();
        var at = page.indexOf(LESSON);
        return page.substring(at, page.indexOf('"', at));
    }

    private Sending credit() {
        var form = credit(browser(), "Security day", PDF);
        return () -> form.send().status();
    }

    /** Hours of credit with a file as proof, filled in. */
    static Form credit(Browser person, String what, byte[] proof) {
        return person.form("/me/credits/new", "#credit")
                .with("category", "event")
                .with("what", what)
                .with("day", Learned.today().toString())
                .with("time", "2:00")
                .with("competency", "SEC-05")
                .upload("files", "Certificate.pdf", "application/pdf", proof);
    }

    private Sending roster() {
        var lines = "name,email,external_id,job,school,teams,manager,start,end\nAna Lima,ana@r.example,1,,,,,,\n";
        var browser = browser();
        var plan = browser.form("/admin/people/roster")
                .upload("file", "people.csv", "text/csv", lines.getBytes(StandardCharsets.UTF_8))
                .sendAndFollow();
        var form = browser.formOf(plan, "#apply");
        return () -> form.send().status();
    }

    Sending directory(String userName) {
        var scim = Scim.of(organization);
        var user = """
                {"schemas": ["urn:ietf:params:scim:schemas:core:2.0:User"], "userName": "%s", "externalId": "%s",
                 "name": {"givenName": "Robin", "familyName": "Reyes"}, "active": true}""".formatted(userName, Ids.next());
        return () -> {
            try {
                return scim.post("/Users", user).statusCode();
            } catch (RuntimeException lost) {
                return 0;
            }
        };
    }

    /** What was handed in lies where the rows say. */
    List<String> files() {
        return Db.texts(PLACES + " where organization_id = ?", organization.value());
    }
}
