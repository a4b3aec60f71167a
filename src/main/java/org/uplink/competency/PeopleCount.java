package org.uplink.competency;

import java.util.Collection;

/**
 * A number of people for somebody who manages none of them: one to four are not told apart, and no sum gives them away.
 *
 * @param kind {@code exact}; {@code few} for one to four; {@code least} where there are some more that cannot be told
 * @param number exact, or what there is at least; 0 for few
 */
public record PeopleCount(String kind, int number) {

    static final int FEWEST = 5;

    static PeopleCount of(int people) {
        return isFew(people) ? new PeopleCount("few", 0) : new PeopleCount("exact", people);
    }

    /** All of them together. Where a single few stands among them, or fewer than five in all of those, the sum would tell it. */
    static PeopleCount sum(Collection<Integer> counts) {
        var all = counts.stream().mapToInt(Integer::intValue).sum();
        var few = counts.stream().filter(PeopleCount::isFew).toList();
        var untold = few.stream().mapToInt(Integer::intValue).sum();
        if (isFew(all)) {
            return new PeopleCount("few", 0);
        }
        return few.isEmpty() || few.size() > 1 && untold >= FEWEST
                ? new PeopleCount("exact", all)
                : new PeopleCount("least", all - untold);
    }

    private static boolean isFew(int people) {
        return people > 0 && people < FEWEST;
    }
}
