package org.uplink.certification;

import java.util.List;
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
    public record Line(String text, @Nullable String address, boolean met, String note) {}

    /** @param name of a track; empty for another way */
    public record Part(String name, boolean met, List<RequirementWords> requirements) {

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
}
