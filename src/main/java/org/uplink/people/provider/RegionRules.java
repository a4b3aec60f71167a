package org.uplink.people.provider;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a region can be called, and lines that say which of its values are whose. */
final class RegionRules {

    /** No organization's alias begins so: its own provider would be taken for a region's. */
    static final String PREFIX = "region-";

    static final int LONGEST_NAME = 120;
    static final int MOST_LINES = 2_000;

    private static final Pattern SLUG = Pattern.compile("[a-z0-9][a-z0-9-]{0,48}");

    /** One line: a value, and the alias of the organization that it means. */
    record Line(int number, String value, String alias) {}

    /** What is wrong with a line. */
    enum Wrong {
        NO_SEMICOLON,
        NO_VALUE,
        NO_ORGANIZATION,
        TWICE,
        TAKEN
    }

    /** @param about what of it is wrong, as it was typed */
    record Problem(int line, Wrong wrong, String about) {}

    private RegionRules() {}

    static boolean isRegion(String provider) {
        return provider.startsWith(PREFIX);
    }

    static boolean isSlug(String typed) {
        return SLUG.matcher(typed).matches();
    }

    static boolean isName(String typed) {
        return typed.length() <= LONGEST_NAME && RoleWordRules.isWord(typed);
    }

    /** Lines with nothing in them are left out; a value may hold semicolons, an alias does not. */
    static List<Line> lines(String typed) {
        var all = typed.split("\n", -1);
        return Stream.iterate(1, number -> number <= all.length, number -> number + 1)
                .filter(number -> !all[number - 1].isBlank())
                .map(number -> line(number, all[number - 1].strip()))
                .toList();
    }

    private static Line line(int number, String text) {
        var end = text.lastIndexOf(';');
        return end < 0
                ? new Line(number, text, "")
                : new Line(
                        number,
                        text.substring(0, end).strip(),
                        text.substring(end + 1).strip());
    }

    /**
     * The first fault of each line that has one.
     *
     * @param known the aliases that there are
     * @param taken whose a value is already, by alias
     */
    static List<Problem> problems(List<Line> lines, Set<String> known, Map<String, String> taken) {
        var problems = new ArrayList<Problem>();
        var seen = new HashMap<String, Integer>();
        for (var line : lines) {
            if (line.alias().isEmpty()) {
                problems.add(new Problem(line.number(), Wrong.NO_SEMICOLON, line.value()));
            } else if (!RoleWordRules.isWord(line.value())) {
                problems.add(new Problem(line.number(), Wrong.NO_VALUE, line.value()));
            } else if (!known.contains(line.alias())) {
                problems.add(new Problem(line.number(), Wrong.NO_ORGANIZATION, line.alias()));
            } else if (seen.putIfAbsent(line.value(), line.number()) != null) {
                problems.add(new Problem(line.number(), Wrong.TWICE, line.value()));
            } else if (!taken.getOrDefault(line.value(), line.alias()).equals(line.alias())) {
                problems.add(new Problem(line.number(), Wrong.TAKEN, line.value()));
            }
        }
        return problems;
    }
}
