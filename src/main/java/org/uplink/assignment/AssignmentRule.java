package org.uplink.assignment;

import java.time.LocalDate;
import org.uplink.path.PathId;
import org.uplink.platform.PersonId;

/**
 * A standing rule: who is to walk which path by when. It reaches those who are there, those who come and those who come
 * back, and it takes back what it gave to somebody whom it no longer reaches.
 *
 * @param graceDays what somebody has at least who is reached later than the others
 * @param reason why, in words for the learner
 * @param requiredBy the law or policy that asks for it, or ""
 * @param ended whether it reaches nobody any more
 */
public record AssignmentRule(
        RuleId id,
        String name,
        PathId path,
        Audience audience,
        Schedule schedule,
        int graceDays,
        String reason,
        String requiredBy,
        PersonId madeBy,
        LocalDate madeOn,
        boolean ended,
        int version) {

    /** Whether saving this over the other would change nothing. */
    boolean saysTheSame(AssignmentRule other) {
        return name.equals(other.name)
                && audience.equals(other.audience)
                && schedule.equals(other.schedule)
                && graceDays == other.graceDays
                && reason.equals(other.reason)
                && requiredBy.equals(other.requiredBy)
                && ended == other.ended;
    }

    AssignmentRule asEnded(boolean whether) {
        return new AssignmentRule(
                id, name, path, audience, schedule, graceDays, reason, requiredBy, madeBy, madeOn, whether, version);
    }
}
