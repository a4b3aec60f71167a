package org.uplink.quiz;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.uplink.catalog.CourseId;
import org.uplink.competency.CompetencyId;
import org.uplink.platform.OrganizationId;
import org.uplink.platform.PersonId;

/**
 * Somebody has passed the check of a course. Fired in the transaction of the submission.
 *
 * @param levels what the check gives evidence for, and at which level
 */
public record CheckPassed(
        OrganizationId organization,
        PersonId person,
        CourseId course,
        String revision,
        UUID attempt,
        LocalDate on,
        Map<CompetencyId, Integer> levels) {}
