package org.uplink.certification.credit;

import java.util.Set;
import org.uplink.platform.OrganizationId;
import org.uplink.platform.PersonId;

/** What counts for people may be another than before. Fired in the transaction that made it so. */
public record CreditsChanged(OrganizationId organization, Set<PersonId> people) {

    CreditsChanged(OrganizationId organization, PersonId person) {
        this(organization, Set.of(person));
    }
}
