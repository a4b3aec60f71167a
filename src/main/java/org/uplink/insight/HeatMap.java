package org.uplink.insight;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * People down, competencies or domains across.
 *
 * @param competencies the columns, where there is not one a domain
 * @param domains the columns, where there is one a domain
 * @param found how many people there are on all pages
 */
record HeatMap(List<Column> competencies, List<Column> domains, List<Group> groups, int found) {

    /**
     * @param key of the competency or the domain
     * @param met how many of the people meet their target; of a domain, how many targets are met
     * @param targets how many of the people have a target; of a domain, how many targets there are
     * @param others the same of everybody whom the manager does not manage, null where that is not said
     */
    record Column(
            String key,
            String title,
            int met,
            int targets,
            @Nullable Others others) {}

    /** @param told false where it would speak of too few people */
    record Others(int met, int targets, boolean told) {}

    /** @param title of the team or the jobs, empty where people are not grouped */
    record Group(String title, List<Line> lines) {}

    /**
     * One person.
     *
     * @param cells in the order of the columns; null where the filter leaves it out
     */
    record Line(
            UUID person,
            String name,
            String jobs,
            String teams,
            int gaps,
            int coreGaps,
            List<@Nullable HeatCell> cells,
            List<Sum> domains) {

        /** The cells that the filter lets through and that say something. */
        List<HeatCell> told() {
            var told = new ArrayList<HeatCell>();
            for (var cell : cells) {
                if (cell != null && !cell.blank()) {
                    told.add(cell);
                }
            }
            return told;
        }
    }

    /** What one person has in one domain. */
    record Sum(String domain, int met, int targets, int gaps, int coreGaps, int aged) {

        private static final int STEPS = 5;

        /** From {@code l0} for none of the targets to {@code l5} for all. */
        public String look() {
            var step = targets == 0 ? 0 : met * STEPS / targets;
            return "l" + step + (coreGaps > 0 ? " is-core-gap" : gaps > 0 ? " is-gap" : "");
        }
    }

    public boolean byDomain() {
        return competencies.isEmpty() && !domains.isEmpty();
    }

    List<Line> lines() {
        return groups.stream().flatMap(group -> group.lines().stream()).toList();
    }
}
