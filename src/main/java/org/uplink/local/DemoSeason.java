package org.uplink.local;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A period of a school year, in the words of the district's calendar. */
record DemoSeason(String kind, String name, LocalDate from, LocalDate until) {

    private static final int FIRST_MONTH = 7;

    /** The school year of a day, with the one before and the one after: there is always something behind and ahead. */
    static List<DemoSeason> around(LocalDate today) {
        var start = today.getMonthValue() >= FIRST_MONTH ? today.getYear() : today.getYear() - 1;
        var all = new ArrayList<DemoSeason>();
        for (var year = start - 1; year <= start + 1; year++) {
            all.addAll(schoolYear(year));
        }
        return all;
    }

    private static List<DemoSeason> schoolYear(int year) {
        var next = year + 1;
        return List.of(
                season("freeze", "Year-end rollover " + year, LocalDate.of(year, 7, 1), 14),
                season("start-of-school", "Start of school " + year, LocalDate.of(year, 8, 10), 19),
                season("testing", "Fall testing " + year, LocalDate.of(year, 9, 21), 12),
                season("holiday", "Fall break " + year, LocalDate.of(year, 10, 12), 4),
                season("holiday", "Thanksgiving " + year, LocalDate.of(year, 11, 24), 4),
                season("holiday", "Winter holidays " + year, LocalDate.of(year, 12, 21), 13),
                season("testing", "Winter testing " + next, LocalDate.of(next, 1, 19), 18),
                season("holiday", "Spring break " + next, LocalDate.of(next, 3, 15), 4),
                season("testing", "Spring testing " + next, LocalDate.of(next, 4, 6), 39),
                season("holiday", "Summer holidays " + next, LocalDate.of(next, 6, 8), 60));
    }

    private static DemoSeason season(String kind, String name, LocalDate from, int days) {
        return new DemoSeason(kind, name, from, from.plusDays(days));
    }
}
