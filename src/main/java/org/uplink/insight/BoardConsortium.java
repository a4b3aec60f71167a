package org.uplink.insight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.uplink.competency.Competencies;
import org.uplink.insight.BoardConsortiumRules.Cell;
import org.uplink.platform.CurrentActor;

/** Adds up what member districts share. The database gives out sums only, and none of too few. */
@ApplicationScoped
class BoardConsortium {

    record Row(
            String domain,
            String withheld,
            @Nullable Integer people,
            @Nullable Integer districts,
            @Nullable Integer met,
            @Nullable Integer targets) {

        Cell cell() {
            if (people == null || districts == null || met == null || targets == null) {
                return withheld.equals("people") ? new Cell.FewPeople() : new Cell.FewDistricts();
            }
            return BoardConsortiumRules.cell(people, districts, met, targets);
        }
    }

    /** A domain of the shared framework. */
    record Line(String code, String title, Cell cell) {}

    private final EntityManager entities;
    private final Competencies competencies;
    private final CurrentActor current;
    private final Clock clock;

    BoardConsortium(EntityManager entities, Competencies competencies, CurrentActor current, Clock clock) {
        this.entities = entities;
        this.competencies = competencies;
        this.current = current;
        this.clock = clock;
    }

    /** Whether the active organization is one that districts may stand under. */
    @Transactional
    boolean leads() {
        return !entities.createNativeQuery(
                        "select kind from organization where id = ?1 and kind in ('association', 'service-agency')")
                .setParameter(1, current.get().organization().value())
                .getResultList()
                .isEmpty();
    }

    /** Every domain; one about which nobody shares anything speaks of too few districts. */
    @Transactional
    List<Line> lines() {
        var cells = cells();
        return competencies.framework().domains().stream()
                .map(domain ->
                        new Line(domain.id(), domain.title(), cells.getOrDefault(domain.id(), new Cell.FewDistricts())))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private Map<String, Cell> cells() {
        List<Row> rows = entities.createNativeQuery("select * from uplink_member_totals(?1)", Row.class)
                .setParameter(1, current.get().today(clock))
                .getResultList();
        var cells = new HashMap<String, Cell>();
        rows.forEach(row -> cells.put(row.domain(), row.cell()));
        return cells;
    }
}
