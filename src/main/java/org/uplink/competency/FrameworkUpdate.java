package org.uplink.competency;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an update of the shared framework changes for an organization that has adjusted it.
 *
 * @param from version that the organization rests on
 * @param to version that the shared framework has
 * @param reworded competencies whose title, statement, indicators, domain or currency differ
 */
public record FrameworkUpdate(
        String from,
        String to,
        List<Text> added,
        List<Text> removed,
        List<Text> reworded,
        List<Text> rolesAdded,
        List<Text> rolesRemoved,
        List<TargetChange> targets) {

    /** A competency or a role. */
    public record Text(String key, String title) {}

    /**
     * @param from level asked for before, 0 for none
     * @param own the organization's level, which stays; null where it follows the shared one
     */
    public record TargetChange(
            String role,
            Text competency,
            int from,
            int to,
            boolean coreBefore,
            boolean coreAfter,
            @Nullable Integer own) {}

    public boolean isEmpty() {
        return added.isEmpty()
                && removed.isEmpty()
                && reworded.isEmpty()
                && rolesAdded.isEmpty()
                && rolesRemoved.isEmpty()
                && targets.isEmpty();
    }
}
