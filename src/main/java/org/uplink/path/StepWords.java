package org.uplink.path;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.uplink.path.Path.Step;
import org.uplink.platform.Markdown;
import org.uplink.platform.Page;

/** Says in lines of text what a part of a path is like, so that two versions of it can be read side by side. */
@ApplicationScoped
class StepWords {

    private final StepCatalog catalog;
    private final Page page;

    StepWords(StepCatalog catalog, Page page) {
        this.catalog = catalog;
        this.page = page;
    }

    /**
     * @param step "" for the path itself
     * @param aspect as {@link PathDifference} and {@link TakeOverRules} name them
     */
    List<String> of(Path path, String step, String aspect) {
        return switch (aspect) {
            case "title" -> List.of(path.title());
            case "promise" -> List.of(path.promise());
            case "words" -> List.of(path.title(), path.promise());
            case "roles" -> List.of(path.roles().isEmpty() ? words().everybody() : catalog.jobs(path));
            case "sequence" -> siblings(path, step);
            case "place" -> List.of(place(path, step));
            default -> path.step(step).map(one -> of(path, one, aspect)).orElseGet(() -> List.of(words().removed()));
        };
    }

    private List<String> of(Path path, Step step, String aspect) {
        return switch (aspect) {
            case "order" -> List.of(order(path, step));
            case "optional" -> List.of(step.terms().optional() ? words().optional() : words().needed());
            case "due" -> List.of(words().due(step.terms().weeks()));
            default -> content(step);
        };
    }

    /** What a step asks for, without its terms. */
    List<String> content(Step step) {
        var lines = new ArrayList<String>();
        lines.add(catalog.title(step));
        lines.addAll(facts(step));
        var text = step.task() != null
                ? step.task().html()
                : step.check() == null ? "" : step.check().html();
        Markdown.typed(text).lines().filter(line -> !line.isBlank()).forEach(lines::add);
        return lines;
    }

    /** What there is to say of a step besides its title and its text. */
    List<String> facts(Step step) {
        var group = step.group();
        if (group != null) {
            var enough = group.choose() > 0
                    ? words().choose(group.choose(), group.steps().size())
                    : words().all_of_these();
            return group.inOrder() ? List.of(enough, words().in_order()) : List.of(enough);
        }
        var task = step.task();
        if (task != null) {
            var minutes = words().minutes(task.minutes());
            return task.proof() ? List.of(minutes, words().proof()) : List.of(minutes);
        }
        var check = step.check();
        return check == null
                ? List.of()
                : check.levels().entrySet().stream()
                        .map(level -> words().level(level.getKey().key(), level.getValue()))
                        .toList();
    }

    /** When a step comes and whether it must; nothing where nothing is said. */
    List<String> terms(Path path, Step step) {
        var terms = step.terms();
        return Stream.of(
                        terms.optional() ? words().optional() : "",
                        terms.weeks() > 0 ? words().due(terms.weeks()) : "",
                        terms.after().isEmpty() ? "" : order(path, step))
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private String order(Path path, Step step) {
        var terms = step.terms();
        var titles = titles(path);
        var after = terms.after().stream()
                .map(id -> titles.getOrDefault(id, id))
                .sorted()
                .collect(Collectors.joining("; "));
        return after.isEmpty() ? words().after_nothing() : words().after(after, terms.gate());
    }

    private String place(Path path, String step) {
        return path.all().stream()
                .filter(group -> group.steps().stream().anyMatch(one -> one.id().equals(step)))
                .findFirst()
                .map(group -> words().in_group(catalog.title(group)))
                .orElseGet(() -> words().in_path());
    }

    private List<String> siblings(Path path, String group) {
        var steps = group.isEmpty()
                ? path.steps()
                : path.step(group).map(Step::steps).orElse(List.of());
        var titles = titles(path);
        return steps.stream().map(step -> titles.getOrDefault(step.id(), "")).toList();
    }

    private Map<String, String> titles(Path path) {
        return catalog.titles(path);
    }

    private SharedMessages words() {
        return page.words(SharedMessages.class);
    }
}
