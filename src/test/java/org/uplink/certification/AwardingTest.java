package org.uplink.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.uplink.certification.Awards.Holder;
import org.uplink.competency.CompetencyId;
import org.uplink.evidence.MasteryChanged;
import org.uplink.local.LocalStack;
import org.uplink.platform.OrganizationId;
import org.uplink.platform.PersonId;
import org.uplink.platform.Tenancy;
import org.uplink.platform.Tenancy.Scope;
import org.uplink.testing.Db;
import org.uplink.testing.Districts;
import org.uplink.testing.Learned;

@QuarkusTest
@WithTestResource(LocalStack.class)
class AwardingTest {

    private static final CertificationId FOUNDATIONS = new CertificationId(Learned.CERTIFICATION);

    @Inject
    Awarding awarding;

    @Inject
    Awards awards;

    @Inject
    Certifications certifications;

    @Inject
    EntityManager entities;

    private OrganizationId riverbend;
    private PersonId person;

    @BeforeEach
    void somebody() {
        riverbend = Districts.organization("riverbend");
        person = Districts.person(riverbend, "Alex Award");
    }

    @Test
    void theAwardIsMadeWhenTheLastRequirementIsMetAndSaysHowLongItLasts() {
        Learned.allButTheAgreement(riverbend, person);
        assertThat(consider()).isEmpty();
        agree();

        var today = Learned.today();
        assertThat(consider()).singleElement().satisfies(award -> {
            assertThat(award.certification()).isEqualTo(FOUNDATIONS);
            assertThat(award.validFrom()).isEqualTo(today);
            assertThat(award.validUntil())
                    .isEqualTo(YearMonth.from(today.plusMonths(24)).atEndOfMonth());
        });
        assertThat(Db.number(
                        "select count(*) from credential where person_id = ? and shared_at is null", person.value()))
                .isEqualTo(1);
        assertThat(Db.texts("select kind from notice where person_id = ?", person.value()))
                .containsExactly("awarded");
    }

    @Test
    void aChangeOfALevelThatTheCertificationNamesMakesTheAward() {
        Learned.allButTheAgreement(riverbend, person);
        agree();
        inScope(() -> {
            awarding.onMastery(new MasteryChanged(riverbend, person, Set.of(new CompetencyId("END-01"))));
            return null;
        });
        assertThat(awardsMade()).isZero();

        inScope(() -> {
            awarding.onMastery(new MasteryChanged(riverbend, person, Set.of(new CompetencyId("PRV-06"))));
            return null;
        });
        assertThat(awardsMade()).isEqualTo(1);
    }

    @Test
    void eightTriggersAtOnceMakeOneAwardAndOneCredential() {
        Learned.allButTheAgreement(riverbend, person);
        agree();

        var made = atOnce(IntStream.range(0, 8)
                .mapToObj(_ -> (Supplier<Integer>) () -> consider().size())
                .toList());

        assertThat(made.stream().mapToInt(Integer::intValue).sum()).isEqualTo(1);
        assertThat(awardsMade()).isEqualTo(1);
        assertThat(Db.number("select count(*) from credential where person_id = ?", person.value()))
                .isEqualTo(1);
    }

    /** Neither of two transactions sees what the other has not committed; the later one must still notice. */
    @RepeatedTest(4)
    void theLastTwoRequirementsMetAtTheSameMomentMakeOneAward() {
        Learned.allButTheAgreement(riverbend, person);
        Db.run(
                "update enrolment set completed_at = null where person_id = ? and course = 'privacy-at-work'",
                person.value());

        atOnce(List.of(
                () -> inScope(() -> {
                    entities.createNativeQuery(
                                    "update enrolment set completed_at = now() where person_id = ?1 and completed_at is null")
                            .setParameter(1, person.value())
                            .executeUpdate();
                    return awarding.consider(holder(), _ -> true).size();
                }),
                () -> inScope(() -> {
                    agreeHere();
                    return awarding.consider(holder(), _ -> true).size();
                })));

        assertThat(awardsMade()).isEqualTo(1);
    }

    @Test
    void inTheWindowARenewalFollowsFromTheOldEndAndTheFirstAwardStays() {
        Learned.allButTheAgreement(riverbend, person);
        agree();
        var until = YearMonth.from(Learned.today()).plusMonths(2).atEndOfMonth();
        Learned.award(riverbend, person, Learned.today().minusMonths(22), until);
        assertThat(consider()).isEmpty(); // what was agreed to was for the first award

        agree();
        assertThat(consider())
                .singleElement()
                .satisfies(renewal -> assertThat(renewal.validUntil())
                        .isEqualTo(YearMonth.from(until.plusMonths(24)).atEndOfMonth()));
        assertThat(consider()).isEmpty();
        assertThat(inScope(() -> certifications.awardsOf(riverbend, person)))
                .extracting(Award::number, award -> award.state().key())
                .containsExactly(tuple(1, "due"), tuple(2, "valid"));
    }

    @Test
    void afterARevocationNothingIsAwardedByItself() {
        Learned.allButTheAgreement(riverbend, person);
        var held = Learned.award(
                riverbend, person, Learned.today(), Learned.today().plusMonths(20));
        agree();
        Db.run(
                "insert into award_revocation (award_id, organization_id, revoked_at, revoked_by, reason) values (?, ?, now(), ?, 'x')",
                held.award(),
                riverbend.value(),
                person.value());

        assertThat(consider()).isEmpty();
    }

    @Test
    void anotherOrganizationSeesNoneOfIt() {
        Learned.allButTheAgreement(riverbend, person);
        agree();
        consider();
        var lakeside = Districts.organization("lakeside");

        var seen = Tenancy.within(
                Scope.of(lakeside),
                () -> QuarkusTransaction.requiringNew()
                        .call(() -> List.of(
                                count("award"),
                                count("attestation"),
                                count("credential"),
                                count("credential_revocation"))));

        assertThat(seen).containsOnly(0L);
    }

    private Long count(String table) {
        return (Long)
                entities.createNativeQuery("select count(*) from " + table + " where organization_id = ?1", Long.class)
                        .setParameter(1, riverbend.value())
                        .getSingleResult();
    }

    private Holder holder() {
        return new Holder(riverbend, person);
    }

    private List<Awarded> consider() {
        return inScope(() -> awarding.consider(holder(), _ -> true));
    }

    private void agree() {
        inScope(() -> {
            agreeHere();
            return null;
        });
    }

    private void agreeHere() {
        var certification = certifications.get(FOUNDATIONS);
        var attestation = (Requirement.Attestation) certification.requirements().getLast();
        var outlook = certifications.outlook(certification, riverbend, person).orElseThrow();
        awards.agree(holder(), outlook.terms(), outlook.number(), 0, attestation, Instant.ofEpochSecond(0));
    }

    private long awardsMade() {
        return Db.number("select count(*) from award where person_id = ?", person.value());
    }

    private <T extends @Nullable Object> T inScope(Supplier<T> work) {
        return Tenancy.within(
                Scope.of(riverbend, person),
                () -> QuarkusTransaction.requiringNew().call(work::get));
    }

    private static <T> List<T> atOnce(List<Supplier<T>> works) {
        var start = new CyclicBarrier(works.size());
        try (var threads = Executors.newFixedThreadPool(works.size())) {
            var running = works.stream()
                    .map(work -> threads.submit(() -> {
                        start.await();
                        return work.get();
                    }))
                    .toList();
            var results = new ArrayList<T>();
            for (var one : running) {
                results.add(one.get());
            }
            return results;
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }
}
