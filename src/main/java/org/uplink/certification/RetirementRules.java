package org.uplink.certification;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.uplink.certification.AwardRules.Ahead;

/** What a day on which a certification is retired leaves of the awards that come next. Pure. */
final class RetirementRules {

    private RetirementRules() {}

    /** From the day on none is made, and until then only what can be made before it. */
    static Optional<Ahead> before(@Nullable LocalDate retired, Ahead ahead, LocalDate day) {
        if (retired == null) {
            return Optional.of(ahead);
        }
        return day.isBefore(retired) && ahead.opens().isBefore(retired)
                ? Optional.of(until(retired.minusDays(1), ahead))
                : Optional.empty();
    }

    private static Ahead until(LocalDate last, Ahead ahead) {
        return new Ahead(
                ahead.stage(),
                ahead.number(),
                ahead.oldEnd(),
                ahead.opens(),
                earlier(ahead.by(), last),
                earlier(ahead.lastDay(), last));
    }

    private static LocalDate earlier(@Nullable LocalDate day, LocalDate last) {
        return day == null || day.isAfter(last) ? last : day;
    }
}
