package org.uplink.assignment;

import java.time.Instant;
import java.util.UUID;
import org.uplink.path.PathId;
import org.uplink.platform.OrganizationId;
import org.uplink.platform.PersonId;

/** Somebody has done every step of a path. Fired in the transaction that did the last. */
public record PathCompleted(
        OrganizationId organization, PersonId person, PathId path, String revision, UUID walk, Instant at) {}
