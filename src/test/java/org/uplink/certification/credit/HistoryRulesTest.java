package org.uplink.certification.credit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.uplink.certification.credit.HistoryRules.Line;
import org.uplink.platform.CsvTable;

class HistoryRulesTest {

    private static final List<CreditSchedule.Category> CATEGORIES = List.of(
            new CreditSchedule.Category("event", "Conference or workshop", "", null, null, CreditSchedule.Once.DAY));
    private static final HistoryRules.Known KNOWN = new HistoryRules.Known(
            new EntryRules.Known(CATEGORIES, Set.of("SVC-05"), Set.of(), LocalDate.of(2026, 11, 27)),
            HistoryRules.byName(CATEGORIES));

    @Test
    void aLineOfHoursNeedsNoProofAndNoKind() {
        var line = one(
                "email,what,day,hours,category,competencies",
                "a@x.example,Day,2025-01-31,6:30,conference or workshop,SVC-05");
        assertThat(line.problem()).isEmpty();
        assertThat(line.kind()).isEqualTo("hours");
        assertThat(line.draft().category()).isEqualTo("event");
        assertThat(line.draft().minutes()).isEqualTo(390);
    }

    @Test
    void aCertificationMayHaveNoEndUnlessItAsksForHours() {
        var head = "email,kind,what,day,hours,until";
        assertThat(one(head, "a@x.example,certification,A+,2010-01-31,,").problem())
                .isEmpty();
        assertThat(one(head, "a@x.example,certification,A+,2024-01-31,30,").problem())
                .isEqualTo("until-missing");
        assertThat(one(head, "a@x.example,certification,A+,2024-01-31,30,2027-01-30")
                        .problem())
                .isEmpty();
        assertThat(one(head, "a@x.example,certification,A+,2024-01-31,,2023-01-30")
                        .problem())
                .isEqualTo("until-far");
        assertThat(one(head, "a@x.example,certification,A+,2026-11-28,,").problem())
                .isEqualTo("entry:DAY_IN_FUTURE");
    }

    @Test
    void theSameRecordOfTheSamePersonStandsOnce() {
        var lines = HistoryRules.read(
                CsvTable.read("""
                        email,kind,what,day
                        a@x.example,certification,A+,2024-01-31
                        b@x.example,certification,A+,2024-01-31
                        A@X.example,certification,a+,2024-01-31""", HistoryRules.NEEDED, HistoryRules.MOST_LINES).rows(), KNOWN);
        assertThat(lines).extracting(Line::problem).containsExactly("", "", "twice:2");
    }

    private static Line one(String head, String line) {
        return HistoryRules.read(
                        CsvTable.read(head + "\n" + line, HistoryRules.NEEDED, HistoryRules.MOST_LINES)
                                .rows(),
                        KNOWN)
                .getFirst();
    }
}
