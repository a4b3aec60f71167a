package org.uplink.competency;

import java.util.List;
import java.util.Map;

/**
 * Something that people who run technology in schools need to be able to do.
 *
 * @param domain the id of its domain, such as {@code SVC}
 * @param currency the id of its currency class: how fast evidence ages
 * @param safetyCritical a lapse can hurt a person or a legal right
 * @param levels what a person has been seen to do, by level 1 to 5
 */
public record Competency(
        CompetencyId id,
        String uuid,
        String domain,
        String title,
        String statement,
        String whyInSchools,
        String currency,
        boolean safetyCritical,
        List<Integer> challenges,
        Map<Integer, String> levels,
        Crosswalk crosswalk) {

    /** Related areas and roles of other frameworks; always "is related to", never "is the same as". */
    public record Crosswalk(List<String> cosn, List<String> niceWorkRoles, List<String> niceCompetencyAreas) {}

    public String indicator(int level) {
        return levels.getOrDefault(level, "");
    }
}
