package org.uplink.certification;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uplink.platform.OrganizationId;
import org.uplink.platform.PersonId;

/** One award that was made. */
public record Awarded(
        OrganizationId organization,
        PersonId person,
        UUID award,
        CertificationId certification,
        String revision,
        LocalDate validFrom,
        @Nullable LocalDate validUntil) {

    Awarded until(@Nullable LocalDate day) {
        return new Awarded(organization, person, award, certification, revision, validFrom, day);
    }
}
