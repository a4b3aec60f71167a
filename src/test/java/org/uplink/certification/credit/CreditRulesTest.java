package org.uplink.certification.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.uplink.certification.credit.Hours.BY;
import static org.uplink.certification.credit.Hours.FROM;
import static org.uplink.certification.credit.Hours.SCHEDULE;
import static org.uplink.certification.credit.Hours.asking;
import static org.uplink.certification.credit.Hours.cycle;
import static org.uplink.certification.credit.Hours.entry;
import static org.uplink.certification.credit.Hours.hours;
import static org.uplink.certification.credit.Hours.in;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.uplink.certification.credit.CreditDemand.CarryOver;
import org.uplink.certification.credit.CreditDemand.Minimum;
import org.uplink.certification.credit.CreditDemand.Yearly;
import org.uplink.certification.credit.CreditTally.Line;
import org.uplink.certification.credit.CreditTally.MinimumState;
import org.uplink.certification.credit.CreditTally.Reason;
import org.uplink.certification.credit.CreditTally.YearState;
import org.uplink.platform.ContentJson;

class CreditRulesTest {

    private static CreditTally tally(CreditDemand demand, CreditEntry... entries) {
        return CreditRules.tally(List.of(entries), cycle(demand), SCHEDULE);
    }

    @ParameterizedTest
    @CsvSource({"0, 0.00", "14, 0.00", "15, 0.25", "44, 0.50", "45, 0.75", "59, 0.75", "60, 1.00", "95, 1.50"})
    void timeIsRoundedToAQuarterAndNeverUp(int minutes, String hours) {
        assertThat(CreditRules.hours(minutes)).isEqualTo(hours(hours));
    }

    @Test
    void hoursAreExactDecimals() {
        var tally = tally(
                asking("0.75"),
                entry("event", FROM, "0.25"),
                entry("event", FROM.plusDays(1), "0.25"),
                entry("event", FROM.plusDays(2), "0.25"));

        assertThat(tally.counted()).isEqualTo(hours("0.75"));
        assertThat(tally.met()).isTrue();
        assertThat(tally.missing()).isEqualTo(hours("0.00"));
    }

    @Test
    void theFirstAndTheLastDayCount() {
        var tally = tally(
                asking("10"),
                entry("event", FROM.minusDays(1), "1"),
                entry("event", FROM, "2"),
                entry("event", BY, "3"),
                entry("event", BY.plusDays(1), "4"));

        assertThat(tally.counted()).isEqualTo(hours("5.00"));
        assertThat(tally.missing()).isEqualTo(hours("5.00"));
        assertThat(tally.lines())
                .extracting(Line::reason)
                .containsExactly(Reason.BEFORE_THE_CYCLE, null, null, Reason.AFTER_THE_CYCLE);
    }

    @Test
    void eachReasonIsSaid() {
        var late = new CreditEntry(
                UUID.randomUUID(), "event", BY, hours("1"), Set.of(), BY.plusDays(31), Set.of(), true, "");
        var inTime = new CreditEntry(
                UUID.randomUUID(), "event", BY, hours("1"), Set.of(), BY.plusDays(30), Set.of(), true, "");
        var elsewhere = new CreditEntry(
                UUID.randomUUID(), "event", FROM, hours("1"), Set.of(), FROM, Set.of("other"), true, "");
        var takenBack =
                new CreditEntry(UUID.randomUUID(), "event", FROM, hours("1"), Set.of(), FROM, Set.of(), false, "");

        assertThat(tally(asking("1"), late).lines().getFirst().reason()).isEqualTo(Reason.ENTERED_TOO_LATE);
        assertThat(tally(asking("1"), inTime).met()).isTrue();
        assertThat(tally(asking("1"), elsewhere).lines().getFirst().reason()).isEqualTo(Reason.PUT_ELSEWHERE);
        assertThat(tally(asking("1"), takenBack).lines().getFirst().reason()).isEqualTo(Reason.TAKEN_BACK);
        assertThat(tally(asking("1"), entry("poetry", FROM, "1"))
                        .lines()
                        .getFirst()
                        .reason())
                .isEqualTo(Reason.NOT_IN_THE_SCHEDULE);
        assertThat(tally(asking("1"), entry("membership", FROM, "3")).lines())
                .containsExactly(
                        new Line(entry("membership", FROM, "3").id(), hours("3"), hours("2.00"), Reason.AT_MOST_EACH));
        assertThat(tally(asking("1"), entry("event", FROM, "1.4"))
                        .lines()
                        .getFirst()
                        .counted())
                .isEqualTo(hours("1.25"));
    }

    @Test
    void anEntryCountsForEachCycleThatItIsPutTo() {
        var one = new CreditEntry(
                UUID.randomUUID(), "event", FROM, hours("1"), Set.of(), FROM, Set.of("test:" + FROM, "x"), true, "");

        assertThat(tally(asking("1"), one).met()).isTrue();
    }

