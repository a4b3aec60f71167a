package org.uplink.certification;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.uplink.certification.ChangeRules.Change;
import org.uplink.certification.ChangeRules.Kind;
import org.uplink.certification.credit.CreditDemand;

/** Whether one thing is asked for otherwise than before, and whether that is more or less. Pure. */
final class KindRules {

    private static final Set<Kind> COMPARED = Set.of(Kind.RAISED, Kind.LOWERED);

    private KindRules() {}

    /** @return empty where nothing of it has changed */
    static Optional<Kind> of(Requirement before, Requirement now) {
        if (before.equals(now)) {
            return Optional.empty();
        }
        return switch (now) {
            case Requirement.VerifiedLevels levels
            when before instanceof Requirement.VerifiedLevels was -> sum(Integer.compare(sum(levels), sum(was)));
            case Requirement.Confirmed confirmed when before instanceof Requirement.Confirmed was -> of(was, confirmed);
            case Requirement.Credits(var demand) when before instanceof Requirement.Credits(var was) -> of(was, demand);
            case Requirement.Exam exam when before instanceof Requirement.Exam was -> of(was, exam);
            case Requirement.Group group when before instanceof Requirement.Group was -> of(was, group);
            default -> Optional.of(Kind.CHANGED);
        };
    }

    /** What was confirmed in other words must be shown again, however few look at it. */
    private static Optional<Kind> of(Requirement.Confirmed before, Requirement.Confirmed now) {
        var kind = sum(
                Integer.compare(now.people(), before.people()),
                Integer.compare(now.elsewhere(), before.elsewhere()),
                Integer.compare(most(before.notOlderThanMonths()), most(now.notOlderThanMonths())));
        return now.what().equals(before.what()) || kind.equals(Optional.of(Kind.RAISED))
                ? kind
                : Optional.of(Kind.CHANGED);
    }

    /** Fewer hours of another kind are no less. */
    private static Optional<Kind> of(CreditDemand before, CreditDemand now) {
        var more = now.hours().compareTo(before.hours());
        return more > 0 || inHours(before.hours(), now).equals(before) ? sum(more) : Optional.of(Kind.CHANGED);
    }

    private static CreditDemand inHours(BigDecimal hours, CreditDemand demand) {
        return new CreditDemand(demand.schedule(), hours, demand.minimums(), demand.yearly(), demand.carryOver());
    }

    /** A higher mark, less time and fewer attempts are more to ask for; other words are none. */
    private static Optional<Kind> of(Requirement.Exam before, Requirement.Exam now) {
        return sum(
                Integer.compare(now.passPercent(), before.passPercent()),
                Integer.compare(before.minutes(), now.minutes()),
                Integer.compare(most(before.attempts()), most(now.attempts())));
    }

    /** What is not said is not limited. */
    private static int most(@Nullable Integer number) {
        return number == null ? Integer.MAX_VALUE : number;
    }

    /** More ways to choose from are less to ask for. */
    private static Optional<Kind> of(Requirement.Group before, Requirement.Group now) {
        var was = Set.copyOf(before.parts());
        var is = Set.copyOf(now.parts());
        if (was.equals(is)) {
            return sum(Integer.compare(now.wanted(), before.wanted()));
        }
        if (is.containsAll(was) && now.wanted() <= before.wanted()) {
            return Optional.of(Kind.LOWERED);
        }
        var inside = ChangeRules.between(before.parts(), now.parts()).stream()
                .map(Change::kind)
                .distinct()
                .toList();
        return Optional.of(
                now.wanted() == before.wanted() && inside.size() == 1 && COMPARED.containsAll(inside)
                        ? inside.getFirst()
                        : Kind.CHANGED);
    }

    private static int sum(Requirement.VerifiedLevels levels) {
        return levels.levels().values().stream().mapToInt(Integer::intValue).sum();
    }

    /** @param steps above zero for more, below for less */
    private static Optional<Kind> sum(int... steps) {
        var more = IntStream.of(steps).anyMatch(step -> step > 0);
        var less = IntStream.of(steps).anyMatch(step -> step < 0);
        if (more && less) {
            return Optional.of(Kind.CHANGED);
        }
        return more ? Optional.of(Kind.RAISED) : less ? Optional.of(Kind.LOWERED) : Optional.empty();
    }
}
