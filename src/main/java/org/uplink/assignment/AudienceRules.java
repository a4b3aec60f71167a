package org.uplink.assignment;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.uplink.people.Roll;

/** Whether a rule reaches somebody, by what is known of them on a day. */
public final class AudienceRules {

    /**
     * What rules ask about one person.
     *
     * @param levels the verified level by competency; none is 0
     * @param validUntil the last day of the latest award by certification
     */
    public record Known(Roll.Entry entry, Map<String, Integer> levels, Map<String, LocalDate> validUntil) {}

    private AudienceRules() {}

    public static boolean reaches(Audience audience, Known known, LocalDate today) {
        var entry = known.entry();
        return any(audience.teams(), entry.teams())
                && any(
                        audience.jobs(),
                        entry.jobs().stream().map(job -> job.key()).toList())
                && (audience.schools().isEmpty()
                        || entry.school() != null && audience.schools().contains(entry.school()))
                && any(audience.roles(), entry.roles())
                && joined(audience, entry.since())
                && hasGap(audience.gap(), known.levels())
                && lapses(audience.lapse(), known.validUntil(), today);
    }

    private static <T> boolean any(Collection<T> asked, Collection<T> held) {
        return asked.isEmpty() || !Collections.disjoint(asked, held);
    }

    private static boolean joined(Audience audience, LocalDate since) {
        var from = audience.joinedFrom();
        var until = audience.joinedUntil();
        return (from == null || !since.isBefore(from)) && (until == null || !since.isAfter(until));
    }

    private static boolean hasGap(Audience.@Nullable Gap gap, Map<String, Integer> levels) {
        return gap == null || levels.getOrDefault(gap.competency(), 0) < gap.level();
    }

    private static boolean lapses(Audience.@Nullable Lapse lapse, Map<String, LocalDate> validUntil, LocalDate today) {
        if (lapse == null) {
            return true;
        }
        var until = validUntil.get(lapse.certification());
        return until != null && !until.isAfter(today.plusDays(lapse.days()));
    }
}
