package org.uplink.evidence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.uplink.competency.CompetencyId;
import org.uplink.competency.Framework;
import org.uplink.platform.PersonId;

/**
 * Evidence on a competency that a framework has replaced counts for what stands in its place; the ledger keeps the code
 * under which it was recorded.
 *
 * @param wanted the competencies in question, null for all
 */
record Carrying(Framework framework, @Nullable Set<CompetencyId> wanted) {

    /** Under which codes the ledger may hold evidence for what is wanted, null for all. */
    @Nullable
    Set<CompetencyId> codes() {
        if (wanted == null) {
            return null;
        }
        var codes = new LinkedHashSet<CompetencyId>();
        wanted.forEach(competency -> codes.addAll(framework.countingFor(competency)));
        return codes;
    }

    /** The rows of each line, in the order in which they came. */
    <R> Map<LineKey, List<R>> lines(Collection<R> rows, Function<R, UUID> person, Function<R, String> competency) {
        var known = new HashMap<String, List<CompetencyId>>();
        var lines = new LinkedHashMap<LineKey, List<R>>();
        for (var row : rows) {
            known.computeIfAbsent(competency.apply(row), code -> framework.carried(new CompetencyId(code))).stream()
                    .filter(one -> wanted == null || wanted.contains(one))
                    .map(one -> new LineKey(new PersonId(person.apply(row)), one))
                    .forEach(key ->
                            lines.computeIfAbsent(key, _ -> new ArrayList<>()).add(row));
        }
        return lines;
    }
}
