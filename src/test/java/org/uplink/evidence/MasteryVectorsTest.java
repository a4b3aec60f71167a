package org.uplink.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The twelve examples that the framework itself gives of its rule. */
class MasteryVectorsTest {

    private static final JsonNode VECTORS = RuleFixtures.FRAMEWORK.at("/mastery_rule/test_vectors");

    @Test
    void theFrameworkGivesTwelve() {
        assertThat(VECTORS).hasSize(12);
    }

    @TestFactory
    Stream<DynamicTest> eachComesOutAsTheFrameworkSays() {
        return StreamSupport.stream(VECTORS.spliterator(), false)
                .map(vector -> DynamicTest.dynamicTest(
                        vector.get("n") + ": " + vector.get("why").asText(), () -> comesOut(vector)));
    }

    private static void comesOut(JsonNode vector) {
        for (var asOf : List.of(LocalDate.of(2026, 11, 25), LocalDate.of(2028, 2, 29), LocalDate.of(2027, 7, 31))) {
            var facts = new Facts(RuleFixtures.terms(vector.get("cls").asText()), items(vector, asOf), List.of());
            assertThat(MasteryRules.explain(facts, asOf).level())
                    .as("on %s", asOf)
                    .isEqualTo(vector.get("expect").asInt());
        }
    }

    /** Written as {@code lab@3 age 14m}. */
    private static List<Item> items(JsonNode vector, LocalDate asOf) {
        var items = new ArrayList<Item>();
        for (var text : vector.get("items")) {
            var parts = text.asText().split("@| age |m$");
            var on = asOf.minusMonths(Integer.parseInt(parts[2]));
            items.add(RuleFixtures.item("item-" + items.size(), parts[0], Integer.parseInt(parts[1]), on));
        }
        return items;
    }
}
