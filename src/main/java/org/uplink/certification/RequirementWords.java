package org.uplink.certification;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One requirement as people read it.
 *
 * @param lines its own; empty for a group
 * @param parts the ways of a group; empty otherwise
 */
public record RequirementWords(String title, boolean met, List<Line> lines, List<Part> parts) {

    /**
     * @param address where to do something about it; null where there is no such page
     * @param note what is missing, for the one who is judged; empty where it is met
     */
    public record Line(String text, @Nullable String address, boolean met, String note) {

        private String missing() {
            return note.isEmpty() ? text : text + " (" + note + ")";
        }
    }

    /** @param name of a track; empty for another way */
    public record Part(String name, boolean met, List<RequirementWords> requirements) {

        private Stream<String> missing() {
            return requirements.stream()
                    .flatMap(one -> one.missing().stream())
                    .map(line -> name.isEmpty() ? line : name + ": " + line);
        }

        private Stream<String> everyLine() {
            return requirements.stream()
                    .flatMap(one -> one.everyLine().stream())
                    .map(line -> name.isEmpty() ? line : name + ": " + line);
        }
    }

    /** Everything in it as plain lines, the ways of a choice one after the other. */
    public List<String> everyLine() {
        return Stream.concat(lines.stream().map(Line::text), parts.stream().flatMap(Part::everyLine))
                .toList();
    }

    /** What is missing, in plain lines; of a choice every way that is still open, in one line. */
    List<String> missing() {
        if (met) {
            return List.of();
        }
        return parts.isEmpty()
                ? lines.stream().filter(line -> !line.met()).map(Line::missing).toList()
                : List.of(title + ": "
                        + parts.stream()
                                .filter(part -> !part.met())
                                .flatMap(Part::missing)
                                .collect(Collectors.joining("; ")));
    }
}
