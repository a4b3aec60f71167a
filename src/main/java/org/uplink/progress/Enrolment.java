package org.uplink.progress;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uplink.catalog.CourseId;

/**
 * One round of one person through one course.
 *
 * @param revision the edition that the person began with, which stays theirs to the end of the round
 */
public record Enrolment(
        UUID id,
        CourseId course,
        String revision,
        Instant startedAt,
        @Nullable Instant checkPassedAt,
        @Nullable Instant completedAt) {

    public boolean checkPassed() {
        return checkPassedAt != null;
    }

    public boolean completed() {
        return completedAt != null;
    }
}
