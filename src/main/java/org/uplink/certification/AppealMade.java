package org.uplink.certification;

import java.util.List;
import java.util.UUID;
import org.uplink.platform.OrganizationId;
import org.uplink.platform.PersonId;

/**
 * A holder appeals against a decision. Fired in the same transaction.
 *
 * @param holder the name
 * @param deciders who can decide about it in the organization
 */
public record AppealMade(
        OrganizationId organization, UUID appeal, String title, String holder, List<PersonId> deciders) {}
