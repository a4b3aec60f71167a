package org.uplink.evidence;

import java.util.UUID;
import org.uplink.competency.CompetencyId;
import org.uplink.platform.PersonId;

/** Whose level in what. */
record LineKey(PersonId person, CompetencyId competency) {

    static LineKey of(UUID person, String competency) {
        return new LineKey(new PersonId(person), new CompetencyId(competency));
    }
}
