package org.uplink.progress;

import java.time.Instant;
import java.util.UUID;
import org.uplink.catalog.CourseId;
import org.uplink.platform.OrganizationId;
import org.uplink.platform.PersonId;

/** Somebody has done all lessons of a course and passed its check. Fired in the transaction that completed it. */
public record CourseCompleted(
        OrganizationId organization, PersonId person, CourseId course, String revision, UUID enrolment, Instant at) {}
