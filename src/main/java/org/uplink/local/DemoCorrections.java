package org.uplink.local;

import java.time.LocalDate;
import java.util.UUID;
import org.uplink.competency.CompetencyId;

/** Writes what sometimes happens to evidence later: it is taken back, confirmed anew, or judged lower. */
final class DemoCorrections {

    private static final int PERCENT_REVOKED = 2;
    private static final int PERCENT_REDATED = 4;
    private static final int PERCENT_REASSESSED = 1;
    private static final int SAFE_LEVEL = 3;
    private static final int MORNING = 9 * 60;

    private final DemoRows rows;

    DemoCorrections(DemoRows rows) {
        this.rows = rows;
    }

    /** Something that an assessor has judged. */
    record Judged(UUID evidence, CompetencyId competency, int level, LocalDate on, UUID assessor) {}

    void perhaps(DemoDistrict district, DemoPerson person, Judged judged) {
        var random = DemoRandom.of("correction", judged.evidence());
        var day = district.dayOf(person);
        if (judged.on().isAfter(day.today().minusDays(400))
                || judged.on().isBefore(day.today().minusDays(700))) {
            return;
        }
        if (random.chance(PERCENT_REVOKED)) {
            var at = day.at(DemoDay.workday(judged.on().plusDays(20)), MORNING);
            rows.add(
                    DemoTable.EVIDENCE_REVOCATION,
                    judged.evidence(),
                    district.id(),
                    at,
                    district.admin().id(),
                    "Recorded for the wrong person.");
        } else if (judged.level() <= SAFE_LEVEL && random.chance(PERCENT_REDATED)) {
            var on = day.ago(random.between(20, 150));
            var at = day.at(on, MORNING);
            rows.add(
                    DemoTable.REDATING,
                    random.id(at),
                    district.id(),
                    judged.evidence(),
                    on,
                    at,
                    judged.assessor(),
                    "practice:" + judged.evidence());
        } else if (judged.level() >= SAFE_LEVEL && random.chance(PERCENT_REASSESSED)) {
            var on = day.ago(random.between(25, 120));
            rows.add(
                    DemoTable.REASSESSMENT,
                    random.id(day.at(on, MORNING)),
                    district.id(),
                    person.id(),
                    judged.competency(),
                    judged.level() - 1,
                    on,
                    judged.assessor(),
                    "Has not done this since the new system came; works with guidance for now.");
        }
    }
}
