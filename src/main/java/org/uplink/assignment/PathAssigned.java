package org.uplink.assignment;

import java.util.List;
import org.uplink.path.PathId;
import org.uplink.platform.OrganizationId;
import org.uplink.platform.PersonId;

/** People got a path to finish. Fired in the transaction that assigned it. */
public record PathAssigned(OrganizationId organization, PathId path, List<PersonId> people) {}
