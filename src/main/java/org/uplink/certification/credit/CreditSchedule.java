package org.uplink.certification.credit;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which activities count for hours, and up to how many.
 *
 * @param source where the body says so
 * @param checkedOn when somebody last compared it with the source
 * @param cycle what the body asks for by itself; null where certifications say it
 * @param columns what an export for the body holds, in its order
 */
public record CreditSchedule(
        String slug,
        String revision,
        String title,
        String about,
        @Nullable String source,
        LocalDate checkedOn,
        @Nullable Cycle cycle,
        List<Category> categories,
        List<Column> columns) {

    /**
     * @param each hours of one entry at most, where the body gives an activity a fixed number
     * @param maxPerCycle hours of all entries of a cycle at most
     * @param once what makes two entries the same activity
     */
    public record Category(
            String id,
            String title,
            String rule,
            @Nullable BigDecimal each,
            @Nullable BigDecimal maxPerCycle,
            Once once) {}

    /** A preset for a cycle: the months it runs, and what it asks for. */
    public record Cycle(
            String name,
            @Nullable String body,
            int months,
            BigDecimal hours,
            @Nullable String note) {}

    /** What may be entered one time only. */
    public enum Once {
        /** The same title and body on the same day. */
        @JsonProperty("day")
        DAY,
        /** The same title and body, whenever: a first delivery, a publication. */
        @JsonProperty("activity")
        ACTIVITY,
        /** The same body in the same calendar year: a membership. */
        @JsonProperty("body-and-year")
        BODY_AND_YEAR
    }

    /** A column of an export. */
    public enum Column {
        @JsonProperty("day")
        DAY,
        @JsonProperty("category")
        CATEGORY,
        @JsonProperty("what")
        WHAT,
        @JsonProperty("body")
        BODY,
        @JsonProperty("competencies")
        COMPETENCIES,
        @JsonProperty("domains")
        DOMAINS,
        /** The skill areas of a leader that the competencies are related to. */
        @JsonProperty("areas")
        AREAS,
        @JsonProperty("hours")
        HOURS,
        @JsonProperty("counted")
        COUNTED,
        @JsonProperty("reason")
        REASON,
        @JsonProperty("proof")
        PROOF,
        @JsonProperty("entered")
        ENTERED,
        @JsonProperty("state")
        STATE
    }

    public Optional<Category> category(String id) {
        return categories.stream().filter(one -> one.id().equals(id)).findFirst();
    }
}
