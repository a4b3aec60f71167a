package org.uplink.insight;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uplink.competency.Competency;
import org.uplink.competency.CompetencyId;
import org.uplink.competency.Framework;
import org.uplink.competency.Target;
import org.uplink.insight.HeatMap.Column;
import org.uplink.insight.HeatMap.Group;
import org.uplink.insight.HeatMap.Line;
import org.uplink.insight.HeatMap.Others;
import org.uplink.insight.HeatMap.Sum;
import org.uplink.insight.HeatRows.Level;
import org.uplink.insight.HeatRows.OthersRow;
import org.uplink.insight.HeatRows.PersonRow;
import org.uplink.people.SmallGroupRules;

/** Puts what was read into lines and columns. */
record HeatDrawing(
        HeatQuery query,
        List<Competency> all,
        List<Framework.Domain> domains,
        HeatMaps.Targets targets,
        Map<UUID, Map<CompetencyId, Level>> levels) {

    HeatMap map(List<PersonRow> people, Map<String, OthersRow> others) {
        var wanted = query.cells();
        var whole = people.stream().map(person -> line(person, wanted)).toList();
        var found = people.isEmpty() ? 0 : people.getFirst().found();
        if (query.byDomain()) {
            return new HeatMap(List.of(), domainColumns(whole), grouped(whole), found);
        }
        var kept = kept(whole);
        var columns = new ArrayList<Column>();
        for (var i = 0; i < all.size(); i++) {
            if (kept[i]) {
                columns.add(column(i, whole, others.get(all.get(i).id().key())));
            }
        }
        var lines = whole.stream().map(line -> narrowed(line, kept)).toList();
        return new HeatMap(columns, List.of(), grouped(lines), found);
    }

    private Line line(PersonRow person, HeatQuery.Cells wanted) {
        var asked = targets.of(person.roles());
        var held = levels.getOrDefault(person.person(), Map.of());
        var gaps = asked.values().stream().filter(target -> isGap(target, held));
        var coreGaps = asked.values().stream().filter(target -> target.core() && isGap(target, held));
        var cells = new ArrayList<@Nullable HeatCell>(all.size());
        for (var competency : all) {
            var cell = cell(competency.id(), held.get(competency.id()), asked.get(competency.id()));
            cells.add(wanted.lets(cell) ? cell : null);
        }
        return new Line(
                person.person(),
                person.name(),
                person.jobs(),
                person.teams(),
                (int) gaps.count(),
                (int) coreGaps.count(),
                cells,
                query.byDomain() ? sums(cells) : List.of());
    }

    private static boolean isGap(Target target, Map<CompetencyId, Level> held) {
        var level = held.get(target.competency());
        return level == null || level.level() < target.level();
    }

    private static HeatCell cell(CompetencyId competency, @Nullable Level held, @Nullable Target asked) {
        return new HeatCell(
                competency,
                held == null ? 0 : held.level(),
                asked == null ? 0 : asked.level(),
                asked != null && asked.core(),
                held == null ? "none" : held.currency(),
                held == null ? null : held.nextReview());
    }

    private List<Sum> sums(List<@Nullable HeatCell> cells) {
        var sums = new ArrayList<Sum>(domains.size());
        var from = 0;
        for (var domain : domains) {
            var until = from + domain.competencies().size();
            sums.add(sum(domain.id(), cells.subList(from, until)));
            from = until;
        }
        return sums;
    }

    private static Sum sum(String domain, List<@Nullable HeatCell> cells) {
        var met = 0;
        var asked = 0;
        var coreGaps = 0;
        var aged = 0;
        for (var cell : cells) {
            if (cell != null) {
                met += cell.met() ? 1 : 0;
                asked += cell.target() > 0 ? 1 : 0;
                coreGaps += cell.core() && cell.gap() > 0 ? 1 : 0;
                aged += cell.aged() ? 1 : 0;
            }
        }
        return new Sum(domain, met, asked, asked - met, coreGaps, aged);
    }

    /** Where single cells are left out, a column without any goes, too. */
    private boolean[] kept(List<Line> lines) {
        var kept = new boolean[all.size()];
        for (var i = 0; i < kept.length; i++) {
            var at = i;
            kept[i] = !query.filtersCells()
                    || lines.stream().anyMatch(line -> line.cells().get(at) != null);
        }
        return kept;
    }

    private static Line narrowed(Line line, boolean[] kept) {
        var cells = new ArrayList<@Nullable HeatCell>();
        for (var i = 0; i < kept.length; i++) {
            if (kept[i]) {
                cells.add(line.cells().get(i));
            }
        }
        return new Line(
                line.person(),
                line.name(),
                line.jobs(),
                line.teams(),
                line.gaps(),
                line.coreGaps(),
                cells,
                line.domains());
    }

    private Column column(int at, List<Line> lines, @Nullable OthersRow others) {
        var met = 0;
        var asked = 0;
        for (var line : lines) {
            var cell = line.cells().get(at);
            met += cell != null && cell.met() ? 1 : 0;
            asked += cell != null && cell.target() > 0 ? 1 : 0;
        }
        var told = others == null
                ? null
                : SmallGroupRules.mayTell(others.targets())
                        ? new Others(others.met(), others.targets(), true)
                        : new Others(0, 0, false);
        return new Column(all.get(at).id().key(), all.get(at).title(), met, asked, told);
    }

    private List<Column> domainColumns(List<Line> lines) {
        var columns = new ArrayList<Column>(domains.size());
        for (var i = 0; i < domains.size(); i++) {
            var at = i;
            var met = lines.stream()
                    .mapToInt(line -> line.domains().get(at).met())
                    .sum();
            var asked = lines.stream()
                    .mapToInt(line -> line.domains().get(at).targets())
                    .sum();
            columns.add(new Column(domains.get(i).id(), domains.get(i).title(), met, asked, null));
        }
        return columns;
    }

    /** People come in the order of their groups. */
    private List<Group> grouped(List<Line> lines) {
        var groups = new ArrayList<Group>();
        for (var line : lines) {
            var title =
                    switch (query.groupText()) {
                        case "team" -> line.teams();
                        case "role" -> line.jobs();
                        default -> "";
                    };
            if (groups.isEmpty() || !groups.getLast().title().equals(title)) {
                groups.add(new Group(title, new ArrayList<>()));
            }
            groups.getLast().lines().add(line);
        }
        return groups;
    }
}