    @Test
    void aCategoryCountsUpToItsCapEarlierDaysFirst() {
        var tally = tally(
                asking("30"),
                entry("exercise", FROM.plusDays(9), "8"),
                entry("exercise", FROM, "6"),
                entry("event", FROM, "1"));

        assertThat(tally.counted()).isEqualTo(hours("11.00"));
        assertThat(tally.lines())
                .filteredOn(line -> line.reason() == Reason.CATEGORY_IS_FULL)
                .extracting(Line::counted)
                .containsExactly(hours("4.00"));
    }

    @Test
    void aCapGivesHoursFirstToTheMinimumThatNeedsThem() {
        var tally = tally(
                asking("10", in("SEC", "6")),
                entry("exercise", FROM, "10", "SVC"),
                entry("exercise", FROM.plusDays(1), "7", "SEC"));

        assertThat(tally.counted()).isEqualTo(hours("10.00"));
        assertThat(tally.minimums()).extracting(MinimumState::counted).containsExactly(hours("6.00"));
        assertThat(tally.lines()).extracting(Line::counted).containsExactly(hours("4.00"), hours("6.00"));
        assertThat(tally.met()).isTrue();
    }

    @Test
    void whatACapTakesAwayMeetsNoMinimum() {
        var tally = tally(
                asking("10", in("SEC", "8"), in("PRV", "8")),
                entry("exercise", FROM, "10", "SEC"),
                entry("exercise", FROM.plusDays(1), "10", "PRV"));

        assertThat(tally.minimums().stream().map(MinimumState::counted).reduce(BigDecimal::add))
                .contains(hours("10.00"));
        assertThat(tally.met()).isFalse();
    }

    @Test
    void aMinimumLooksForTheCapThatOthersDoNotNeed() {
        // Both categories overflow: PRV is only in exercise, so SEC has to take its hours from mentoring.
        var tally = tally(
                asking("20", in("SEC", "10"), in("PRV", "10")),
                entry("exercise", FROM, "10", "SEC"),
                entry("exercise", FROM.plusDays(1), "10", "PRV"),
                entry("mentoring", FROM, "10"),
                entry("mentoring", FROM.plusDays(1), "10", "SEC"));

        assertThat(tally.met()).isTrue();
    }

    @Test
    void anHourInTwoDomainsCountsForBothMinimums() {
        assertThat(tally(asking("6", in("SEC", "6"), in("PRV", "6")), entry("event", FROM, "6", "SEC", "PRV"))
                        .met())
                .isTrue();
    }

    @Test
    void aMinimumMayNameCategories() {
        var minimum = new Minimum(List.of(), List.of("exercise"), hours("4"));

        assertThat(tally(asking("5", minimum), entry("event", FROM, "20")).met())
                .isFalse();
        assertThat(tally(asking("5", minimum), entry("event", FROM, "20"), entry("exercise", FROM, "4"))
                        .met())
                .isTrue();
    }

    @Test
    void aYearThatMissesItsHoursIsAdviceOrBinds() {
        var advice = new CreditDemand("test", hours("5"), List.of(), new Yearly(hours("2"), false), null);
        var binding = new CreditDemand("test", hours("5"), List.of(), new Yearly(hours("2"), true), null);
        var entries = new CreditEntry[] {entry("event", FROM, "4"), entry("event", FROM.plusYears(1), "4")};

        assertThat(tally(advice, entries).met()).isTrue();
        assertThat(tally(binding, entries).met()).isFalse();
        assertThat(tally(binding, entries).years())
                .extracting(YearState::missing)
                .containsExactly(hours("0.00"), hours("0.00"), hours("2.00"));
    }

    @ParameterizedTest
    @CsvSource({
        "2024-02-29, 2028-02-28, '2024-02-29 2025-02-28 2026-02-28 2027-02-28'",
        "2024-02-29, 2028-02-29, '2024-02-29 2025-02-28 2026-02-28 2027-02-28'",
        "2026-01-31, 2029-01-31, '2026-01-31 2027-01-31 2028-01-31'",
        "2026-01-10, 2029-01-31, '2026-01-10 2027-01-10 2028-01-10'",
        "2026-08-15, 2027-07-31, ''",
        "2026-08-01, 2027-07-31, '2026-08-01'"
    })
    void yearsOfACycleAreCountedFromItsFirstDay(LocalDate from, LocalDate by, String starts) {
        var years = YearRules.of(cycle(asking("1"), from, by, null));

        assertThat(String.join(
                        " ", years.stream().map(year -> year.from().toString()).toList()))
                .isEqualTo(starts);
        for (var i = 1; i < years.size(); i++) {
            assertThat(years.get(i).from()).isEqualTo(years.get(i - 1).to().plusDays(1));
        }
        assertThat(years).allSatisfy(year -> assertThat(year.to()).isBetween(from, by));
        if (!years.isEmpty()) {
            assertThat(years.getLast().to()).isEqualTo(by);
        }
    }

