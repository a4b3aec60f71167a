package org.uplink.evidence.work;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.uplink.local.LocalStack;
import org.uplink.platform.Ids;
import org.uplink.testing.Db;
import org.uplink.testing.Queries;

@QuarkusTest
@WithTestResource(LocalStack.class)
class WorkPagesTest {

    Desk learner;

    @BeforeEach
    void aLearner() {
        learner = Desk.of("riverbend");
    }

    @Test
    void aDraftIsKeptWhateverItLacksAndSeenByNobodyElse() {
        var saved = learner.browser()
                .form("/me/evidence/new", "form#work")
                .with("title", "Half a thought")
                .with("deed", "save")
                .send();
        assertThat(saved.status()).isEqualTo(303);
        var page = learner.browser().get(saved.location());
        assertThat(page.text()).contains("The draft is saved. Only you see it.");
        assertThat(page.html().expectFirst("input[name=title]").val()).isEqualTo("Half a thought");
        var assessor = Desk.of("riverbend", "assessor");
        assertThat(assessor.browser().get(saved.location()).status()).isEqualTo(404);
        assertThat(assessor.browser().get(Desk.review(saved.location())).status())
                .isEqualTo(404);
    }

    @Test
    void whatIsMissingStandsBesideItsFieldAndTheRestStays() {
        var answer = learner.work()
                .with("text", "")
                .with("redaction")
                .with("deed", "hand-in")
                .send();
        assertThat(answer.status()).isEqualTo(422);
        var page = answer.html();
        assertThat(page.expectFirst("#text-error").text()).isEqualTo("Say what you did.");
        assertThat(page.expectFirst("#redaction-error").text()).startsWith("Tick each line once it is true.");
        assertThat(page.expectFirst("input[name=title]").val()).isEqualTo("Two access points for the gym");
        assertThat(page.expectFirst("#competency-1 option[selected]").val()).isEqualTo("INF-02");
    }

    @Test
    void handedInTwiceItIsHandedInOnce() {
        var form = learner.work().with("deed", "hand-in");
        var first = form.send();
        var again = form.send();
        assertThat(first.status()).isEqualTo(303);
        assertThat(again.location()).isEqualTo(first.location());
        assertThat(Db.number("select count(*) from submission_step where submission_id = ?", Desk.id(first.location())))
                .isEqualTo(1);
        assertThat(Db.number(
                        "select count(*) from submission where person_id = ?",
                        learner.person().value()))
                .isEqualTo(1);
    }

