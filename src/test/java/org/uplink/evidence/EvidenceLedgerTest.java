package org.uplink.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.uplink.catalog.CourseId;
import org.uplink.competency.CompetencyId;
import org.uplink.local.LocalStack;
import org.uplink.platform.Ids;
import org.uplink.platform.PersonId;
import org.uplink.platform.Refusal;
import org.uplink.platform.Role;
import org.uplink.quiz.CheckPassed;
import org.uplink.testing.Districts;

@QuarkusTest
@WithTestResource(LocalStack.class)
class EvidenceLedgerTest {

    private static final CompetencyId REQUESTS = new CompetencyId("SVC-01");
    private static final CompetencyId FAULTS = new CompetencyId("SVC-02");

    @Inject
    EvidenceLedger ledger;

    @Inject
    Recompute recompute;

    @Inject
    Event<CheckPassed> checkPassed;

    @Inject
    EntityManager entities;

    @Inject
    Clock clock;

    TestDistrict district;
    PersonId person;
    LocalDate today;

    @BeforeEach
    void aDistrictWithAPerson() {
        district = new TestDistrict();
        person = district.person("Ada");
        today = LocalDate.now(clock.withZone(TestDistrict.ZONE));
    }

    private NewEvidence evidence(String kind, int level, LocalDate on, String source) {
        return new NewEvidence(
                district.id, person, REQUESTS, kind, level, on, null, person, source, null, null, "", List.of());
    }

    private boolean record(String kind, int level, LocalDate on, String source) {
        return district.within(() -> ledger.record(evidence(kind, level, on, source)));
    }

    private @Nullable Skill skill() {
        return district.within(() -> ledger.skills(person)).get(REQUESTS);
    }

    private List<?> rows(String sql) {
        return district.within(() ->
                entities.createNativeQuery(sql).setParameter(1, person.value()).getResultList());
    }

    private List<?> mastery() {
        return rows("select cast(m as text) from mastery m where person_id = ?1 order by competency, from_on");
    }

    @Test
    void evidenceRaisesTheLevelInTheSameTransaction() {
        record("lab", 3, today, "lab:1");
        record("manager_rating", 3, today, "rating:1");
        assertThat(skill())
                .isEqualTo(new Skill(
                        REQUESTS, 3, Currency.CURRENT, 0, today.plusMonths(24).plusDays(1)));
    }

    @Test
    void evidenceOfOneSourceIsRecordedOnce() {
        assertThat(record("lab", 3, today, "lab:1")).isTrue();
        assertThat(record("lab", 1, today, "lab:1")).isFalse();
        assertThat(rows("select level from evidence where person_id = ?1")).hasSize(1);
    }

    @Test
    void thePeriodsFollowEachOtherWithoutEnd() {
        record("lab", 3, today.minusMonths(30), "lab:1");
        assertThat(rows("""
                        select 1 from mastery m where person_id = ?1 and until_on <> 'infinity'
                            and not exists (select from mastery n where n.person_id = m.person_id
                                            and n.competency = m.competency and n.from_on = m.until_on)""")).isEmpty();
        assertThat(rows("select 1 from mastery where person_id = ?1 and until_on = 'infinity'"))
                .hasSize(1);
        assertThat(skill()).extracting(Skill::level).isEqualTo(2);
    }

    @Test
    void everyChangeOfALevelIsWrittenDownWithItsCause() {
        record("knowledge_check", 2, today, "attempt:1");
        record("knowledge_check", 1, today, "attempt:2");
        assertThat(rows("select from_level || '>' || to_level || ' ' || cause || ' ' || rule_version"
                        + " from mastery_change where person_id = ?1"))
                .asInstanceOf(LIST)
                .containsExactly("0>2 attempt:1 1");
    }

    @Test
    void aPassedCheckBecomesEvidenceOnce() {
        var passed = new CheckPassed(
                district.id,
                person,
                new CourseId("service-desk-craft"),
                "abc",
                UUID.randomUUID(),
                today,
                Map.of(REQUESTS, 2, FAULTS, 1));
        for (var twice = 0; twice < 2; twice++) {
            district.within(() -> {
                checkPassed.fire(passed);
                return true;
            });
        }
        assertThat(rows("select 1 from evidence where person_id = ?1")).hasSize(2);
        assertThat(district.within(() -> ledger.standingOf(person)))
                .containsOnly(
                        Map.entry(REQUESTS, new Standing(2, 2, Currency.CURRENT)),
                        Map.entry(FAULTS, new Standing(1, 1, Currency.CURRENT)));
    }

    @Test
    void staleEvidenceCanBeLeftOut() {
        record("knowledge_check", 2, today.minusMonths(40), "attempt:1");
        assertThat(district.within(() -> ledger.standingOf(person)).get(REQUESTS))
                .isEqualTo(new Standing(1, 0, Currency.STALE));
    }

    @Test
    void computingAgainGivesTheSameRows() {
        record("lab", 3, today.minusMonths(3), "lab:1");
        record("external_credential", 3, today.minusMonths(2), "credential:1");
        district.as(person, Role.LEARNER, () -> ledger.claim(FAULTS, 4));
        var before = mastery();
        assertThat(recompute.organization(district.id)).isZero();
        district.within(() -> entities.createNativeQuery("update mastery set level = 5 where person_id = ?1")
                .setParameter(1, person.value())
                .executeUpdate());
        assertThat(recompute.organization(district.id)).isEqualTo(2);
        assertThat(mastery()).isEqualTo(before);
    }

