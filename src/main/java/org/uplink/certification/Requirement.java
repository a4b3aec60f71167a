package org.uplink.certification;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.uplink.catalog.CourseId;
import org.uplink.certification.credit.CreditDemand;
import org.uplink.competency.CompetencyId;

/**
 * Something that a certification asks for, written in a file as one key and what belongs to it. Groups hold others, so that
 * what it takes is a tree; its leaves are met or not.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.WRAPPER_OBJECT)
@JsonSubTypes({
    @JsonSubTypes.Type(value = Requirement.All.class, name = "all"),
    @JsonSubTypes.Type(value = Requirement.Any.class, name = "any"),
    @JsonSubTypes.Type(value = Requirement.Some.class, name = "n_of"),
    @JsonSubTypes.Type(value = Requirement.Tracks.class, name = "tracks"),
    @JsonSubTypes.Type(value = Requirement.Courses.class, name = "courses"),
    @JsonSubTypes.Type(value = Requirement.VerifiedLevels.class, name = "verified_levels"),
    @JsonSubTypes.Type(value = Requirement.NotStale.class, name = "not_stale"),
    @JsonSubTypes.Type(value = Requirement.Attestation.class, name = "attestation"),
    @JsonSubTypes.Type(value = Requirement.Confirmed.class, name = "confirmed"),
    @JsonSubTypes.Type(value = Requirement.Exam.class, name = "exam"),
    @JsonSubTypes.Type(value = Requirement.Credits.class, name = "credits"),
    @JsonSubTypes.Type(value = Requirement.Holds.class, name = "newly_holds")
})
public sealed interface Requirement {

    /** So many of its parts must be met. */
    sealed interface Group extends Requirement {
        List<Requirement> parts();

        int wanted();
    }

    record All(@JsonValue List<Requirement> parts) implements Group {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public All {}

        @Override
        public int wanted() {
            return parts.size();
        }
    }

    record Any(@JsonValue List<Requirement> parts) implements Group {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public Any {}

        @Override
        public int wanted() {
            return 1;
        }
    }

    record Some(int n, List<Requirement> of) implements Group {
        @Override
        public List<Requirement> parts() {
            return of;
        }

        @Override
        public int wanted() {
            return n;
        }
    }

    /** One of several specialities, each with all that it asks for. */
    record Tracks(@JsonValue Map<String, List<Requirement>> tracks) implements Group {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public Tracks {}

        @Override
        public List<Requirement> parts() {
            return tracks.values().stream().<Requirement>map(All::new).toList();
        }

        @Override
        public int wanted() {
            return 1;
        }
    }

    /** Each of these courses was completed, at whatever time and in whatever edition. */
    record Courses(@JsonValue List<CourseId> courses) implements Requirement {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public Courses {}
    }

    /** Each competency is verified at least at its level today. */
    record VerifiedLevels(@JsonValue Map<CompetencyId, Integer> levels) implements Requirement {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public VerifiedLevels {}
    }

    /**
     * Each competency still reaches its level when stale and lapsed evidence is left out: the level that the certification
     * asks for elsewhere, or else the verified level of today.
     */
    record NotStale(@JsonValue List<CompetencyId> competencies) implements Requirement {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public NotStale {}
    }

    /** The person agrees to a statement, word for word, anew for each award. */
    record Attestation(String id, String title, String statement) implements Requirement {}

    /**
     * Something that people look at and confirm, anew for each award.
     *
     * @param people how many different people must confirm it; 1 where nothing is said
     * @param elsewhere how many of them must work for another organization
     * @param notOlderThanMonths how old it may be when it is confirmed; null for any age
     */
    record Confirmed(
            String id,
            As as,
            String title,
            String what,
            int people,
            int elsewhere,
            @Nullable Integer notOlderThanMonths)
            implements Requirement {

        public Confirmed {
            people = Math.max(1, people);
        }

        /** By as many people as either of the two asks for. */
        Confirmed orMore(Confirmed other) {
            return new Confirmed(
                    id,
                    as,
                    title,
                    what,
                    Math.max(people, other.people),
                    Math.max(elsewhere, other.elsewhere),
                    notOlderThanMonths);
        }
    }

    /** What it is that people confirm. */
    enum As {
        @JsonProperty("work-sample")
        WORK_SAMPLE,
        @JsonProperty("portfolio")
        PORTFOLIO,
        @JsonProperty("panel")
        PANEL,
        @JsonProperty("experience")
        EXPERIENCE,
        @JsonProperty("outside-credential")
        OUTSIDE_CREDENTIAL
    }

    /** An examination under rules. Nothing in this service can hold one yet, and nobody can meet it. */
    record Exam(
            String id,
            String title,
            String form,
            int minutes,
            int passPercent,
            @Nullable Integer attempts,
            @Nullable List<Integer> waitDays,
            @Nullable String supervision)
            implements Requirement {}

    /** Hours of continuing education in the cycle that ends. */
    record Credits(@JsonValue CreditDemand demand) implements Requirement {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public Credits {}
    }

    /** Another of these certifications was awarded since the award that is to be renewed. */
    record Holds(@JsonValue List<CertificationId> certifications) implements Requirement {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public Holds {}
    }

    /** Itself and everything in it. */
    static Stream<Requirement> everythingIn(List<Requirement> requirements) {
        return requirements.stream()
                .flatMap(one -> one instanceof Group group
                        ? Stream.concat(Stream.of(one), everythingIn(group.parts()))
                        : Stream.of(one));
    }
}
