package org.uplink.insight.report;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A column of a report: the same on the page, in files and for programs. */
enum ReportColumn {
    /** Who or what a row stands for. */
    NAME,
    TEAM,
    JOB,
    SCHOOL,
    KIND,
    ITEM,
    DAY,
    /** How many people a group has. */
    MEMBERS,
    /** How many of them the report finds. */
    PEOPLE,
    /** How many facts it finds. */
    COUNT,
    AMOUNT,
    EXTRA;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<ReportColumn> find(String key) {
        return Arrays.stream(values()).filter(one -> one.key().equals(key)).findFirst();
    }

    public boolean number() {
        return switch (this) {
            case MEMBERS, PEOPLE, COUNT, AMOUNT, EXTRA -> true;
            case NAME, TEAM, JOB, SCHOOL, KIND, ITEM, DAY -> false;
        };
    }

    /** Teams, jobs and schools of a person are looked up for the rows of a page only, after it is cut. */
    public boolean sortable() {
        return this != TEAM && this != JOB && this != SCHOOL;
    }

    /** The name of the value for programs. */
    String property(Report report) {
        return switch (this) {
            case AMOUNT ->
                switch (report) {
                    case COMPLETION -> "courses";
                    case OVERDUE -> "daysLate";
                    case HOURS -> "minutes";
                    case EXPIRING -> "daysLeft";
                    case REQUIRED -> "met";
                    case NEVER -> "people";
                };
            case EXTRA ->
                switch (report) {
                    case COMPLETION -> "paths";
                    case REQUIRED -> "late";
                    case OVERDUE, HOURS, EXPIRING, NEVER -> "minutesInDate";
                };
            case NAME, TEAM, JOB, SCHOOL, KIND, ITEM, DAY, MEMBERS, PEOPLE, COUNT -> key();
        };
    }

    /** The column of the statement in {@link ReportSql}. */
    String sql() {
        return this == NAME ? "label" : key();
    }
}
