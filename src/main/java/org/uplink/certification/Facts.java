package org.uplink.certification;

import java.util.Map;
import java.util.Set;
import org.uplink.catalog.CourseId;
import org.uplink.competency.CompetencyId;

/**
 * What is known about a person on the day of judging.
 *
 * @param reached a competency that is absent is not verified at all
 * @param agreed the statements that the person has agreed to, in whatever revision they stood
 */
record Facts(Set<CourseId> completed, Map<CompetencyId, Reached> reached, Set<Agreed> agreed) {

    static final Facts NONE = new Facts(Set.of(), Map.of(), Set.of());

    /**
     * @param level the verified level
     * @param fresh the verified level when stale and lapsed evidence is left out
     */
    record Reached(int level, int fresh) {
        static final Reached NOTHING = new Reached(0, 0);
    }

    /** A statement, word for word: who agreed to other words has not agreed to these. */
    record Agreed(String attestation, String statement) {
        static Agreed to(Requirement.Attestation attestation) {
            return new Agreed(attestation.id(), attestation.statement());
        }
    }

    Reached of(CompetencyId competency) {
        return reached.getOrDefault(competency, Reached.NOTHING);
    }
}
