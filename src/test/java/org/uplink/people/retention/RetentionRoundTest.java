package org.uplink.people.retention;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.uplink.evidence.Recompute;
import org.uplink.local.LocalStack;
import org.uplink.platform.OrganizationId;
import org.uplink.platform.PersonId;
import org.uplink.testing.Browser;
import org.uplink.testing.Db;
import org.uplink.testing.Learned;

/** What a night removes, and what it leaves. */
@QuarkusTest
@WithTestResource(LocalStack.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RetentionRoundTest {

    private static final int LONG_AGO = 1500;

    @Inject
    Recompute recompute;

    private Archive here =
            new Archive("", new OrganizationId(new UUID(0, 0)), new PersonId(new UUID(0, 0)), Browser.anonymous());

    @BeforeEach
    void aDistrict() {
        here = Archive.open();
    }

    @Test
    void theDatabaseKnowsEachClass() {
        var known = Db.texts("select prosrc from pg_proc where proname = 'uplink_due'")
                .getFirst();
        assertThat(Arrays.stream(RecordClass.values()).map(RecordClass::key))
                .allSatisfy(key -> assertThat(known).contains("class = '" + key + "'"));
    }

    @Test
    void withoutAPeriodEverythingIsKept() {
        here.course(here.former("Ada Long Gone", LONG_AGO), "privacy-at-work", LONG_AGO);
        here.tonight();
        assertThat(here.count("attempt")).isOne();
        assertThat(here.count("enrolment")).isOne();
        assertThat(here.count("retention_run")).isZero();
    }

    @Test
    void aSecondNightRemovesNothingMoreAndTheNightIsSaid() {
        var person = here.member("Ada Member");
        here.course(person, "privacy-at-work", LONG_AGO);
        here.course(here.member("Ben Member"), "privacy-at-work", 10);
        here.period(RecordClass.CHECKS, 24);
        here.tonight();
        here.tonight();
        assertThat(here.count("attempt")).isOne();
        assertThat(here.count("answer")).isOne();
        assertThat(here.count("enrolment")).as("learning has no period").isEqualTo(2);
        assertThat(here.count("retention_run")).isOne();
        assertThat(Db.texts(
                        "select detail from audit_event where organization_id = ? and action = 'removed-records'",
                        here.organization().value()))
                .containsExactly("checks: 1, after 24 months");
        assertThat(here.admin().get("/admin/retention").text()).contains("Checks: attempts and answers 24 months 1");
        here.night(Learned.today().plusDays(1));
        assertThat(here.count("attempt")).isOne();
    }

    @Test
    void anotherOrganizationIsUntouched() {
        var there = Archive.open();
        there.course(there.member("Nell Next Door"), "privacy-at-work", LONG_AGO);
        here.course(here.member("Ada Member"), "privacy-at-work", LONG_AGO);
        here.period(RecordClass.CHECKS, 12);
        here.tonight();
        there.tonight();
        assertThat(here.count("attempt")).isZero();
        assertThat(there.count("attempt")).isOne();
    }

    @Test
    void aHoldOnAPersonStopsItForThatPersonAndAHoldOnAllForAll() {
        var held = here.member("Ada Held");
        var free = here.member("Ben Free");
        here.course(held, "privacy-at-work", LONG_AGO);
        here.course(free, "privacy-at-work", LONG_AGO);
        here.period(RecordClass.CHECKS, 12);
        here.hold(null, "The case of 2026");
        here.tonight();
        assertThat(here.count("attempt")).isEqualTo(2);
        here.endHolds();
        here.hold(held, "The case of 2026");
        here.night(Learned.today().plusDays(1));
        assertThat(here.count("attempt", held)).isOne();
        assertThat(here.count("attempt", free)).isZero();
    }

    @Test
    void evidenceOfALevelInForceStaysUntilTheLevelHasLapsed() {
        var person = here.member("Ada Able");
        here.evidence(person, "SVC-05", 2, 800);
        here.evidence(person, "SVC-05", 2, 20);
        here.evidence(person, "SVC-04", 1, 6000);
        recompute.organization(here.organization());
        var before = levels(person);
        assertThat(before).isNotEmpty();
        here.period(RecordClass.EVIDENCE, 24);
        here.tonight();
        assertThat(levels(person)).isEqualTo(before);
        assertThat(Db.texts("select competency from evidence where person_id = ? order by 1", person.value()))
                .contains("SVC-05", "SVC-05");
        assertThat(recompute.organization(here.organization()))
                .as("levels follow from what is left")
                .isZero();
    }

    @Test
    void evidenceOfALapsedLevelGoesAndTheLevelsFollow() {
        var person = here.member("Ada Able");
        here.evidence(person, "SVC-05", 2, 6000);
        recompute.organization(here.organization());
        var today = Learned.today();
        Db.run("update mastery set until_on = ? where person_id = ? and until_on > ?", today, person.value(), today);
        Db.run("update mastery set level = 0 where person_id = ? and from_on >= ?", person.value(), today);
        here.period(RecordClass.EVIDENCE, 24);
        here.tonight();
        assertThat(here.count("evidence", person)).isZero();
        assertThat(here.count("mastery", person)).isZero();
    }

    @Test
    void whoeverHoldsAnAwardInForceKeepsWhatItMayRestOn() {
        var holder = here.member("Ada Holder");
        here.course(holder, "privacy-at-work", LONG_AGO);
        var lapsed = here.member("Ben Lapsed");
        here.course(lapsed, "privacy-at-work", LONG_AGO);
        Learned.award(here.organization(), holder, Learned.today().minusDays(900), Learned.today());
        var gone = Learned.award(
                here.organization(),
                lapsed,
                Learned.today().minusDays(2500),
                Learned.today().minusDays(LONG_AGO));
        here.period(RecordClass.CHECKS, 12);
        here.period(RecordClass.CERTIFICATIONS, 24);
        here.tonight();
        assertThat(here.count("attempt", holder)).isOne();
        assertThat(here.count("award", holder)).isOne();
        assertThat(here.count("attempt", lapsed)).isZero();
        assertThat(here.count("award", lapsed)).isZero();
        var page = Browser.anonymous().get("/verify/" + gone.slug());
        assertThat(page.status()).isEqualTo(410);
        assertThat(page.text()).contains("No longer kept");
        assertThat(Db.number("select count(*) from credential_status where slug = ?", gone.slug()))
                .isOne();
    }

    @Test
    void whoeverWaitsForTheAnswerToAnAppealKeepsWhatItIsAbout() {
        var appealing = here.member("Ada Appealing");
        here.course(appealing, "privacy-at-work", LONG_AGO);
        here.appeal(appealing);
        here.period(RecordClass.CHECKS, 12);
        here.tonight();
        assertThat(here.count("attempt", appealing)).isOne();
        here.declineAppeals(here.member("Ben Deciding"));
        here.night(Learned.today().plusDays(1));
        assertThat(here.count("attempt", appealing)).isZero();
    }

    @Test
    void hoursStayAsLongAsACertificateOfOthersCountsThem() {
        var today = Learned.today();
        var following = here.member("Ada Following");
        here.hours(following, LONG_AGO);
        here.hours(following, 2 * LONG_AGO);
        here.follows(following, today.minusDays(LONG_AGO), today.minusDays(900), today.plusDays(30));
        var free = here.member("Ben Free");
        here.hours(free, LONG_AGO);
        here.period(RecordClass.CREDITS, 12);
        here.tonight();
        here.night(today.plusDays(1));
        assertThat(here.count("credit_entry", following))
                .as("but not the hours of earlier days")
                .isOne();
        assertThat(here.count("outside_certification", following)).isOne();
        assertThat(here.count("credit_entry", free)).isZero();
        Db.run(
                "update outside_certification set submit_on = ? where person_id = ?",
                today.minusDays(800),
                following.value());
        here.night(today.plusDays(2));
        assertThat(here.count("credit_entry", following)).isZero();
        assertThat(here.count("outside_certification", following)).isZero();
    }

    @Test
    void whatIsEnteredOfYearsAgoStaysAsLongAsWhatIsOfToday() {
        var late = here.member("Ada Late");
        here.hours(late, LONG_AGO, 1);
        var early = here.member("Ben Early");
        here.hours(early, LONG_AGO, LONG_AGO);
        here.period(RecordClass.CREDITS, 12);
        here.tonight();
        here.night(Learned.today().plusDays(1));
        assertThat(here.count("credit_entry", late)).isOne();
        assertThat(here.count("credit_entry", early)).isZero();
    }

    @Test
    void ofSomebodyWhoLeftLearningGoesWhenItsTimeIsOver() {
        var gone = here.former("Ada Gone", 900);
        var recent = here.former("Ben Recent", 300);
        here.course(gone, "privacy-at-work", LONG_AGO);
        here.course(recent, "privacy-at-work", LONG_AGO);
        here.period(RecordClass.LEARNING, 24);
        here.tonight();
        assertThat(here.count("enrolment", gone))
                .as("its check stays, so it waits")
                .isOne();
        here.period(RecordClass.CHECKS, 12);
        here.night(Learned.today().plusDays(1));
        assertThat(here.count("enrolment", gone)).isZero();
        assertThat(here.count("enrolment", recent)).isOne();
    }

    @Test
    void aFileGoesWithItsRowWhereNoOtherRowNamesIt() throws IOException {
        var person = here.member("Ada Author");
        var lone = written("a".repeat(64));
        var shared = written("b".repeat(64));
        here.file(person, "a".repeat(64));
        here.file(person, "b".repeat(64));
        var later = here.member("Ben Author");
        here.file(later, "b".repeat(64));
        Db.run("update submission set changed_at = now() where person_id = ?", later.value());
        here.period(RecordClass.FILES, 12);
        here.tonight();
        assertThat(here.count("submission_file")).isOne();
        assertThat(lone).doesNotExist();
        assertThat(shared).exists();
        assertThat(here.count("released_file")).isZero();
        assertThat(here.count("submission")).isEqualTo(3);
    }

    @Test
    void whatNoRowNamesGoesAfterADay() throws IOException {
        here.file(here.member("Ada Author"), "1".repeat(64));
        var named = written("1".repeat(64));
        var leftBehind = written("2".repeat(64));
        var halfWritten = written("part-" + "3".repeat(59));
        var young = written("4".repeat(64));
        for (var old : List.of(named, leftBehind, halfWritten)) {
            Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofHours(25))));
        }
        here.tonight();
        assertThat(named).exists();
        assertThat(young).exists();
        assertThat(leftBehind).doesNotExist();
        assertThat(halfWritten).doesNotExist();
    }

    private Path written(String name) throws IOException {
        var path = Path.of("target/test-files", here.organization().toString(), name.substring(0, 2), name);
        Files.createDirectories(path.getParent());
        return Files.writeString(path, "old");
    }

    @Test
    void certificatesOfOthersLeaveStoppedClocksAndReportsHaveAnEnd() {
        var gone = here.former("Ada Gone", 900);
        var recent = here.former("Ben Recent", 300);
        List.of(gone, recent).forEach(here::smallThings);
        for (var kind :
                List.of(RecordClass.CREDITS, RecordClass.PLANS, RecordClass.CERTIFICATIONS, RecordClass.LEARNING)) {
            here.period(kind, 24);
        }
        here.tonight();
        for (var table : List.of("outside_certification", "leave", "award_hold", "content_report")) {
            assertThat(here.count(table, gone)).as(table).isZero();
            assertThat(here.count(table, recent)).as(table).isOne();
        }
    }

    @Test
    void whatWasToldKeepsItsKeyAndLosesItsWords() {
        var person = here.member("Ada Told");
        Db.run("""
                insert into notice (id, organization_id, person_id, kind, key, subject, detail, address, made_at)
                values (gen_random_uuid(), ?, ?, 'assigned', 'k', 'A private subject', 'More', '/me', now() - interval '1500 days')""", here.organization().value(), person.value());
        here.period(RecordClass.NOTICES, 1);
        here.tonight();
        assertThat(Db.texts("select key || subject || detail from notice where person_id = ?", person.value()))
                .containsExactly("k");
    }

    @Test
    void rowsOfTheTrailGoAndTheChainStillHolds() {
        for (var i = 0; i < 3; i++) {
            Db.run("""
                    insert into audit_event (id, organization_id, at, actor_id, action, subject, detail)
                    values (gen_random_uuid(), ?, now() - interval '1500 days', ?, 'tested', '/', 'old words')""", here.organization().value(), here.administrator().value());
        }
        here.period(RecordClass.TRAIL, 24);
        here.tonight();
        assertThat(Db.number(
                        "select count(*) from audit_event where organization_id = ? and detail = 'old words'",
                        here.organization().value()))
                .isZero();
        assertThat(here.check())
                .contains("rows stand as they were written", "Of 3 rows the words were taken under a rule");
    }

    @Test
    void rowsAboutTheRecordsOfSomebodyHeldStay() {
        var held = here.member("Hal Held");
        var work = here.file(held, "b".repeat(64));
        here.deed(here.administrator(), "judged-work", "/reviews/" + work, "Old work");
        here.deed(here.administrator(), "tested", "/reviews/" + UUID.randomUUID(), "Other work");
        here.hold(held, "The case of 2026");
        here.period(RecordClass.TRAIL, 24);
        var later = Learned.today().plusYears(3);
        here.night(later);
        assertThat(reviewed()).containsExactly("Old work");
        here.endHolds();
        here.night(later.plusDays(1));
        assertThat(reviewed()).isEmpty();
    }

    private List<String> reviewed() {
        return Db.texts(
                "select detail from audit_event where organization_id = ? and subject like '/reviews/%'",
                here.organization().value());
    }

    private List<String> levels(PersonId person) {
        var today = Learned.today();
        return Db.texts("""
                select competency || level from mastery where person_id = ? and from_on <= ? and until_on > ?
                order by 1""", person.value(), today, today);
    }
}
