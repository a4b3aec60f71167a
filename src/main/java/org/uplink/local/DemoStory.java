package org.uplink.local;

import java.time.LocalDate;

/** How somebody fares with the learning path of the first ninety days. */
enum DemoStory {
    /** Never had it: courses taken freely over the years. */
    NONE,
    /** Came a few days ago. */
    NEW,
    /** The account {@code learner@}: two courses done, the third begun, nothing late. */
    LEARNER,
    ON_TRACK,
    LATE,
    STUCK,
    DONE;

    /**
     * @param assigned the day of the assignment
     * @param due the day it is due
     * @param last the day of the last lesson or check
     * @param courses how many courses of the path are completed
     */
    record Terms(LocalDate assigned, LocalDate due, LocalDate last, int courses) {}

    boolean hasPath() {
        return this != NONE && this != NEW;
    }

    /** The same each time it is asked for a person of a district. */
    static Terms terms(DemoDistrict district, DemoPerson person) {
        return person.slot().story().terms(district.day(), DemoRandom.of("terms", district.alias(), person.email()));
    }

    private Terms terms(DemoDay day, DemoRandom random) {
        return switch (this) {
            case LEARNER -> terms(day, new int[] {49, 36, 2, 2});
            case ON_TRACK ->
                terms(day, new int[] {
                    random.between(30, 60), random.between(14, 60), random.between(1, 6), random.between(1, 3)
                });
            case LATE ->
                terms(day, new int[] {
                    random.between(95, 130), -random.between(4, 25), random.between(5, 12), random.between(1, 3)
                });
            case STUCK ->
                terms(day, new int[] {
                    random.between(75, 95), random.between(4, 20), random.between(38, 60), random.between(0, 1)
                });
            case DONE ->
                terms(day, new int[] {random.between(150, 220), -random.between(15, 60), random.between(70, 80), 4});
            case NONE, NEW -> throw new IllegalStateException(this + " has no path");
        };
    }

    private static Terms terms(DemoDay day, int[] days) {
        return new Terms(day.ago(days[0]), DemoDay.dueDay(day.today().plusDays(days[1])), day.ago(days[2]), days[3]);
    }
}
