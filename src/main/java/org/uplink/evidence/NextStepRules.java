package org.uplink.evidence;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.uplink.competency.Framework.EvidenceKind;
import org.uplink.evidence.NextStep.NeedsAssessor;
import org.uplink.evidence.NextStep.NeedsEvidence;
import org.uplink.evidence.NextStep.NeedsSecondKind;
import org.uplink.evidence.NextStep.ReachedTop;
import org.uplink.evidence.NextStep.Refresh;

/** The smallest next step: keep what is due, bring back what has aged, then what the next level still needs. */
final class NextStepRules {

    private NextStepRules() {}

    static NextStep of(Snapshot now, Terms terms) {
        return keep(now).or(() -> bringBack(now)).orElseGet(() -> rise(now, terms));
    }

    /** A level that rests on something due is lost soon: refresh what ends first. */
    private static Optional<NextStep> keep(Snapshot now) {
        if (now.currency() != Currency.DUE) {
            return Optional.empty();
        }
        var needed = Math.min(now.level(), 4);
        return now.counted().stream()
                .filter(one -> one.state() == Currency.DUE && one.level() >= needed)
                .min(Comparator.comparing((Counting one) -> one.ages().dueUntil()))
                .map(one -> new Refresh(one.item().id(), one.ages().dueUntil()));
    }

    /** One item that has aged and would lift the level if it were fresh: the one that lifts it most, then the latest. */
    private static Optional<NextStep> bringBack(Snapshot now) {
        var levels = new HashMap<Weight, Integer>();
        ToIntFunction<Counting> lifted =
                one -> levels.computeIfAbsent(Weight.of(one), _ -> levelWithRefreshed(one, now));
        return now.counted().stream()
                .filter(one -> one.state() == Currency.STALE || one.state() == Currency.LAPSED)
                .filter(one -> lifted.applyAsInt(one) > now.level())
                .max(Comparator.comparingInt(lifted).thenComparing(Counting::item, Item.BY_DATE))
                .map(one -> new Refresh(
                        one.item().id(),
                        one.state() == Currency.STALE ? one.ages().staleUntil() : null));
    }

    /** All that the award looks at: items of one weight lift the level alike, so that a thousand of them cost little. */
    private record Weight(String kind, int before, int after, boolean qualified, boolean twoOrganizations) {
        static Weight of(Counting one) {
            return new Weight(
                    one.item().kind(),
                    one.level(),
                    one.refreshed().level(),
                    one.item().judgedByQualified(),
                    one.item().judgedByTwoOrganizations());
        }
    }

    private static int levelWithRefreshed(Counting refreshed, Snapshot now) {
        return AwardRules.level(now.counted().stream()
                .map(one -> one == refreshed ? one.refreshed() : one)
                .toList());
    }

    private static NextStep rise(Snapshot now, Terms terms) {
        var next = now.level() + 1;
        return switch (next) {
            case 1, 2 -> new NeedsEvidence(next, terms.kindsFor(next, _ -> true));
            case 3 -> towardsThree(now, terms);
            case 4 -> towardsFour(now, terms);
            case 5 -> towardsFive(now, terms);
            default -> new ReachedTop();
        };
    }

    private static NextStep towardsThree(Snapshot now, Terms terms) {
        var strong = atLeast(3, now);
        if (strong.isEmpty()) {
            return new NeedsEvidence(3, terms.kindsFor(3, _ -> true));
        }
        if (strong.stream().noneMatch(Counting::performance)) {
            return new NeedsSecondKind(3, true, terms.kindsFor(3, EvidenceKind::performance));
        }
        var have = strong.getFirst().item().kind();
        return new NeedsSecondKind(
                3, false, terms.kindsFor(3, kind -> !kind.id().equals(have)));
    }

    private static NextStep towardsFour(Snapshot now, Terms terms) {
        var strong = atLeast(4, now);
        if (strong.stream().noneMatch(one -> one.item().isDistrictWork())) {
            return new NeedsEvidence(4, districtWork(terms));
        }
        if (strong.size() == 1) {
            return new NeedsEvidence(4, terms.kindsFor(4, _ -> true));
        }
        return strong.stream()
                .filter(one -> !one.item().judgedByQualified())
                .min(Comparator.comparing(one -> !one.item().isDistrictWork()))
                .<NextStep>map(one -> new NeedsAssessor(4, one.item().id(), false))
                .orElseGet(() -> new NeedsEvidence(4, districtWork(terms)));
    }

    private static NextStep towardsFive(Snapshot now, Terms terms) {
        var contributions = atLeast(AwardRules.TOP, now);
        if (contributions.isEmpty()) {
            return new NeedsEvidence(5, List.of(Item.CONTRIBUTION));
        }
        return contributions.stream().anyMatch(one -> one.item().judgedByTwoOrganizations())
                ? new NeedsEvidence(5, districtWork(terms))
                : new NeedsAssessor(5, contributions.getFirst().item().id(), true);
    }

    private static List<String> districtWork(Terms terms) {
        return terms.kindsFor(
                4, kind -> kind.id().equals(Item.WORK_SAMPLE) || kind.id().equals(Item.OBSERVED_PRACTICE));
    }

    private static List<Counting> atLeast(int level, Snapshot now) {
        return now.counted().stream().filter(one -> one.level() >= level).toList();
    }
}
