package org.uplink.path;

import java.util.HashSet;
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
            checkSteps(document, file.steps());
            return file.path(document);
        });
    }

    private static void checkSteps(ContentItem.Document document, List<Entry> steps) {
        var ids = new HashSet<String>();
        for (var i = 0; i < steps.size(); i++) {
            var step = steps.get(i);
            var pointer = "/steps/" + i;
            if (!ids.add(step.id())) {
                document.problem(
                        pointer + "/id",
                        "The id '" + step.id() + "' is used twice.",
                        "Give each step an id of its own: progress is kept by it.");
            }
            checkNames(document, step, pointer);
        }
    }

    private static void checkNames(ContentItem.Document document, Entry step, String pointer) {
        if (step.course() != null) {
            document.mustBeDeclared("course", step.course(), pointer + "/course");
        }
        if (step.certification() != null) {
            document.mustBeDeclared("certification", step.certification(), pointer + "/certification");
        }
        if (step.check() != null) {
            step.check()
                    .levels()
                    .keySet()
                    .forEach(competency ->
                            document.mustBeDeclared("competency", competency, pointer + "/check/levels/" + competency));
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
                    IntStream.range(0, steps.size())
                            .mapToObj(i -> steps.get(i).step(document, "/steps/" + i))
                            .toList(),
                    licence);
        }
    }

    record Entry(
            String id,
            @Nullable String course,
            @Nullable TaskEntry task,
            @Nullable CheckEntry check,
            @Nullable String certification) {

        Path.Step step(ContentItem.Document document, String pointer) {
            return new Path.Step(
                    id,
                    course == null ? null : new CourseId(course),
                    task == null ? null : task.task(Markdown.html(document.markdown(pointer + "/task/text"))),
                    check == null ? null : check.check(Markdown.html(document.markdown(pointer + "/check/text"))),
                    certification,
                    null);
        }
    }

    record TaskEntry(String title, int minutes) {
        Path.Task task(String html) {
            return new Path.Task(title, html, minutes);
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
