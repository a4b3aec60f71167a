package org.uplink.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.uplink.path.Steps.advised;
import static org.uplink.path.Steps.all;
import static org.uplink.path.Steps.choose;
import static org.uplink.path.Steps.gated;
import static org.uplink.path.Steps.optional;
import static org.uplink.path.Steps.path;
import static org.uplink.path.Steps.task;

import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.uplink.path.Path.Step;
import org.uplink.path.PathDifference.Change;

class PathDifferenceTest {

    @Test
    void whatCameAndWhatWent() {
        assertThat(PathDifference.between(path(task("a"), task("b")), path(task("a"), task("c"))))
                .containsExactly(new Change("added", "c", List.of()), new Change("removed", "b", List.of()));
    }

    @Test
    void onlyTheStepThatMovedHasMoved() {
        assertThat(PathDifference.between(
                        path(task("a"), task("b"), task("c"), task("d")),
                        path(task("d"), task("a"), task("b"), task("c"))))
                .containsExactly(new Change("moved", "d", List.of()));
        assertThat(PathDifference.between(path(task("a"), all("g", task("b"))), path(all("g", task("b"), task("a")))))
                .containsExactly(new Change("moved", "a", List.of()));
    }

    @Test
    void eachKindOfChangeIsNamed() {
        assertThat(PathDifference.between(
                        path(task("a"), task("b"), choose("g", 1, task("c"), task("d"))),
                        path(optional("a"), gated("b", "a"), choose("g", 2, task("c"), task("d")))))
                .containsExactly(
                        new Change("changed", "a", List.of("optional")),
                        new Change("changed", "b", List.of("order")),
                        new Change("changed", "g", List.of("content")));
        assertThat(PathDifference.between(path(gated("b", "a")), path(advised("b", "a"))))
                .containsExactly(new Change("changed", "b", List.of("order")));
    }

    @Property(tries = 200)
    void nothingChangesAgainstItself(@ForAll Random random) {
        var path = path(Steps.any(random).toArray(Step[]::new));
        assertThat(PathDifference.between(path, path)).isEmpty();
    }
}
