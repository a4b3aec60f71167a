package org.uplink.certification;

import java.util.UUID;
import org.uplink.platform.OrganizationId;
import org.uplink.platform.PersonId;

/** An appeal was granted, or the decision upheld, with reasons for the holder. Fired in the same transaction. */
public record AppealDecided(
        OrganizationId organization,
        PersonId person,
        UUID award,
        UUID appeal,
        String title,
        boolean granted,
        String reasons) {}
