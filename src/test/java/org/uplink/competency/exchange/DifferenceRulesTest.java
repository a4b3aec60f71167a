package org.uplink.competency.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class DifferenceRulesTest {

    private static Entry entry(int id, int content) {
        var key = new Entry.Key(Part.ITEM, new UUID(1, id));
        return new Entry(key, new UUID(2, content), id, "C-" + id, "Item " + id);
    }

    @Test
    void whatIsOnlyInTheFileIsAddedAndWhatIsMissingFromItRemoved() {
        var difference = DifferenceRules.compare(List.of(entry(1, 1), entry(2, 1)), List.of(entry(2, 1), entry(3, 1)));
        assertThat(difference.added()).containsExactly(entry(3, 1));
        assertThat(difference.removed()).containsExactly(entry(1, 1));
        assertThat(difference.changed()).isEmpty();
        assertThat(difference.unchanged()).isOne();
    }

    @Test
    void otherContentUnderTheSameIdentifierIsAChange() {
        var difference = DifferenceRules.compare(List.of(entry(1, 1)), List.of(entry(1, 2)));
        assertThat(difference.changed()).containsExactly(entry(1, 2));
        assertThat(difference.isEmpty()).isFalse();
    }

    @Test
    void oneIdentifierInTwoListsIsTwoElements() {
        var item = entry(1, 1);
        var concept = new Entry(new Entry.Key(Part.CONCEPT, new UUID(1, 1)), new UUID(2, 1), 0, null, "Concept");
        assertThat(DifferenceRules.compare(List.of(item), List.of(concept)).added())
                .containsExactly(concept);
    }

    @Test
    void fieldsAreComparedByWhatTheySay() {
        var before =
                CaseJson.stored("{\"title\": \"Old\", \"weight\": 1.0, \"lastChangeDateTime\": \"a\", \"gone\": [1]}");
        var after = CaseJson.stored("{\"lastChangeDateTime\": \"b\", \"weight\": 1, \"title\": \"New\"}");
        assertThat(DifferenceRules.fields(before, after))
                .containsExactly(
                        new DifferenceRules.FieldChange("gone", "[1]", null),
                        new DifferenceRules.FieldChange("title", "Old", "New"));
    }

    @Property
    void theSameAgainIsNoDifferenceInWhateverOrder(@ForAll @Size(max = 30) List<@IntRange(max = 9) Integer> contents) {
        var entries = IntStream.range(0, contents.size())
                .mapToObj(id -> entry(id, contents.get(id)))
                .toList();
        var turned = new ArrayList<>(entries);
        Collections.reverse(turned);
        assertThat(DifferenceRules.compare(entries, turned).isEmpty()).isTrue();
    }

    @Property
    void everyElementIsCountedOnce(
            @ForAll @Size(max = 20) List<@IntRange(max = 3) Integer> before,
            @ForAll @Size(max = 20) List<@IntRange(max = 3) Integer> after) {
        var left = IntStream.range(0, before.size())
                .mapToObj(id -> entry(id, before.get(id)))
                .toList();
        var right = IntStream.range(0, after.size())
                .mapToObj(id -> entry(id, after.get(id)))
                .toList();
        var difference = DifferenceRules.compare(left, right);
        assertThat(difference.added().size() + difference.changed().size() + difference.unchanged())
                .isEqualTo(after.size());
        assertThat(difference.removed().size() + difference.changed().size() + difference.unchanged())
                .isEqualTo(before.size());
    }
}
