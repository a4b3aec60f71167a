package org.uplink.certification;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.uplink.local.LocalStack;
import org.uplink.platform.OrganizationId;
import org.uplink.platform.PersonId;
import org.uplink.testing.Accounts;
import org.uplink.testing.Browser;
import org.uplink.testing.Db;
import org.uplink.testing.Districts;
import org.uplink.testing.Learned;

/** What is confirmed counts for each version that asks for it in the same words, and for no other. */
@QuarkusTest
@WithTestResource(LocalStack.class)
class ConfirmationVersionsTest {

    private static final String SLUG = "technology-leadership-associate";
    private static final String PANEL = "/certifications/" + SLUG + "/confirmations/panel";
    private static final String NEWER = PANEL + "?revision=" + NewerVersion.REVISION;
    private static final String WORDS = "40 minutes of conversation on the portfolio and on one case not seen before";

    @Inject
    CertificationRevisions revisions;

    OrganizationId riverbend;
    PersonId person;
    Browser own;

    @BeforeEach
    void somebodyOnTheWay() {
        riverbend = Districts.organization("riverbend");
        var mail = Accounts.vouchedBy("riverbend");
        person = Districts.member(mail, "riverbend");
        own = Browser.signedInAs(mail);
        NewerVersion.started(riverbend, person, SLUG, Learned.today().minusDays(40));
    }

    @AfterEach
    void takeBack() {
        NewerVersion.takeBack(revisions, SLUG);
    }

    @Test
    void otherWordsAreAskedForByTheirOwnVersion() {
        change(WORDS, "a day at the desk, seen by somebody");
        assertThat(own.get(PANEL).text()).contains("40 minutes").doesNotContain("a day at the desk");
        assertThat(own.get(NEWER).text()).contains("a day at the desk").doesNotContain("40 minutes");
        assertThat(own.get("/certifications/" + SLUG).html().select("a[href=" + NEWER + "]"))
                .isNotEmpty();

        assertThat(ask(PANEL, "A talk").text()).contains("Asked. An assessor looks at it.", "40 minutes");
        assertThat(ask(NEWER, "A day").text()).contains("Asked. An assessor looks at it.", "a day at the desk");
        assertThat(own.get(PANEL).text()).contains("A talk").doesNotContain("A day");
        assertThat(requests()).containsExactly("1 2", "2 2");

        confirm("A talk");
        assertThat(own.get(PANEL).text()).contains("Confirmed by 1 of 2");
        assertThat(own.get(NEWER).text()).contains("Nobody has confirmed it yet.");
    }

    @Test
    void theSameWordsAreAskedForOnceAndByAsManyAsEitherWants() {
        change(WORDS + "\", \"title\": \"Panel\", \"people\": 2", WORDS + "\", \"title\": \"Panel\", \"people\": 3");

        var form = own.form(PANEL, "main form").with("shown", "A talk");
        assertThat(form.sendAndFollow().text()).contains("Asked. An assessor looks at it.");
        assertThat(form.sendAndFollow().text()).contains("You have asked for this already.");
        assertThat(own.get(NEWER).text()).contains("A talk", "3 assessors look at it");
        assertThat(requests()).containsExactly("1 3");
    }

    @Test
    void nobodyAsksForWordsThatTheyHaveNotSeen() {
        change(WORDS, "a day at the desk, seen by somebody");

        var again = own.post(
                PANEL, Map.of("shown", "A talk", "madeOn", Learned.today().toString(), "revision", "gone"));

        assertThat(again.status()).isEqualTo(422);
        assertThat(again.text()).contains("What is asked for has changed meanwhile.", "A talk");
        assertThat(requests()).isEmpty();
    }

    private void change(String words, String other) {
        NewerVersion.publish(revisions, SLUG, Learned.today().minusDays(10), words, other);
        assertThat(revisions.newest().get(SLUG)).isNotNull();
    }

    private Browser.Page ask(String address, String shown) {
        return own.form(address, "main form").with("shown", shown).sendAndFollow();
    }

    private void confirm(String shown) {
        var mail = Accounts.vouchedBy("riverbend");
        Districts.member(mail, "riverbend", "assessor");
        var request = Db.texts(
                        "select id::text from confirmation_request where person_id = ? and shown = ?",
                        person.value(),
                        shown)
                .getFirst();
        Browser.signedInAs(mail)
                .form("/reviews/confirmations/" + request, "main form")
                .with("decision", "confirm")
                .send();
    }

    private List<String> requests() {
        return Db.texts(
                "select attempt || ' ' || people from confirmation_request where person_id = ? order by attempt",
                person.value());
    }
}
