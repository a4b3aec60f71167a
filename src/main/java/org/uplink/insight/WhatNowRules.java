package org.uplink.insight;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.uplink.assignment.WalkStep;
import org.uplink.catalog.Alignment;
import org.uplink.catalog.Course;
import org.uplink.catalog.CourseId;
import org.uplink.progress.NextStep;
import org.uplink.progress.Standing;

/**
 * Answers "what now": what is due before what is begun, what is begun before what is chosen freely, and only then the
 * largest gap.
 */
final class WhatNowRules {

    /**
     * @param walks by due date, those of own choice last
     * @param courses that are running, the newest first
     * @param gap a course that would close the gap that matters most
     */
    record Situation(List<WalkLine> walks, List<Standing> courses, Optional<WhatNow> gap) {}

    private WhatNowRules() {}

    static WhatNow choose(Situation situation) {
        return Stream.of(
                        inWalks(situation, true),
                        situation.courses().stream().map(course -> goOn(course, null)),
                        inWalks(situation, false),
                        situation.walks().stream().flatMap(WhatNowRules::askForRating),
                        situation.gap().stream())
                .flatMap(choices -> choices)
                .findFirst()
                .orElseGet(() -> new WhatNow("browse", "", "", "/catalog", 0, null, null));
    }

    private static Stream<WhatNow> inWalks(Situation situation, boolean assigned) {
        return situation.walks().stream()
                .filter(walk -> !walk.completed() && (walk.given() != null) == assigned)
                .flatMap(walk -> walk.nextOwn().stream().map(step -> inWalk(walk, step, situation.courses())));
    }

    private static WhatNow inWalk(WalkLine walk, WalkStep step, List<Standing> courses) {
        var line = step.line();
        var address = line.address();
        if (address == null) {
            address = "/me/learning/" + walk.id() + "/" + line.id();
        }
        var running = courses.stream()
                .filter(course -> ("/courses/" + course.course().slug()).equals(line.address()))
                .findFirst();
        return running.isPresent()
                ? goOn(running.get(), walk)
                : new WhatNow(line.kind(), line.title(), "", address, line.minutes(), walk, null);
    }

    private static WhatNow goOn(Standing standing, @Nullable WalkLine walk) {
        var course = standing.course();
        return switch (standing.next()) {
            case NextStep.Read(var lesson) ->
                new WhatNow("lesson", lesson.title(), course.title(), standing.address(), lesson.minutes(), walk, null);
            case NextStep.TakeCheck() -> check(standing, walk);
            case NextStep.Finished() -> check(standing, walk);
        };
    }

    private static WhatNow check(Standing standing, @Nullable WalkLine walk) {
        var course = standing.course();
        return new WhatNow(
                "check",
                course.title(),
                "",
                standing.address(),
                course.assessment().minutes(),
                walk,
                null);
    }

    private static Stream<WhatNow> askForRating(WalkLine walk) {
        return walk.completed()
                ? Stream.of()
                : walk.awaited().stream()
                        .map(step -> new WhatNow(
                                "rating",
                                step.line().title(),
                                "",
                                "/paths/" + walk.path().slug(),
                                0,
                                walk,
                                null));
    }

    /**
     * The course that helps with the gap that matters most: a core one before others, a large one before small ones; of
     * several courses the one whose check asks for the least above what the person has, and then the shortest.
     *
     * @param known courses that are completed or running
     */
    static Optional<WhatNow> close(List<SkillLine> skills, Collection<Course> courses, Set<CourseId> known) {
        return skills.stream()
                .filter(skill -> skill.gap() > 0)
                .sorted(Comparator.comparing((SkillLine skill) -> !skill.core())
                        .thenComparing(SkillLine::gap, Comparator.reverseOrder()))
                .flatMap(skill -> courses.stream()
                        .filter(course -> !known.contains(course.id())
                                && raises(course, skill).isPresent())
                        .min(Comparator.comparingInt((Course course) ->
                                        raises(course, skill).orElseThrow().level())
                                .thenComparingInt(Course::minutes))
                        .map(course -> new WhatNow(
                                "gap", course.title(), "", "/courses/" + course.slug(), course.minutes(), null, skill))
                        .stream())
                .findFirst();
    }

    private static Optional<Alignment> raises(Course course, SkillLine skill) {
        return course.evidence().stream()
                .filter(alignment -> alignment.byCheck()
                        && alignment.competency().equals(skill.competency().id())
                        && alignment.level() > skill.level())
                .findFirst();
    }
}
