package org.uplink.assignment;

import org.jspecify.annotations.Nullable;
import org.uplink.path.PathId;

/**
 * What somebody has chosen to assign.
 *
 * @param path the slug of a path or of a single thing; {@code level} where competency and level say it
 */
record GoalForm(
        @Nullable String path,
        @Nullable String competency,
        @Nullable String level) {

    private static final String LEVEL = "level";

    /** The slug of what is chosen; "" for nothing. */
    String slug() {
        if (path == null || path.isBlank()) {
            return "";
        }
        if (!LEVEL.equals(path)) {
            return path;
        }
        return competency == null || competency.isBlank() || level == null || !level.matches("[1-5]")
                ? ""
                : PathId.ofLevel(competency, Integer.parseInt(level)).slug();
    }

    /** For the chosen option. */
    public boolean names(String value) {
        return value.equals(path);
    }

    public boolean namesLevel() {
        return LEVEL.equals(path);
    }

    /** What a saved slug was chosen as. */
    static GoalForm of(@Nullable String slug) {
        return new GoalForm(slug, null, null);
    }
}
