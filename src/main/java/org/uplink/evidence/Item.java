package org.uplink.evidence;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One piece of evidence, as the rule sees it.
 *
 * @param level as recorded; the ceiling of its kind cuts it later
 * @param artifact what was judged; items that share one count once, null is an artifact of its own
 * @param endsOn the last day of an external credential; other kinds ignore it
 * @param redatedOn a later day on which a refresher, or confirmed practice, showed the same again
 */
record Item(
        String id,
        String kind,
        int level,
        LocalDate occurredOn,
        @Nullable String artifact,
        List<Assessor> assessors,
        @Nullable LocalDate endsOn,
        boolean revoked,
        @Nullable LocalDate redatedOn) {

    static final String SELF_ASSESSMENT = "self_assessment";
    static final String EXTERNAL_CREDENTIAL = "external_credential";
    static final String OBSERVED_PRACTICE = "observed_practice";
    static final String WORK_SAMPLE = "work_sample";
    static final String CONTRIBUTION = "contribution";

    static final Comparator<Item> BY_DATE =
            Comparator.comparing(Item::occurredOn).thenComparing(Item::id);

    /** @param qualified holds level 4 in the competency, or is appointed */
    record Assessor(String organization, boolean qualified) {}

    /** The day from which it ages, as known on a day. */
    LocalDate datedOn(LocalDate day) {
        return redatedOn != null && redatedOn.isAfter(occurredOn) && !redatedOn.isAfter(day) ? redatedOn : occurredOn;
    }

    /** Without a later date that it gets only after that day. */
    Item knownOn(LocalDate day) {
        return redatedOn == null || !redatedOn.isAfter(day)
                ? this
                : new Item(id, kind, level, occurredOn, artifact, assessors, endsOn, revoked, null);
    }

    boolean isSelfAssessment() {
        return kind.equals(SELF_ASSESSMENT);
    }

    boolean isDistrictWork() {
        return kind.equals(WORK_SAMPLE) || kind.equals(OBSERVED_PRACTICE);
    }

    boolean judgedByQualified() {
        return assessors.stream().anyMatch(Assessor::qualified);
    }

    boolean judgedByTwoOrganizations() {
        return assessors.stream().map(Assessor::organization).distinct().count() >= 2;
    }
}
