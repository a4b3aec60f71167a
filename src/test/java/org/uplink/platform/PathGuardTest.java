package org.uplink.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.uplink.testing.Spelling;

class PathGuardTest {

    private static final List<String> PATHS = List.of("/me", "/admin/people", "/static/app.css");

    /** Spellings that come through a guard that refuses these marks. */
    private static List<String> through(List<String> marks) {
        return PATHS.stream()
                .flatMap(path ->
                        Spelling.thatNobodyNeeds().stream().map(one -> one.of().apply(path)))
                .filter(path -> !PathGuard.isAmbiguous(path, marks))
                .toList();
    }

    @Test
    void everySpellingThatNoPageNeedsIsRefused() {
        assertThat(through(PathGuard.AMBIGUOUS)).isEmpty();
    }

    @Test
    void withoutAnyOneMarkTheCheckFindsTheHole() {
        for (var mark : PathGuard.AMBIGUOUS) {
            var others = new ArrayList<>(PathGuard.AMBIGUOUS);
            others.remove(mark);
            assertThat(through(others)).as(mark).isNotEmpty();
        }
    }

    @Test
    void pathsOfOurPagesAreNot() {
        for (var path : List.of(
                "/", "/me/learning/a-b/c_d", "/courses/caf%C3%A9", "/paths/lakeside~counter", "/a+b%20c", "/x.css")) {
            assertThat(PathGuard.isAmbiguous(path)).as(path).isFalse();
        }
    }
}
