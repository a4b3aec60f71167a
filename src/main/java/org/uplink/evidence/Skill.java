package org.uplink.evidence;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.uplink.competency.CompetencyId;

/** What a page shows of a competency today. */
public record Skill(
        CompetencyId competency,
        int level,
        Currency currency,
        int claimed,
        @Nullable LocalDate nextReview) {}