    @Test
    void twoTabsDoNotOverwriteEachOtherUnseen() {
        var first = learner.browser()
                .form("/me/evidence/new", "form#work")
                .with("title", "One")
                .send()
                .location();
        var here = learner.browser().form(first, "form#work").with("title", "Here");
        var there = learner.browser().form(first, "form#work").with("title", "There");
        here.send();
        var answer = there.send();
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text()).contains("Another tab saved something else");
        learner.browser().formOf(answer, "form#work").send();
        assertThat(Db.texts("select title from submission where id = ?", Desk.id(first)))
                .containsExactly("There");
    }

    @Test
    void aFileIsServedToBeSavedAndNeverToBeShown() {
        var address = learner.handIn(learner.work().upload("files", "Plän.pdf", "text/html", Desk.PDF));
        var link = learner.browser()
                .get(address)
                .html()
                .expectFirst("a[href*=/files/]")
                .attr("href");
        var file = learner.browser().get(link);
        assertThat(file.status()).isEqualTo(200);
        var headers = file.answer().headers();
        assertThat(headers.allValues("Content-Type")).containsExactly("application/pdf");
        assertThat(headers.allValues("Content-Security-Policy")).containsExactly("sandbox; default-src 'none'");
        assertThat(headers.allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(headers.firstValue("Content-Disposition").orElseThrow()).startsWith("attachment; filename=");
        assertThat(file.body()).startsWith("%PDF");
        var stranger = Desk.of("riverbend");
        assertThat(stranger.browser().get(link).status()).isEqualTo(404);
        assertThat(stranger.browser().get(Desk.review(link)).status()).isEqualTo(404);
    }

    @Test
    void aFileOfAnotherTypeIsRefusedByItsContentAndTheTextIsKept() {
        var page = "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8);
        var answer = learner.work()
                .upload("files", "report.pdf", "application/pdf", page)
                .with("deed", "hand-in")
                .send();
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.html().expectFirst("#files-error").text())
                .startsWith("report.pdf was not kept: its content is none of the types that are allowed.");
        assertThat(answer.html().expectFirst("textarea[name=text]").text()).startsWith("Surveyed");
    }

    @Test
    void aFileOfMoreThanFiftyMegabytesIsRefusedWithItsSize() {
        var answer = learner.work()
                .upload("files", "film.mp4", "video/mp4", new byte[51 * 1024 * 1024])
                .with("deed", "hand-in")
                .send();
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.html().expectFirst("#files-error").text())
                .isEqualTo(
                        "film.mp4 is 51 MB; the limit is 50 MB. Your text is saved. Choose a smaller file or link to it.");
    }

    @Test
    void elsewhereALargeBodyIsNotTakenInAndNotEvenReadToItsEnd() throws IOException {
        assertThat(answerTo("/me/skills/claims", "Content-Length: 3000000")).contains(" 413 ");
        assertThat(answerTo("/me/evidence/" + Ids.next(), "Content-Length: 300000000"))
                .contains(" 413 ");
        assertThat(answerTo("/me/skills/claims", "Transfer-Encoding: chunked")).contains(" 411 ");
    }

    /** The first line of what the service says to headers alone. */
    private static String answerTo(String path, String length) throws IOException {
        try (var socket = new Socket("127.0.0.1", RestAssured.port)) {
            var head = "POST " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + RestAssured.port + "\r\n"
                    + "Content-Type: application/x-www-form-urlencoded\r\n" + length + "\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))
                    .readLine();
        }
    }

    @Test
    void withdrawnItIsGoneWithItsFiles() {
        var address = learner.handIn(learner.work().upload("files", "plan.pdf", "application/pdf", Desk.PDF));
        for (var twice = 0; twice < 2; twice++) {
            assertThat(learner.browser().post(address + "/withdrawal", Map.of()).status())
                    .isEqualTo(303);
        }
        assertThat(Desk.state(address)).isEqualTo("withdrawn");
        assertThat(Db.number("select count(*) from submission_file where submission_id = ?", Desk.id(address)))
                .isZero();
        var assessor = Desk.of("riverbend", "assessor");
        assertThat(assessor.browser().get(Desk.review(address)).status()).isEqualTo(404);
    }

    @Test
    void whileRecordsAreHeldTheirFilesStay() {
        var address = learner.work()
                .upload("files", "plan.pdf", "application/pdf", Desk.PDF)
                .with("deed", "save")
                .send()
                .location();
        var file = Db.texts("select id from submission_file where submission_id = ?", Desk.id(address))
                .getFirst();
        Db.run("""
                insert into legal_hold (id, organization_id, person_id, reason, placed_by, placed_at)
                select gen_random_uuid(), organization_id, person_id, 'The case of 2026', person_id, now()
                from submission where id = ?""", Desk.id(address));
        var removal = address + "/files/" + file + "/removal";
        assertThat(learner.browser().post(removal, Map.of()).location()).isEqualTo(address);
        assertThat(learner.browser().get(address).text()).contains("Your records are held, so the file stays");
        learner.browser().post(address + "/withdrawal", Map.of());
        assertThat(Desk.state(address)).isEqualTo("withdrawn");
        assertThat(Db.texts("select id from submission_file where submission_id = ?", Desk.id(address)))
                .containsExactly(file);
    }

    @Test
    void aCredentialShowsWhatTheEquivalenciesSayAndEndsOnItsOwnDate() {
        var form = learner.browser()
                .form("/me/evidence/credentials/new", "form#work")
                .with("credential", "comptia-network-plus")
                .with("number", "COMP001")
                .with("occurredOn", "2026-03-01")
                .with("endsOn", "2029-03-01")
                .with("links", "https://verify.comptia.example/COMP001")
                .with("redaction", HandInRules.REDACTION.toArray(String[]::new));
        var address = learner.handIn(form);
        var assessor = Desk.of("riverbend", "assessor");
        var review = assessor.browser().form(Desk.review(address), "form#review");
        assertThat(review.values("level.INF-01")).containsExactly("2");
        review.with("comment", "Found in the issuer's register.")
                .with("decision", "accept")
                .send();
        assertThat(Db.texts("""
                        select competency || ' ' || kind || ' ' || level || ' ' || ends_on from evidence where person_id = ?
                        order by competency""", learner.person().value()))
                .containsExactly(
                        "INF-01 external_credential 2 2029-03-01",
                        "INF-02 external_credential 2 2029-03-01",
                        "INF-03 external_credential 2 2029-03-01");
        assertThat(learner.browser().get("/me/evidence").text()).contains("Outside credential", "until 1 Mar 2029");
    }

    @Test
    void theListAsksTheDatabaseAsOftenForManyAsForOne() {
        learner.handIn(learner.work());
        var one = Queries.ofPage(() -> learner.browser().get("/me/evidence"));
        for (var i = 0; i < 5; i++) {
            learner.handIn(learner.work());
            learner.evidence("SVC-01", "lab", 2, "riverbend");
        }
        assertThat(Queries.ofPage(() -> learner.browser().get("/me/evidence"))).isEqualTo(one);
    }
}
