package org.uplink.insight.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.uplink.insight.report.ReportFilter.Group;
import org.uplink.insight.report.ReportFilter.Preset;

/** All the reports that there are. Each is a set of facts about people, see {@link ReportSql}. */
enum Report {
    /** Courses ({@code amount}) and paths ({@code extra}) completed in a period. */
    COMPLETION(Needs.PERIOD, Preset.YEAR, "sum", "-day"),
    /** Open assignments past their date, with the days that they are late ({@code amount}). */
    OVERDUE(Needs.PERIOD, Preset.ANY, "max", "-amount"),
    /** Minutes of lessons and passed checks ({@code amount}), and how many of them while the content was in date ({@code extra}). */
    HOURS(Needs.PERIOD, Preset.YEAR, "sum", "-amount"),
    /** Awards that end soon, with the days that are left ({@code amount}). */
    EXPIRING(Needs.WITHIN, Preset.ANY, "min", "day"),
    /** What rules gave in a period, round by round: whether it is met ({@code amount} is 1) or late ({@code extra} is 1). */
    REQUIRED(Needs.PERIOD, Preset.SEASON, "sum", "day"),
    /** People who have never completed an item ({@code amount} is 1). */
    NEVER(Needs.ITEM, Preset.ANY, "sum", "name");

    /** What a reader has to choose besides people. */
    enum Needs {
        PERIOD,
        WITHIN,
        ITEM
    }

    private final Needs needs;
    private final Preset preset;
    private final String fold;
    private final String sort;

    Report(Needs needs, Preset preset, String fold, String sort) {
        this.needs = needs;
        this.preset = preset;
        this.fold = fold;
        this.sort = sort;
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Report> find(String key) {
        return Arrays.stream(values()).filter(one -> one.key().equals(key)).findFirst();
    }

    Needs needs() {
        return needs;
    }

    /** The period where none is chosen. */
    Preset preset() {
        return preset;
    }

    /** The SQL aggregate that makes one amount of many. */
    String fold() {
        return fold;
    }

    /** The order of rows where none is chosen. */
    String sort() {
        return sort;
    }

    /** What a row can stand for. A person is in this report at most once where nothing else tells its rows apart. */
    List<Group> groups() {
        return this == NEVER ? List.of(Group.NONE, Group.TEAM, Group.ROLE, Group.SCHOOL) : List.of(Group.values());
    }

    /** Whether its facts lie in months worth comparing. */
    boolean hasTrend() {
        return this != NEVER;
    }

    /** The value of a month is an amount; else it is a number of facts. */
    boolean countsAmount() {
        return this == HOURS;
    }

    List<ReportColumn> columns(Group group) {
        var columns = new ArrayList<>(group.columns());
        columns.addAll(group == Group.NONE ? ofRow() : ofGroup());
        return List.copyOf(columns);
    }

    private List<ReportColumn> ofRow() {
        return switch (this) {
            case COMPLETION -> List.of(ReportColumn.KIND, ReportColumn.ITEM, ReportColumn.DAY);
            case OVERDUE, EXPIRING -> List.of(ReportColumn.ITEM, ReportColumn.DAY, ReportColumn.AMOUNT);
            case HOURS -> List.of(ReportColumn.ITEM, ReportColumn.DAY, ReportColumn.AMOUNT, ReportColumn.EXTRA);
            case REQUIRED -> List.of(ReportColumn.ITEM, ReportColumn.KIND, ReportColumn.DAY);
            case NEVER -> List.of(ReportColumn.KIND, ReportColumn.DAY);
        };
    }

    private List<ReportColumn> ofGroup() {
        return switch (this) {
            case COMPLETION, HOURS -> List.of(ReportColumn.AMOUNT, ReportColumn.EXTRA);
            case OVERDUE, EXPIRING -> List.of(ReportColumn.COUNT, ReportColumn.AMOUNT);
            case REQUIRED -> List.of(ReportColumn.COUNT, ReportColumn.AMOUNT, ReportColumn.EXTRA);
            case NEVER -> List.of();
        };
    }
}
