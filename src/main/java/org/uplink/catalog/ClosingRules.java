package org.uplink.catalog;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.uplink.competency.CompetencyId;

/**
 * Chooses from the catalogue what closes gaps. A gap is to be closed as far as anything offered reaches: to its target, or
 * to the highest level on offer. What is the only one of its kind is taken; among up to {@value #EXACT} that are left every
 * combination is compared, beyond that the best is taken one after another and what became needless is dropped. Ties are
 * broken by minutes, number and name, so that the same question has the same answer whatever the order of its parts.
 */
public final class ClosingRules {

    /** What counts first. */
    public enum Aim {
        FEWEST,
        QUICKEST
    }

    static final int EXACT = 14;

    private static final Comparator<Offer> BY_KEY = Comparator.comparing(Offer::key);

    private ClosingRules() {}

    public static Closing close(Collection<Gap> gaps, Collection<Offer> offers, Aim aim) {
        var goals = goals(gaps, offers);
        var useful = offers.stream()
                .filter(offer -> goals.keySet().stream().anyMatch(gap -> reaches(offer, gap, goals)))
                .sorted(BY_KEY)
                .toList();
        var chosen = new ArrayList<Offer>();
        var left = new HashSet<>(goals.keySet());
        take(useful, left, chosen, goals);
        var candidates = useful.stream()
                .filter(offer -> left.stream().anyMatch(gap -> reaches(offer, gap, goals)))
                .toList();
        var exact = candidates.size() <= EXACT;
        chosen.addAll(exact ? best(candidates, left, goals, aim) : greedy(candidates, left, goals, aim));
        return closing(gaps, chosen, exact);
    }

    /** The level that each gap can be brought to, for gaps that anything helps with. */
    private static Map<Gap, Integer> goals(Collection<Gap> gaps, Collection<Offer> offers) {
        var goals = new TreeMap<Gap, Integer>(Comparator.comparing(Gap::competency));
        for (var gap : gaps) {
            var highest = offers.stream()
                    .mapToInt(offer -> offer.level(gap.competency()))
                    .max()
                    .orElse(0);
            if (highest > gap.level()) {
                goals.put(gap, Math.min(highest, gap.target()));
            }
        }
        return goals;
    }

    private static boolean reaches(Offer offer, Gap gap, Map<Gap, Integer> goals) {
        return offer.level(gap.competency()) >= goals.getOrDefault(gap, Integer.MAX_VALUE);
    }

    /** Where only one offer reaches a goal there is no choice, and this may decide other goals as well. */
    private static void take(List<Offer> useful, Set<Gap> left, List<Offer> chosen, Map<Gap, Integer> goals) {
        for (var gap : goals.keySet()) {
            var reaching =
                    useful.stream().filter(offer -> reaches(offer, gap, goals)).toList();
            if (reaching.size() == 1 && !chosen.contains(reaching.getFirst())) {
                chosen.add(reaching.getFirst());
                left.removeIf(one -> reaches(reaching.getFirst(), one, goals));
            }
        }
    }

    private static List<Offer> best(List<Offer> candidates, Set<Gap> left, Map<Gap, Integer> goals, Aim aim) {
        Optional<List<Offer>> best = Optional.empty();
        for (var bits = 0; bits < 1 << candidates.size(); bits++) {
            var set = subset(candidates, bits);
            var covers = left.stream().allMatch(gap -> set.stream().anyMatch(offer -> reaches(offer, gap, goals)));
            if (covers && (best.isEmpty() || order(aim).compare(set, best.get()) < 0)) {
                best = Optional.of(set);
            }
        }
        return best.orElseThrow();
    }

    private static List<Offer> subset(List<Offer> candidates, int bits) {
        var set = new ArrayList<Offer>();
        for (var i = 0; i < candidates.size(); i++) {
            if ((bits & 1 << i) != 0) {
                set.add(candidates.get(i));
            }
        }
        return set;
    }

    private static Comparator<List<Offer>> order(Aim aim) {
        Comparator<List<Offer>> number = Comparator.comparing(List::size);
        Comparator<List<Offer>> minutes = Comparator.comparing(
                set -> set.stream().mapToInt(Offer::minutes).sum());
        Comparator<List<Offer>> names = Comparator.comparing(
                set -> String.join(",", set.stream().map(Offer::key).toList()));
        return switch (aim) {
            case FEWEST -> number.thenComparing(minutes).thenComparing(names);
            case QUICKEST -> minutes.thenComparing(number).thenComparing(names);
        };
    }

