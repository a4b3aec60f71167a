package org.uplink.certification;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.uplink.certification.CheckRules.Check;

/**
 * The yearly checks of an award, and where its holder stands.
 *
 * @param terms of the revision by which it was awarded
 * @param checks those that have opened and the next one, the oldest first
 */
record AwardChecks(Certification terms, Awards.Row award, List<One> checks) {

    /**
     * @param metOn null where it is not met
     * @param eligibility what is met of it now
     */
    record One(Check check, @Nullable LocalDate metOn, Eligibility eligibility) {

        boolean isDueOn(LocalDate day) {
            return metOn == null && check.hasOpenedOn(day);
        }

        boolean isMissingOn(LocalDate day) {
            return metOn == null && check.isOverOn(day);
        }
    }

    /** The one to be met first. */
    Optional<One> dueOn(LocalDate day) {
        return checks.stream().filter(one -> one.isDueOn(day)).findFirst();
    }

    /** What there is to say: the one that is due, or else the next one, or else the last one. */
    Optional<One> foremostOn(LocalDate day) {
        return dueOn(day)
                .or(() -> checks.stream().filter(one -> one.metOn() == null).findFirst())
                .or(() -> checks.reversed().stream().findFirst());
    }
}
