package org.uplink.insight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.uplink.competency.Competencies;
import org.uplink.competency.Competency;
import org.uplink.evidence.EvidenceLedger;
import org.uplink.evidence.Explained;
import org.uplink.platform.PersonId;

/** Opens one competency of somebody's skill map. Whoever asks has made sure that they may. */
@ApplicationScoped
class SkillDetails {

    record Name(UUID id, String name) {}

    private static final int HIGHEST = 5;

    private final EvidenceLedger ledger;
    private final Competencies competencies;
    private final SkillCourses courses;
    private final EntityManager entities;

    SkillDetails(
            EvidenceLedger ledger, Competencies competencies, SkillCourses courses, EntityManager entities) {
        this.ledger = ledger;
        this.competencies = competencies;
        this.courses = courses;
        this.entities = entities;
    }

    /** @param own whether the person looks at it; claims are for nobody else */
    SkillDetail of(PersonId person, SkillTile tile, boolean own) {
        var explained = ledger.explain(person, tile.competency().id());
        var timeline = new TimelineOf(person, explained, names(explained.entries()), courses);
        var explanation = explained.explanation();
        var detail = new SkillDetail(
                tile,
                indicators(tile.competency(), HIGHEST),
                explanation,
                timeline.countingAs(explanation.level() + 1),
                timeline.entries(),
                explained.reassessments(),
                timeline.step(),
                courses.offers(tile.competency().id(), explanation.level()));
        return own ? detail : detail.withoutClaims();
    }

    List<SkillDetail.Indicator> indicators(Competency competency, int highest) {
        return IntStream.rangeClosed(1, highest)
                .mapToObj(level -> new SkillDetail.Indicator(
                        level,
                        competencies.framework().level(level).name(),
                        competency.indicator(level)))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private Map<PersonId, String> names(Collection<Explained.Entry> entries) {
        var ids = entries.stream()
                .map(entry -> entry.recordedBy().value())
                .distinct()
                .toArray(UUID[]::new);
        List<Name> found = entities.createNativeQuery("select id, name from person where id = any(?1)", Name.class)
                .setParameter(1, ids)
                .getResultList();
        var names = new HashMap<PersonId, String>();
        found.forEach(one -> names.put(new PersonId(one.id()), one.name()));
        return names;
    }
}
