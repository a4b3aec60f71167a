package org.uplink.certification.credit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Which hours count in a cycle. Exact, independent of the order of entries, and in the holder's favour: one more entry never
 * takes anything away. The rules are those of {@code continuing_education} in the curriculum:
 *
 * <ul>
 *   <li>An entry counts when it is put to the cycle, its day lies in it, and it was entered in time.
 *   <li>Hours count in whole quarters, never more than was spent; an entry at most what its category gives for each.
 *   <li>A category counts up to its cap. Earlier days fill the cap first; only where a minimum would be missed for that, the
 *       hours that it needs come first ({@link CapRules}). What a cap takes away meets no minimum.
 *   <li>A year counts what was earned in it, each category up to its cap.
 *   <li>A cycle that is met carries over what it has too much, as far as that was earned in its last months, up to a percentage
 *       of what it asks for, into the next one and no further.
 * </ul>
 *
 * Inside, hours are whole numbers of quarters.
 */
public final class CreditRules {

    private CreditRules() {}

    /** The whole quarter hours in so many minutes: the nearest one that is not more than the time spent. */
    public static BigDecimal hours(int minutes) {
        return Quarters.hours(minutes / Quarters.MINUTES);
    }

    public static CreditTally tally(Collection<CreditEntry> entries, CreditCycle cycle, CreditSchedule schedule) {
        var lines = entries.stream()
                .sorted(Comparator.comparing(CreditEntry::day).thenComparing(CreditEntry::id))
                .map(entry -> Considered.of(entry, cycle, schedule))
                .toList();
        var fitting = lines.stream().filter(line -> line.hours() > 0).toList();
        var demand = cycle.demand();
        var shares = CapRules.share(fitting.stream().map(Considered::claim).toList(), caps(schedule), needs(demand));
        var counted = new TreeMap<UUID, Integer>();
        IntStream.range(0, fitting.size())
                .forEach(i -> counted.put(fitting.get(i).entry().id(), shares.get(i)));

        var own = shares.stream().mapToInt(Integer::intValue).sum();
        var carriedIn = carriedIn(entries, cycle, schedule);
        var minimums = demand.minimums().stream()
                .map(minimum -> state(minimum, fitting, shares))
                .toList();
        var years = years(cycle, fitting, schedule);
        var missing = Math.max(0, Quarters.of(demand.hours(), RoundingMode.CEILING) - own - carriedIn);
        var met = missing == 0
                && minimums.stream().allMatch(CreditTally.MinimumState::met)
                && years.stream().allMatch(year -> year.met() || !year.binding());
        return new CreditTally(
                Quarters.hours(own + carriedIn),
                lines.stream().map(line -> line.line(counted)).toList(),
                minimums,
                years,
                categories(schedule, fitting, shares),
                Quarters.hours(carriedIn),
                Quarters.hours(met ? carriesOut(cycle, fitting, schedule, own + carriedIn) : 0),
                met,
                Quarters.hours(missing));
    }

    private static CreditTally.MinimumState state(
            CreditDemand.Minimum minimum, List<Considered> fitting, List<Integer> shares) {
        var counted = IntStream.range(0, fitting.size())
                .filter(i -> minimum.fits(
                        fitting.get(i).entry().category(),
                        fitting.get(i).entry().domains()))
                .map(shares::get)
                .sum();
        var missing = Math.max(0, Quarters.of(minimum.hours(), RoundingMode.CEILING) - counted);
        return new CreditTally.MinimumState(minimum, Quarters.hours(counted), Quarters.hours(missing));
    }

    private static List<CreditTally.YearState> years(
            CreditCycle cycle, List<Considered> fitting, CreditSchedule schedule) {
        var yearly = cycle.demand().yearly();
        if (yearly == null) {
            return List.of();
        }
        var asked = Quarters.of(yearly.hours(), RoundingMode.CEILING);
        var states = new ArrayList<CreditTally.YearState>();
        for (var stretch : YearRules.of(cycle)) {
            var counted = upToCaps(fitting, schedule, stretch::holds);
            states.add(new CreditTally.YearState(
                    stretch.from(),
                    stretch.to(),
                    Quarters.hours(counted),
                    Quarters.hours(Math.max(0, asked - counted)),
                    yearly.binding()));
        }
        return states;
    }

    private static int carriedIn(Collection<CreditEntry> entries, CreditCycle cycle, CreditSchedule schedule) {
        var before = cycle.before();
        var carryOver = cycle.demand().carryOver();
        if (before == null || carryOver == null) {
            return 0;
        }
        var brings = Quarters.of(tally(entries, before, schedule).carriesOut(), RoundingMode.FLOOR);
        return Math.min(brings, most(cycle.demand(), carryOver));
    }

    private static int carriesOut(CreditCycle cycle, List<Considered> fitting, CreditSchedule schedule, int counted) {
        var carryOver = cycle.demand().carryOver();
        if (carryOver == null) {
            return 0;
        }
        var surplus = counted - Quarters.of(cycle.demand().hours(), RoundingMode.CEILING);
        var late = cycle.earnBy().plusDays(1).minusMonths(carryOver.months());
        var fresh = upToCaps(fitting, schedule, day -> !day.isBefore(late));
        return Math.max(0, Math.min(Math.min(surplus, fresh), most(cycle.demand(), carryOver)));
    }

    private static int most(CreditDemand demand, CreditDemand.CarryOver carryOver) {
        return Quarters.of(demand.hours().multiply(BigDecimal.valueOf(carryOver.percent(), 2)), RoundingMode.FLOOR);
    }

    /** What entries of these days would count by themselves. */
    private static int upToCaps(List<Considered> fitting, CreditSchedule schedule, Predicate<LocalDate> days) {
        var caps = caps(schedule);
        var sums = new TreeMap<String, Integer>();
        fitting.stream()
                .filter(one -> days.test(one.entry().day()))
                .forEach(one -> sums.merge(one.entry().category(), one.hours(), Integer::sum));
        return sums.entrySet().stream()
                .mapToInt(sum -> Math.min(sum.getValue(), caps.getOrDefault(sum.getKey(), Integer.MAX_VALUE)))
                .sum();
    }

    private static List<CreditTally.CategoryState> categories(
            CreditSchedule schedule, List<Considered> fitting, List<Integer> shares) {
        return schedule.categories().stream()
                .map(category -> {
                    var of = IntStream.range(0, fitting.size())
                            .filter(i -> fitting.get(i).entry().category().equals(category.id()))
                            .boxed()
                            .toList();
                    return new CreditTally.CategoryState(
                            category.id(),
                            Quarters.hours(of.stream()
                                    .mapToInt(i -> fitting.get(i).hours())
                                    .sum()),
                            Quarters.hours(of.stream().mapToInt(shares::get).sum()),
                            category.maxPerCycle());
                })
                .toList();
    }

    private static Map<String, Integer> caps(CreditSchedule schedule) {
        var caps = new TreeMap<String, Integer>();
        for (var category : schedule.categories()) {
            var max = category.maxPerCycle();
            if (max != null) {
                caps.put(category.id(), Quarters.of(max, RoundingMode.FLOOR));
            }
        }
        return caps;
    }

    private static List<CapRules.Need> needs(CreditDemand demand) {
        return demand.minimums().stream()
                .map(minimum -> new CapRules.Need(
                        claim -> minimum.fits(claim.category(), claim.domains()),
                        Quarters.of(minimum.hours(), RoundingMode.CEILING)))
                .toList();
    }
}
