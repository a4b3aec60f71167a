package org.uplink.evidence;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.uplink.competency.CompetencyId;
import org.uplink.platform.OrganizationId;
import org.uplink.platform.PersonId;

/**
 * Something that shows what somebody can do, to be added to the ledger.
 *
 * @param kind the id of an evidence kind of the framework, such as {@code lab}
 * @param level as judged, 0 to 5; what the kind can support at most is the rule's business
 * @param source what it came from, kind and id, such as {@code attempt:...}: recorded once per person and competency
 * @param sourceRevision the content that it was judged by, such as {@code service-desk-craft@3f2a...}
 * @param artifact what was judged; evidence that shares one counts once
 */
public record NewEvidence(
        OrganizationId organization,
        PersonId person,
        CompetencyId competency,
        String kind,
        int level,
        LocalDate occurredOn,
        @Nullable LocalDate endsOn,
        PersonId recordedBy,
        String source,
        @Nullable String sourceRevision,
        @Nullable String artifact,
        String comment,
        List<Assessor> assessors) {

    /** @param qualified holds level 4 in the competency, or is appointed */
    public record Assessor(PersonId person, String organization, boolean qualified) {}
}
