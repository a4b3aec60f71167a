package org.uplink.insight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uplink.competency.CompetencyId;
import org.uplink.people.People;
import org.uplink.platform.CurrentActor;
import org.uplink.platform.Ids;

/** Reads a heat map: one statement for the people, one for their levels, one for everybody else together. */
@ApplicationScoped
class HeatRows {

    /** @param found how many people there are on all pages */
    record PersonRow(int found, UUID person, String name, String[] roles, String jobs, String teams) {}

    /** The levels of one person; the arrays go together. */
    record LevelsRow(
            UUID person,
            String[] competencies,
            Integer[] levels,
            String[] currencies,
            @Nullable String[] reviews) {

        Map<CompetencyId, Level> byCompetency() {
            var all = HashMap.<CompetencyId, Level>newHashMap(competencies.length);
            for (var i = 0; i < competencies.length; i++) {
                all.put(new CompetencyId(competencies[i]), new Level(levels[i], currencies[i], reviews[i]));
            }
            return all;
        }
    }

    record Level(int level, String currency, @Nullable String nextReview) {}

    record OthersRow(String competency, int met, int targets) {}

    private final EntityManager entities;
    private final CurrentActor current;
    private final Clock clock;

    HeatRows(EntityManager entities, CurrentActor current, Clock clock) {
        this.entities = entities;
        this.current = current;
        this.clock = clock;
    }

    /** @param most how many people at most, from the page on that is wanted */
    @SuppressWarnings("unchecked")
    List<PersonRow> people(HeatQuery wanted, int most) {
        if (!wanted.teamText().isEmpty()) {
            Ids.parse(wanted.teamText());
        }
        return asManager(HeatSql.PEOPLE, PersonRow.class)
                .setParameter(5, wanted.needsLevels())
                .setParameter(6, wanted.roleText())
                .setParameter(7, wanted.domainText())
                .setParameter(8, wanted.showWanted().key())
                .setParameter(9, wanted.currencyText())
                .setParameter(10, wanted.filtersCells())
                .setParameter(11, wanted.groupText())
                .setParameter(12, wanted.sortText())
                .setParameter(13, most)
                .setParameter(14, (wanted.pageWanted() - 1) * most)
                .setParameter(15, wanted.teamText())
                .getResultList();
    }

    @SuppressWarnings("unchecked")
    List<LevelsRow> levels(Collection<UUID> people) {
        var actor = current.get();
        return entities.createNativeQuery(HeatSql.LEVELS, LevelsRow.class)
                .setParameter(1, actor.organization().value())
                .setParameter(2, people.toArray(UUID[]::new))
                .setParameter(3, actor.today(clock))
                .getResultList();
    }

    /** Nothing for somebody who manages everybody. */
    @SuppressWarnings("unchecked")
    List<OthersRow> others() {
        return People.seesAll(current.get())
                ? List.of()
                : asManager(HeatSql.OTHERS, OthersRow.class)
                        .setParameter(5, true)
                        .getResultList();
    }

    private Query asManager(String sql, Class<?> row) {
        var actor = current.get();
        return entities.createNativeQuery(sql, row)
                .setParameter(1, actor.organization().value())
                .setParameter(2, actor.person().value())
                .setParameter(3, People.seesAll(actor))
                .setParameter(4, actor.today(clock));
    }
}
