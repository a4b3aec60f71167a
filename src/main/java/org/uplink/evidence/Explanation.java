package org.uplink.evidence;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A level, and why. Lists stand in the order of the dates of the evidence.
 *
 * @param ruleVersion the version of the rule that said so
 * @param level verified, 0 to 5
 * @param currency of the level: the state of the weakest item that it rests on
 * @param claimed the latest self-assessment; never mixed into the level
 * @param nextReview the first day on which the level, or the state of a counted item, changes if nothing happens
 */
public record Explanation(
        String ruleVersion,
        int level,
        Currency currency,
        int claimed,
        List<Counted> counted,
        List<NotCounted> notCounted,
        @Nullable LocalDate nextReview,
        NextStep nextStep) {

    /** @param countsAs the level that the item supports now, 1 to 5 */
    public record Counted(String id, int countsAs, Currency state) {}

    public record NotCounted(String id, Reason reason) {}

    /** Why an item was set aside. {@code NOT_YET}: dated later, or judged as level 0. */
    public enum Reason {
        NOT_YET,
        SELF_ASSESSMENT,
        SAME_ARTIFACT,
        REVOKED;

        @JsonValue
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
