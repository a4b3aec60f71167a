package org.uplink.competency.exchange;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uplink.competency.NewVersionEffects.Effects;
import org.uplink.competency.exchange.DifferenceRules.Difference;
import org.uplink.competency.exchange.DifferenceRules.FieldChange;

/**
 * What an import does, or would do. Counts are of everything in the package; the lists hold the first of each.
 *
 * @param records what people have on competencies that change or go
 * @param ignored fields that CASE does not have, and how often they came
 * @param levels what it would do to people's levels: only for a dry run of the shared framework in YAML
 */
record Report(
        boolean dryRun,
        Head framework,
        int added,
        int changed,
        int removed,
        int unchanged,
        List<Count> parts,
        Differences differences,
        List<Touched> records,
        Map<String, Integer> ignored,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Effects levels) {

    Report with(Effects effects) {
        return new Report(
                dryRun, framework, added, changed, removed, unchanged, parts, differences, records, ignored, effects);
    }

    /** How many of each a list holds at most. */
    static final int MOST_LISTED = 100;

    /**
     * @param known whether it was here before
     * @param authored whether content of ours publishes it, so that nothing but the same can be imported
     */
    record Head(
            UUID identifier,
            String slug,
            String title,
            @Nullable String version,
            boolean known,
            boolean authored) {}

    /** Records of people on a competency, in all organizations together. */
    record Touched(String competency, String title, long evidence, long people) {}

    record Count(String part, long added, long changed, long removed) {}

    record Differences(List<Named> added, List<Changed> changed, List<Named> removed) {}

    record Named(String part, UUID identifier, @Nullable String code, String title) {

        static Named of(Entry entry) {
            return new Named(entry.key().part().list(), entry.key().identifier(), entry.code(), entry.title());
        }
    }

    record Changed(Named element, List<FieldChange> fields) {}

    static List<Count> counts(Difference difference) {
        return Arrays.stream(Part.values())
                .map(part -> new Count(
                        part.list(),
                        of(part, difference.added()),
                        of(part, difference.changed()),
                        of(part, difference.removed())))
                .filter(count -> count.added() + count.changed() + count.removed() > 0)
                .toList();
    }

    private static long of(Part part, List<Entry> entries) {
        return entries.stream().filter(entry -> entry.key().part() == part).count();
    }

    /** Whether it could be applied and would change something. */
    @JsonIgnore
    public boolean applicable() {
        return !nothing() && !framework.authored();
    }

    @JsonIgnore
    public boolean nothing() {
        return added + changed + removed == 0;
    }
}
