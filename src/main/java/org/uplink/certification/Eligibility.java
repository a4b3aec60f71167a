package org.uplink.certification;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.uplink.catalog.CourseId;
import org.uplink.certification.credit.CreditTally;
import org.uplink.competency.CompetencyId;

/** How a person stands towards each requirement of an award, leaf by leaf. */
public record Eligibility(List<Judged> requirements) {

    /** Of whom nothing is asked. */
    static final Eligibility NOTHING = new Eligibility(List.of());

    /**
     * One requirement with everything in it that can be met or missing.
     *
     * @param leaves its own; empty for a group
     * @param parts of a group; empty otherwise
     * @param wanted how many parts must be met
     */
    public record Judged(Requirement requirement, List<Leaf> leaves, List<Judged> parts, int wanted) {

        static Judged leaves(Requirement requirement, List<Leaf> leaves) {
            return new Judged(requirement, leaves, List.of(), 0);
        }

        public boolean met() {
            return parts.isEmpty() ? leaves.stream().allMatch(Leaf::met) : partsMet() >= wanted;
        }

        private long partsMet() {
            return parts.stream().filter(Judged::met).count();
        }

        /** A choice counts as many things as it wants, whatever its parts hold. */
        private Stream<Boolean> counted() {
            if (parts.isEmpty()) {
                return leaves.stream().map(Leaf::met);
            }
            if (wanted == parts.size()) {
                return parts.stream().flatMap(Judged::counted);
            }
            return Stream.iterate(0, i -> i < wanted, i -> i + 1).map(i -> i < partsMet());
        }

        private Stream<Leaf> everyLeaf() {
            return Stream.concat(leaves.stream(), parts.stream().flatMap(Judged::everyLeaf));
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

    /**
     * @param people how many different people have confirmed it
     * @param elsewhere how many of them work for another organization
     */
    public record Confirmations(Requirement.Confirmed confirmed, int people, int elsewhere) implements Leaf {
        @Override
        public boolean met() {
            return people >= confirmed.people() && elsewhere >= confirmed.elsewhere();
        }
    }

    /** Nobody can pass it while nothing here can hold it. */
    public record Examined(Requirement.Exam exam) implements Leaf {
        @Override
        public boolean met() {
            return false;
        }
    }

    /** @param tally null where no cycle runs in which hours could count */
    public record Earned(
            Requirement.Credits credits, @Nullable CreditTally tally) implements Leaf {
        @Override
        public boolean met() {
            return tally != null && tally.met();
        }
    }

    /** @param on the first day of the award that counts; null where there is none */
    public record Held(
            List<CertificationId> oneOf, @Nullable LocalDate on) implements Leaf {
        @Override
        public boolean met() {
            return on != null;
        }
    }

    public boolean met() {
        return requirements.stream().allMatch(Judged::met);
    }

    /** Every leaf, those of a way not taken too. */
    public List<Leaf> leaves() {
        return requirements.stream().flatMap(Judged::everyLeaf).toList();
    }

    /** How many things it takes; of a choice only as many as are wanted. */
    public int all() {
        return (int) requirements.stream().flatMap(Judged::counted).count();
    }

    public int missing() {
        return (int) requirements.stream()
                .flatMap(Judged::counted)
                .filter(met -> !met)
                .count();
    }
}
