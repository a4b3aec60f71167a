package org.uplink.people.joining;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.uplink.platform.CsvTable;

/** Reads the lines of a roster, and says of each what is wrong with it by itself. */
final class RosterRules {

    /** In the order of the page and of the example. */
    static final List<String> COLUMNS =
            List.of("name", "email", "external_id", "job", "school", "teams", "manager", "start", "end");

    /** Without these there is no roster. */
    static final List<String> NEEDED = List.of("name", "email");

    static final int MOST_LINES = 20_000;
    private static final int LONGEST = 120;
    private static final int LONGEST_ID = 255;
    private static final String ADDRESS = "[^@\\s,;<>\"]{1,64}@[^@\\s,;<>\"]{3,180}";

    /**
     * What an organization has.
     *
     * @param jobs keys by key and by title, in small letters
     * @param schools ids by name, in small letters
     */
    record Known(Map<String, String> jobs, Map<String, UUID> schools, LocalDate today) {}

    /** @param problem a word and, after a colon, what it is about; "" where there is none */
    record Line(
            long number,
            String name,
            String email,
            String externalId,
            List<String> jobs,
            @Nullable UUID school,
            List<String> teams,
            String manager,
            @Nullable LocalDate start,
            @Nullable LocalDate end,
            String problem) {}

    private RosterRules() {}

    static List<Line> read(List<CsvTable.Row> rows, Known known) {
        var seen = new HashMap<String, Long>();
        return rows.stream().map(row -> line(row, known, seen)).toList();
    }

    private static Line line(CsvTable.Row row, Known known, Map<String, Long> seen) {
        var jobs = list(row.cell("job"));
        var keys = jobs.stream()
                .map(job -> known.jobs().getOrDefault(small(job), ""))
                .filter(key -> !key.isEmpty())
                .distinct()
                .toList();
        return new Line(
                row.line(),
                row.cell("name"),
                row.cell("email"),
                row.cell("external_id"),
                keys,
                known.schools().get(small(row.cell("school"))),
                list(row.cell("teams")),
                row.cell("manager"),
                row.day("start"),
                row.day("end"),
                problems(row, known, seen).stream().findFirst().orElse(""));
    }

    private static List<String> problems(CsvTable.Row row, Known known, Map<String, Long> seen) {
        var problems = new ArrayList<String>();
        add(problems, row.cell("name").isEmpty(), "name-missing");
        add(problems, row.cell("name").length() > LONGEST, "name-long");
        add(problems, row.cell("external_id").length() > LONGEST_ID, "external-long");
        add(problems, row.cell("email").isEmpty() && row.cell("external_id").isEmpty(), "nobody");
        add(problems, isNot(row.cell("email"), ADDRESS), "email-wrong:" + row.cell("email"));
        add(problems, isNot(row.cell("manager"), ADDRESS), "email-wrong:" + row.cell("manager"));
        for (var job : list(row.cell("job"))) {
            add(problems, !known.jobs().containsKey(small(job)), "job:" + job);
        }
        for (var team : list(row.cell("teams"))) {
            add(problems, team.length() > LONGEST, "team-long");
        }
        var school = row.cell("school");
        add(problems, !school.isEmpty() && !known.schools().containsKey(small(school)), "school:" + school);
        add(problems, !row.cell("manager").isEmpty() && row.cell("teams").isEmpty(), "manager-of-nothing");
        days(row, known.today(), problems);
        twice(row, seen, problems);
        return problems;
    }

    private static void days(CsvTable.Row row, LocalDate today, List<String> problems) {
        var start = row.day("start");
        var end = row.day("end");
        add(problems, !row.cell("start").isEmpty() && start == null, "day-wrong:" + row.cell("start"));
        add(problems, !row.cell("end").isEmpty() && end == null, "day-wrong:" + row.cell("end"));
        add(problems, start != null && start.isAfter(today), "start-later:" + start);
        add(problems, end != null && end.isAfter(today), "end-later:" + end);
        add(problems, start != null && end != null && end.isBefore(start), "end-before-start");
    }

    /** The first line counts, and each further one says where that is. */
    private static void twice(CsvTable.Row row, Map<String, Long> seen, List<String> problems) {
        Stream.of("email", "external_id")
                .filter(column -> !row.cell(column).isEmpty())
                .forEach(column -> {
                    var value = column.equals("email") ? small(row.cell(column)) : row.cell(column);
                    var first = seen.putIfAbsent(column + " " + value, row.line());
                    add(problems, first != null, "twice:" + first);
                });
    }

    private static void add(List<String> problems, boolean isOne, String problem) {
        if (isOne) {
            problems.add(problem);
        }
    }

    private static boolean isNot(String text, String pattern) {
        return !text.isEmpty() && !text.matches(pattern);
    }

    private static String small(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private static List<String> list(String cell) {
        return Stream.of(cell.split(";"))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .distinct()
                .toList();
    }
}
