package org.uplink.people;

import java.time.LocalDate;
import java.util.UUID;
import org.uplink.platform.OrganizationId;

/** Somebody who looks after the platform may read an organization's records for some hours. */
public record OrganizationOpened(
        OrganizationId organization, UUID opening, String opener, String reason, LocalDate day) {}
