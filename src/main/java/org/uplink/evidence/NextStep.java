package org.uplink.evidence;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The smallest thing that keeps a level or brings the next one. */
public sealed interface NextStep {

    /** What it is, in a word for templates and programs. */
    @JsonProperty("type")
    String type();

    /** One more item at that level; {@code kinds} can give it. */
    record NeedsEvidence(int level, List<String> kinds) implements NextStep {
        @Override
        public String type() {
            return "needs-evidence";
        }
    }

    /**
     * Evidence of a second kind at that level.
     *
     * @param performance whether it must be hands-on
     */
    record NeedsSecondKind(int level, boolean performance, List<String> kinds) implements NextStep {
        @Override
        public String type() {
            return "needs-second-kind";
        }
    }

    /**
     * The evidence is there, but it needs another assessor.
     *
     * @param otherOrganization true: one of a second organization; false: one who is qualified
     */
    record NeedsAssessor(int level, String item, boolean otherOrganization) implements NextStep {
        @Override
        public String type() {
            return "needs-assessor";
        }
    }

    /** @param by the last day on which the item counts as it does now; null where it has lapsed already */
    record Refresh(String item, @Nullable LocalDate by) implements NextStep {
        @Override
        public String type() {
            return "refresh";
        }
    }

    record ReachedTop() implements NextStep {
        @Override
        public String type() {
            return "reached-top";
        }
    }
}