    private static CreditDemand carrying(String hours) {
        return new CreditDemand("test", hours(hours), List.of(), null, new CarryOver(6, 25));
    }

    private static CreditTally after(CreditCycle before, CreditEntry... entries) {
        var next = cycle(
                carrying("30"), before.earnBy().plusDays(1), before.earnBy().plusYears(3), before);
        return CreditRules.tally(List.of(entries), next, SCHEDULE);
    }

    @Test
    void whatIsTooMuchAndFreshCarriesOverUpToItsPercentage() {
        var before = cycle(carrying("30"));

        assertThat(after(before, entry("event", BY, "40")).carriedIn()).isEqualTo(hours("7.50"));
        assertThat(after(before, entry("event", BY, "33")).carriedIn()).isEqualTo(hours("3.00"));
        assertThat(after(before, entry("event", FROM, "40")).carriedIn()).isEqualTo(hours("0.00"));
        assertThat(after(before, entry("event", FROM, "40"), entry("event", BY, "2"))
                        .carriedIn())
                .isEqualTo(hours("2.00"));
        assertThat(after(before, entry("event", BY, "29")).carriedIn()).isEqualTo(hours("0.00"));
    }

    @ParameterizedTest
    @CsvSource({
        "2029-02-28, 2028-08-31, 0.00",
        "2029-02-28, 2028-09-01, 5.00",
        "2028-02-29, 2027-08-31, 0.00",
        "2028-02-29, 2027-09-01, 5.00",
        "2029-08-31, 2029-02-28, 0.00",
        "2029-08-31, 2029-03-01, 5.00"
    })
    void theLastMonthsAreCountedFromTheDayAfterTheEnd(LocalDate by, LocalDate day, String carried) {
        var before = cycle(carrying("30"), by.minusYears(3), by, null);

        assertThat(after(before, entry("event", by.minusYears(1), "30"), entry("event", day, "5"))
                        .carriedIn())
                .isEqualTo(hours(carried));
    }

    @Test
    void hoursCarryOverOnce() {
        var first = cycle(carrying("30"));
        var second = cycle(carrying("30"), BY.plusDays(1), BY.plusYears(3), first);
        var third = cycle(carrying("30"), BY.plusYears(3).plusDays(1), BY.plusYears(6), second);
        var entries = List.of(entry("event", BY, "60"), entry("event", BY.plusDays(1), "30"));

        assertThat(CreditRules.tally(entries, second, SCHEDULE).counted()).isEqualTo(hours("37.50"));
        assertThat(CreditRules.tally(entries, third, SCHEDULE).carriedIn()).isEqualTo(hours("0.00"));
    }

    @Test
    void aDayBelongsToOneCycleOfACredential() {
        var before = cycle(asking("30"));
        var overlapping = cycle(asking("30"), BY.minusMonths(3), BY.plusYears(3), before);

        assertThat(CreditRules.tally(List.of(entry("event", BY, "5")), overlapping, SCHEDULE)
                        .counted())
                .isEqualTo(hours("0.00"));
    }

    /** Many entries of many domains in categories that overflow, and two minimums that compete for them. */
    @Test
    void aLongLedgerIsCountedQuickly() {
        var domains = List.of("SEC", "PRV", "SVC", "LED");
        var entries = IntStream.range(0, 1000)
                .mapToObj(i -> entry(
                        i % 2 == 0 ? "exercise" : "mentoring",
                        FROM.plusDays(i),
                        "0." + (i % 3 == 0 ? "25" : "50"),
                        i < 500 ? "LED" : domains.get(i % 4),
                        domains.get(i % 3)))
                .toList();
        var demand = asking("20", in("SEC", "16"), in("PRV", "16"));
        var began = System.nanoTime();
        var tally = CreditRules.tally(entries, cycle(demand), SCHEDULE);

        assertThat(tally.counted()).isEqualTo(hours("20.00"));
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void aDemandIsWrittenInContentAsOneReadsIt() {
        var demand = ContentJson.read(CreditDemand.class, """
                {"schedule": "uplink", "hours": 30, "minimums": [{"domains": ["SVC", "END"], "hours": 10}],
                 "yearly": {"hours": 5, "binding": false}, "carry_over": {"months": 6, "percent": 25}}""");

        assertThat(demand)
                .isEqualTo(new CreditDemand(
                        "uplink",
                        hours("30"),
                        List.of(new Minimum(List.of("SVC", "END"), List.of(), hours("10"))),
                        new Yearly(hours("5"), false),
                        new CarryOver(6, 25)));
        assertThat(ContentJson.read(CreditDemand.class, "{\"schedule\": \"uplink\", \"hours\": 30}"))
                .isEqualTo(CreditDemand.of("uplink", hours("30")));
    }
}
