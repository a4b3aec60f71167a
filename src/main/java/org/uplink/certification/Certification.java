package org.uplink.certification;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.uplink.competency.RoleProfileId;

/** One revision of a certification: what it asks for, and how long an award of it lasts. All requirements must be met. */
public record Certification(
        String slug,
        String revision,
        String code,
        String title,
        String summary,
        Kind kind,
        List<RoleProfileId> forRoles,
        boolean accredited,
        Validity validity,
        Renewal renewal,
        List<Requirement> requirements,
        String licence) {

    /** Whether it is judged independently of any course, or follows courses. */
    public enum Kind {
        @JsonProperty("certification")
        CERTIFICATION,
        @JsonProperty("certificate")
        CERTIFICATE
    }

    /** The last valid day: a number of calendar months after the first, or the end of the month in which that day lies. */
    public record Validity(int months, Ends ends) {

        public boolean toMonthEnd() {
            return ends == Ends.END_OF_MONTH;
        }
    }

    public enum Ends {
        @JsonProperty("day")
        DAY,
        @JsonProperty("end-of-month")
        END_OF_MONTH
    }

    public record Renewal(int windowOpensMonthsBefore) {}

    public CertificationId id() {
        return new CertificationId(slug);
    }

    public boolean followsCourses() {
        return kind == Kind.CERTIFICATE;
    }
}
