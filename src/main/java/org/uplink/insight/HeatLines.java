package org.uplink.insight;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The lines of the page in words. A page has thousands of cells: what many of them say is put together once. */
final class HeatLines {

    record Group(String title, List<Line> lines) {}

    /** @param gaps empty where there is none */
    record Line(
            UUID person,
            String name,
            String jobs,
            String gaps,
            List<DomainCell> domains,
            List<@Nullable CompetencyCell> competencies) {}

    /** @param ratio empty where nothing is asked for, as is what of the rest there is not to say */
    record DomainCell(String domain, String look, String ratio, String met, String coreGaps, String aged) {}

    /**
     * @param linked whether there is more to say of it: a target
     * @param aged empty where it is current
     */
    record CompetencyCell(String competency, String look, boolean linked, String text, String aged) {}

    private final HeatMessages words;
    private final Map<HeatMap.Sum, DomainCell> sums = new HashMap<>();
    private final Map<List<Integer>, String> gaps = new HashMap<>();
    private final Map<String, String> currencies = new HashMap<>();

    HeatLines(HeatMessages words) {
        this.words = words;
    }

    List<Group> of(HeatMap map) {
        return map.groups().stream()
                .map(group -> new Group(
                        group.title(),
                        group.lines().stream()
                                .map(line -> line(line, map.byDomain()))
                                .toList()))
                .toList();
    }

    private Line line(HeatMap.Line line, boolean byDomain) {
        return new Line(
                line.person(),
                line.name(),
                line.jobs(),
                line.gaps() == 0
                        ? ""
                        : gaps.computeIfAbsent(
                                List.of(line.coreGaps(), line.gaps()),
                                _ -> words.gap_count(line.coreGaps(), line.gaps())),
                byDomain ? domains(line.domains()) : List.of(),
                byDomain ? List.of() : competencies(line.cells()));
    }

    private List<DomainCell> domains(List<HeatMap.Sum> all) {
        return all.stream().map(sum -> sums.computeIfAbsent(sum, this::domain)).toList();
    }

    private DomainCell domain(HeatMap.Sum sum) {
        return new DomainCell(
                sum.domain(),
                sum.look(),
                sum.targets() == 0 ? "" : sum.met() + "/" + sum.targets(),
                words.met(sum.met(), sum.targets()),
                sum.coreGaps() == 0 ? "" : words.core_gaps(sum.coreGaps()),
                sum.aged() == 0 ? "" : words.aged(sum.aged()));
    }

    private List<@Nullable CompetencyCell> competencies(List<@Nullable HeatCell> all) {
        var cells = new ArrayList<@Nullable CompetencyCell>(all.size());
        for (var cell : all) {
            cells.add(cell == null || cell.blank() ? null : competency(cell));
        }
        return cells;
    }

    private CompetencyCell competency(HeatCell cell) {
        return new CompetencyCell(
                cell.competency().key(),
                cell.look(),
                cell.target() > 0,
                cell.text(),
                cell.aged() ? currencies.computeIfAbsent(cell.currency(), words::currency_short) : "");
    }
}
