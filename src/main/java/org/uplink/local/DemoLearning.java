package org.uplink.local;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.uplink.catalog.Course;

/** Who takes which course when: the plan of a person's learning, before any row of it is written. */
final class DemoLearning {

    /**
     * One round of a course.
     *
     * @param end the day on which the check was passed; null where the course is in progress
     * @param lessons how many lessons are done
     * @param last the day of the last lesson or check
     */
    record Round(Course course, LocalDate begin, @Nullable LocalDate end, int lessons, LocalDate last) {

        static Round whole(Course course, LocalDate begin, LocalDate end) {
            return new Round(course, begin, end, course.lessons().size(), end);
        }
    }

    private static final int PERCENT_TAKEN = 48;
    private static final int PERCENT_IN_PROGRESS = 12;
    private static final int LESSONS_OF_LEARNER = 2;
    private static final int LONGEST_DAYS_BACK = 850;
    private static final int RECENT = 25;

    private final DemoContent content;

    DemoLearning(DemoContent content) {
        this.content = content;
    }

    List<Round> plan(DemoDistrict district, DemoPerson person, @Nullable LocalDate awarded) {
        var random = DemoRandom.of("learning", district.alias(), person.email());
        var rounds = new LinkedHashMap<Course, Round>();
        if (awarded != null) {
            series(content.certificationCourses(), awarded.minusDays(90), awarded, rounds);
        } else if (person.slot().story().hasPath()) {
            ofPath(person.slot().story(), DemoStory.terms(district, person), random, rounds);
        }
        if (person.slot().story() == DemoStory.NEW) {
            var course = content.pathCourses().getFirst();
            rounds.put(course, started(course, person.since(), district.day().ago(2), 1));
        } else {
            freely(district, person, random, rounds);
        }
        return List.copyOf(rounds.values());
    }

    private void ofPath(DemoStory story, DemoStory.Terms terms, DemoRandom random, Map<Course, Round> rounds) {
        var courses = content.pathCourses();
        var done = courses.subList(0, Math.min(terms.courses(), courses.size()));
        var half = terms.assigned().plusDays(ChronoUnit.DAYS.between(terms.assigned(), terms.last()) * 4 / 5);
        series(done, terms.assigned(), done.size() == courses.size() ? terms.last() : half, rounds);
        if (done.size() < courses.size()) {
            var next = courses.get(done.size());
            var most = next.lessons().size() - 1;
            var lessons = story == DemoStory.LEARNER ? Math.min(LESSONS_OF_LEARNER, most) : random.between(1, most);
            rounds.put(next, started(next, done.isEmpty() ? terms.assigned() : half, terms.last(), lessons));
        }
    }

    /** Each course is finished before the next one begins. */
    private static void series(List<Course> courses, LocalDate from, LocalDate until, Map<Course, Round> rounds) {
        var days = ChronoUnit.DAYS.between(from, until);
        for (var i = 0; i < courses.size(); i++) {
            var begin = DemoDay.workday(from.plusDays(days * i / courses.size() + 1));
            var end = DemoDay.workday(from.plusDays(days * (i + 1) / courses.size()));
            rounds.put(courses.get(i), Round.whole(courses.get(i), begin, end.isBefore(begin) ? begin : end));
        }
    }

    private static Round started(Course course, LocalDate begin, LocalDate last, int lessons) {
        return new Round(course, begin, null, lessons, last);
    }

    private void freely(DemoDistrict district, DemoPerson person, DemoRandom random, Map<Course, Round> rounds) {
        var onPath = person.slot().story().hasPath();
        for (var course : content.courses()) {
            var kept = rounds.containsKey(course)
                    || onPath && content.pathCourses().contains(course);
            if (!kept && content.isFor(course, person)) {
                freely(course, earliest(district, person), district.dayOf(person), random)
                        .ifPresent(round -> rounds.put(course, round));
            }
        }
    }

    private static Optional<Round> freely(Course course, int earliest, DemoDay day, DemoRandom random) {
        var chance = random.between(0, 99);
        var back = random.between(RECENT, earliest);
        if (earliest < RECENT || chance >= PERCENT_TAKEN + PERCENT_IN_PROGRESS) {
            return Optional.empty();
        }
        if (chance < PERCENT_TAKEN) {
            return Optional.of(Round.whole(course, day.ago(back), day.ago(back - random.between(3, 19))));
        }
        var lessons = random.between(1, course.lessons().size() - 1);
        var begun = Math.min(back, 3 * RECENT);
        return Optional.of(started(course, day.ago(begun), day.ago(random.between(1, begun)), lessons));
    }

    private static int earliest(DemoDistrict district, DemoPerson person) {
        var tenure = (int) ChronoUnit.DAYS.between(
                        person.since(), district.dayOf(person).today())
                - 5;
        return Math.min(tenure, LONGEST_DAYS_BACK);
    }

    /** The courses that are completed, each with its day. */
    static Map<Course, LocalDate> completed(List<Round> rounds) {
        var days = new LinkedHashMap<Course, LocalDate>();
        for (var round : new ArrayList<>(rounds)) {
            if (round.end() != null) {
                days.put(round.course(), round.end());
            }
        }
        return days;
    }
}
