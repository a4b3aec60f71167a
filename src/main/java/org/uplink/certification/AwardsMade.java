package org.uplink.certification;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.uplink.platform.OrganizationId;
import org.uplink.platform.PersonId;

/**
 * Certifications were awarded to people of an organization, to one or to very many at once. Fired in the transaction of the
 * awards.
 *
 * @param awards at least one
 */
public record AwardsMade(OrganizationId organization, List<Awarded> awards) {

    public Set<PersonId> people() {
        return awards.stream().map(Awarded::person).collect(Collectors.toSet());
    }
}
