package org.uplink.certification;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody must do by when for the award that comes next, and where they stand. Awards are made from this, so that what a
 * page promises is what is awarded.
 *
 * @param number of that award in its line
 * @param opens the first day on which it can be awarded
 * @param by the day by which what counts must be done; null without one
 * @param lastDay the last day on which it can be awarded; null without one
 */
public record Outlook(
        Certification terms,
        Stage stage,
        int number,
        LocalDate opens,
        @Nullable LocalDate by,
        @Nullable LocalDate lastDay,
        Eligibility eligibility) {

    public boolean isOpenOn(LocalDate day) {
        return !day.isBefore(opens);
    }
}
