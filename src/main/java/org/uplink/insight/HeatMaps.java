package org.uplink.insight;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.uplink.competency.Competencies;
import org.uplink.competency.Competency;
import org.uplink.competency.CompetencyId;
import org.uplink.competency.RoleProfileId;
import org.uplink.competency.Target;
import org.uplink.insight.HeatRows.Level;
import org.uplink.insight.HeatRows.OthersRow;
import org.uplink.insight.HeatRows.PersonRow;

/** Draws the heat map of the people whom the one who acts manages. */
@ApplicationScoped
class HeatMaps {

    private final HeatRows rows;
    private final Competencies competencies;

    HeatMaps(HeatRows rows, Competencies competencies) {
        this.rows = rows;
        this.competencies = competencies;
    }

    /** @param most how many people at most */
    HeatMap map(HeatQuery query, int most) {
        var people = rows.people(query, most);
        var levels = new HashMap<UUID, Map<CompetencyId, Level>>();
        rows.levels(people.stream().map(PersonRow::person).toList())
                .forEach(row -> levels.put(row.person(), row.byCompetency()));
        var drawing = new HeatDrawing(
                query, columns(query), competencies.framework().domains(), new Targets(new HashMap<>()), levels);
        return drawing.map(people, query.byDomain() ? Map.of() : others());
    }

    private List<Competency> columns(HeatQuery query) {
        return competencies.framework().domains().stream()
                .filter(domain -> query.domainText().isEmpty() || domain.id().equals(query.domainText()))
                .flatMap(domain -> domain.competencies().stream())
                .toList();
    }

    private Map<String, OthersRow> others() {
        var others = new HashMap<String, OthersRow>();
        rows.others().forEach(row -> others.put(row.competency(), row));
        return others;
    }

    /** What jobs ask for, worked out once for all who hold the same. */
    final class Targets {
        private final Map<List<String>, Map<CompetencyId, Target>> known;

        private Targets(Map<List<String>, Map<CompetencyId, Target>> known) {
            this.known = known;
        }

        Map<CompetencyId, Target> of(String[] roles) {
            return known.computeIfAbsent(
                    List.of(roles),
                    keys -> competencies.targetsOf(
                            Stream.of(roles).map(RoleProfileId::new).toList()));
        }
    }
}
