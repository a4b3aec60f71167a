package org.uplink.insight;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.uplink.competency.Competencies;
import org.uplink.competency.Competency;
import org.uplink.evidence.EvidenceLedger;
import org.uplink.evidence.Explained;
import org.uplink.people.People;
import org.uplink.platform.PersonId;

/** Opens one competency of somebody's skill map. Whoever asks has made sure that they may. */
@ApplicationScoped
class SkillDetails {

    private static final int HIGHEST = 5;

    private final EvidenceLedger ledger;
    private final Competencies competencies;
    private final SkillCourses courses;
    private final People people;

    SkillDetails(EvidenceLedger ledger, Competencies competencies, SkillCourses courses, People people) {
        this.ledger = ledger;
        this.competencies = competencies;
        this.courses = courses;
        this.people = people;
    }

    /** @param own whether the person looks at it; claims are for nobody else */
    SkillDetail of(PersonId person, SkillTile tile, boolean own) {
        var explained = ledger.explain(person, tile.competency().id());
        var names = people.namesOf(
                explained.entries().stream().map(Explained.Entry::recordedBy).collect(Collectors.toUnmodifiableSet()));
        var timeline = new TimelineOf(person, explained, names, courses);
        var explanation = explained.explanation();
        var detail = new SkillDetail(
                tile,
                indicators(tile.competency(), HIGHEST),
                explanation,
                timeline.countingAs(explanation.level() + 1),
                timeline.entries(),
                explained.reassessments(),
                timeline.step(),
                courses.offers(tile.competency().id(), explanation.level()),
                history(explained),
                explained.outlook());
        return own ? detail : detail.withoutClaims();
    }

    private static LevelHistory history(Explained explained) {
        var kinds = explained.entries().stream().collect(Collectors.toMap(Explained.Entry::id, Explained.Entry::kind));
        var rows = explained.history().stream()
                .map(change -> new LevelHistory.Row(
                        change.on(),
                        change.from(),
                        change.to(),
                        change.item() == null ? "" : kinds.getOrDefault(change.item(), "")))
                .toList();
        return new LevelHistory(rows, explained.asOf());
    }

    List<SkillDetail.Indicator> indicators(Competency competency, int highest) {
        return IntStream.rangeClosed(1, highest)
                .mapToObj(level -> new SkillDetail.Indicator(
                        level, competencies.framework().level(level).name(), competency.indicator(level)))
                .toList();
    }
}
