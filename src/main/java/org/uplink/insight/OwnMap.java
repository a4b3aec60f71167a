package org.uplink.insight;

import jakarta.enterprise.context.ApplicationScoped;
import org.uplink.competency.CompetencyId;
import org.uplink.people.People;
import org.uplink.platform.CurrentActor;
import org.uplink.platform.Refusal;

/** The skill map of the one who acts. */
@ApplicationScoped
class OwnMap {

    private final SkillMaps maps;
    private final SkillDetails details;
    private final People people;
    private final CurrentActor current;

    OwnMap(SkillMaps maps, SkillDetails details, People people, CurrentActor current) {
        this.maps = maps;
        this.details = details;
        this.people = people;
        this.current = current;
    }

    SkillMap map(SkillQuery query) {
        var person = current.get().person();
        return maps.of(person, people.jobsOf(person), new SkillLinks("/me/skills", query), true);
    }

    /** @throws Refusal.NotFound for a competency that the framework does not have */
    SkillDetail detail(SkillMap map, CompetencyId competency) {
        var tile = map.tile(competency);
        if (tile == null) {
            throw new Refusal.NotFound();
        }
        return details.of(current.get().person(), tile, true);
    }
}
