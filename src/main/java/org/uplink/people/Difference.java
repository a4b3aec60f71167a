package org.uplink.people;

import java.util.Collection;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a change added and took away, for the audit trail: "+manager, -assessor". */
final class Difference {

    private Difference() {}

    /** Empty where nothing changed. */
    static String between(Collection<String> before, Collection<String> after) {
        var added = after.stream().filter(one -> !before.contains(one)).sorted().map(one -> "+" + one);
        var taken = before.stream().filter(one -> !after.contains(one)).sorted().map(one -> "-" + one);
        return Stream.concat(added, taken).collect(Collectors.joining(", "));
    }

    /** Empty where nothing changed. */
    static String between(String before, String after) {
        return before.equals(after) ? "" : before + " → " + after;
    }
}
