package org.uplink.certification;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Map;
import org.uplink.catalog.CourseId;
import org.uplink.competency.CompetencyId;

/** Something that a certification asks for, written in a file as one key and what belongs to it. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.WRAPPER_OBJECT)
@JsonSubTypes({
    @JsonSubTypes.Type(value = Requirement.Courses.class, name = "courses"),
    @JsonSubTypes.Type(value = Requirement.VerifiedLevels.class, name = "verified_levels"),
    @JsonSubTypes.Type(value = Requirement.NotStale.class, name = "not_stale"),
    @JsonSubTypes.Type(value = Requirement.Attestation.class, name = "attestation")
})
public sealed interface Requirement {

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

    /** The person agrees to a statement, word for word. */
    record Attestation(String id, String title, String statement) implements Requirement {}
}
