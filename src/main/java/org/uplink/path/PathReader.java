package org.uplink.path;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.uplink.catalog.CourseId;
import org.uplink.competency.CompetencyId;
import org.uplink.competency.RoleProfileId;
import org.uplink.platform.ContentItem;
import org.uplink.platform.ContentReader;
import org.uplink.platform.Markdown;

/** Reads {@code content/paths/*.yaml}. */
public final class PathReader implements ContentReader<Path> {

    @Override
    public String folder() {
        return "paths";
    }

    @Override
    public Optional<Path> read(ContentItem item) {
        return item.yaml(item.slug() + ".yaml", "path").map(document -> {
            var file = document.as(File.class);
            item.batch().declare("path", item.slug());
            for (var i = 0; i < file.roles().size(); i++) {
                document.mustBeDeclared("role profile", file.roles().get(i), "/roles/" + i);
            }
            checkNames(document, file.steps(), "");
            var path = file.path(document);
            PathCheck.of(path.steps()).forEach(flaw -> report(document, flaw));
            return path;
        });
    }

    private static void checkNames(ContentItem.Document document, List<Entry> steps, String around) {
        for (var i = 0; i < steps.size(); i++) {
            var step = steps.get(i);
            var pointer = around + "/steps/" + i;
            if (step.course() != null) {
                document.mustBeDeclared("course", step.course(), pointer + "/course");
            }
            if (step.certification() != null) {
                document.mustBeDeclared("certification", step.certification(), pointer + "/certification");
            }
            if (step.check() != null) {
                for (var competency : step.check().levels().keySet()) {
                    document.mustBeDeclared("competency", competency, pointer + "/check/levels/" + competency);
                }
            }
            if (step.group() != null) {
                checkNames(document, step.group().steps(), pointer + "/group");
            }
        }
    }

    private static void report(ContentItem.Document document, PathCheck.Flaw flaw) {
        var step = "'" + flaw.step() + "'";
        var other = "'" + flaw.other() + "'";
        var at = flaw.pointer();
        switch (flaw.kind()) {
            case ID_TWICE ->
                document.problem(
                        at + "/id",
                        "The id " + step + " is used twice.",
                        "Give each step an id of its own: progress is kept by it.");
            case AFTER_UNKNOWN ->
                document.problem(
                        at + "/after",
                        "Step " + step + " comes after " + other + ", which is no step of this path.",
                        "Name the id of a step or group.");
            case CIRCLE ->
                document.problem(
                        at + "/after",
                        "Step " + step + " comes after " + other + ", which waits for " + step + ".",
                        "Take one of the two out of 'after'.");
            case GATE_UNSURE ->
                document.problem(
                        at + "/after",
                        "Step " + step + " opens after " + other + ", which need not be done.",
                        "Leave out 'gate', or let everybody do " + other + ".");
            case TOO_MANY ->
                document.problem(
                        at + "/group/choose",
                        "Group " + step + " asks for more steps than it has.",
                        "Choose a smaller number, or leave it out for all.");
            case OPTIONAL_CHOICE ->
                document.problem(
                        at + "/group",
                        "A step of " + step + " is optional where one chooses anyway.",
                        "Leave out 'optional' in this group.");
            case CHOICE_IN_ORDER ->
                document.problem(
                        at + "/group/order",
                        "In " + step + " one chooses in order, so the last steps are never reached.",
                        "Leave out 'order', or let everybody do all.");
            case ALL_OPTIONAL, NO_STEPS ->
                document.problem(at, "Nothing here needs to be done.", "Let at least one step be needed.");
        }
    }

    /** The file as it is written. */
    record File(
            String slug,
            String revision,
            String code,
            String title,
            String promise,
            String kind,
            int challenge,
            List<String> roles,
            List<Entry> steps,
            String licence) {

        Path path(ContentItem.Document document) {
            return new Path(
                    slug,
                    revision,
                    code,
                    title,
                    promise,
                    kind,
                    challenge,
                    roles.stream().map(RoleProfileId::new).toList(),
                    PathReader.steps(document, steps, ""),
                    licence);
        }
    }

    private static List<Path.Step> steps(ContentItem.Document document, List<Entry> entries, String around) {
        return IntStream.range(0, entries.size())
                .mapToObj(i -> entries.get(i).step(document, around + "/steps/" + i))
                .toList();
    }

    /** @param due how long after the start */
    record Entry(
            String id,
            @Nullable String course,
            @Nullable TaskEntry task,
            @Nullable CheckEntry check,
            @Nullable String certification,
            @Nullable GroupEntry group,
            @Nullable List<String> after,
            boolean gate,
            boolean optional,
            @Nullable Due due) {

        Path.Step step(ContentItem.Document document, String pointer) {
            return new Path.Step(
                    id,
                    course == null ? null : new CourseId(course),
                    task == null ? null : task.task(Markdown.html(document.markdown(pointer + "/task/text"))),
                    check == null ? null : check.check(Markdown.html(document.markdown(pointer + "/check/text"))),
                    certification,
                    null,
                    group == null ? null : group.group(document, pointer + "/group"),
                    new Path.Terms(after == null ? List.of() : after, gate, optional, due == null ? 0 : due.weeks()));
        }
    }

    record Due(int weeks) {}

    /** @param choose how many are enough; absent for all */
    record GroupEntry(
            String title,
            @Nullable Integer choose,
            @Nullable String order,
            List<Entry> steps) {

        Path.Group group(ContentItem.Document document, String pointer) {
            return new Path.Group(
                    title,
                    choose == null ? 0 : choose,
                    "in-order".equals(order),
                    PathReader.steps(document, steps, pointer));
        }
    }

    record TaskEntry(String title, int minutes, boolean proof) {
        Path.Task task(String html) {
            return new Path.Task(title, html, minutes, proof);
        }
    }

    record CheckEntry(String title, Map<String, Integer> levels) {
        Path.Check check(String html) {
            var byCompetency = new TreeMap<CompetencyId, Integer>();
            levels.forEach((competency, level) -> byCompetency.put(new CompetencyId(competency), level));
            return new Path.Check(title, html, byCompetency);
        }
    }
}
