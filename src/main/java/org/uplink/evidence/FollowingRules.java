package org.uplink.evidence;

import java.util.LinkedHashSet;
import java.util.Set;
import org.uplink.competency.CompetencyId;
import org.uplink.competency.Framework;

/** Where one framework can give other levels than another from the same evidence. */
final class FollowingRules {

    private FollowingRules() {}

    /** Competencies that only one of the two has, that age or count differently, or that stand in the place of others. */
    static Set<CompetencyId> affected(Framework from, Framework to) {
        var affected = new LinkedHashSet<CompetencyId>();
        for (var competency : to.competencies()) {
            var before = from.competency(competency.id());
            var same = before.isPresent()
                    && Terms.of(from, before.get()).equals(Terms.of(to, competency))
                    && from.countingFor(competency.id()).equals(to.countingFor(competency.id()));
            if (!same) {
                affected.add(competency.id());
            }
        }
        from.competencies().stream()
                .map(one -> one.id())
                .filter(id -> to.competency(id).isEmpty())
                .forEach(affected::add);
        return affected;
    }
}
