package org.uplink.path;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.uplink.path.Draft.Item;
import org.uplink.path.Path.Terms;
import org.uplink.platform.ContentJson;

class DraftRulesTest {

    private static final Draft EMPTY = Draft.begin("Title", "Promise");

    private static Draft added(Draft draft, String... kinds) {
        var more = draft;
        for (var kind : kinds) {
            more = DraftRules.add(more, "", kind, kind.equals("course") ? "privacy-at-work" : "");
        }
        return more;
    }

    private static List<String> ids(Draft draft) {
        return DraftRules.everything(draft.steps()).map(Item::id).toList();
    }

    @Test
    void whatIsAddedGoesToTheEndAndItsIdIsNeverGivenAgain() {
        var draft = added(EMPTY, "course", "task");
        assertThat(ids(draft)).containsExactly("s1", "s2");
        assertThat(ids(added(DraftRules.remove(draft, "s2"), "task"))).containsExactly("s1", "s3");
    }

    @Test
    void stepsMoveUpAndDownAmongTheirOwn() {
        var draft = added(EMPTY, "course", "task", "task");
        assertThat(ids(DraftRules.up(draft, "s3"))).containsExactly("s1", "s3", "s2");
        assertThat(ids(DraftRules.down(draft, "s1"))).containsExactly("s2", "s1", "s3");
        assertThat(DraftRules.up(draft, "s1")).isEqualTo(draft);
        assertThat(DraftRules.down(draft, "s3")).isEqualTo(draft);
    }

    @Test
    void aGroupThatGoesLeavesItsStepsInItsPlaceAndNothingComesAfterIt() {
        var draft = added(EMPTY, "task", "group", "task");
        draft = DraftRules.move(draft, "s1", "s2");
        draft = draft.with(draft.steps().stream()
                .map(item -> item.id().equals("s3") ? item.on(Steps.gate("s2")) : item)
                .toList());
        var left = DraftRules.remove(draft, "s2");
        assertThat(ids(left)).containsExactly("s1", "s3");
        assertThat(left.steps().getLast().terms()).isEqualTo(Terms.NONE);
    }

    @Test
    void aGroupNestsOnceAndNeverInItself() {
        var draft = added(EMPTY, "group", "group", "group");
        var nested = DraftRules.move(draft, "s2", "s1");
        assertThat(nested.steps()).hasSize(2);
        assertThat(DraftRules.move(nested, "s3", "s2")).isEqualTo(nested);
        assertThat(DraftRules.move(nested, "s1", "s2")).isEqualTo(nested);
        assertThat(DraftRules.move(nested, "s1", "s3")).isEqualTo(nested);
        assertThat(DraftRules.add(nested, "s2", "group", "")).isEqualTo(nested);
        assertThat(ids(DraftRules.move(nested, "s2", ""))).containsExactly("s1", "s3", "s2");
    }

    @Property(tries = 200)
    void whateverIsPressedNoStepIsLostOrThereTwice(@ForAll Random random) {
        var draft = added(EMPTY, "group", "task", "course", "group");
        for (var press = 0; press < 30; press++) {
            var before = ids(draft);
            var one = before.get(random.nextInt(before.size()));
            var other = before.get(random.nextInt(before.size()));
            var after =
                    switch (random.nextInt(4)) {
                        case 0 -> DraftRules.up(draft, one);
                        case 1 -> DraftRules.down(draft, one);
                        case 2 -> DraftRules.move(draft, one, random.nextBoolean() ? other : "");
                        default -> DraftRules.add(draft, other, "task", "");
                    };
            assertThat(ids(after)).containsAll(before).doesNotHaveDuplicates();
            draft = after;
        }
        assertThat(ContentJson.read(Draft.class, ContentJson.write(draft))).isEqualTo(draft);
        assertThat(draft.steps().stream().map(Item::id).collect(Collectors.toSet()))
                .isNotEmpty();
    }
}
