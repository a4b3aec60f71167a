package org.uplink.insight;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.uplink.competency.Competency;
import org.uplink.evidence.Explained;
import org.uplink.evidence.Explanation;
import org.uplink.evidence.Outlook;

/**
 * One competency of one person, opened: what each level means, why this one is shown, and what comes next.
 *
 * @param strong what counts at the next level already
 */
record SkillDetail(
        SkillTile tile,
        List<Indicator> indicators,
        Explanation explanation,
        List<Entry> strong,
        List<Entry> timeline,
        List<Explained.Lowered> reassessments,
        Step step,
        List<Offer> courses,
        LevelHistory history,
        Outlook outlook) {

    /** @param name of the level, such as "Independent" */
    record Indicator(int level, String name, String text) {}

    /**
     * A row of the time line.
     *
     * @param by who recorded it, empty where that was the person
     * @param course the course that it came from
     * @param countsAs the level that it supports now, 0 where it does not count
     * @param state of age, {@code none} where it does not count
     * @param reason why it does not count, empty where it does
     */
    record Entry(Explained.Entry row, String by, @Nullable Offer course, int countsAs, String state, String reason) {

        public boolean counts() {
            return countsAs > 0;
        }

        public boolean isClaim() {
            return row.kind().equals(CLAIM);
        }
    }

    /**
     * The smallest next step.
     *
     * @param type see {@link org.uplink.evidence.NextStep#type()}
     * @param kinds that would do, the easiest first
     * @param item the row that it is about
     */
    record Step(
            String type,
            int level,
            boolean performance,
            List<String> kinds,
            @Nullable Entry item,
            @Nullable LocalDate by) {}

    /**
     * A course for this competency.
     *
     * @param level what its check, or its task at work, is about
     * @param minutes of the check where it has one for this, else of the course
     * @param check whether passing its check is evidence for this
     */
    record Offer(String title, String address, int level, int minutes, boolean check) {}

    static final String CLAIM = "self_assessment";
    static final String CHECK = "knowledge_check";

    private static final Comparator<Outlook.Supposed> FURTHEST = Comparator.comparing(Outlook.Supposed::levelToday)
            .thenComparing(Outlook.Supposed::levelThen)
            .thenComparing(Outlook.Supposed::level, Comparator.reverseOrder());

    public Competency competency() {
        return tile.competency();
    }

    public boolean hasClaim() {
        return timeline.stream().anyMatch(Entry::isClaim);
    }

    public int next() {
        return explanation.level() + 1;
    }

    /** What is said of oneself is private until shared. */
    SkillDetail withoutClaims() {
        var visible = timeline.stream().filter(entry -> !entry.isClaim()).toList();
        return new SkillDetail(
                tile, indicators, explanation, strong, visible, reassessments, step, courses, history, outlook);
    }

    /** The level that passing the check of a course today would make. */
    public int madeBy(Offer course) {
        return outlook.with(CHECK, course.level()).levelToday();
    }

    /** Of each kind of evidence, the least that would lift the level furthest, today or half a year ahead. */
    public List<Outlook.Supposed> effects() {
        return outlook.supposed().stream()
                .filter(one -> one.levelToday() > explanation.level() || one.levelThen() > outlook.level())
                .collect(Collectors.groupingBy(Outlook.Supposed::kind, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .flatMap(ofKind -> ofKind.stream().max(FURTHEST).stream())
                .toList();
    }

    /** The course whose check gives the next level soonest. */
    public @Nullable Offer quickest() {
        return courses.stream()
                .filter(course -> course.check() && course.level() >= next())
                .findFirst()
                .orElse(null);
    }
}
