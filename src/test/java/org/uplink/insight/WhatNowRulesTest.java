package org.uplink.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.uplink.assignment.StepLine;
import org.uplink.assignment.WalkStep;
import org.uplink.insight.WhatNowRules.Situation;
import org.uplink.path.Path;
import org.uplink.path.StepRules.Progress;
import org.uplink.path.StepRules.State;

class WhatNowRulesTest {

    private static final WhatNow GAP = new WhatNow("gap", "Wi-Fi", "", "/courses/wifi", 90, null, null);

    @Test
    void whatIsAssignedComesBeforeWhatIsChosen() {
        var now = choose(List.of(walk("assigned", true, "course"), walk("chosen", false, "course")));
        assertThat(now.walk()).extracting(walk -> walk.path().slug()).isEqualTo("assigned");
    }

    @Test
    void aCheckByTheManagerIsSteppedOverWhileThereIsSomethingToDoAlone() {
        assertThat(choose(List.of(walk("p", true, "check", "task"))).kind()).isEqualTo("task");
    }

    @Test
    void whoOnlyWaitsForTheManagerIsToldToAsk() {
        assertThat(choose(List.of(walk("p", true, "check"))).kind()).isEqualTo("rating");
    }

    @Test
    void aPathByOwnChoiceComesBeforeAskingForARating() {
        var now = choose(List.of(walk("waits", true, "check"), walk("chosen", false, "course")));
        assertThat(now.kind()).isEqualTo("course");
    }

    @Test
    void withNothingBegunTheLargestGapIsNext() {
        assertThat(choose(List.of())).isEqualTo(GAP);
    }

    @Test
    void withNothingAtAllTheCatalogueIsNext() {
        var now = WhatNowRules.choose(new Situation(List.of(), List.of(), Optional.empty()));
        assertThat(now.address()).isEqualTo("/catalog");
    }

    private static WhatNow choose(List<WalkLine> walks) {
        return WhatNowRules.choose(new Situation(walks, List.of(), Optional.of(GAP)));
    }

    private static WalkLine walk(String slug, boolean assigned, String... kinds) {
        var steps = new ArrayList<WalkStep>();
        for (var kind : kinds) {
            var address = kind.equals("course") ? "/courses/" + slug : null;
            var line = new StepLine("s" + steps.size(), kind, "Title", 30, null, address);
            var step = Path.Step.of(line.id(), "certification");
            steps.add(new WalkStep(line, step, State.OPEN, true, List.of(), List.of(), List.of(), null, List.of()));
        }
        var path = new Path(slug, "r", "PTH-01", "Title", "", "role", 1, List.of(), List.of(), "");
        return new WalkLine(
                UUID.randomUUID(),
                path,
                steps,
                new Progress(0, kinds.length),
                Map.of(),
                Instant.EPOCH,
                null,
                given(assigned));
    }

    private static WalkLine.@Nullable Given given(boolean assigned) {
        return assigned
                ? new WalkLine.Given(
                        UUID.randomUUID(), LocalDate.of(2027, 1, 1), "why", "who", Instant.EPOCH, "", "", "", "")
                : null;
    }
}
