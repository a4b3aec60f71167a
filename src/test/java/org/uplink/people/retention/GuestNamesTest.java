package org.uplink.people.retention;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.uplink.local.LocalStack;
import org.uplink.platform.OrganizationId;
import org.uplink.platform.PersonId;
import org.uplink.testing.Browser;
import org.uplink.testing.Db;
import org.uplink.testing.Districts;
import org.uplink.testing.Learned;

/** Somebody of one district judged work of another and looked after it once; then their own district erases them. */
@QuarkusTest
@WithTestResource(LocalStack.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GuestNamesTest {

    private static final String NAME = "Theodora Vanderbilt";
    private static final String NUMBER = "Former member [0-9]+";

    private Archive home =
            new Archive("", new OrganizationId(new UUID(0, 0)), new PersonId(new UUID(0, 0)), Browser.anonymous());
    private Archive there = home;
    private PersonId guest = new PersonId(new UUID(0, 0));
    private PersonId author = new PersonId(new UUID(0, 0));

    @BeforeEach
    void somebodyWhoWasAGuest() {
        home = Archive.open();
        there = Archive.open();
        guest = home.member(NAME);
        author = there.member("Ana Author");
        var work = there.file(author, "f".repeat(64));
        Db.run(
                """
                insert into submission_invitation (id, submission_id, organization_id, person_id, person_name, person_organization,
                                                   invited_by, invited_at)
                values (gen_random_uuid(), ?, ?, ?, ?, ?, ?, now())""",
                work,
                there.organization().value(),
                guest.value(),
                NAME,
                home.organization().value(),
                there.administrator().value());
        judged(there, guest, work);
        Db.run("""
                insert into opening (id, organization_id, opened_by, opener, reason, opened_at, until)
                values (gen_random_uuid(), ?, ?, ?, 'To look after it', now(), now() + interval '1 hour')""", there.organization().value(), guest.value(), NAME);
        there.deed(there.administrator(), "invited-assessor", "/reviews/" + work, NAME + " (home)");
        there.told(author, "work-waits", work + " 1", "Old work", NAME, "/me/evidence/" + work);
    }

    private static void judged(Archive where, PersonId assessor, UUID work) {
        Db.run("""
                insert into submission_review (id, organization_id, submission_id, round, assessor_id, assessor_name,
                                               assessor_organization, decision, comment, decided_at)
                values (gen_random_uuid(), ?, ?, 1, ?, ?, 'home', 'decline', 'Not yet.', now())""", where.organization().value(), work, assessor.value(), NAME);
    }

    private List<String> names() {
        return Db.texts("""
                select assessor_name from submission_review where organization_id = ?1
                union all select person_name from submission_invitation where organization_id = ?1
                union all select opener from opening where organization_id = ?1""".replace("?1", "'" + there.organization() + "'"));
    }

    private List<String> words() {
        return Db.texts("""
                select detail from audit_event where organization_id = ?1 and action = 'invited-assessor'
                union all select subject || detail from notice where organization_id = ?1 and kind = 'work-waits'""".replace("?1", "'" + there.organization() + "'"));
    }

    @Test
    void theOtherDistrictCallsThemByTheNumberFromItsNextNight() {
        home.erase(guest);
        assertThat(names()).containsOnly(NAME);
        there.tonight();
        assertThat(names()).hasSize(3).allMatch(name -> name.matches(NUMBER)).containsOnly(names().getFirst());
        assertThat(words()).containsExactly("", "");
        assertThat(there.count("due_name")).isZero();
        assertThat(Db.texts(
                        "select comment from submission_review where organization_id = ?",
                        there.organization().value()))
                .containsExactly("Not yet.");
        assertThat(there.check()).contains("rows stand as they were written", "the words were taken under a rule");
    }

    @Test
    void whoWasAGuestAgainAfterTheFirstTimeIsForgottenThereToo() {
        belongsTo(there);
        there.erase(guest);
        var number = names().getFirst();
        assertThat(number).matches(NUMBER);
        judged(there, guest, there.file(author, "b".repeat(64)));
        assertThat(names()).contains(NAME);
        home.erase(guest);
        there.night(Learned.today().plusDays(1));
        assertThat(names()).hasSize(4).containsOnly(number);
        assertThat(there.count("due_name")).isZero();
    }

    @Test
    void whoCameBackIsForgottenASecondTime() {
        belongsTo(Archive.open());
        home.erase(guest);
        belongsTo(home);
        judged(home, guest, home.file(home.member("Hal Author"), "b".repeat(64)));
        home.erase(guest);
        home.night(Learned.today().plusDays(1));
        assertThat(Db.texts(
                                "select assessor_name from submission_review where organization_id = ?",
                                home.organization().value())
                        .getFirst())
                .matches(NUMBER);
    }

    private void belongsTo(Archive district) {
        Districts.join(guest, district.organization());
    }

    @Test
    void whomAnotherDistrictStillKnowsKeepsTheName() {
        belongsTo(Archive.open());
        home.erase(guest);
        there.tonight();
        assertThat(names()).containsOnly(NAME);
        assertThat(there.count("due_name")).isZero();
    }

    @Test
    void aHoldOfTheOtherDistrictKeepsItsRecordsUntilItEnds() {
        there.hold(author, "The case of 2026");
        home.erase(guest);
        there.tonight();
        assertThat(names().stream().filter(NAME::equals)).hasSize(2);
        assertThat(words()).contains("Old work" + NAME);
        there.endHolds();
        there.night(Learned.today().plusDays(1));
        assertThat(names()).allMatch(name -> name.matches(NUMBER));
        assertThat(words()).containsExactly("", "");
        assertThat(there.count("due_name")).isZero();
    }

    @Test
    void aVerdictOnWorkThatIsHeldKeepsItsNameAtHomeToo() {
        var held = home.member("Hal Held");
        judged(home, guest, home.file(held, "a".repeat(64)));
        home.hold(held, "The case of 2026");
        home.erase(guest);
        var verdict = "select assessor_name from submission_review where organization_id = ?";
        assertThat(Db.texts(verdict, home.organization().value())).containsExactly(NAME);
        home.endHolds();
        home.night(Learned.today().plusDays(1));
        assertThat(Db.texts(verdict, home.organization().value()).getFirst()).matches(NUMBER);
    }
}
