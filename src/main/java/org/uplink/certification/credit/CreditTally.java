package org.uplink.certification.credit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What counts in a cycle, exactly and why. All hours are in quarters, with two decimals.
 *
 * @param counted all hours that count, those carried in among them
 * @param lines one for each entry, by day
 * @param carriedIn hours from the cycle before; they count for the total, not for a minimum or a year
 * @param carriesOut hours that the next cycle may take over
 * @param met the hours, each minimum and each binding year
 * @param missing hours to the total; a minimum tells its own
 */
public record CreditTally(
        BigDecimal counted,
        List<Line> lines,
        List<MinimumState> minimums,
        List<YearState> years,
        List<CategoryState> categories,
        BigDecimal carriedIn,
        BigDecimal carriesOut,
        boolean met,
        BigDecimal missing) {

    /** @param reason why less counts than was entered; null when all of it does */
    public record Line(
            UUID entry,
            BigDecimal entered,
            BigDecimal counted,
            @Nullable Reason reason) {}

    public record MinimumState(CreditDemand.Minimum minimum, BigDecimal counted, BigDecimal missing) {

        public boolean met() {
            return missing.signum() == 0;
        }
    }

    /** @param to the last day of the year */
    public record YearState(LocalDate from, LocalDate to, BigDecimal counted, BigDecimal missing, boolean binding) {

        public boolean met() {
            return missing.signum() == 0;
        }
    }

    /** @param entered hours that lie in the cycle, before its cap */
    public record CategoryState(
            String category,
            BigDecimal entered,
            BigDecimal counted,
            @Nullable BigDecimal max) {}

    /** Why hours do not count in a cycle. */
    public enum Reason {
        TAKEN_BACK,
        PUT_ELSEWHERE,
        BEFORE_THE_CYCLE,
        AFTER_THE_CYCLE,
        ENTERED_TOO_LATE,
        NOT_IN_THE_SCHEDULE,
        AT_MOST_EACH,
        CATEGORY_IS_FULL,
        PART_OF_A_QUARTER
    }
}
