package org.uplink.assignment;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;

/** By when a rule wants its path finished. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Schedule.OnDay.class, name = "on-day"),
    @JsonSubTypes.Type(value = Schedule.AfterReaching.class, name = "after-reaching"),
    @JsonSubTypes.Type(value = Schedule.EveryYear.class, name = "every-year")
})
public sealed interface Schedule {

    /** By one day for all. */
    record OnDay(LocalDate day) implements Schedule {}

    /** So many days after the rule reaches somebody. */
    record AfterReaching(int days) implements Schedule {}

    /**
     * Each year by the same day, anew.
     *
     * @param month from 1 to 12
     * @param day of the month; one that a year does not have is its last before
     * @param opens how many days before the due date an occurrence begins; what is done from then on counts for it
     */
    record EveryYear(int month, int day, int opens) implements Schedule {}
}
