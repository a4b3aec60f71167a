package org.uplink.people.retention;

import java.util.Set;
import org.uplink.platform.OrganizationId;
import org.uplink.platform.PersonId;

/** Records of a class were removed. Fired in the same transaction, so that what is counted from them follows. */
public record RecordsRemoved(OrganizationId organization, RecordClass kind, Set<PersonId> people) {}
