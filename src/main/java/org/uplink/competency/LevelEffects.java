package org.uplink.competency;

import java.util.List;
import java.util.Set;

/** Asks the room that keeps evidence what another framework does to levels, in the organization of the transaction. */
public interface LevelEffects {

    /**
     * Somebody whose level differs.
     *
     * @param code of the competency, in the framework that has it
     * @param from the level of today
     * @param to the level of today by the other framework; 0 where it has nothing in the place of the competency
     */
    record Effect(String person, String code, String title, int from, int to) {}

    /**
     * The same as numbers.
     *
     * @param rising people of whom a level rises
     * @param falling people of whom a level falls; somebody may be among both
     * @param competencies in which a level differs
     */
    record Extent(int rising, int falling, Set<CompetencyId> competencies) {}

    /** Who gains and who loses what; changes nothing. */
    List<Effect> preview(Framework from, Framework to);

    /** How many gain and lose; changes nothing. */
    Extent extent(Framework from, Framework to);

    /** Brings levels in step with the other framework, in the running transaction. */
    void follow(Framework from, Framework to);
}
