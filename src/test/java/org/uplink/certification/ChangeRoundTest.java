package org.uplink.certification;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.uplink.local.LocalStack;
import org.uplink.people.DailyRounds;
import org.uplink.platform.PersonId;
import org.uplink.testing.Accounts;
import org.uplink.testing.Browser;
import org.uplink.testing.Db;
import org.uplink.testing.Districts;
import org.uplink.testing.Learned;
import org.uplink.testing.Office;
import org.uplink.testing.Queries;

/** Whom a newer version asks for more is told of it, once. */
@QuarkusTest
@WithTestResource(LocalStack.class)
class ChangeRoundTest {

    @Inject
    CertificationRevisions revisions;

    @Inject
    DailyRounds days;

    @Inject
    ChangeRound round;

    Office office;
    LocalDate today;

    @BeforeEach
    void district() {
        office = Office.open();
        today = Learned.today();
    }

    @AfterEach
    void takeBack() {
        NewerVersion.takeBack(revisions);
    }

    @Test
    void onlyThoseWhoAreAskedForMoreAreToldAndEachOnce() {
        var asked = started("Asked Ada");
        var met = started("Met Max");
        Learned.course(office.organization(), met, "service-desk-craft", today);
        Learned.evidence(office.organization(), met, "PRV-01", 3, "lab");
        Learned.evidence(office.organization(), met, "PRV-01", 3, "manager_rating");
        var never = office.own("Never Nia");
        var left = started("Left Leo");
        Db.run("update membership set ended_on = current_date - 1 where person_id = ?", left.value());
        NewerVersion.publish(revisions, today.plusDays(60));

        for (var day = today; day.isBefore(today.plusDays(4)); day = day.plusDays(1)) {
            assertThat(days.run(round, office.organization(), day, false)).isTrue();
        }

        assertThat(told(asked))
                .containsExactly("%s %s /certifications/%s"
                        .formatted(
                                NewerVersion.REVISION,
                                today.plusDays(60).plusMonths(12).minusDays(1),
                                NewerVersion.SLUG));
        for (var other : List.of(met, never, left)) {
            assertThat(told(other)).isEmpty();
        }
    }

    @Test
    void severalReplicasTellItOnce() throws Exception {
        var people = IntStream.range(0, 3).mapToObj(i -> started("Person " + i)).toList();
        NewerVersion.publish(revisions, today.minusDays(3));
        Callable<Boolean> replica = () -> days.run(round, office.organization(), today, false);

        try (var replicas = Executors.newFixedThreadPool(4)) {
            for (var one : replicas.invokeAll(List.of(replica, replica, replica, replica))) {
                one.get();
            }
        }

        assertThat(people).allSatisfy(person -> assertThat(told(person)).hasSize(1));
    }

    @Test
    void whatHasCountedForLongIsNoNews() {
        var person = started("Asked Ada");
        NewerVersion.publish(revisions, today.minusDays(ChangeRound.NEWS_OF_DAYS + 1));

        days.run(round, office.organization(), today, false);

        assertThat(told(person)).isEmpty();
    }

    @Test
    void itIsReadInPlainWordsInBothLanguages() {
        var mail = Accounts.vouchedBy(office.alias());
        var person = Districts.member(mail, office.alias());
        NewerVersion.started(office.organization(), person, today.minusDays(100));
        NewerVersion.publish(revisions, today.plusDays(60));
        days.run(round, office.organization(), today, false);
        var browser = Browser.signedInAs(mail);

        assertThat(browser.get("/me/notices").text())
                .contains(
                        "School Operations and Privacy Essentials will take more than before",
                        "You can still use the version before until "
                                + words(today.plusDays(60).plusMonths(12).minusDays(1)));
        Db.run("update person set locale = 'es' where id = ?", person.value());
        assertThat(Browser.signedInAs(mail).get("/me/notices").text())
                .contains("pedirá más que antes", "Todavía puede usar la versión anterior hasta el");
    }

    @Test
    void fortyPeopleCostAsManyStatementsAsOne() {
        started("One");
        NewerVersion.publish(revisions, today.plusDays(60));
        days.run(round, office.organization(), today, false); // what is read once for good is no cost of anybody's
        var one = Queries.of(() -> days.run(round, office.organization(), today.plusDays(1), false));
        IntStream.range(0, 39).forEach(i -> started("More " + i));

        assertThat(Queries.of(() -> days.run(round, office.organization(), today.plusDays(2), false)))
                .isEqualTo(one)
                .isLessThan(25);
        assertThat(Db.number(
                        "select count(*) from notice where organization_id = ?",
                        office.organization().value()))
                .isEqualTo(40);
    }

    private PersonId started(String name) {
        var person = office.own(name);
        NewerVersion.started(office.organization(), person, today.minusDays(100));
        return person;
    }

    private static List<String> told(PersonId person) {
        return Db.texts(
                "select split_part(key, ' ', 2) || ' ' || day || ' ' || address from notice where person_id = ? and kind = 'certification-changed'",
                person.value());
    }

    private static String words(LocalDate day) {
        return DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH).format(day);
    }
}
