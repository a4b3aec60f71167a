package org.uplink.insight;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * How a level went up and down until today, as rows and as a line.
 *
 * @param rows the earliest first
 */
record LevelHistory(List<Row> rows, LocalDate today) {

    /** @param kind of the evidence that changed the level, empty where only time went by */
    record Row(LocalDate on, int from, int to, String kind) {}

    static final int WIDTH = 300;
    private static final int BASE = 56;
    private static final int STEP = 10;

    public LocalDate since() {
        return rows.getFirst().on();
    }

    public List<Row> latestFirst() {
        return rows.reversed();
    }

    /** Steps from the first change to today, in the units of the picture: 300 wide, 10 up for each level. */
    public String path() {
        var days = Math.max(1, ChronoUnit.DAYS.between(since(), today));
        var path = new StringBuilder("M0 " + BASE);
        for (var row : rows) {
            path.append("H")
                    .append(ChronoUnit.DAYS.between(since(), row.on()) * WIDTH / days)
                    .append("V")
                    .append(BASE - row.to() * STEP);
        }
        return path.append("H").append(WIDTH).toString();
    }
}
