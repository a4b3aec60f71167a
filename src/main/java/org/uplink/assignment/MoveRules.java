package org.uplink.assignment;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.uplink.path.Path;
import org.uplink.path.Path.Step;
import org.uplink.path.StepRules;

/**
 * What changes for somebody in the middle of a path who moves to another revision of it. What is done carries over where a
 * step of the same id and kind is there.
 */
public final class MoveRules {

    /**
     * @param carried ids of done steps that stay done
     * @param dropped ids of done steps that count no more
     * @param replaced those of them whose id is another kind of step now
     * @param added ids of steps that were not there before
     * @param after where the person stands then, with what is on record
     */
    public record Move(
            List<String> carried,
            List<String> dropped,
            List<String> replaced,
            List<String> added,
            StepRules.Progress after) {

        public boolean completes() {
            return after.complete();
        }
    }

    private MoveRules() {}

    /**
     * @param done ids of the steps that are done
     * @param derived ids of the steps of the new revision that what is on record makes done
     */
    public static Move of(Path from, Path to, Set<String> done, Set<String> derived) {
        var carried = ids(from)
                .filter(id -> done.contains(id) && isSame(from, to, id))
                .toList();
        var dropped = ids(from)
                .filter(id -> done.contains(id) && !carried.contains(id))
                .toList();
        var after = new HashSet<>(derived);
        after.addAll(carried);
        return new Move(
                carried,
                dropped,
                dropped.stream().filter(id -> to.step(id).isPresent()).toList(),
                ids(to).filter(id -> !isSame(from, to, id)).toList(),
                to.progress(after));
    }

    private static Stream<String> ids(Path path) {
        return path.leaves().stream().map(Step::id);
    }

    private static boolean isSame(Path from, Path to, String id) {
        var kind = to.step(id).map(Step::kind);
        return kind.isPresent() && from.step(id).map(Step::kind).equals(kind);
    }
}
