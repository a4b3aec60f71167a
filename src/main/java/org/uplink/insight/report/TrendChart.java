package org.uplink.insight.report;

import java.util.List;
import java.util.stream.IntStream;

/** The months of a report as bars, drawn on a grid of {@code width} by {@link #HEIGHT}. */
record TrendChart(List<Bar> bars, int width) {

    /** @param value in words */
    record Bar(String month, String monthShort, String value, int x, int y, int width, int height) {

        public int middle() {
            return x + width / 2;
        }
    }

    static final int HEIGHT = 130;
    private static final int GROUND = 110;
    private static final int ROOM = 48;
    private static final int BAR = 32;
    private static final int TALLEST = 90;
    /** Fewer months stand at the left: their bars are no wider. */
    private static final int YEAR = 12;

    static TrendChart of(List<TrendRules.Month> months, ReportWords words) {
        var most = months.stream().mapToInt(TrendRules.Month::value).max().orElse(1);
        var bars = IntStream.range(0, months.size())
                .mapToObj(at -> bar(months.get(at), at, Math.max(1, most), words))
                .toList();
        return new TrendChart(bars, Math.max(YEAR, months.size()) * ROOM);
    }

    private static Bar bar(TrendRules.Month month, int at, int most, ReportWords words) {
        var tall = (int) Math.ceil((double) TALLEST * month.value() / most);
        var value =
                words.filter().report().countsAmount() ? words.duration(month.value()) : String.valueOf(month.value());
        var x = at * ROOM + (ROOM - BAR) / 2;
        return new Bar(words.month(month.month()), words.monthShort(month.month()), value, x, GROUND - tall, BAR, tall);
    }

    public int height() {
        return HEIGHT;
    }
}
