package org.uplink.insight.report;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A line of a report. Which of its values mean something is what {@link ReportFilter#columns} says.
 *
 * @param key id of the person, or of what people are grouped by; empty for those who are in no group
 * @param label its name
 * @param kind of what the fact is about, or how far a person is
 * @param found how many lines there are on all pages
 */
record ReportLine(
        String key,
        String label,
        String team,
        String job,
        String school,
        String kind,
        String item,
        @Nullable LocalDate day,
        int amount,
        int extra,
        int members,
        int people,
        int count,
        int found) {

    /** The number in a column of numbers. */
    int number(ReportColumn column) {
        return switch (column) {
            case MEMBERS -> members;
            case PEOPLE -> people;
            case COUNT -> count;
            case AMOUNT -> amount;
            case EXTRA -> extra;
            case NAME, TEAM, JOB, SCHOOL, KIND, ITEM, DAY ->
                throw new IllegalArgumentException(column + " holds no numbers");
        };
    }

    /** What stands in a column, for programs. */
    Object value(ReportColumn column) {
        return switch (column) {
            case NAME -> label;
            case TEAM -> team;
            case JOB -> job;
            case SCHOOL -> school;
            case KIND -> kind;
            case ITEM -> item;
            case DAY -> day == null ? "" : day;
            case MEMBERS, PEOPLE, COUNT, AMOUNT, EXTRA -> number(column);
        };
    }
}
