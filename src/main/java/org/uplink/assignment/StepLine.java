package org.uplink.assignment;

import org.jspecify.annotations.Nullable;

/**
 * One step of a path as a page shows it.
 *
 * @param kind {@code course}, {@code task}, {@code check}, {@code certification} or {@code level}
 * @param minutes 0 where the step itself takes the person no set time
 * @param html what to do, safe to show; null for a course and a certification
 * @param address where it is done; null for a task and a check
 */
public record StepLine(
        String id,
        String kind,
        String title,
        int minutes,
        @Nullable String html,
        @Nullable String address) {}
