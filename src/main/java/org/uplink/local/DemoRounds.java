package org.uplink.local;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.uplink.catalog.Lesson;
import org.uplink.local.DemoLearning.Round;

/** Writes rounds of courses: lessons done, where somebody stopped, and the check with its tries. */
final class DemoRounds {

    /** A check that was passed. */
    record Passed(UUID attempt, Round round, Instant at) {}

    private static final List<String> RESPONSES = List.of(
            "Close to what we do, with one difference: here the school's office manager decides, so I would ask her first and"
                    + " the technician second.",
            "I would start with what stops a lesson today, then call back before noon with a time. What I had not thought of"
                    + " was telling the teacher what to do until then.",
            "Three things to change at our place: write down the room and the bell period, say the next time by the clock, and"
                    + " name who owns it after me.",
            "Two of our forms ask for more than the work needs. I will bring both to Thursday's meeting with a shorter version.",
            "We had this last spring. The notes were on three pads, nobody had written the time, and it took two days to put the"
                    + " morning together again. One log and one person who writes it would have been enough.");

    private static final int FIRST_LESSON = 8 * 60 + 15;
    private static final int MINUTES_A_LESSON = 50;
    private static final int FIRST_TRY = 14 * 60;
    private static final int SECOND_TRY = 15 * 60 + 10;
    private static final int PERCENT_SECOND_TRY = 22;

    private final DemoRows rows;
    private final DemoChecks checks;

    DemoRounds(DemoRows rows) {
        this.rows = rows;
        this.checks = new DemoChecks(rows);
    }

    /** @return the check, where it was passed */
    Optional<Passed> write(DemoDistrict district, DemoPerson person, Round round) {
        var random = DemoRandom.of(
                "round", district.alias(), person.email(), round.course().slug());
        var started = district.day().at(round.begin(), FIRST_LESSON - 10);
        var enrolment = random.id(started);
        var end = round.end();
        var passed = end == null ? null : district.day().at(end, SECOND_TRY).plusSeconds(random.between(0, 900));
        rows.add(
                DemoTable.ENROLMENT,
                enrolment,
                district.id(),
                person.id(),
                round.course().slug(),
                round.course().revision(),
                started,
                passed,
                passed);
        for (var number = 0; number < round.lessons(); number++) {
            lesson(district, person, new Place(enrolment, round, number), random);
        }
        if (end == null || passed == null) {
            stopped(district, person, new Place(enrolment, round, round.lessons()), random);
            return Optional.empty();
        }
        var who = new DemoChecks.Sitting(district.id(), person.id(), enrolment, round.course());
        var second = random.chance(PERCENT_SECOND_TRY);
        if (second) {
            checks.fail(who, district.day().at(end, FIRST_TRY), random);
        }
        return Optional.of(new Passed(checks.pass(who, second ? 2 : 1, passed, random), round, passed));
    }

    /** One lesson of a round, by its number from 0. */
    private record Place(UUID enrolment, Round round, int number) {
        Lesson lesson() {
            return round.course().lessons().get(number);
        }

        LocalDate day() {
            var days = ChronoUnit.DAYS.between(round.begin(), round.last());
            var day = number + 1 >= round.lessons()
                    ? round.last()
                    : round.begin().plusDays(days * number / round.lessons());
            var workday = DemoDay.workday(day);
            return workday.isBefore(round.begin()) ? round.begin() : workday;
        }
    }

    private void lesson(DemoDistrict district, DemoPerson person, Place place, DemoRandom random) {
        var at = district.day()
                .at(place.day(), FIRST_LESSON + place.number() * MINUTES_A_LESSON)
                .plusSeconds(random.between(0, 600));
        var lesson = place.lesson();
        rows.add(DemoTable.LESSON_COMPLETION, place.enrolment(), district.id(), person.id(), lesson.slug(), at);
        if (lesson.asksForResponse()) {
            var text = random.pick(RESPONSES);
            rows.add(DemoTable.LESSON_RESPONSE, place.enrolment(), district.id(), person.id(), lesson.slug(), text, at);
        }
        if (place.number() + 1 == place.round().course().lessons().size()) {
            position(district, person, place, 100, at);
        }
    }

    private void stopped(DemoDistrict district, DemoPerson person, Place place, DemoRandom random) {
        var at = district.day().at(place.round().last(), FIRST_LESSON + place.number() * MINUTES_A_LESSON + 15);
        position(district, person, place, random.between(20, 75), at);
    }

    private void position(DemoDistrict district, DemoPerson person, Place place, int percent, Instant at) {
        rows.add(
                DemoTable.READING_POSITION,
                place.enrolment(),
                district.id(),
                person.id(),
                place.lesson().slug(),
                percent,
                at);
    }
}
