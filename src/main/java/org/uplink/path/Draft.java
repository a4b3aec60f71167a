package org.uplink.path;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.uplink.catalog.CourseId;
import org.uplink.competency.CompetencyId;
import org.uplink.competency.RoleProfileId;
import org.uplink.path.Path.Step;
import org.uplink.path.Path.Terms;
import org.uplink.platform.Markdown;

/**
 * A path that is being composed, mistakes and gaps included.
 *
 * @param roles keys of the role profiles that it is meant for, none for everybody; absent in drafts from before there were any
 * @param next the number of the next step that is added: no id is ever given twice, because progress is kept by it
 */
record Draft(String title, String promise, List<String> roles, int next, List<Item> steps) {

    Draft {
        roles = roles == null ? List.of() : roles;
    }

    static final String COURSE = "course";
    static final String TASK = "task";
    static final String CHECK = "check";
    static final String CERTIFICATION = "certification";
    static final String GROUP = "group";

    /** @param kind one of the five above */
    record Item(String id, String kind, Content content, Terms terms, List<Item> steps) {

        boolean isGroup() {
            return kind.equals(GROUP);
        }

        Item with(List<Item> others) {
            return new Item(id, kind, content, terms, others);
        }

        Item on(Terms others) {
            return new Item(id, kind, content, others, steps);
        }

        Step step() {
            var step =
                    switch (kind) {
                        case COURSE -> Step.of(id, new CourseId(content.name()));
                        case TASK ->
                            Step.of(
                                    id,
                                    new Path.Task(
                                            content.title(),
                                            Markdown.plain(content.text()),
                                            content.minutes(),
                                            content.proof()));
                        case CHECK ->
                            Step.of(
                                    id,
                                    new Path.Check(
                                            content.title(), Markdown.plain(content.text()), content.competencies()));
                        case CERTIFICATION -> Step.of(id, content.name());
                        default ->
                            Step.of(
                                    id,
                                    new Path.Group(content.title(), content.choose(), content.inOrder(), steps(steps)));
                    };
            return step.on(terms);
        }

        private static List<Step> steps(List<Item> items) {
            return items.stream().map(Item::step).toList();
        }
    }

    /**
     * What a step is about; each kind uses its own part.
     *
     * @param name slug of a course or a certification
     * @param levels of a check, by competency
     * @param choose of a group: how many are enough, 0 for all
     */
    record Content(
            String name,
            String title,
            String text,
            int minutes,
            boolean proof,
            Map<String, Integer> levels,
            int choose,
            boolean inOrder) {

        static final Content NOTHING = new Content("", "", "", 0, false, Map.of(), 0, false);

        static Content named(String name) {
            return new Content(name, "", "", 0, false, Map.of(), 0, false);
        }

        Map<CompetencyId, Integer> competencies() {
            var byCompetency = new TreeMap<CompetencyId, Integer>();
            levels.forEach((competency, level) -> byCompetency.put(new CompetencyId(competency), level));
            return byCompetency;
        }
    }

    static Draft begin(String title, String promise) {
        return new Draft(title, promise, List.of(), 1, List.of());
    }

    Draft with(List<Item> others) {
        return new Draft(title, promise, roles, next, others);
    }

    /** The revision that it makes when it is published. */
    Path path(PathId id, String revision) {
        return new Path(
                id.slug(),
                revision,
                "",
                title,
                promise,
                PathId.COMPOSED,
                0,
                roles.stream().map(RoleProfileId::new).toList(),
                steps.stream().map(Item::step).toList(),
                "");
    }

    @Nullable
    Item find(String id) {
        return find(steps, id);
    }

    private static @Nullable Item find(List<Item> items, String id) {
        for (var item : items) {
            var found = item.id().equals(id) ? item : find(item.steps(), id);
            if (found != null) {
                return found;
            }
        }
        return null;
    }
}
