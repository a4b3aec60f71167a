package org.uplink.local;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.uplink.competency.Competency;
import org.uplink.competency.CompetencyId;
import org.uplink.local.DemoLedger.Assessor;
import org.uplink.local.DemoLedger.Entry;

/** Makes up what people have shown at work, around what their jobs ask for. */
final class DemoSkills {

    private static final int NEWCOMER_DAYS = 300;
    private static final List<Integer> EXPERIENCED = List.of(-2, -1, -1, 0, 0, 0, 0, 1);
    private static final List<Integer> GROWING = List.of(-2, -2, -1, -1, 0);
    private static final List<Integer> CLAIMED_ABOVE = List.of(-1, 0, 0, 0, 1, 1);

    private static final List<String> WORKS = List.of(
            "Runbook for the outage of the east wing",
            "Plan and log of the summer refresh",
            "Ticket log and article",
            "Change record with its test",
            "Review of last season's irregularities",
            "Inventory and its reconciliation",
            "Recovery test with times",
            "Data sharing agreement, redacted",
            "Survey of one building",
            "Training session with its feedback");

    private static final List<String> CONTRIBUTIONS = List.of(
            "Workshop for six districts at the association's spring meeting", "Guide that four districts use",
            "Script shared with the region's service agency", "Exercise run with a neighboring district");

    private static final List<String> CREDENTIALS = List.of(
            "Vendor certificate, seen by the director",
            "Industry certificate, number on file",
            "State endorsement, copy on file");

    private final DemoContent content;
    private final DemoLedger ledger;
    private final DemoCorrections corrections;

    DemoSkills(DemoContent content, DemoLedger ledger, DemoCorrections corrections) {
        this.content = content;
        this.ledger = ledger;
        this.corrections = corrections;
    }

    /** One competency of one person, at the level that the evidence is to support. */
    private record Case(DemoDistrict district, DemoPerson person, Competency competency, int level, DemoRandom random) {
        Case at(int other) {
            return new Case(district, person, competency, other, random);
        }
    }

    /** @param kept competencies that have their own story */
    void write(DemoDistrict district, DemoPerson person, Set<CompetencyId> kept) {
        if (person.slot().story() == DemoStory.NEW) {
            return;
        }
        var random = DemoRandom.of("skills", district.alias(), person.email());
        var targets = content.targets(person);
        for (var competency : content.framework().competencies()) {
            var target = targets.getOrDefault(competency.id(), 0);
            var core = content.isCore(person, competency.id());
            if (target > 0 && !kept.contains(competency.id())) {
                var of = new Case(district, person, competency, level(district, person, target, random), random);
                var shown = random.chance(core ? 90 : target > 1 ? 34 : 8);
                if (shown) {
                    show(of);
                }
                if (random.chance(shown ? 34 : core ? 50 : 5)) {
                    claim(of);
                }
            }
        }
    }

    private static int level(DemoDistrict district, DemoPerson person, int target, DemoRandom random) {
        var days = ChronoUnit.DAYS.between(person.since(), district.day().today());
        var offset = random.pick(days < NEWCOMER_DAYS ? GROWING : EXPERIENCED);
        var level = Math.clamp(target + offset, 1, 5);
        return level == 5 && random.chance(60) ? 4 : level;
    }

    private void show(Case of) {
        switch (of.level()) {
            case 1 -> rate(of);
            case 2 -> one(of);
            case 3 -> {
                perform(
                        of,
                        of.random().pick(List.of("lab", "observed_practice", "work_sample")),
                        DemoAges.any(of.random()));
                second(of);
            }
            case 4 -> best(of, DemoAges.any(of.random()));
            default -> {
                best(of.at(4), DemoAges.Age.CURRENT);
                contribute(of);
            }
        }
    }

    private void one(Case of) {
        switch (of.random().between(0, 3)) {
            case 0 -> rate(of);
            case 1 -> hold(of);
            case 2 -> perform(of, "lab", DemoAges.any(of.random()));
            default -> perform(of, "observed_practice", DemoAges.any(of.random()));
        }
    }

