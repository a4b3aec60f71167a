package org.uplink.path;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.uplink.path.Draft.Item;

/** What keeps a draft from being published. Pure. */
final class DraftCheck {

    static final int LONGEST_TITLE = 120;
    static final int LONGEST_PROMISE = 300;
    static final int LONGEST_TEXT = 4000;
    static final int LONGEST_MINUTES = 6000;
    static final int LONGEST_WEEKS = 104;

    /**
     * @param kind a word for the page
     * @param step the id of the step that it stands at; "" for the path itself
     * @param other the id of the step that it is about, or ""
     */
    record Flaw(String kind, String step, String other) {}

    /** What there is to be named. */
    record Known(Set<String> courses, Set<String> certifications, Set<String> competencies, Set<String> roles) {}

    private DraftCheck() {}

    static List<Flaw> of(Draft draft, Known known) {
        var flaws = new ArrayList<Flaw>();
        if (draft.title().isEmpty()) {
            flaws.add(new Flaw("title-missing", "", ""));
        }
        if (draft.title().length() > LONGEST_TITLE || draft.promise().length() > LONGEST_PROMISE) {
            flaws.add(new Flaw("too-long", "", ""));
        }
        if (draft.promise().isEmpty()) {
            flaws.add(new Flaw("promise-missing", "", ""));
        }
        if (!known.roles().containsAll(draft.roles())) {
            flaws.add(new Flaw("role-unknown", "", ""));
        }
        DraftRules.everything(draft.steps()).forEach(item -> check(item, known, flaws));
        for (var flaw : PathCheck.of(draft.steps().stream().map(Item::step).toList())) {
            flaws.add(new Flaw(word(flaw.kind()), flaw.step(), flaw.other()));
        }
        return flaws;
    }

    private static String word(PathCheck.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static void check(Item item, Known known, List<Flaw> flaws) {
        var content = item.content();
        switch (item.kind()) {
            case Draft.COURSE -> require(known.courses().contains(content.name()), "course-unknown", item, flaws);
            case Draft.CERTIFICATION ->
                require(known.certifications().contains(content.name()), "certification-unknown", item, flaws);
            case Draft.TASK -> {
                require(!content.title().isEmpty() && !content.text().isEmpty(), "words-missing", item, flaws);
                require(content.minutes() > 0 && content.minutes() <= LONGEST_MINUTES, "minutes-missing", item, flaws);
            }
            case Draft.CHECK -> {
                require(!content.title().isEmpty() && !content.text().isEmpty(), "words-missing", item, flaws);
                require(!content.levels().isEmpty(), "levels-missing", item, flaws);
                require(known.competencies().containsAll(content.levels().keySet()), "competency-unknown", item, flaws);
            }
            default -> require(!content.title().isEmpty(), "group-title-missing", item, flaws);
        }
        require(
                content.title().length() <= LONGEST_TITLE && content.text().length() <= LONGEST_TEXT,
                "too-long",
                item,
                flaws);
        require(item.terms().weeks() <= LONGEST_WEEKS, "weeks-out-of-reach", item, flaws);
    }

    private static void require(boolean met, String kind, Item item, List<Flaw> flaws) {
        if (!met) {
            flaws.add(new Flaw(kind, item.id(), ""));
        }
    }
}
