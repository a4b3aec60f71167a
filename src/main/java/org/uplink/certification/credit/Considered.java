package org.uplink.certification.credit;

import java.math.RoundingMode;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uplink.certification.credit.CreditTally.Reason;

/** An entry, the quarters that it brings before the cap of its category, and why they are fewer than entered. */
record Considered(CreditEntry entry, int hours, @Nullable Reason reason) {

    CapRules.Claim claim() {
        return new CapRules.Claim(entry.category(), entry.domains(), hours);
    }

    CreditTally.Line line(Map<UUID, Integer> counted) {
        var share = counted.getOrDefault(entry.id(), 0);
        return new CreditTally.Line(
                entry.id(), entry.hours(), Quarters.hours(share), share < hours ? Reason.CATEGORY_IS_FULL : reason);
    }

    static Considered of(CreditEntry entry, CreditCycle cycle, CreditSchedule schedule) {
        var reason = obstacle(entry, cycle);
        var category = schedule.category(entry.category());
        if (reason != null || category.isEmpty()) {
            return new Considered(entry, 0, reason == null ? Reason.NOT_IN_THE_SCHEDULE : reason);
        }
        var entered = Math.max(0, Quarters.of(entry.hours(), RoundingMode.FLOOR));
        var each = category.get().each();
        if (each != null && Quarters.of(each, RoundingMode.FLOOR) < entered) {
            return new Considered(entry, Quarters.of(each, RoundingMode.FLOOR), Reason.AT_MOST_EACH);
        }
        var whole = Quarters.hours(entered).compareTo(entry.hours()) == 0;
        return new Considered(entry, entered, whole ? null : Reason.PART_OF_A_QUARTER);
    }

    private static @Nullable Reason obstacle(CreditEntry entry, CreditCycle cycle) {
        if (!entry.counts()) {
            return Reason.TAKEN_BACK;
        }
        if (!entry.cycles().isEmpty() && !entry.cycles().contains(cycle.key())) {
            return Reason.PUT_ELSEWHERE;
        }
        if (entry.day().isBefore(cycle.countsFrom())) {
            return Reason.BEFORE_THE_CYCLE;
        }
        if (entry.day().isAfter(cycle.earnBy())) {
            return Reason.AFTER_THE_CYCLE;
        }
        return entry.enteredOn().isAfter(cycle.submitBy()) ? Reason.ENTERED_TOO_LATE : null;
    }
}
