package org.uplink.competency;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The adjustments of an organization as a program sends them: the whole document, as it was read with what it says of itself. */
@JsonIgnoreProperties({"framework", "restsOn", "latest", "update"})
@Schema(name = "SentAdjustments")
record SentAdjustments(
        @Schema(required = true, description = "The version that you have read, 0 where nothing was ever adjusted")
        @Nullable
        Integer version,

        @Schema(required = true) @Nullable Document adjustments) {

    /** All three lists are sent; what is left out of one is withdrawn. */
    @Schema(name = "SentAdjustmentsDocument")
    record Document(
            @Schema(required = true) @Nullable List<SentCompetency> competencies,
            @Schema(required = true) @Nullable List<SentRole> roles,
            @Schema(required = true) @Nullable List<SentTarget> targets) {}

    @Schema(name = "SentCompetency")
    record SentCompetency(
            @Schema(
                    required = true,
                    description = "The alias of the organization in capitals, a hyphen and two or three digits",
                    examples = "RIVERBEND-01")
            @Nullable
            String id,

            @Schema(required = true, description = "A domain of the framework", examples = "SVC") @Nullable
            String domain,

            @Schema(required = true, maxLength = OwnCompetencyForm.LONGEST_TITLE) @Nullable
            String title,

            @Schema(required = true, maxLength = OwnCompetencyForm.LONGEST_TEXT) @Nullable
            String statement,

            @Schema(maxLength = OwnCompetencyForm.LONGEST_TEXT) @Nullable
            String whyInSchools,

            @Schema(required = true, description = "A currency class of the framework", examples = "medium") @Nullable
            String currency,

            @Schema(
                    required = true,
                    description = "What each level from 1 to 5 looks like, by its number; at most 400 characters each")
            @Nullable
            Map<String, String> levels) {}

    @Schema(name = "SentRole")
    record SentRole(
            @Schema(
                    required = true,
                    description = "The alias of the organization, then words of small letters and digits after hyphens",
                    examples = "riverbend-drone-pilot")
            @Nullable
            String id,

            @Schema(required = true, maxLength = RoleForm.LONGEST_TITLE) @Nullable
            String title,

            @Schema(maxLength = RoleForm.LONGEST_SUMMARY) @Nullable
            String summary,

            @Schema(description = "true for a duty on top of a job; false for a job, and where it is left out")
            @Nullable
            Boolean overlay) {}

    @Schema(name = "SentTarget")
    record SentTarget(
            @Schema(required = true, description = "A role of the framework, or one of the document") @Nullable
            String role,

            @Schema(required = true, description = "A competency of the framework, or one of the document") @Nullable
            String competency,

            @Schema(
                    required = true,
                    minimum = "0",
                    maximum = "5",
                    description = "0 where the role does not ask for it here")
            @Nullable
            Integer level,

            @Schema(description = "Whether it is core; false where it is left out") @Nullable
            Boolean core) {}
}
