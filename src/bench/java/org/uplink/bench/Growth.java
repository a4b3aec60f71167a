package org.uplink.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.BitmapEncoder.BitmapFormat;
import org.knowm.xchart.XYChartBuilder;

/** The figures of runs with different numbers of people, kept side by side, as a table and as a picture. */
final class Growth {

    private static final Path FOLDER = Path.of("target", "bench");
    private static final String BEFORE = "figures-";
    private static final String AFTER = ".csv";

    private Growth() {}

    /** In place of what an earlier run with as many people found. */
    static void keep(int people, List<Figures> figures) throws IOException {
        var lines = new ArrayList<>(List.of(Figures.HEAD));
        figures.stream().map(Figures::line).forEach(lines::add);
        Files.write(FOLDER.resolve(BEFORE + people + AFTER), lines);
        var sizes = sizes();
        if (sizes.size() > 1) {
            print(sizes);
            draw(sizes);
        }
    }

    private static SortedMap<Integer, List<Figures>> sizes() throws IOException {
        var sizes = new TreeMap<Integer, List<Figures>>();
        try (var files = Files.list(FOLDER)) {
            for (var file : files.toList()) {
                var name = file.getFileName().toString();
                if (name.startsWith(BEFORE) && name.endsWith(AFTER)) {
                    var people = name.substring(BEFORE.length(), name.length() - AFTER.length());
                    sizes.put(Integer.valueOf(people), read(file));
                }
            }
        }
        return sizes;
    }

    private static List<Figures> read(Path file) throws IOException {
        return Files.readAllLines(file).stream().skip(1).map(Figures::of).toList();
    }

    private static void print(SortedMap<Integer, List<Figures>> sizes) {
        System.out.println("median ms, database cpu ms and statements with "
                + sizes.keySet().stream().map(people -> people + " people").collect(Collectors.joining(", ")));
        for (var one : sizes.lastEntry().getValue()) {
            System.out.printf("%-28s %s%n", one.name(), row(sizes, one.name()));
        }
    }

    private static String row(SortedMap<Integer, List<Figures>> sizes, String name) {
        return sizes.values().stream()
                .flatMap(all -> all.stream().filter(one -> one.name().equals(name)))
                .map(one -> "%8.2f %6.2f %5.1f".formatted(one.median(), one.database(), one.statements()))
                .collect(Collectors.joining("  |"));
    }

    private static void draw(SortedMap<Integer, List<Figures>> sizes) throws IOException {
        var chart = new XYChartBuilder()
                .title("Median of a request, eight at once")
                .xAxisTitle("people")
                .yAxisTitle("ms")
                .width(1000)
                .height(700)
                .build();
        chart.getStyler().setXAxisLogarithmic(true).setYAxisLogarithmic(true);
        for (var one : sizes.lastEntry().getValue()) {
            var people = new ArrayList<Integer>();
            var medians = new ArrayList<Double>();
            sizes.forEach((size, all) -> all.stream()
                    .filter(same -> same.name().equals(one.name()))
                    .forEach(same -> {
                        people.add(size);
                        medians.add(same.median());
                    }));
            chart.addSeries(one.name(), people, medians);
        }
        BitmapEncoder.saveBitmap(chart, FOLDER.resolve("growth").toString(), BitmapFormat.PNG);
    }
}
