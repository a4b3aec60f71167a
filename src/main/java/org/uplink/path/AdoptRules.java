package org.uplink.path;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.uplink.path.Draft.Content;
import org.uplink.path.Draft.Item;
import org.uplink.path.Path.Step;
import org.uplink.platform.Markdown;

/**
 * A published path as a draft again. Steps keep their ids, so that a later version is compared step by step; what the
 * adopting organization adds is numbered from the next ten thousand on, so that it never meets a step that is added at the
 * origin. Pure.
 */
final class AdoptRules {

    private static final int ROOM = 10_000;

    private AdoptRules() {}

    static Draft draft(Path path) {
        var roles = path.roles().stream().map(role -> role.key()).toList();
        var steps = items(path.steps());
        return new Draft(path.title(), path.promise(), roles, beyond(steps), steps);
    }

    /** The first number that neither these steps nor any that follow them at their origin have. */
    private static int beyond(List<Item> steps) {
        return (last(steps) / ROOM + 1) * ROOM + 1;
    }

    /** The highest number of a step; 0 where there is none. */
    static int last(List<Item> steps) {
        return DraftRules.everything(steps)
                .map(item -> item.id().replaceAll("[^0-9]", ""))
                .filter(number -> !number.isEmpty())
                .mapToInt(Integer::parseInt)
                .max()
                .orElse(0);
    }

    private static List<Item> items(List<Step> steps) {
        return steps.stream()
                .map(step -> new Item(step.id(), step.kind(), content(step), step.terms(), items(step.steps())))
                .toList();
    }

    private static Content content(Step step) {
        var group = step.group();
        if (group != null) {
            return new Content("", group.title(), "", 0, false, Map.of(), group.choose(), group.inOrder());
        }
        var task = step.task();
        if (task != null) {
            var text = Markdown.typed(task.html());
            return new Content("", task.title(), text, task.minutes(), task.proof(), Map.of(), 0, false);
        }
        var check = step.check();
        if (check != null) {
            var levels = check.levels().entrySet().stream()
                    .collect(Collectors.toMap(level -> level.getKey().key(), Map.Entry::getValue));
            return new Content("", check.title(), Markdown.typed(check.html()), 0, false, levels, 0, false);
        }
        var course = step.course();
        return Content.named(course == null ? String.valueOf(step.certification()) : course.slug());
    }
}
