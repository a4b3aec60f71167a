package org.uplink.insight;

import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;
import org.uplink.competency.CompetencyId;
import org.uplink.evidence.EvidenceLedger;
import org.uplink.people.People;
import org.uplink.platform.CurrentActor;
import org.uplink.platform.PersonId;
import org.uplink.platform.Refusal;

/** Gathers what a manager's rating needs. */
@ApplicationScoped
class RatingViews {

    private static final int HIGHEST_RATING = 3;

    private final People people;
    private final SkillMaps maps;
    private final SkillDetails details;
    private final EvidenceLedger ledger;
    private final CurrentActor current;

    RatingViews(People people, SkillMaps maps, SkillDetails details, EvidenceLedger ledger, CurrentActor current) {
        this.people = people;
        this.maps = maps;
        this.details = details;
        this.ledger = ledger;
        this.current = current;
    }

    /**
     * @param competency the code of the one that is open
     * @throws Refusal.NotFound for oneself, and for somebody whom the one who acts does not manage
     */
    RatingView of(PersonId person, @Nullable String competency) {
        if (person.equals(current.get().person())) {
            throw new Refusal.NotFound();
        }
        var member = people.managed(person);
        var links = new SkillLinks("/team/people/" + person + "/ratings", SkillQuery.ALL);
        var map = maps.of(person, people.jobsOf(person), links, false);
        return new RatingView(member, map, choice(person, competency, map));
    }

    private RatingView.@Nullable Choice choice(PersonId person, @Nullable String competency, SkillMap map) {
        if (competency == null || competency.isBlank()) {
            return null;
        }
        var id = new CompetencyId(competency);
        var tile = map.tile(id);
        if (tile == null) {
            throw new Refusal.NotFound();
        }
        return new RatingView.Choice(
                tile,
                details.indicators(tile.competency(), HIGHEST_RATING),
                ledger.ownRating(person, id).orElse(null));
    }
}
