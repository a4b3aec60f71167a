package org.uplink.certification.credit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.uplink.certification.credit.CreditDemand.CarryOver;
import org.uplink.certification.credit.CreditDemand.Minimum;
import org.uplink.certification.credit.CreditDemand.Yearly;

/** What holds for all entries and all demands. */
class CreditLawsTest {

    private static final LocalDate FROM = Hours.FROM;
    private static final LocalDate BY = Hours.BY;
    private static final List<String> CATEGORIES = List.of("event", "membership", "exercise", "mentoring", "poetry");
    private static final List<String> DOMAINS = List.of("SEC", "PRV", "SVC");

    private record Draft(String category, LocalDate day, int quarters, Set<String> domains, int number) {

        CreditEntry entry(int index) {
            return new CreditEntry(
                    new UUID(number, index),
                    category,
                    day,
                    Quarters.hours(quarters),
                    domains,
                    day,
                    Set.of(),
                    number % 7 != 0,
                    "");
        }
    }

    @Provide
    Arbitrary<List<CreditEntry>> entries() {
        var days = Arbitraries.integers().between(-1200, 1200).map(FROM.plusYears(3)::plusDays);
        return Combinators.combine(
                        Arbitraries.of(CATEGORIES),
                        days,
                        Arbitraries.integers().between(1, 60),
                        Arbitraries.of(DOMAINS).set().ofMaxSize(2),
                        Arbitraries.integers().between(0, 1000))
                .as(Draft::new)
                .list()
                .ofMaxSize(14)
                .map(drafts -> IntStream.range(0, drafts.size())
                        .mapToObj(i -> drafts.get(i).entry(i))
                        .toList());
    }

    @Provide
    Arbitrary<CreditCycle> cycles() {
        var minimums = Combinators.combine(
                        Arbitraries.of(DOMAINS).list().ofMaxSize(2),
                        Arbitraries.of(CATEGORIES).list().ofMaxSize(1),
                        Arbitraries.integers().between(1, 16))
                .as((domains, categories, hours) -> new Minimum(domains, categories, Quarters.hours(hours)))
                .list()
                .ofMaxSize(3);
        var yearly = Arbitraries.integers()
                .between(1, 40)
                .map(hours -> new Yearly(Quarters.hours(hours), hours % 2 == 0))
                .injectNull(0.5);
        var demands = Combinators.combine(
                        minimums, yearly, Arbitraries.integers().between(4, 160))
                .as((asked, year, hours) ->
                        new CreditDemand("test", Quarters.hours(hours), asked, year, new CarryOver(6, 25)));
        return Combinators.combine(demands, demands).as((first, second) -> {
            var before = Hours.cycle(first);
            return Hours.cycle(second, BY.plusDays(1), BY.plusYears(3), before);
        });
    }

    private static CreditTally tally(List<CreditEntry> entries, CreditCycle cycle) {
        return CreditRules.tally(entries, cycle, Hours.SCHEDULE);
    }

    @Property(tries = 300)
    void theOrderOfEntriesDoesNotMatter(
            @ForAll("entries") List<CreditEntry> entries, @ForAll("cycles") CreditCycle cycle, @ForAll long seed) {
        var shuffled = new ArrayList<>(entries);
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(tally(shuffled, cycle)).isEqualTo(tally(entries, cycle));
    }

    @Property(tries = 500)
    void oneMoreEntryTakesNothingAway(
            @ForAll("entries") List<CreditEntry> entries, @ForAll("cycles") CreditCycle cycle) {
        for (var without = 0; without < entries.size(); without++) {
            var fewer = new ArrayList<>(entries);
            fewer.remove(without);
            var less = tally(fewer, cycle);
            var more = tally(entries, cycle);

            assertThat(more.counted()).isGreaterThanOrEqualTo(less.counted());
            assertThat(more.missing()).isLessThanOrEqualTo(less.missing());
            assertThat(more.met() || !less.met()).isTrue();
        }
    }

    @Property(tries = 300)
    void noCategoryExceedsItsCapAndLinesAddUp(
            @ForAll("entries") List<CreditEntry> entries, @ForAll("cycles") CreditCycle cycle) {
        var tally = tally(entries, cycle);

        assertThat(tally.categories())
                .filteredOn(category -> category.max() != null)
                .allSatisfy(category -> assertThat(category.counted()).isLessThanOrEqualTo(category.max()));
        var sum = tally.lines().stream().map(CreditTally.Line::counted).reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(sum.add(tally.carriedIn())).isEqualByComparingTo(tally.counted());
        assertThat(tally.lines()).allSatisfy(line -> {
            assertThat(line.counted()).isBetween(BigDecimal.ZERO, line.entered());
            assertThat(line.reason() == null).isEqualTo(line.counted().compareTo(line.entered()) == 0);
        });
    }

