package org.uplink.certification;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.uplink.local.LocalStack;
import org.uplink.platform.Ids;
import org.uplink.platform.OrganizationId;
import org.uplink.platform.PersonId;
import org.uplink.platform.Tenancy;
import org.uplink.platform.Tenancy.Scope;
import org.uplink.testing.Db;
import org.uplink.testing.Districts;
import org.uplink.testing.Learned;
import org.uplink.testing.Queries;

@QuarkusTest
@WithTestResource(LocalStack.class)
class StandingsTest {

    @Inject
    Standings standings;

    OrganizationId riverbend;

    @BeforeEach
    void district() {
        riverbend = Districts.organization("riverbend");
    }

    @Test
    void twoHundredPeopleCostAsManyQueriesAsOne() {
        var people = IntStream.range(0, 200)
                .mapToObj(number -> Districts.person(riverbend, "Many " + number))
                .toList();
        people.stream().limit(20).forEach(this::knows);
        of(people); // what is read once for good is no cost of anybody's

        var one = Queries.of(() -> of(people.subList(0, 1)));

        assertThat(Queries.of(() -> of(people))).isEqualTo(one).isLessThan(14);
    }

    @Test
    void amongManyEachStandsAsAlone() {
        var knowing = Districts.person(riverbend, "Knowing");
        var other = Districts.person(riverbend, "Other");
        var unknown = Districts.person(riverbend, "Unknown");
        knows(knowing);
        Learned.course(riverbend, other, "privacy-at-work", Learned.today());
        Learned.evidence(riverbend, other, "SEC-05", 3, "lab");

        var together = of(List.of(knowing, unknown, other));

        assertThat(together.keySet()).containsExactly(knowing, unknown, other);
        together.forEach((person, standing) ->
                assertThat(standing).isEqualTo(of(List.of(person)).get(person)));
        assertThat(together.values()).element(1).extracting(Standing::facts).isEqualTo(Facts.NONE);
        var facts = together.values().iterator().next().facts();
        assertThat(facts.completed()).hasSize(4);
        assertThat(facts.held()).hasSize(1);
        assertThat(facts.credits()).hasSize(1);
        assertThat(facts.reached()).isNotEmpty();
    }

    private void knows(PersonId person) {
        Learned.allButTheAgreement(riverbend, person);
        Learned.award(
                riverbend,
                person,
                Learned.today().minusMonths(2),
                Learned.today().plusMonths(20));
        learn(person, Learned.today().minusMonths(1));
    }

    private void learn(PersonId person, LocalDate day) {
        Db.run("""
                insert into credit_entry (id, organization_id, person_id, category, day, minutes, what, competencies, source,
                                          once_key, drawn, share, entered_on, entered_at)
                values (?, ?, ?, 'event', ?, 120, 'What was done', array['PRV-01'], 'person', ?, false, 10, ?, now())""", Ids.next(), riverbend.value(), person.value(), day, "test:" + Ids.next(), day);
    }

    private Map<PersonId, Standing> of(List<PersonId> people) {
        return inScope(() -> standings.of(riverbend, people));
    }

    private <T> T inScope(Supplier<T> work) {
        return Tenancy.within(
                Scope.of(riverbend), () -> QuarkusTransaction.requiringNew().call(work::get));
    }
}
