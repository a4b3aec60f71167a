package org.uplink.insight.report;

import java.util.List;
import org.uplink.insight.report.FilterRules.Field;
import org.uplink.insight.report.ReportFilter.Group;
import org.uplink.insight.report.ReportFilter.Preset;

/** One page of a report. */
record ReportView(ReportDesk.Wanted wanted, ReportWords words, Reports.Found found, TrendChart trend) {

    static final String ADDRESS = "/team/reports";

    /** @param link where the cell leads, or empty */
    record Cell(String text, String link, boolean number) {}

    /** @param order {@code ascending}, {@code descending} or empty; @param link that sorts by it, or empty */
    record Head(String text, String order, String link, boolean number) {}

    public String report() {
        return filter().report().key();
    }

    public ReportChoices.All choices() {
        return wanted.choices();
    }

    public String figures() {
        return words.figures(total());
    }

    public String period() {
        return words.period();
    }

    public List<Head> heads() {
        return filter().columns().stream().map(this::head).toList();
    }

    private Head head(ReportColumn column) {
        var sort = filter().sort();
        var order = sort.column() != column ? "" : sort.descending() ? "descending" : "ascending";
        var link = column.sortable() ? address(filter().sortedBy(column)) : "";
        return new Head(words.pageHead(column), order, link, column.number());
    }

    public List<List<Cell>> rows() {
        return found.lines().stream()
                .map(line -> filter().columns().stream()
                        .map(column -> new Cell(words.text(line, column), link(line, column), column.number()))
                        .toList())
                .toList();
    }

    private String link(ReportLine line, ReportColumn column) {
        if (column != ReportColumn.NAME || line.key().isEmpty()) {
            return "";
        }
        return switch (filter().group()) {
            case NONE, PERSON -> "/team/people/" + line.key();
            case TEAM, ROLE, SCHOOL -> address(filter().into(line.key()));
        };
    }

    public List<Cell> totals() {
        return filter().columns().stream()
                .map(column -> new Cell(words.total(total(), column), "", column.number()))
                .toList();
    }

    public boolean nobody() {
        return total().members() == 0;
    }

    public boolean nothing() {
        return total().count() == 0;
    }

    public boolean complete() {
        return filter().complete();
    }

    public boolean narrowed() {
        return filter().narrowed();
    }

    public boolean needs(String what) {
        return filter().report().needs().name().equalsIgnoreCase(what);
    }

    public List<String> wrong() {
        return wanted.wrong().stream().map(Field::key).toList();
    }

    public List<String> presets() {
        return List.of(Preset.values()).stream().map(Preset::key).toList();
    }

    public List<Integer> withins() {
        return ReportFilter.WITHIN;
    }

    public List<String> groups() {
        return filter().report().groups().stream().map(Group::key).toList();
    }

    public String preset() {
        return filter().span().preset().key();
    }

    public String from() {
        return filter().span().preset() == Preset.DAYS
                ? filter().span().period().from().toString()
                : "";
    }

    public String until() {
        return filter().span().preset() == Preset.DAYS
                ? filter().span().period().until().toString()
                : "";
    }

    public String group() {
        return filter().group().key();
    }

    public String sort() {
        return filter().sort().text();
    }

    public String query() {
        return filter().query();
    }

    /** This report as a file. */
    public String file(String kind) {
        return ADDRESS + "/" + report() + "." + kind + "?" + filter().query();
    }

    /** This report, to add a page to. */
    public String address() {
        var query = filter().query();
        return ADDRESS + "/" + report() + "?" + query + (query.isEmpty() ? "" : "&");
    }

    public int page() {
        return filter().page();
    }

    public int pages() {
        return Math.max(filter().page(), found.pages());
    }

    private ReportSums.Row total() {
        return found.sums().total();
    }

    static String address(ReportFilter filter) {
        var query = filter.query();
        return ADDRESS + "/" + filter.report().key() + (query.isEmpty() ? "" : "?" + query);
    }

    public ReportFilter filter() {
        return wanted.filter();
    }
}
