package org.uplink.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.uplink.evidence.EvaluationRequest.Sent;
import org.uplink.evidence.RuleReading.Answer;

/** Two readings of one text agree, whatever the evidence and the day. */
class RuleReadingTest {

    private static final int CASES = 60_000;

    private static Answer byTheRule(String currency, List<Sent> items, LocalDate asOf) {
        var facts = new Facts(
                RuleFixtures.terms(currency), items.stream().map(Sent::item).toList(), List.of());
        var said = Evaluation.of(MasteryRules.explain(facts, asOf));
        var counted = new TreeMap<String, String>();
        said.counted()
                .forEach(one ->
                        counted.put(one.id(), one.countsAs() + " " + one.state().key()));
        var notCounted = new TreeMap<String, String>();
        said.notCounted().forEach(one -> notCounted.put(one.id(), one.reason().key()));
        return new Answer(said.level(), said.claimed(), counted, notCounted, said.nextReview());
    }

    @Test
    void theRuleSaysWhatASecondReadingOfItsTextSays() {
        var cases = new SentCases(20_261_125);
        for (var i = 0; i < CASES; i++) {
            var currency = cases.currency();
            var items = cases.items(7);
            var asOf = cases.day();
            assertThat(byTheRule(currency, items, asOf))
                    .as("case %d: %s on %s: %s", i, currency, asOf, items)
                    .isEqualTo(new RuleReading(currency, items).on(asOf));
        }
    }

    @Test
    void eachDayAroundAnEdgeAgrees() {
        var cases = new SentCases(7);
        for (var i = 0; i < 400; i++) {
            var currency = cases.currency();
            var items = cases.items(5);
            var reading = new RuleReading(currency, items);
            var first = cases.day();
            for (var day = first; day.isBefore(first.plusDays(40)); day = day.plusDays(1)) {
                assertThat(byTheRule(currency, items, day))
                        .as("%s on %s: %s", currency, day, items)
                        .isEqualTo(reading.on(day));
            }
        }
    }

    @Test
    void aThousandEvaluationsTakeAFractionOfASecond() {
        var cases = new SentCases(1);
        var warm = cases.items(20);
        for (var i = 0; i < 500; i++) {
            byTheRule("medium", warm, cases.day());
        }
        var before = System.nanoTime();
        for (var i = 0; i < 1000; i++) {
            byTheRule(cases.currency(), cases.items(20), cases.day());
        }
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(1));
    }
}
