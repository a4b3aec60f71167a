package org.uplink.path;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.uplink.catalog.CourseId;
import org.uplink.competency.CompetencyId;
import org.uplink.competency.RoleProfileId;

/** One revision of a learning path: steps that lead to a promise. */
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
     * Exactly one of the five is there.
     *
     * @param certification the slug of a certification, which is a room above this one
     * @param level is never in a file: it is assigned alone
     */
    public record Step(
            String id,
            @Nullable CourseId course,
            @Nullable Task task,
            @Nullable Check check,
            @Nullable String certification,
            @Nullable Level level) {}

    /** A verified level in a competency, whatever it rests on. */
    public record Level(CompetencyId competency, int level) {}

    /**
     * Work that a person marks done with a note.
     *
     * @param html the task, safe to show
     */
    public record Task(String title, String html, int minutes) {}

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
}
