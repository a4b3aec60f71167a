package org.uplink.insight.report;

import static java.net.URLEncoder.encode;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What part of a report is wanted; every value is one that there is.
 *
 * @param people whose facts count
 * @param within so many days from today, where the report asks for it
 * @param item {@code course/slug}, {@code path/slug} or {@code certification/slug}, or empty
 */
record ReportFilter(
        Report report, People people, Span span, int within, String item, Group group, Sort sort, int page) {

    static final int PAGE_SIZE = 100;
    static final List<Integer> WITHIN = List.of(30, 60, 90, 180);
    static final int USUAL_WITHIN = 90;

    /** Each empty for all: the id of a team, with the teams below it; the key of a role profile; the id of a school. */
    record People(String team, String role, String school) {}

    record Span(Preset preset, Period period) {}

    enum Preset {
        QUARTER,
        SEASON,
        YEAR,
        ANY,
        DAYS;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What a row stands for; without a group it is a single fact. */
    enum Group {
        NONE(List.of(ReportColumn.NAME, ReportColumn.TEAM, ReportColumn.JOB, ReportColumn.SCHOOL)),
        PERSON(List.of(ReportColumn.NAME)),
        TEAM(List.of(ReportColumn.NAME, ReportColumn.MEMBERS, ReportColumn.PEOPLE)),
        ROLE(List.of(ReportColumn.NAME, ReportColumn.MEMBERS, ReportColumn.PEOPLE)),
        SCHOOL(List.of(ReportColumn.NAME, ReportColumn.MEMBERS, ReportColumn.PEOPLE));

        private final List<ReportColumn> columns;

        Group(List<ReportColumn> columns) {
            this.columns = columns;
        }

        public String key() {
            return this == NONE ? "" : name().toLowerCase(Locale.ROOT);
        }

        List<ReportColumn> columns() {
            return columns;
        }

        /** Whether each line names somebody. */
        boolean ofPeople() {
            return this == NONE || this == PERSON;
        }
    }

    record Sort(ReportColumn column, boolean descending) {

        String text() {
            return (descending ? "-" : "") + column.key();
        }
    }

    List<ReportColumn> columns() {
        return report.columns(group);
    }

    /** The first part of an item: its kind. */
    String itemKind() {
        return item.isEmpty() ? "" : item.substring(0, item.indexOf('/'));
    }

    String itemSlug() {
        return item.substring(item.indexOf('/') + 1);
    }

    /** Whether everything is chosen that the report needs. */
    boolean complete() {
        return report.needs() != Report.Needs.ITEM || !item.isEmpty();
    }

    boolean narrowed() {
        return !people.equals(new People("", "", "")) || span.preset() != report.preset() || group != Group.NONE;
    }

    ReportFilter sortedBy(ReportColumn column) {
        var again = sort.column() == column ? !sort.descending() : column.number();
        return new ReportFilter(report, people, span, within, item, group, new Sort(column, again), 1);
    }

    /** The single facts of one row of a group. */
    ReportFilter into(String key) {
        var inside =
                switch (group) {
                    case TEAM -> new People(key, people.role(), people.school());
                    case ROLE -> new People(people.team(), key, people.school());
                    case SCHOOL -> new People(people.team(), people.role(), key);
                    case NONE, PERSON -> people;
                };
        return new ReportFilter(
                report, inside, span, within, item, Group.NONE, FilterRules.usual(report, Group.NONE), 1);
    }

    /** As the query of an address, without what is usual: relative periods stay relative. */
    String query() {
        var parts = new ArrayList<Map.Entry<String, String>>();
        parts.add(Map.entry("team", people.team()));
        parts.add(Map.entry("role", people.role()));
        parts.add(Map.entry("school", people.school()));
        parts.addAll(ofNeeds());
        parts.add(Map.entry("group", group.key()));
        var usual = sort.equals(FilterRules.usual(report, group));
        parts.add(Map.entry("sort", usual ? "" : sort.text()));
        return parts.stream()
                .filter(part -> !part.getValue().isEmpty())
                .map(part -> part.getKey() + "=" + encode(part.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
    }

    private List<Map.Entry<String, String>> ofNeeds() {
        return switch (report.needs()) {
            case ITEM -> List.of(Map.entry("item", item));
            case WITHIN -> List.of(Map.entry("within", within == USUAL_WITHIN ? "" : String.valueOf(within)));
            case PERIOD ->
                List.of(
                        Map.entry(
                                "period",
                                span.preset() == report.preset()
                                        ? ""
                                        : span.preset().key()),
                        Map.entry("from", ofDays(span.period().from())),
                        Map.entry("until", ofDays(span.period().until())));
        };
    }

    private String ofDays(LocalDate day) {
        return span.preset() == Preset.DAYS ? day.toString() : "";
    }
}
