package org.uplink.competency;

import java.util.List;

/** Asks the room that keeps evidence what another framework does to levels, in the organization of the one who acts. */
public interface LevelEffects {

    /**
     * Somebody whose level differs.
     *
     * @param code of the competency, in the framework that has it
     * @param from the level of today
     * @param to the level of today by the other framework; 0 where it has nothing in the place of the competency
     */
    record Effect(String person, String code, String title, int from, int to) {}

    /** Who gains and who loses what; changes nothing. */
    List<Effect> preview(Framework from, Framework to);

    /** Brings levels in step with the other framework, in the running transaction. */
    void follow(Framework from, Framework to);
}
