package org.uplink.assignment;

import org.jspecify.annotations.Nullable;

/**
 * One step of a path as a page shows it.
 *
 * @param kind {@code course}, {@code task}, {@code check}, {@code certification}, {@code level} or {@code group}
 * @param minutes 0 where the step itself takes the person no set time; of a group what it takes at least
 * @param html what to do, safe to show; null but for a task and a check
 * @param address where it is done; null for a task, a check and a group
 */
public record StepLine(
        String id,
        String kind,
        String title,
        int minutes,
        @Nullable String html,
        @Nullable String address) {}
