package org.uplink.competency.exchange;

import java.util.Collection;
import java.util.List;
import org.uplink.competency.CompetencyId;

/** Asks the room that keeps people's records what hangs on competencies, in all organizations together. */
@FunctionalInterface
public interface RecordsOnCompetencies {

    /**
     * @param evidence how many items of evidence there are
     * @param people how many people have some
     */
    record Held(String competency, long evidence, long people) {}

    /** Those that have records, by code. */
    List<Held> heldOn(Collection<CompetencyId> competencies);
}
