package org.uplink.insight;

import java.time.LocalDate;
import java.util.regex.Pattern;
import org.uplink.platform.Refusal;

/**
 * Three months of a calendar year, such as {@code 2026-q4}.
 *
 * @param number 1 to 4
 */
record BoardQuarter(int year, int number) {

    private static final Pattern KEY = Pattern.compile("(2\\d{3})-q([1-4])");
    private static final int MONTHS = 3;
    private static final int LAST = 4;

    static BoardQuarter of(LocalDate day) {
        return new BoardQuarter(day.getYear(), (day.getMonthValue() - 1) / MONTHS + 1);
    }

    /** @throws Refusal.NotFound for what is no quarter, or one that has not begun */
    static BoardQuarter parse(String key, LocalDate today) {
        var found = KEY.matcher(key);
        if (!found.matches()) {
            throw new Refusal.NotFound();
        }
        var quarter = new BoardQuarter(Integer.parseInt(found.group(1)), Integer.parseInt(found.group(2)));
        if (quarter.first().isAfter(today)) {
            throw new Refusal.NotFound();
        }
        return quarter;
    }

    public String key() {
        return year + "-q" + number;
    }

    LocalDate first() {
        return LocalDate.of(year, (number - 1) * MONTHS + 1, 1);
    }

    LocalDate last() {
        return first().plusMonths(MONTHS).minusDays(1);
    }

    BoardQuarter previous() {
        return number == 1 ? new BoardQuarter(year - 1, LAST) : new BoardQuarter(year, number - 1);
    }

    BoardQuarter next() {
        return number == LAST ? new BoardQuarter(year + 1, 1) : new BoardQuarter(year, number + 1);
    }

    /** Its last day, or today while it runs. */
    LocalDate until(LocalDate today) {
        return last().isBefore(today) ? last() : today;
    }

    boolean running(LocalDate today) {
        return !last().isBefore(today);
    }
}
