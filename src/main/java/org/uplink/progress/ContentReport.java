package org.uplink.progress;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a reader says is wrong, and what came of it.
 *
 * @param organization the name of the reader's; nobody is told who it was
 * @param place {@code lesson} or {@code question}
 * @param piece which one of the course
 * @param kind {@code wrong}, {@code outdated}, {@code unclear}, {@code broken} or {@code access}
 * @param changed whether the content is or will be another; null until somebody answered
 */
record ContentReport(
        UUID id,
        UUID organizationId,
        String organization,
        String course,
        String revision,
        String place,
        String piece,
        String kind,
        String words,
        Instant reportedAt,
        @Nullable Boolean changed,
        @Nullable String answer,
        @Nullable Instant answeredAt) {

    public boolean answered() {
        return changed != null;
    }

    public boolean leadsToChange() {
        return Boolean.TRUE.equals(changed);
    }
}
