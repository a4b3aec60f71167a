package org.uplink.insight.report;

import static org.uplink.insight.report.ReportQuery.text;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.uplink.insight.report.ReportFilter.Group;
import org.uplink.insight.report.ReportFilter.People;
import org.uplink.insight.report.ReportFilter.Preset;
import org.uplink.insight.report.ReportFilter.Sort;
import org.uplink.insight.report.ReportFilter.Span;

/** Reads a filter from an address. What does not fit is named, and the usual stands in for it. */
final class FilterRules {

    private static final LocalDate LATEST = LocalDate.of(2100, 1, 1);
    private static final int FURTHEST_PAGE = 10_000;

    /** A part of a filter, as its parameter is called. */
    enum Field {
        TEAM,
        ROLE,
        SCHOOL,
        PERIOD,
        FROM,
        UNTIL,
        WITHIN,
        ITEM,
        GROUP,
        SORT,
        PAGE;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What there is to choose from.
     *
     * @param seasonEnds the last day of the organization's season
     */
    record Known(Set<String> teams, Set<String> roles, Set<String> schools, Set<String> items, MonthDay seasonEnds) {}

    /** @param wrong parts that could not be read, in the order of the form */
    record Read(ReportFilter filter, Set<Field> wrong) {}

    private final Report report;
    private final Known known;
    private final LocalDate today;
    private final Set<Field> wrong = EnumSet.noneOf(Field.class);

    private FilterRules(Report report, Known known, LocalDate today) {
        this.report = report;
        this.known = known;
        this.today = today;
    }

    static Read read(Report report, ReportQuery query, Known known, LocalDate today) {
        var rules = new FilterRules(report, known, today);
        var filter = rules.filter(query);
        return new Read(filter, rules.wrong);
    }

    /** The order of rows where none is chosen: groups by what they add up to. */
    static Sort usual(Report report, Group group) {
        var wanted = sort(report.sort());
        var columns = report.columns(group);
        return wanted.filter(sort -> columns.contains(sort.column()))
                .orElseGet(() -> new Sort(columns.getLast(), columns.getLast().number()));
    }

    private ReportFilter filter(ReportQuery query) {
        var people = new People(
                one(Field.TEAM, query.team(), known.teams()),
                one(Field.ROLE, query.role(), known.roles()),
                one(Field.SCHOOL, query.school(), known.schools()));
        var group = group(text(query.group()));
        return new ReportFilter(
                report,
                people,
                span(query),
                within(text(query.within())),
                report.needs() == Report.Needs.ITEM ? one(Field.ITEM, query.item(), known.items()) : "",
                group,
                sort(text(query.sort()), group),
                page(text(query.page())));
    }

    private String one(Field field, @Nullable String wanted, Set<String> all) {
        var text = text(wanted);
        return text.isEmpty() || all.contains(text) ? text : instead(field, "");
    }

    private Group group(String wanted) {
        return report.groups().stream()
                .filter(group -> group.key().equals(wanted))
                .findFirst()
                .orElseGet(() -> instead(Field.GROUP, Group.NONE));
    }

    /** Of a report that asks for no period it is the usual one, whatever the address says. */
    private Span span(ReportQuery query) {
        if (report.needs() != Report.Needs.PERIOD) {
            return new Span(
                    report.preset(),
                    PeriodRules.of(report.preset(), today, known.seasonEnds(), new Period(Period.BEGINNING, today)));
        }
        var preset = preset(query);
        var from = day(Field.FROM, text(query.from()), Period.BEGINNING);
        var until = day(Field.UNTIL, text(query.until()), today);
        if (until.isBefore(from)) {
            until = instead(Field.UNTIL, from.isAfter(today) ? from : today);
        }
        return new Span(preset, PeriodRules.of(preset, today, known.seasonEnds(), new Period(from, until)));
    }

    private Preset preset(ReportQuery query) {
        var wanted = text(query.period());
        if (wanted.isEmpty()) {
            var days = !text(query.from()).isEmpty() || !text(query.until()).isEmpty();
            return days ? Preset.DAYS : report.preset();
        }
        return Arrays.stream(Preset.values())
                .filter(preset -> preset.key().equals(wanted))
                .findFirst()
                .orElseGet(() -> instead(Field.PERIOD, report.preset()));
    }

    private LocalDate day(Field field, String wanted, LocalDate usual) {
        if (wanted.isEmpty()) {
            return usual;
        }
        try {
            var day = LocalDate.parse(wanted);
            return day.isBefore(Period.BEGINNING) || day.isAfter(LATEST) ? instead(field, usual) : day;
        } catch (DateTimeParseException unreadable) {
            return instead(field, usual);
        }
    }

    private int within(String wanted) {
        if (wanted.isEmpty() || report.needs() != Report.Needs.WITHIN) {
            return ReportFilter.USUAL_WITHIN;
        }
        return ReportFilter.WITHIN.stream()
                .filter(days -> days.toString().equals(wanted))
                .findFirst()
                .orElseGet(() -> instead(Field.WITHIN, ReportFilter.USUAL_WITHIN));
    }

    private Sort sort(String wanted, Group group) {
        if (wanted.isEmpty()) {
            return usual(report, group);
        }
        return sort(wanted)
                .filter(sort ->
                        sort.column().sortable() && report.columns(group).contains(sort.column()))
                .orElseGet(() -> instead(Field.SORT, usual(report, group)));
    }

    private static Optional<Sort> sort(String text) {
        var descending = text.startsWith("-");
        return ReportColumn.find(descending ? text.substring(1) : text).map(column -> new Sort(column, descending));
    }

    private int page(String wanted) {
        if (wanted.isEmpty()) {
            return 1;
        }
        var number = wanted.matches("[1-9][0-9]{0,4}") ? Integer.parseInt(wanted) : 0;
        return number >= 1 && number <= FURTHEST_PAGE ? number : instead(Field.PAGE, 1);
    }

    private <T> T instead(Field field, T usual) {
        wrong.add(field);
        return usual;
    }
}
