package org.uplink.competency.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.uplink.competency.Competencies;
import org.uplink.competency.Competency;
import org.uplink.competency.CompetencyId;
import org.uplink.competency.Framework;
import org.uplink.competency.exchange.DifferenceRules.Difference;

/** Which people's records an import touches: those on competencies that change or go, or that such an element is linked to. */
@ApplicationScoped
class TouchedRecords {

    private final Competencies competencies;
    private final RecordsOnCompetencies records;
    private final EntityManager entities;

    TouchedRecords(Competencies competencies, RecordsOnCompetencies records, EntityManager entities) {
        this.competencies = competencies;
        this.records = records;
        this.entities = entities;
    }

    List<Report.Touched> by(Difference difference) {
        var items = Stream.concat(difference.changed().stream(), difference.removed().stream())
                .filter(entry -> entry.key().part() == Part.ITEM)
                .map(entry -> entry.key().identifier().toString())
                .toList();
        if (items.isEmpty()) {
            return List.of();
        }
        var ours = nodes(competencies.framework());
        var touched = new TreeSet<CompetencyId>();
        Stream.concat(items.stream(), linked(items).stream()).map(ours::get).forEach(competency -> {
            if (competency != null) {
                touched.add(competency);
            }
        });
        return touched.isEmpty() ? List.of() : named(records.heldOn(touched));
    }

    private List<Report.Touched> named(List<RecordsOnCompetencies.Held> held) {
        var framework = competencies.framework();
        return held.stream()
                .map(one -> new Report.Touched(
                        one.competency(),
                        framework
                                .competency(new CompetencyId(one.competency()))
                                .map(Competency::title)
                                .orElse(""),
                        one.evidence(),
                        one.people()))
                .toList();
    }

    /** All that stands for one of our competencies in links: its UUID, its code, and those of its levels. */
    private static Map<String, CompetencyId> nodes(Framework framework) {
        var nodes = new HashMap<String, CompetencyId>();
        for (var competency : framework.competencies()) {
            nodes.put(competency.uuid(), competency.id());
            nodes.put(Columns.node(competency.id().key()), competency.id());
            competency
                    .levels()
                    .keySet()
                    .forEach(level -> nodes.put(
                            OurUuids.of(framework).level(competency.id(), level).toString(), competency.id()));
        }
        return nodes;
    }

    private List<String> linked(List<String> items) {
        var rows = entities.createNativeQuery("""
                        select distinct other from (
                            select destination as other from case_part where origin = any (?1)
                            union all select origin from case_part where destination = any (?1)) link""")
                .setParameter(1, items.toArray(String[]::new))
                .getResultList();
        var linked = new ArrayList<String>();
        rows.forEach(row -> linked.add((String) row));
        return linked;
    }
}
