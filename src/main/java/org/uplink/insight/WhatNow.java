package org.uplink.insight;

import org.jspecify.annotations.Nullable;

/**
 * The one next step.
 *
 * @param kind {@code lesson}, {@code check} of a course, {@code course} to start, {@code task}, {@code rating} to ask for,
 *     {@code certification}, {@code gap} to close, or {@code browse}
 * @param title of the lesson, course or step
 * @param within the course that a lesson belongs to, else empty
 * @param minutes 0 where there is no honest number
 * @param walk the path that it is a step of, if it is one
 * @param gap what it helps with, for a gap
 */
record WhatNow(
        String kind,
        String title,
        String within,
        String address,
        int minutes,
        @Nullable WalkLine walk,
        @Nullable SkillLine gap) {}
