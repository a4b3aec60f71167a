package org.uplink.evidence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.uplink.evidence.EvaluationRequest.Assessor;
import org.uplink.evidence.EvaluationRequest.Sent;

/** Evidence made up at random, with more than their share of the days on which calendars go wrong. */
final class SentCases {

    private static final List<String> KINDS =
            RuleFixtures.kinds().stream().map(kind -> kind.id()).toList();
    private static final List<String> CLASSES = List.of("fast", "medium", "slow", "seasonal");
    private static final int YEARS = 9;

    private final SplittableRandom random;

    SentCases(long seed) {
        random = new SplittableRandom(seed);
    }

    String currency() {
        return CLASSES.get(random.nextInt(CLASSES.size()));
    }

    List<Sent> items(int most) {
        return IntStream.range(0, random.nextInt(most + 1))
                .mapToObj(_ -> item("i" + random.nextInt(1_000_000)))
                .collect(ArrayList::new, SentCases::addOnce, List::addAll);
    }

    private static void addOnce(List<Sent> items, Sent item) {
        if (items.stream().noneMatch(one -> one.id().equals(item.id()))) {
            items.add(item);
        }
    }

    private Sent item(String id) {
        return new Sent(
                id,
                KINDS.get(random.nextInt(KINDS.size())),
                random.nextInt(3) == 0 ? random.nextInt(6) : 3 + random.nextInt(3),
                day(),
                oneOf("x", "y", "z", null, null, null),
                assessors(),
                oneOf(day(), null),
                random.nextInt(20) == 0);
    }

    private List<Assessor> assessors() {
        return IntStream.range(0, random.nextInt(4))
                .mapToObj(_ -> new Assessor(random.nextBoolean() ? "riverbend" : "lakeside", random.nextInt(3) > 0))
                .toList();
    }

    /** A day between 2018 and 2026: any, the end of a month, a leap day, or the edge of a season. */
    LocalDate day() {
        var year = 2018 + random.nextInt(YEARS);
        var first = LocalDate.of(year, 1 + random.nextInt(12), 1);
        return switch (random.nextInt(6)) {
            case 0 -> first.plusMonths(1).minusDays(1);
            case 1 -> first;
            case 2 -> LocalDate.of(year, 7, 30).plusDays(random.nextInt(3));
            case 3 -> LocalDate.of(year, 2, 28).plusDays(random.nextInt(2));
            default -> first.plusDays(random.nextInt(28));
        };
    }

    @SafeVarargs
    private <T> @Nullable T oneOf(@Nullable T... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