    private void second(Case of) {
        if (of.random().chance(80) && of.district().managerOf(of.person()).isPresent()) {
            rate(of);
        } else {
            hold(of);
        }
    }

    private void best(Case of, DemoAges.Age age) {
        perform(of, "work_sample", age);
        perform(of, "observed_practice", DemoAges.Age.CURRENT);
    }

    private void rate(Case of) {
        var manager = of.district().managerOf(of.person());
        if (manager.isEmpty()) {
            perform(of, "observed_practice", DemoAges.any(of.random()));
            return;
        }
        var entry = entry(
                of,
                "manager_rating",
                day(of, DemoAges.any(of.random())),
                manager.get().id());
        ledger.write(of.district(), of.person(), entry.saying(seen(of)), List.of());
    }

    private void perform(Case of, String kind, DemoAges.Age age) {
        var assessor = assessor(of);
        var day = day(of, age);
        var entry = entry(of, kind, day, assessor.person()).saying(seen(of));
        if (kind.equals("work_sample")) {
            entry = entry.of(of.random().pick(WORKS) + ", " + day);
        }
        var id = ledger.write(of.district(), of.person(), entry, List.of(assessor));
        corrections.perhaps(
                of.district(),
                of.person(),
                new DemoCorrections.Judged(id, of.competency().id(), of.level(), day, assessor.person()));
    }

    private void hold(Case of) {
        var on = day(of, DemoAges.Age.CURRENT);
        var entry = entry(of, "external_credential", on, of.district().admin().id())
                .until(on.plusYears(of.random().between(1, 3)))
                .saying(of.random().pick(CREDENTIALS));
        ledger.write(of.district(), of.person(), entry, List.of());
    }

    private void contribute(Case of) {
        var elsewhere =
                new Assessor(of.district().assessorElsewhere(), of.district().elsewhere());
        var on = day(of, DemoAges.Age.CURRENT);
        var entry = entry(of, "contribution", on, elsewhere.person())
                .of(of.random().pick(CONTRIBUTIONS) + ", " + on)
                .saying("People of other districts used it and said so.");
        ledger.write(of.district(), of.person(), entry, List.of(elsewhere, assessor(of)));
    }

    private void claim(Case of) {
        var level = Math.clamp(of.level() + of.random().pick(CLAIMED_ABOVE), 1, 5);
        var on = day(of, DemoAges.Age.CURRENT);
        var entry = Entry.of(
                of.competency().id(), "self_assessment", level, on, of.person().id());
        ledger.write(of.district(), of.person(), entry, List.of());
    }

    private static Entry entry(Case of, String kind, LocalDate on, UUID by) {
        return Entry.of(of.competency().id(), kind, of.level(), on, by);
    }

    private static String seen(Case of) {
        return "Seen at work: " + of.competency().indicator(of.level());
    }

    private LocalDate day(Case of, DemoAges.Age age) {
        var currency = content.framework().currencyOf(of.competency());
        return DemoAges.day(age, currency, of.person().since(), of.district().dayOf(of.person()), of.random());
    }

    private static Assessor assessor(Case of) {
        Optional<DemoPerson> own = of.district().assessors().stream()
                .filter(one -> !one.id().equals(of.person().id()))
                .findFirst();
        return own.map(one -> new Assessor(one.id(), of.district().alias()))
                .orElseGet(() -> new Assessor(
                        of.district().assessorElsewhere(), of.district().elsewhere()));
    }

    /** The competencies whose story is told by courses and by the manager's check. */
    Set<CompetencyId> told(DemoPerson person) {
        var told = new HashSet<CompetencyId>();
        if (person.slot().story().hasPath() || person.slot().holder()) {
            told.addAll(content.confirmed().keySet());
            told.addAll(content.certified());
        }
        return told;
    }
}
