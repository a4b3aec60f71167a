package org.uplink.local;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uplink.catalog.CourseId;
import org.uplink.local.DemoLedger.Entry;
import org.uplink.path.Path;

/** Writes who has the learning path, by when and why, and how far they are. */
final class DemoWalks {

    private static final String REASON_OF_LEARNER =
            "You moved from campus aide to the service desk this season. This is what everybody at the desk has behind them after"
                    + " the first ninety days.";

    private static final List<String> REASONS = List.of(
            "Everybody who is new in the department starts with this.",
            "New in the team: please be through before your probation talk.",
            "You take over a building of your own; have the basics behind you first.",
            "Agreed in your first week: one course every two weeks.");

    private static final List<String> NOTES = List.of(
            "Half a day at the middle school. The display in 112 needs three tries each morning; the teacher moved her lesson by ten"
                    + " minutes and had never reported it. The office prints attendance because the page is slow before 8:30.",
            "Two lessons and the front office. Nine tablets of a cart were empty, pairs shared instead. The secretary resets"
                    + " passwords by walking to the library. Nobody had reported either.",
            "Watched third grade and the media center. The sound bar in 7 is silent, they use a phone. A sub had no sign-in until"
                    + " second period; the office has a paper list for that.");

    private static final int MORNING = 8 * 60;
    private static final int AFTERNOON = 16 * 60 + 20;

    private final DemoRows rows;
    private final DemoContent content;
    private final DemoLedger ledger;

    DemoWalks(DemoRows rows, DemoContent content, DemoLedger ledger) {
        this.rows = rows;
        this.content = content;
        this.ledger = ledger;
    }

    /** @param completed when each course was completed */
    void write(DemoDistrict district, DemoPerson person, Map<CourseId, Instant> completed) {
        if (!person.slot().story().hasPath()) {
            return;
        }
        var terms = DemoStory.terms(district, person);
        var random = DemoRandom.of("walk", district.alias(), person.email());
        var assigned = district.day().at(terms.assigned(), MORNING - 20);
        var walk = random.id(assigned);
        var steps = steps(district, person, completed, random);
        rows.add(
                DemoTable.WALK,
                walk,
                district.id(),
                person.id(),
                content.path().slug(),
                content.path().revision(),
                assigned,
                end(steps));
        steps.forEach((step, done) ->
                rows.add(DemoTable.STEP_COMPLETION, walk, district.id(), person.id(), step, done.note(), done.at()));
        assignment(district, person, walk, random);
    }

    private record Done(Instant at, String note) {}

    private Map<String, Done> steps(
            DemoDistrict district, DemoPerson person, Map<CourseId, Instant> completed, DemoRandom random) {
        var story = person.slot().story();
        var last = DemoStory.terms(district, person).last();
        var steps = new LinkedHashMap<String, Done>();
        for (var step : content.path().steps()) {
            var at = step.course() == null ? null : completed.get(step.course());
            if (at != null) {
                steps.put(step.id(), new Done(at, ""));
            } else if (step.task() != null && (story == DemoStory.DONE || isNext(step, steps) && random.chance(50))) {
                steps.put(step.id(), new Done(district.day().at(last, AFTERNOON), random.pick(NOTES)));
            } else if (step.check() != null && story == DemoStory.DONE) {
                steps.put(step.id(), new Done(confirm(district, person, last), ""));
            }
        }
        return steps;
    }

    private boolean isNext(Path.Step step, Map<String, Done> steps) {
        return content.path().steps().indexOf(step) == steps.size();
    }

    private @Nullable Instant end(Map<String, Done> steps) {
        return steps.size() < content.path().steps().size()
                ? null
                : steps.values().stream().map(Done::at).max(Instant::compareTo).orElse(null);
    }

    /** The manager rates what the path asks for, at the end of it. */
    private Instant confirm(DemoDistrict district, DemoPerson person, LocalDate last) {
        var on = DemoDay.workday(last.plusDays(3));
        var manager = district.managerOf(person).orElse(district.admin());
        content.confirmed().forEach((competency, level) -> {
            var indicator =
                    content.framework().competency(competency).orElseThrow().indicator(level);
            var entry = Entry.of(competency, "manager_rating", level, on, manager.id());
            ledger.write(district, person, entry.saying("Seen at work: " + indicator), List.of());
        });
        return district.day().at(on, AFTERNOON + 40);
    }

    private void assignment(DemoDistrict district, DemoPerson person, UUID walk, DemoRandom random) {
        var terms = DemoStory.terms(district, person);
        var assigned = district.day().at(terms.assigned(), MORNING - 20);
        var id = random.id(assigned);
        var learner = person.slot().story() == DemoStory.LEARNER;
        rows.add(
                DemoTable.ASSIGNMENT,
                id,
                district.id(),
                person.id(),
                walk,
                content.path().slug(),
                terms.due(),
                learner ? REASON_OF_LEARNER : random.pick(REASONS),
                district.managerOf(person).orElse(district.admin()).id(),
                assigned);
        var team = person.slot().team();
        if (team != null && !learner && random.chance(40)) {
            rows.add(
                    DemoTable.ASSIGNMENT_CAUSE,
                    id,
                    district.id(),
                    "team",
                    district.teams().get(team),
                    team.title(),
                    assigned);
        } else {
            rows.add(DemoTable.ASSIGNMENT_CAUSE, id, district.id(), "person", person.id(), "", assigned);
        }
    }
}
