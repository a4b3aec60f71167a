package org.uplink.assignment;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.uplink.catalog.CourseId;
import org.uplink.competency.CompetencyId;
import org.uplink.path.Path;

/**
 * When a step of a path is done: by what is on record about the person, wherever and whenever it came about; only a task
 * is done by the person's own note. A step that is done stays done.
 */
public final class WalkRules {

    /** What a manager's latest rating of one competency says, or what its evidence shows. */
    public record Rating(int level, Instant at) {}

    /**
     * What is on record about one person.
     *
     * @param courses each time that a course was completed, the first one first
     * @param ratings the manager's latest rating of each competency
     * @param awards each time that a certification was awarded which is valid today, by slug, the first one first
     * @param levels the verified level of each competency that a path asks for, and since when
     */
    public record Facts(
            Map<CourseId, List<Instant>> courses,
            Map<CompetencyId, Rating> ratings,
            Map<String, List<Instant>> awards,
            Map<CompetencyId, Rating> levels) {

        public static final Facts NONE = new Facts(Map.of(), Map.of(), Map.of(), Map.of());
    }

    private WalkRules() {}

    /**
     * The steps that the facts alone make done, and when each was. Tasks are never among them.
     *
     * @param from what was before does not count: an occurrence that comes again is walked anew; null where all counts
     */
    public static Map<String, Instant> derived(Path path, Facts facts, @Nullable Instant from) {
        var since = from == null ? Instant.MIN : from;
        var done = new LinkedHashMap<String, Instant>();
        for (var step : path.leaves()) {
            doneAt(step, facts, since).ifPresent(at -> done.put(step.id(), at));
        }
        return done;
    }

    /** The competencies in which the path asks for a verified level. */
    public static Set<CompetencyId> levels(Path path) {
        return path.leaves().stream()
                .map(Path.Step::level)
                .filter(Objects::nonNull)
                .map(Path.Level::competency)
                .collect(Collectors.toSet());
    }

    private static Optional<Instant> doneAt(Path.Step step, Facts facts, Instant since) {
        if (step.course() != null) {
            return first(facts.courses().get(step.course()), since);
        }
        if (step.check() != null) {
            return reached(step.check(), facts.ratings(), since);
        }
        var level = step.level();
        if (level != null) {
            var verified = facts.levels().get(level.competency());
            return Optional.ofNullable(verified)
                    .filter(held -> held.level() >= level.level())
                    .map(Rating::at);
        }
        return step.certification() == null
                ? Optional.empty()
                : first(facts.awards().get(step.certification()), since);
    }

    private static Optional<Instant> first(@Nullable List<Instant> times, Instant since) {
        return times == null
                ? Optional.empty()
                : times.stream().filter(at -> !at.isBefore(since)).findFirst();
    }

    /** A check is done with the rating that was the last to reach its level. */
    private static Optional<Instant> reached(Path.Check check, Map<CompetencyId, Rating> ratings, Instant since) {
        var enough = check.levels().entrySet().stream()
                .allMatch(level -> reaches(ratings.get(level.getKey()), level.getValue(), since));
        return enough
                ? check.levels().keySet().stream()
                        .map(ratings::get)
                        .map(Rating::at)
                        .max(Comparator.naturalOrder())
                : Optional.empty();
    }

    private static boolean reaches(@Nullable Rating rating, int level, Instant since) {
        return rating != null && rating.level() >= level && !rating.at().isBefore(since);
    }
}
