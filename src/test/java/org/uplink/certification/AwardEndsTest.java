package org.uplink.certification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.uplink.certification.AwardEnds.Row;
import org.uplink.certification.Certification.Ends;
import org.uplink.certification.Holds.Hold;

/** Which days of a hold move a renewal, and which have moved the award before it. */
class AwardEndsTest {

    private static final Certification TERMS = Samples.lasting(24, Ends.DAY, 6);
    private static final LocalDate RENEWED = LocalDate.of(2027, 6, 1);
    private static final LocalDate OLD_END = LocalDate.of(2027, 9, 30);
    private static final LocalDate UNTIL = LocalDate.of(2029, 9, 30);

    @Test
    void aHoldThatIsNotedAfterTheRenewalMovesItFromItsFirstDayOn() {
        assertThat(end(OLD_END, hold("2027-07-01", "2027-07-31", RENEWED.plusDays(3))))
                .isEqualTo(UNTIL.plusDays(31));
    }

    @Test
    void ofOneThatWasKnownOnlyTheDaysAfterTheOldEndMoveIt() {
        assertThat(end(OLD_END, hold("2027-05-01", "2027-10-10", RENEWED.minusDays(40))))
                .isEqualTo(UNTIL.plusDays(10));
        assertThat(end(OLD_END, hold("2027-05-01", "2027-07-31", RENEWED.minusDays(40))))
                .isEqualTo(UNTIL);
    }

    @Test
    void aFirstAwardAndOneAfterALapseCountFromTheirFirstDay() {
        var known = hold("2027-05-22", "2027-06-10", RENEWED.minusDays(10));

        assertThat(end(null, known)).isEqualTo(UNTIL.plusDays(10));
        assertThat(end(RENEWED.minusYears(1), known)).isEqualTo(UNTIL.plusDays(10));
    }

    @Test
    void whatWasTakenBackMovesNothing() {
        var from = LocalDate.of(2027, 7, 1);

        assertThat(end(OLD_END, new Hold(new UUID(0, 1), from, from.plusDays(30), null, noon(RENEWED.plusDays(1)))))
                .isEqualTo(UNTIL);
    }

    private static LocalDate end(@Nullable LocalDate countsFrom, Hold hold) {
        var row = new Row(new UUID(0, 2), "c", "r", RENEWED, UNTIL, countsFrom, noon(RENEWED), UNTIL);
        return row.end(TERMS, List.of(hold));
    }

    private static Hold hold(String from, String until, LocalDate noted) {
        var last = LocalDate.parse(until);
        return new Hold(new UUID(0, 1), LocalDate.parse(from), last, last, noon(noted));
    }

    private static Instant noon(LocalDate day) {
        return day.atTime(12, 0).toInstant(ZoneOffset.UTC);
    }
}