    @Test
    void evidenceThatCameAnotherWayIsBroughtInWithItsHistory() {
        record("knowledge_check", 2, today.minusMonths(40), "attempt:1");
        district.within(() -> entities.createNativeQuery("delete from mastery where person_id = ?1")
                .setParameter(1, person.value())
                .executeUpdate());
        assertThat(recompute.organization(district.id)).isEqualTo(1);
        assertThat(rows("select from_level || '>' || to_level || ' ' || split_part(cause, ':', 1)"
                        + " from mastery_change where person_id = ?1 order by at"))
                .asInstanceOf(LIST)
                .containsExactly("0>2 evidence", "2>1 date", "0>1 attempt");
    }

    @Test
    void twoWritersAtOnceBothCount() throws Exception {
        try (var writers = Executors.newVirtualThreadPerTaskExecutor()) {
            var lab = writers.submit(() -> record("lab", 3, today, "lab:1"));
            var rating = writers.submit(() -> record("manager_rating", 3, today, "rating:1"));
            assertThat(lab.get()).isTrue();
            assertThat(rating.get()).isTrue();
        }
        assertThat(skill()).extracting(Skill::level).isEqualTo(3);
    }

    @Test
    void theLatestClaimCountsAndTheSameTwiceADayIsOne() {
        for (var level : List.of(2, 2, 4, 2)) {
            district.as(person, Role.LEARNER, () -> ledger.claim(REQUESTS, level));
        }
        assertThat(rows("select level from evidence where person_id = ?1 order by id"))
                .asInstanceOf(LIST)
                .extracting(Object::toString)
                .containsExactly("2", "4", "2");
        assertThat(skill()).isEqualTo(new Skill(REQUESTS, 0, Currency.NONE, 2, null));
    }

    @Test
    void aClaimBeyondTheScaleIsRefused() {
        assertThatThrownBy(() -> district.as(person, Role.LEARNER, () -> ledger.claim(REQUESTS, 6)))
                .isInstanceOf(Refusal.Malformed.class);
    }

    @Test
    void aManagerRatesOwnPeopleAndTheLatestRatingStands() {
        var manager = district.person("Grace");
        Districts.team(district.id, manager, person);
        for (var level : List.of(2, 2, 3)) {
            district.as(manager, Role.MANAGER, () -> ledger.rate(person, REQUESTS, level, "Seen at the desk"));
        }
        assertThat(district.within(() -> ledger.ratingsOf(person))).isEqualTo(Map.of(REQUESTS, 3));
        assertThat(rows("select 1 from evidence where person_id = ?1")).hasSize(2);
    }

    @Test
    void nobodyRatesThemselvesOrSomebodyElsesPeople() {
        var manager = district.person("Grace");
        Districts.team(district.id, manager, manager);
        assertThatThrownBy(() -> district.as(manager, Role.ADMIN, () -> ledger.rate(manager, REQUESTS, 3, "I am good")))
                .isInstanceOf(Refusal.NotFound.class);
        assertThatThrownBy(() -> district.as(manager, Role.MANAGER, () -> ledger.rate(person, REQUESTS, 3, "Not mine")))
                .isInstanceOf(Refusal.NotFound.class);
    }

    @Test
    void theExplanationNamesEveryRow() {
        record("lab", 3, today, "lab:1");
        record("lab", 3, today, "lab:2");
        district.as(person, Role.LEARNER, () -> ledger.claim(REQUESTS, 4));
        var explained = district.within(() -> ledger.explain(person, REQUESTS));
        assertThat(explained.explanation().level()).isEqualTo(2);
        assertThat(explained.explanation().claimed()).isEqualTo(4);
        assertThat(explained.explanation().counted()).hasSize(2);
        assertThat(explained.explanation().notCounted()).hasSize(1);
        assertThat(explained.entries()).hasSize(3);
    }

    @Test
    void anotherDistrictSeesNothingEvenWithoutAFilter() {
        record("lab", 3, today, "lab:1");
        var other = new TestDistrict();
        for (var table : List.of("evidence", "mastery", "mastery_change")) {
            assertThat(other.within(() -> entities.createNativeQuery("select 1 from " + table + " where person_id = ?1")
                            .setParameter(1, person.value())
                            .getResultList()))
                    .as(table)
                    .isEmpty();
        }
        assertThat(other.within(() -> ledger.skills(person))).isEmpty();
        assertThatThrownBy(() -> other.within(() -> ledger.record(evidence("lab", 3, today, "lab:" + Ids.next()))))
                .hasMessageContaining("row-level security");
    }

    @Test
    void anUnknownCompetencyIsRefused() {
        var unknown = new NewEvidence(
                district.id,
                person,
                new CompetencyId("XYZ-99"),
                "lab",
                3,
                today,
                null,
                person,
                "lab:1",
                null,
                null,
                "",
                List.of());
        assertThatThrownBy(() -> district.within(() -> ledger.record(unknown))).isInstanceOf(Refusal.NotFound.class);
    }
}
