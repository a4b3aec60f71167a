package org.uplink.insight;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.uplink.competency.Competency;
import org.uplink.competency.Framework;

/**
 * Where somebody stands in one competency that their jobs ask for.
 *
 * @param level the verified level, 0 where there is no evidence
 * @param currency of the evidence behind it, {@code none} where there is none
 */
record SkillLine(
        Competency competency,
        int target,
        boolean core,
        int level,
        String currency,
        @Nullable LocalDate nextReview) {

    public int gap() {
        return Math.max(0, target - level);
    }

    public boolean met() {
        return level >= target;
    }

    /** How many of the targets of one domain are met. */
    record Domain(String id, String title, int met, int targets) {}

    /** One entry for each domain of the framework, those without a target too. */
    static List<Domain> domains(Framework framework, List<SkillLine> lines) {
        return framework.domains().stream()
                .map(domain -> {
                    var within = lines.stream()
                            .filter(line -> line.competency().domain().equals(domain.id()))
                            .toList();
                    var met = within.stream().filter(SkillLine::met).count();
                    return new Domain(domain.id(), domain.title(), (int) met, within.size());
                })
                .toList();
    }
}
