package org.uplink.local;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.uplink.catalog.CourseId;
import org.uplink.competency.CompetencyId;
import org.uplink.local.DemoLedger.Entry;

/** Writes one district whole: the house, and what its people have learned, shown, been given and been asked for. */
final class DemoPeople {

    private static final String CHECK = "knowledge_check";

    private final DemoHouse house;
    private final DemoLearning learning;
    private final DemoRounds rounds;
    private final DemoLedger ledger;
    private final DemoSkills skills;
    private final DemoLearner learner;
    private final DemoWalks walks;
    private final DemoAwards awards;
    private final DemoCredits credits;
    private final DemoWork work;
    private final DemoTrail trail;
    private final DemoCoverage coverage;

    DemoPeople(DemoRows rows, DemoContent content) {
        this.house = new DemoHouse(rows);
        this.learning = new DemoLearning(content);
        this.rounds = new DemoRounds(rows);
        this.ledger = new DemoLedger(rows, content.framework());
        this.skills = new DemoSkills(content, ledger, new DemoCorrections(rows));
        this.learner = new DemoLearner(content, ledger);
        this.walks = new DemoWalks(rows, content, ledger);
        this.awards = new DemoAwards(rows, content);
        this.credits = new DemoCredits(rows, content);
        this.work = new DemoWork(rows, ledger);
        this.trail = new DemoTrail(rows, content.path());
        this.coverage = new DemoCoverage(rows, content);
    }

    void write(DemoDistrict district, UUID association) {
        house.district(district, association);
        for (var person : district.people()) {
            var completed = learn(district, person);
            skills.write(district, person, kept(person));
            if (person.slot().story() == DemoStory.LEARNER) {
                learner.write(district, person);
            }
            walks.write(district, person, completed);
            awards.write(district, person);
            credits.write(district, person, completed);
            if (person.slot().story() == DemoStory.LEARNER) {
                awards.essentials(district, person, completed);
            }
        }
        work.write(district);
        trail.write(district);
        coverage.write(district);
    }

    private Map<CourseId, Instant> learn(DemoDistrict district, DemoPerson person) {
        var completed = new HashMap<CourseId, Instant>();
        for (var round : learning.plan(district, person, DemoAwards.day(district, person))) {
            rounds.write(district, person, round).ifPresent(passed -> {
                completed.put(round.course().id(), passed.at());
                know(district, person, passed);
            });
        }
        return completed;
    }

    /** A check that is passed is evidence for what the course says it is. */
    private void know(DemoDistrict district, DemoPerson person, DemoRounds.Passed passed) {
        var course = passed.round().course();
        for (var alignment : course.evidence()) {
            if (alignment.byCheck()) {
                var on = district.day().dayOf(passed.at());
                var entry = Entry.of(alignment.competency(), CHECK, alignment.level(), on, person.id())
                        .from("attempt:" + passed.attempt(), course.slug() + "@" + course.revision());
                ledger.write(district, person, entry, List.of());
            }
        }
    }

    private Set<CompetencyId> kept(DemoPerson person) {
        var kept = new HashSet<>(skills.told(person));
        if (person.slot().story() == DemoStory.LEARNER) {
            kept.addAll(DemoLearner.TOLD);
        }
        return kept;
    }
}
