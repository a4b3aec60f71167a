package org.uplink.certification;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line of the list of those who lapse, as a manager reads it.
 *
 * @param look of the chip of the state
 * @param sentence the state in words
 * @param endsOn the last valid day
 * @param lastDay the last day on which the next award can be made; null without one
 * @param next what is next by when, in words
 * @param todo what is missing
 */
record LapsingLine(
        UUID person,
        String name,
        String teams,
        String certification,
        String title,
        String look,
        String sentence,
        @Nullable LocalDate endsOn,
        @Nullable LocalDate lastDay,
        int met,
        int all,
        String next,
        Todo todo) {}
