package org.uplink.certification;

import java.util.List;
import org.uplink.catalog.CourseId;
import org.uplink.competency.CompetencyId;

/** How a person stands towards each requirement of a certification, leaf by leaf. */
public record Eligibility(List<Judged> requirements) {

    /** One requirement with everything in it that can be met or missing. */
    public record Judged(Requirement requirement, List<Leaf> leaves) {
        public boolean met() {
            return leaves.stream().allMatch(Leaf::met);
        }
    }

    public sealed interface Leaf {
        boolean met();
    }

    public record Completed(CourseId course, boolean met) implements Leaf {}

    /** @param wanted the level asked for, at least 1 */
    public record Verified(CompetencyId competency, int wanted, int level) implements Leaf {
        @Override
        public boolean met() {
            return level >= wanted;
        }
    }

    /** @param fresh the level that is left without stale and lapsed evidence */
    public record Fresh(CompetencyId competency, int wanted, int fresh) implements Leaf {
        @Override
        public boolean met() {
            return fresh >= wanted;
        }
    }

    public record Agreement(Requirement.Attestation attestation, boolean met) implements Leaf {}

    public boolean met() {
        return requirements.stream().allMatch(Judged::met);
    }

    public List<Leaf> missing() {
        return leaves().stream().filter(leaf -> !leaf.met()).toList();
    }

    public List<Leaf> leaves() {
        return requirements.stream().flatMap(judged -> judged.leaves().stream()).toList();
    }
}
