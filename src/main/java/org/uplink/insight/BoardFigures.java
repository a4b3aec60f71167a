package org.uplink.insight;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All numbers of a report. None of them says who.
 *
 * @param standing of today
 * @param change of the quarter
 * @param trend goals met at the end of the quarters before and of this one, the earliest first
 */
record BoardFigures(Standing standing, Services services, Goals goals, Change change, Cost cost, List<Point> trend) {

    /**
     * @param late how many people are past a due date
     * @param lapsing how many people hold a certification that ends within 90 days
     */
    record Standing(int people, int late, int lapsing) {}

    /**
     * @param covered services that two or more people can run
     * @param unable names of the services that nobody can run
     */
    record Services(int covered, int one, List<String> unable) {
        int all() {
            return covered + one + unable.size();
        }
    }

    /** Targets of all jobs of all people, and how many of them are met. */
    record Goals(int met, int targets) {}

    /**
     * @param levels how often somebody's verified level in a competency went up
     * @param minutes of the courses that were completed
     */
    record Change(int levels, int courses, int minutes) {}

    /**
     * In US dollars.
     *
     * @param hour what an hour of the team costs
     * @param spent money spent in the quarter
     */
    record Cost(@Nullable BigDecimal hour, @Nullable BigDecimal spent) {
        static final Cost UNKNOWN = new Cost(null, null);
    }

    record Point(LocalDate day, int met, int targets) {
        private static final int WHOLE = 100;

        public int percent() {
            return targets == 0 ? 0 : met * WHOLE / targets;
        }
    }
}
