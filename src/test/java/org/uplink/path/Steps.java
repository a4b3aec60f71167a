package org.uplink.path;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.uplink.path.Path.Group;
import org.uplink.path.Path.Step;
import org.uplink.path.Path.Task;
import org.uplink.path.Path.Terms;

/** Steps for tests: short ones by name, and any at all. */
public final class Steps {

    private static final Task WORK = new Task("Work", "", 30, false);
    private static final int DEEPEST = 2;

    private Steps() {}

    public static Step task(String id) {
        return Step.of(id, WORK);
    }

    public static Step optional(String id) {
        return task(id).on(new Terms(List.of(), false, true, 0));
    }

    static Terms gate(String... after) {
        return new Terms(List.of(after), true, false, 0);
    }

    public static Step gated(String id, String... after) {
        return task(id).on(gate(after));
    }

    public static Step advised(String id, String... after) {
        return task(id).on(new Terms(List.of(after), false, false, 0));
    }

    public static Step all(String id, Step... steps) {
        return choose(id, 0, steps);
    }

    public static Step choose(String id, int choose, Step... steps) {
        return Step.of(id, new Group(id, choose, false, List.of(steps)));
    }

    public static Step inOrder(String id, Step... steps) {
        return Step.of(id, new Group(id, 0, true, List.of(steps)));
    }

    /** A path of these steps. */
    public static Path path(Step... steps) {
        return new Path("any", "1", "", "Any", "", "own", 0, List.of(), List.of(steps), "");
    }

    /** Nested steps with whatever terms; many of them have mistakes. */
    static List<Step> any(Random random) {
        var ids = new ArrayList<String>();
        var shape = shape(random, 0, ids);
        return shape.stream().map(step -> withTerms(step, random, ids)).toList();
    }

    private static List<Step> shape(Random random, int depth, List<String> ids) {
        var steps = new ArrayList<Step>();
        for (var left = 1 + random.nextInt(4); left > 0; left--) {
            var id = "s" + ids.size();
            ids.add(id);
            if (depth < DEEPEST && random.nextInt(3) == 0) {
                var inside = shape(random, depth + 1, ids);
                var choose = random.nextBoolean() ? 0 : 1 + random.nextInt(inside.size());
                steps.add(Step.of(id, new Group(id, choose, choose == 0 && random.nextBoolean(), inside)));
            } else {
                steps.add(task(id));
            }
        }
        return steps;
    }

    private static Step withTerms(Step step, Random random, List<String> ids) {
        var after = random.nextInt(3) == 0 ? List.of(ids.get(random.nextInt(ids.size()))) : List.<String>of();
        var terms = new Terms(after, random.nextBoolean(), random.nextInt(6) == 0, 0);
        var group = step.group();
        if (group == null) {
            return step.on(terms);
        }
        var inside =
                group.steps().stream().map(one -> withTerms(one, random, ids)).toList();
        return Step.of(step.id(), new Group(group.title(), group.choose(), group.inOrder(), inside))
                .on(terms);
    }
}
