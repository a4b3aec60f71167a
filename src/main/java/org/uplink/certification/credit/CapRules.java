package org.uplink.certification.credit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Who gets the hours of a category that has more than its cap. Each category gives out all it may, so the total never depends
 * on who gets it; earlier claims come first. Only when a minimum is missed that way, hours are set aside for minimums: so that
 * together they miss as little as they can. Hence minimums that can be met together are met, and a further claim never unmeets
 * them. Hours are whole numbers (of quarters).
 */
final class CapRules {

    /** Hours of an entry that may count. */
    record Claim(String category, Set<String> domains, int hours) {}

    /** Hours that a minimum wants of claims that fit it. */
    record Need(Predicate<Claim> fits, int hours) {}

    private static final int MOST_CHOICES = 5_000;

    private CapRules() {}

    /**
     * @param claims in the order in which they fill a cap
     * @param caps by category; a category without one counts in full
     * @return how much of each claim counts
     */
    static List<Integer> share(List<Claim> claims, Map<String, Integer> caps, List<Need> needs) {
        var shares = fill(claims, caps, new int[claims.size()]);
        if (meets(claims, shares, needs)) {
            return boxed(shares);
        }
        return boxed(fill(claims, caps, setAside(claims, caps, needs)));
    }

    /** Gives what is left of each cap to claims in their order. */
    private static int[] fill(List<Claim> claims, Map<String, Integer> caps, int[] given) {
        var left = new TreeMap<>(caps);
        for (var i = 0; i < given.length; i++) {
            var taken = given[i];
            left.computeIfPresent(claims.get(i).category(), (_, hours) -> hours - taken);
        }
        var shares = given.clone();
        for (var i = 0; i < shares.length; i++) {
            var claim = claims.get(i);
            var more = Math.min(claim.hours() - shares[i], left.getOrDefault(claim.category(), Integer.MAX_VALUE));
            shares[i] += more;
            left.computeIfPresent(claim.category(), (_, hours) -> hours - more);
        }
        return shares;
    }

    private static boolean meets(List<Claim> claims, int[] shares, List<Need> needs) {
        return needs.stream()
                .allMatch(need -> IntStream.range(0, shares.length)
                                .filter(i -> need.fits().test(claims.get(i)))
                                .map(i -> shares[i])
                                .sum()
                        >= need.hours());
    }

    /** Claims of one category that fit the same needs: for minimums one is as good as the other. */
    private record Group(String category, List<Integer> needs) {}

    /**
     * What has been set aside so far.
     *
     * @param missing of each need
     * @param left of the cap of the category at hand
     */
    private record Choice(
            List<Integer> missing,
            int left,
            int taken,
            @Nullable Choice before) {

        int sum() {
            return missing.stream().mapToInt(Integer::intValue).sum();
        }

        Choice taking(Group group, int hours, int capLeft) {
            var less = new ArrayList<>(missing);
            for (var n : group.needs()) {
                less.set(n, Math.max(0, less.get(n) - hours));
            }
            return new Choice(List.copyOf(less), capLeft - hours, hours, this);
        }
    }

    /** The least hours to give ahead of the order so that needs miss as little as possible. */
    private static int[] setAside(List<Claim> claims, Map<String, Integer> caps, List<Need> needs) {
        var full = overflowing(claims, caps);
        var groups = new LinkedHashMap<Group, List<Integer>>();
        var missing = new ArrayList<>(needs.stream().map(Need::hours).toList());
        for (var i = 0; i < claims.size(); i++) {
            var claim = claims.get(i);
            var fits = IntStream.range(0, needs.size())
                    .filter(n -> needs.get(n).fits().test(claim))
                    .boxed()
                    .toList();
            if (full.contains(claim.category())) {
                groups.computeIfAbsent(new Group(claim.category(), fits), _ -> new ArrayList<>())
                        .add(i);
            } else {
                fits.forEach(n -> missing.set(n, Math.max(0, missing.get(n) - claim.hours())));
            }
        }
        var ordered = groups.keySet().stream()
                .sorted(Comparator.comparing(Group::category)
                        .thenComparing(group -> -group.needs().size())
                        .thenComparing(group -> group.needs().toString()))
                .toList();
        var best = choose(ordered, groups, claims, caps, missing);
        return spread(best, ordered, groups, claims);
    }

    private static Set<String> overflowing(List<Claim> claims, Map<String, Integer> caps) {
        var sums = new TreeMap<String, Integer>();
        claims.forEach(claim -> sums.merge(claim.category(), claim.hours(), Integer::sum));
        sums.entrySet().removeIf(sum -> sum.getValue() <= caps.getOrDefault(sum.getKey(), Integer.MAX_VALUE));
        return sums.keySet();
    }

    /**
     * Goes group by group through what it may give; of choices that leave the same missing, the one with most cap left stays.
     * All choices are followed while they are at most {@link #MOST_CHOICES}, which holds for two minimums of 30 and of 10 hours; of more
     * the best are.
     */
    private static Choice choose(
            List<Group> ordered,
            Map<Group, List<Integer>> groups,
            List<Claim> claims,
            Map<String, Integer> caps,
            List<Integer> missing) {
        var choices = List.of(new Choice(List.copyOf(missing), 0, 0, null));
        @Nullable String category = null;
        for (var g = 0; g < ordered.size(); g++) {
            var group = ordered.get(g);
            var opens = !group.category().equals(category);
            category = group.category();
            var has = hours(groups.getOrDefault(group, List.of()), claims);
            var all = servesAll(group, ordered.subList(g + 1, ordered.size()));
            var next = new LinkedHashMap<List<Integer>, Choice>();
            for (var choice : choices) {
                var left = opens ? caps.getOrDefault(category, 0) : choice.left();
                var most = Math.min(Math.min(has, left), useful(choice, group));
                for (var taken = all ? most : 0; taken <= most; taken++) {
                    var one = choice.taking(group, taken, left);
                    next.merge(one.missing(), one, (old, other) -> other.left() > old.left() ? other : old);
                }
            }
            choices = next.values().stream()
                    .sorted(Comparator.comparingInt(Choice::sum).thenComparingInt(choice -> -choice.left()))
                    .limit(MOST_CHOICES)
                    .toList();
        }
        return choices.stream().min(Comparator.comparingInt(Choice::sum)).orElseThrow();
    }

    /** Whether its hours are as good as those of every group after it in its category: then it gives all that is useful. */
    private static boolean servesAll(Group group, List<Group> after) {
        return after.stream()
                .filter(other -> other.category().equals(group.category()))
                .allMatch(other -> group.needs().containsAll(other.needs()));
    }

    private static int useful(Choice choice, Group group) {
        return group.needs().stream()
                .mapToInt(n -> choice.missing().get(n))
                .max()
                .orElse(0);
    }

    private static int[] spread(
            Choice best, List<Group> ordered, Map<Group, List<Integer>> groups, List<Claim> claims) {
        var given = new int[claims.size()];
        var choice = best;
        for (var g = ordered.size() - 1; g >= 0; g--) {
            var open = choice.taken();
            for (var i : groups.getOrDefault(ordered.get(g), List.of())) {
                given[i] = Math.min(open, claims.get(i).hours());
                open -= given[i];
            }
            var before = choice.before();
            if (before != null) {
                choice = before;
            }
        }
        return given;
    }

    private static int hours(List<Integer> indexes, List<Claim> claims) {
        return indexes.stream().mapToInt(i -> claims.get(i).hours()).sum();
    }

    private static List<Integer> boxed(int[] numbers) {
        return Arrays.stream(numbers).boxed().toList();
    }
}
