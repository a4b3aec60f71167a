package org.uplink.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.uplink.path.Steps.choose;
import static org.uplink.path.Steps.path;
import static org.uplink.path.Steps.task;

import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.uplink.catalog.CourseId;
import org.uplink.path.Path;
import org.uplink.path.Path.Step;

class MoveRulesTest {

    private static final Step COURSE = Step.of("b", new CourseId("privacy-at-work"));
    private static final Path BEFORE = path(task("a"), task("b"), task("c"));

    @Test
    void whatIsDoneCarriesOverWhereTheStepIsStillThereInWhateverGroup() {
        var move = MoveRules.of(BEFORE, path(choose("g", 1, task("a"), task("d"))), Set.of("a", "c"), Set.of());
        assertThat(move.carried()).containsExactly("a");
        assertThat(move.dropped()).containsExactly("c");
        assertThat(move.replaced()).isEmpty();
        assertThat(move.added()).containsExactly("d");
        assertThat(move.completes()).isTrue();
    }

    @Test
    void aStepThatIsAnotherKindOfStepNowIsToDoAgain() {
        var move = MoveRules.of(BEFORE, path(task("a"), COURSE), Set.of("a", "b"), Set.of());
        assertThat(move.replaced()).containsExactly("b");
        assertThat(move.added()).containsExactly("b");
        assertThat(move.completes()).isFalse();
    }

    @Test
    void whatIsOnRecordCountsForNewStepsToo() {
        var move = MoveRules.of(BEFORE, path(task("a"), COURSE), Set.of("a"), Set.of("b"));
        assertThat(move.completes()).isTrue();
    }

    @Property
    void theSameVersionLosesNothing(@ForAll("done") Set<String> done) {
        var move = MoveRules.of(BEFORE, BEFORE, done, Set.of());
        assertThat(move.carried()).containsExactlyInAnyOrderElementsOf(done);
        assertThat(move.dropped()).isEmpty();
        assertThat(move.added()).isEmpty();
        assertThat(move.after()).isEqualTo(BEFORE.progress(done));
    }

    @Provide
    Arbitrary<Set<String>> done() {
        return Arbitraries.of("a", "b", "c").set();
    }
}
