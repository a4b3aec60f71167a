package org.uplink.insight.report;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.uplink.platform.SpokenDate;

/**
 * Says a report in a reader's language, on the page, in files and in notices alike.
 *
 * @param item title of the item that the report is about, or empty
 */
record ReportWords(ReportMessages words, Locale locale, ReportFilter filter, String item) {

    private static final int MINUTES_PER_HOUR = 60;

    String title() {
        return words.title(report());
    }

    /** Above a column of a page, which says minutes as hours and minutes. */
    String pageHead(ReportColumn column) {
        if (filter.report() == Report.HOURS && column == ReportColumn.AMOUNT) {
            return words.time();
        }
        return filter.report() == Report.HOURS && column == ReportColumn.EXTRA ? words.time_in_date() : head(column);
    }

    String head(ReportColumn column) {
        return switch (column) {
            case NAME -> words.who(filter.group().key());
            case AMOUNT -> words.amount(report());
            case EXTRA -> words.extra(report());
            case DAY -> words.day(report());
            case KIND -> words.kind_head(report());
            case TEAM, JOB, SCHOOL, ITEM, MEMBERS, PEOPLE, COUNT -> words.column(column.key());
        };
    }

    /** As a page shows it. */
    String text(ReportLine line, ReportColumn column) {
        return switch (column) {
            case NAME -> name(line);
            case TEAM -> line.team();
            case JOB -> line.job();
            case SCHOOL -> line.school();
            case KIND -> words.kind(line.kind());
            case ITEM -> line.item();
            case DAY -> line.day() == null ? "" : day(line.day());
            case MEMBERS, PEOPLE, COUNT, AMOUNT, EXTRA -> number(line.number(column), column);
        };
    }

    /** As a file holds it: days as days, numbers as numbers. */
    Object value(ReportLine line, ReportColumn column) {
        if (column.number()) {
            return line.number(column);
        }
        return column == ReportColumn.DAY && line.day() != null ? line.day() : text(line, column);
    }

    private String name(ReportLine line) {
        return line.key().isEmpty() ? words.no_group(filter.group().key()) : line.label();
    }

    /** The foot of a column. */
    String total(ReportSums.Row total, ReportColumn column) {
        if (column == ReportColumn.NAME) {
            return filter.group() == ReportFilter.Group.NONE ? words.total(total.count()) : words.total_of_groups();
        }
        return column.number() ? number(total.number(column), column) : "";
    }

    private String number(int value, ReportColumn column) {
        var minutes =
                filter.report() == Report.HOURS && (column == ReportColumn.AMOUNT || column == ReportColumn.EXTRA);
        return minutes ? duration(value) : String.valueOf(value);
    }

    /** What the report adds up to, in one sentence without a name. */
    String figures(ReportSums.Row total) {
        return switch (filter.report()) {
            case COMPLETION -> words.figures_completion(total.amount(), total.extra(), total.people(), total.members());
            case OVERDUE -> words.figures_overdue(total.count(), total.people(), total.members(), total.amount());
            case HOURS ->
                words.figures_hours(duration(total.amount()), duration(total.extra()), total.people(), total.members());
            case EXPIRING -> words.figures_expiring(total.count(), total.people(), total.members(), filter.within());
            case REQUIRED -> words.figures_required(total.count(), total.amount(), total.extra());
            case NEVER -> words.figures_never(total.people(), total.members(), item);
        };
    }

    /** Which days the report is about. */
    String period() {
        var days = filter.span().period();
        return switch (filter.report().needs()) {
            case PERIOD ->
                days.from().equals(Period.BEGINNING)
                        ? words.until_day(day(days.until()))
                        : words.days(day(days.from()), day(days.until()));
            case WITHIN, ITEM -> "";
        };
    }

    String duration(int minutes) {
        return words.duration(minutes / MINUTES_PER_HOUR, minutes % MINUTES_PER_HOUR);
    }

    String day(LocalDate day) {
        return SpokenDate.of(day, locale);
    }

    String month(LocalDate month) {
        return DateTimeFormatter.ofPattern("MMM yyyy", locale).format(month);
    }

    /** A month where there is little room. */
    String monthShort(LocalDate month) {
        return DateTimeFormatter.ofPattern("MMM", locale).format(month);
    }

    private String report() {
        return filter.report().key();
    }
}