    private static List<Offer> greedy(List<Offer> candidates, Set<Gap> wanted, Map<Gap, Integer> goals, Aim aim) {
        var chosen = new ArrayList<Offer>();
        var left = new HashSet<>(wanted);
        while (!left.isEmpty()) {
            var next = candidates.stream()
                    .filter(offer -> reached(offer, left, goals) > 0)
                    .min(worth(left, goals, aim))
                    .orElseThrow();
            chosen.add(next);
            left.removeIf(gap -> reaches(next, gap, goals));
        }
        return withoutNeedless(chosen, wanted, goals);
    }

    private static Comparator<Offer> worth(Set<Gap> left, Map<Gap, Integer> goals, Aim aim) {
        var most = Comparator.comparing((Offer offer) -> -reached(offer, left, goals))
                .thenComparing(Offer::minutes)
                .thenComparing(Offer::key);
        return switch (aim) {
            case FEWEST -> most;
            case QUICKEST ->
                Comparator.comparing((Offer offer) -> (double) offer.minutes() / reached(offer, left, goals))
                        .thenComparing(most);
        };
    }

    private static long reached(Offer offer, Set<Gap> left, Map<Gap, Integer> goals) {
        return left.stream().filter(gap -> reaches(offer, gap, goals)).count();
    }

    /** What a later choice made needless goes, the longest first. */
    private static List<Offer> withoutNeedless(List<Offer> chosen, Set<Gap> wanted, Map<Gap, Integer> goals) {
        var kept = new ArrayList<>(chosen);
        var longestFirst = chosen.stream()
                .sorted(Comparator.comparing(Offer::minutes).reversed().thenComparing(BY_KEY))
                .toList();
        for (var offer : longestFirst) {
            var others = kept.stream().filter(one -> !one.equals(offer)).toList();
            if (wanted.stream().allMatch(gap -> others.stream().anyMatch(one -> reaches(one, gap, goals)))) {
                kept.remove(offer);
            }
        }
        return kept;
    }

    private static Closing closing(Collection<Gap> gaps, List<Offer> chosen, boolean exact) {
        var sorted = gaps.stream().sorted(Comparator.comparing(Gap::competency)).toList();
        var steps = inOrder(chosen.stream().map(offer -> step(offer, sorted)).toList());
        var open = new ArrayList<Gap>();
        for (var gap : sorted) {
            var to = chosen.stream()
                    .mapToInt(offer -> offer.level(gap.competency()))
                    .max()
                    .orElse(0);
            if (to < gap.target()) {
                open.add(new Gap(gap.competency(), Math.max(gap.level(), to), gap.target(), gap.core()));
            }
        }
        return new Closing(steps, open, exact);
    }

    private static Closing.Step step(Offer offer, List<Gap> gaps) {
        var helps = new ArrayList<Closing.Help>();
        for (var gap : gaps) {
            var to = Math.min(offer.level(gap.competency()), gap.target());
            if (to > gap.level()) {
                helps.add(new Closing.Help(gap, to, to >= gap.target()));
            }
        }
        return new Closing.Step(offer, helps);
    }

    /** What helps with most of the core comes first, then what is shortest; a course stands before its task. */
    private static List<Closing.Step> inOrder(List<Closing.Step> steps) {
        var core = new LinkedHashMap<CourseId, Long>();
        var minutes = new LinkedHashMap<CourseId, Integer>();
        for (var step : steps) {
            var helps = step.helps().stream().filter(help -> help.gap().core()).count();
            core.merge(step.offer().course(), helps, Long::sum);
            minutes.merge(step.offer().course(), step.offer().minutes(), Integer::sum);
        }
        return steps.stream()
                .sorted(Comparator.comparing((Closing.Step step) ->
                                -core.getOrDefault(step.offer().course(), 0L))
                        .thenComparing(step -> minutes.getOrDefault(step.offer().course(), 0))
                        .thenComparing(step -> step.offer().key()))
                .toList();
    }

    /** The levels that an offer gives evidence for; of several of one competency the highest. */
    static Map<CompetencyId, Integer> levels(Collection<Alignment> alignments) {
        var levels = new TreeMap<CompetencyId, Integer>();
        alignments.forEach(alignment -> levels.merge(alignment.competency(), alignment.level(), Math::max));
        return levels;
    }
}
