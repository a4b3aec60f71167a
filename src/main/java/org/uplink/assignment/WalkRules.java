package org.uplink.assignment;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.uplink.catalog.CourseId;
import org.uplink.competency.CompetencyId;
import org.uplink.path.Path;

/**
 * When a step of a path is done: by what is on record about the person, wherever and whenever it came about; only a task
 * is done by the person's own note. A step that is done stays done.
 */
public final class WalkRules {

    /** What a manager's latest rating of one competency says. */
    public record Rating(int level, Instant at) {}

    /**
     * What is on record about one person.
     *
     * @param courses when each completed course was completed first
     * @param ratings the manager's latest rating of each competency
     * @param awards since when each certification that is valid today has been held, by slug
     */
    public record Facts(
            Map<CourseId, Instant> courses, Map<CompetencyId, Rating> ratings, Map<String, Instant> awards) {

        public static final Facts NONE = new Facts(Map.of(), Map.of(), Map.of());
    }

    private WalkRules() {}

    /** The steps that the facts alone make done, and when each was. Tasks are never among them. */
    public static Map<String, Instant> derived(Path path, Facts facts) {
        var done = new LinkedHashMap<String, Instant>();
        for (var step : path.steps()) {
            doneAt(step, facts).ifPresent(at -> done.put(step.id(), at));
        }
        return done;
    }

    /** The first step that is still to do; empty when the path is walked to its end. */
    public static Optional<Path.Step> next(Path path, Set<String> done) {
        return path.steps().stream().filter(step -> !done.contains(step.id())).findFirst();
    }

    public static boolean complete(Path path, Set<String> done) {
        return next(path, done).isEmpty();
    }

    private static Optional<Instant> doneAt(Path.Step step, Facts facts) {
        if (step.course() != null) {
            return Optional.ofNullable(facts.courses().get(step.course()));
        }
        if (step.check() != null) {
            return reached(step.check(), facts.ratings());
        }
        return step.certification() == null
                ? Optional.empty()
                : Optional.ofNullable(facts.awards().get(step.certification()));
    }

    /** A check is done with the rating that was the last to reach its level. */
    private static Optional<Instant> reached(Path.Check check, Map<CompetencyId, Rating> ratings) {
        var enough = check.levels().entrySet().stream()
                .allMatch(level -> reaches(ratings.get(level.getKey()), level.getValue()));
        return enough
                ? check.levels().keySet().stream()
                        .map(ratings::get)
                        .map(Rating::at)
                        .max(Comparator.naturalOrder())
                : Optional.empty();
    }

    private static boolean reaches(@Nullable Rating rating, int level) {
        return rating != null && rating.level() >= level;
    }
}
