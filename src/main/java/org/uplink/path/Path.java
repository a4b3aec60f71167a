package org.uplink.path;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.uplink.catalog.CourseId;
import org.uplink.competency.CompetencyId;
import org.uplink.competency.RoleProfileId;

/** One revision of a learning path: steps, some of them groups of steps, that lead to a promise. */
public record Path(
        String slug,
        String revision,
        String code,
        String title,
        String promise,
        String kind,
        int challenge,
        List<RoleProfileId> roles,
        List<Step> steps,
        String licence) {

    /**
     * Exactly one of the six is there.
     *
     * @param certification the slug of a certification, which is a room above this one
     * @param level is never in a file: it is assigned alone
     * @param terms absent in documents from before there were any
     */
    public record Step(
            String id,
            @Nullable CourseId course,
            @Nullable Task task,
            @Nullable Check check,
            @Nullable String certification,
            @Nullable Level level,
            @Nullable Group group,
            Terms terms) {

        public Step {
            terms = terms == null ? Terms.NONE : terms;
        }

        public static Step of(String id, CourseId course) {
            return new Step(id, course, null, null, null, null, null, Terms.NONE);
        }

        public static Step of(String id, Task task) {
            return new Step(id, null, task, null, null, null, null, Terms.NONE);
        }

        public static Step of(String id, Check check) {
            return new Step(id, null, null, check, null, null, null, Terms.NONE);
        }

        public static Step of(String id, String certification) {
            return new Step(id, null, null, null, certification, null, null, Terms.NONE);
        }

        public static Step of(String id, Level level) {
            return new Step(id, null, null, null, null, level, null, Terms.NONE);
        }

        public static Step of(String id, Group group) {
            return new Step(id, null, null, null, null, null, group, Terms.NONE);
        }

        public Step on(Terms other) {
            return new Step(id, course, task, check, certification, level, group, other);
        }

        /** {@code course}, {@code task}, {@code check}, {@code certification}, {@code level} or {@code group}. */
        public String kind() {
            if (group != null) {
                return "group";
            }
            if (course != null) {
                return "course";
            }
            if (task != null) {
                return "task";
            }
            if (check != null) {
                return "check";
            }
            return level != null ? "level" : "certification";
        }

        /** The steps inside; none where it is no group. */
        public List<Step> steps() {
            return group == null ? List.of() : group.steps();
        }
    }

    /**
     * When a step comes and whether it must.
     *
     * @param after ids of the steps that come before it
     * @param gate whether it opens only when those are done; otherwise the order is advice
     * @param optional whether what it stands in is done without it
     * @param weeks after the start until it should be done; 0 where nothing is said
     */
    public record Terms(List<String> after, boolean gate, boolean optional, int weeks) {

        public static final Terms NONE = new Terms(List.of(), false, false, 0);
    }

    /**
     * Steps that belong together.
     *
     * @param choose how many of them are enough; 0 for all that are not optional
     * @param inOrder whether each opens when the one before it is done
     */
    public record Group(String title, int choose, boolean inOrder, List<Step> steps) {}

    /** A verified level in a competency, whatever it rests on. */
    public record Level(CompetencyId competency, int level) {}

    /**
     * Work that a person marks done with a note.
     *
     * @param html the task, safe to show
     * @param proof whether the note needs an address where the work can be seen
     */
    public record Task(String title, String html, int minutes, boolean proof) {}

    /**
     * A manager's rating of named competencies, each at least at a level.
     *
     * @param html what it asks for, safe to show
     */
    public record Check(String title, String html, Map<CompetencyId, Integer> levels) {}

    /** A path of one step: what is assigned alone. */
    public static Path single(PathId id, String title, Step step) {
        return new Path(id.slug(), "1", "", title, "", PathId.SINGLE, 0, List.of(), List.of(step), "");
    }

    public PathId id() {
        return new PathId(slug);
    }

    /** How far somebody is who has done these steps. */
    public StepRules.Progress progress(Set<String> done) {
        return StepRules.progress(steps, done);
    }

    /** All that can be done, whatever group it stands in, from the first to the last. */
    public List<Step> leaves() {
        return all().stream().filter(step -> step.group() == null).toList();
    }

    /** Every step and group, each group before what stands in it. */
    public List<Step> all() {
        var all = new ArrayList<Step>();
        collect(steps, all);
        return all;
    }

    public Optional<Step> step(String id) {
        return all().stream().filter(step -> step.id().equals(id)).findFirst();
    }

    private static void collect(List<Step> steps, List<Step> into) {
        for (var step : steps) {
            into.add(step);
            collect(step.steps(), into);
        }
    }
}
