package org.uplink.assignment;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.uplink.assignment.AssignmentRules.Effect;
import org.uplink.assignment.BulkFile.Problem;

/**
 * What a table of assignments would do, line by line.
 *
 * @param unreadable what is wrong with the whole, null where it can be read
 * @param plans what saving carries out; empty while a line has a problem
 */
record BulkPlan(@Nullable Problem unreadable, List<Line> lines, List<AssignmentPlan> plans) {

    /**
     * @param title of what is assigned; as it was written where it is not known
     * @param effect null where the line has a problem
     */
    record Line(
            BulkFile.Row row,
            String name,
            String title,
            List<Problem> problems,
            @Nullable Effect effect) {}

    static BulkPlan broken(Problem problem) {
        return new BulkPlan(problem, List.of(), List.of());
    }

    public long wrong() {
        return lines.stream().filter(line -> !line.problems().isEmpty()).count();
    }

    public long affected() {
        return plans.stream().mapToLong(AssignmentPlan::affected).sum();
    }

    public boolean ready() {
        return unreadable == null && wrong() == 0;
    }

    /** The same effect has the same fingerprint. */
    public String fingerprint() {
        return AssignmentPlan.fingerprint(plans);
    }
}
