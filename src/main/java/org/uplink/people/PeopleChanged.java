package org.uplink.people;

import org.uplink.platform.OrganizationId;

/**
 * Who belongs to an organization, where and as what, is not what it was. Fired in the transaction that changed it, in the
 * scope of that organization.
 */
public record PeopleChanged(OrganizationId organization) {}
