package org.uplink.insight.report;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a report adds up to, whatever page of it is open.
 *
 * @param months those that have a fact, in order
 */
record ReportSums(Row total, List<Row> months) {

    /**
     * @param month its first day, null in all
     * @param members everybody whom the filter leaves, with a fact or without
     */
    record Row(@Nullable LocalDate month, boolean whole, int count, int people, int amount, int extra, int members) {

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
    }
}
