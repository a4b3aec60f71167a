package org.uplink.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.uplink.competency.CompetencyId;
import org.uplink.evidence.EvaluationRequest.Sent;
import org.uplink.local.LocalStack;
import org.uplink.platform.PersonId;
import org.uplink.testing.Db;

/** Rows that grew with the ledger, piece by piece and in any order, are the rows that computing them anew gives. */
@QuarkusTest
@WithTestResource(LocalStack.class)
class RecomputeLawTest {

    /** One of each currency class. */
    private static final String ONE_OF_EACH =
            "select distinct on (currency) key from competency order by currency, key";

    @Inject
    EvidenceLedger ledger;

    @Inject
    Recompute recompute;

    @Inject
    EntityManager entities;

    private final TestDistrict district = new TestDistrict();
    private final SentCases cases = new SentCases(42);

    private NewEvidence evidence(PersonId person, CompetencyId competency, Sent sent, String tag) {
        var assessors = sent.assessors().stream()
                .map(one ->
                        new NewEvidence.Assessor(new PersonId(UUID.randomUUID()), one.organization(), one.qualified()))
                .toList();
        return new NewEvidence(
                district.id,
                person,
                competency,
                sent.kind(),
                sent.level(),
                sent.occurredOn(),
                sent.endsOn(),
                person,
                tag + ":" + sent.id(),
                null,
                sent.artifact(),
                "",
                assessors);
    }

    private List<String> rows(PersonId person) {
        return Db.texts("""
                select concat_ws(' ', competency, from_on, until_on, level, currency, claimed, next_review)
                from mastery where person_id = ? order by competency, from_on""", person.value());
    }

    private void addAll(PersonId person, List<NewEvidence> all) {
        all.forEach(one -> district.within(() -> ledger.record(one)));
    }

    private List<NewEvidence> madeUp(PersonId person) {
        return Db.texts(ONE_OF_EACH).stream()
                .flatMap(key ->
                        cases.items(7).stream().map(sent -> evidence(person, new CompetencyId(key), sent, "case")))
                .toList();
    }

    @Test
    void computingAnewGivesTheSameRows() {
        for (var i = 0; i < 12; i++) {
            var person = district.person("Grown " + i);
            addAll(person, madeUp(person));
            var grown = rows(person);
            assertThat(recompute.organization(district.id)).isZero();
            district.within(() -> entities.createNativeQuery("delete from mastery where person_id = ?1")
                    .setParameter(1, person.value())
                    .executeUpdate());
            recompute.organization(district.id);
            assertThat(rows(person)).isEqualTo(grown);
        }
    }

    @Test
    void theOrderOfArrivalDoesNotMatter() {
        var one = district.person("One");
        var other = district.person("Other");
        var all = new ArrayList<>(madeUp(one));
        addAll(one, all);
        Collections.shuffle(all, new Random(5));
        addAll(other, all.stream().map(evidence -> of(other, evidence)).toList());
        assertThat(rows(other)).isEqualTo(rows(one));
    }

    private static NewEvidence of(PersonId person, NewEvidence like) {
        return new NewEvidence(
                like.organization(),
                person,
                like.competency(),
                like.kind(),
                like.level(),
                like.occurredOn(),
                like.endsOn(),
                person,
                like.source(),
                null,
                like.artifact(),
                "",
                like.assessors());
    }
}