    /** What lines give to a minimum is what the minimum says: nothing that a cap took away. */
    @Property(tries = 300)
    void aMinimumIsMetByCountedHoursOnly(
            @ForAll("entries") List<CreditEntry> entries, @ForAll("cycles") CreditCycle cycle) {
        var tally = tally(entries, cycle);
        var byId = new HashMap<UUID, CreditEntry>();
        entries.forEach(entry -> byId.put(entry.id(), entry));

        assertThat(tally.minimums()).allSatisfy(state -> {
            var counted = tally.lines().stream()
                    .filter(line -> {
                        var entry = Objects.requireNonNull(byId.get(line.entry()));
                        return state.minimum().fits(entry.category(), entry.domains());
                    })
                    .map(CreditTally.Line::counted)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(state.counted()).isEqualByComparingTo(counted);
        });
    }

    @Property(tries = 300)
    void carriedHoursAreAtMostTheirPercentage(
            @ForAll("entries") List<CreditEntry> entries, @ForAll("cycles") CreditCycle cycle) {
        var before = Objects.requireNonNull(cycle.before());
        var carried = tally(entries, cycle).carriedIn();

        assertThat(carried.multiply(BigDecimal.valueOf(4)))
                .isLessThanOrEqualTo(cycle.demand().hours());
        assertThat(carried).isLessThanOrEqualTo(tally(entries, before).carriesOut());
    }

    /** Small enough to try every way to share out the caps: the rules find one that meets all minimums when there is one. */
    @Property(tries = 300)
    void minimumsThatCanBeMetTogetherAreMet(@ForAll("small") List<CapRules.Claim> claims, @ForAll Random random) {
        var caps = Map.of("a", 1 + random.nextInt(4), "b", 1 + random.nextInt(4));
        var needs = IntStream.range(0, 3)
                .mapToObj(n -> new CapRules.Need(claim -> claim.domains().contains(DOMAINS.get(n)), random.nextInt(5)))
                .toList();
        var shares = CapRules.share(claims, caps, needs);
        var met = needs.stream().allMatch(need -> sum(claims, shares, need) >= need.hours());

        assertThat(met).isEqualTo(canMeet(claims, new ArrayList<>(), caps, needs));
    }

    @Provide
    Arbitrary<List<CapRules.Claim>> small() {
        return Combinators.combine(
                        Arbitraries.of("a", "b"),
                        Arbitraries.of(DOMAINS).set().ofMaxSize(3),
                        Arbitraries.integers().between(1, 3))
                .as(CapRules.Claim::new)
                .list()
                .ofMaxSize(6);
    }

    private static int sum(List<CapRules.Claim> claims, List<Integer> shares, CapRules.Need need) {
        return IntStream.range(0, claims.size())
                .filter(i -> need.fits().test(claims.get(i)))
                .map(shares::get)
                .sum();
    }

    private static boolean canMeet(
            List<CapRules.Claim> claims, List<Integer> shares, Map<String, Integer> caps, List<CapRules.Need> needs) {
        if (shares.size() == claims.size()) {
            return needs.stream().allMatch(need -> sum(claims, shares, need) >= need.hours())
                    && caps.entrySet().stream()
                            .allMatch(cap -> IntStream.range(0, claims.size())
                                            .filter(i ->
                                                    claims.get(i).category().equals(cap.getKey()))
                                            .map(shares::get)
                                            .sum()
                                    <= cap.getValue());
        }
        return IntStream.rangeClosed(0, claims.get(shares.size()).hours()).anyMatch(hours -> {
            var more = new ArrayList<>(shares);
            more.add(hours);
            return canMeet(claims, more, caps, needs);
        });
    }

    @Property(tries = 100)
    void roundingNeverGoesUp(@ForAll @IntRange(min = 0, max = 6000) int minutes) {
        var exact = BigDecimal.valueOf(minutes).divide(BigDecimal.valueOf(60), 6, RoundingMode.HALF_UP);

        assertThat(CreditRules.hours(minutes)).isLessThanOrEqualTo(exact.add(new BigDecimal("0.000001")));
        assertThat(exact.subtract(CreditRules.hours(minutes))).isLessThan(new BigDecimal("0.25"));
    }
}
