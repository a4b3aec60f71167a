package org.uplink.evidence;

import java.util.List;
import java.util.stream.Stream;

/** Which level a set of items supports. Source: {@code mastery_rule}, "award". */
final class AwardRules {

    static final int TOP = 5;

    private AwardRules() {}

    /** The highest level whose need is met, 0 if none is. */
    static int level(List<Counting> items) {
        for (var level = TOP; level > 0; level--) {
            if (meets(level, items)) {
                return level;
            }
        }
        return 0;
    }

    /** The state of the weakest item that a level rests on, where it rests on the freshest that support it. */
    static Currency currency(int level, List<Counting> items) {
        return level == 0
                ? Currency.NONE
                : Stream.of(Currency.CURRENT, Currency.DUE, Currency.STALE)
                        .filter(state -> level(thatAre(state, items)) >= level)
                        .findFirst()
                        .orElse(Currency.LAPSED);
    }

    /** Those that are at least as fresh as that. */
    static List<Counting> thatAre(Currency state, List<Counting> items) {
        return items.stream().filter(item -> item.state().atLeast(state)).toList();
    }

    private static boolean meets(int level, List<Counting> items) {
        return switch (level) {
            case 5 -> contributionWithWork(items);
            case 4 -> twoOfQualifiedJudgement(items);
            case 3 -> twoKinds(items);
            default -> items.stream().anyMatch(item -> item.level() >= level);
        };
    }

    /** Two kinds, one of them doing. */
    private static boolean twoKinds(List<Counting> items) {
        var strong = items.stream().filter(item -> item.level() >= 3).toList();
        var kinds = strong.stream().map(item -> item.item().kind()).distinct().count();
        return kinds >= 2 && strong.stream().anyMatch(Counting::performance);
    }

    /** Two items that qualified assessors judged, one of them work done in a district. */
    private static boolean twoOfQualifiedJudgement(List<Counting> items) {
        var strong = items.stream()
                .filter(item -> item.level() >= 4 && item.item().judgedByQualified())
                .toList();
        return strong.size() >= 2
                && strong.stream().anyMatch(item -> item.item().isDistrictWork());
    }

    /** Something that others use, judged by two organizations, and work done in a district. */
    private static boolean contributionWithWork(List<Counting> items) {
        return items.stream().anyMatch(AwardRules::isContributionForAll)
                && items.stream()
                        .anyMatch(item -> item.level() >= 4 && item.item().isDistrictWork());
    }

    private static boolean isContributionForAll(Counting item) {
        return item.level() >= TOP
                && item.item().kind().equals(Item.CONTRIBUTION)
                && item.item().judgedByTwoOrganizations();
    }
}
