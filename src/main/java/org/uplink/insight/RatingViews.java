package org.uplink.insight;

import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;
import org.uplink.competency.CompetencyId;
import org.uplink.evidence.EvidenceLedger;
import org.uplink.evidence.work.ObservedPractice;
import org.uplink.people.People;
import org.uplink.platform.CurrentActor;
import org.uplink.platform.PersonId;
import org.uplink.platform.Refusal;

/** Gathers what a rating needs, or the record of an observed practice. */
@ApplicationScoped
class RatingViews {

    static final int HIGHEST_RATING = 3;

    private final People people;
    private final SkillMaps maps;
    private final SkillDetails details;
    private final EvidenceLedger ledger;
    private final ObservedPractice practice;
    private final CurrentActor current;

    RatingViews(
            People people,
            SkillMaps maps,
            SkillDetails details,
            EvidenceLedger ledger,
            ObservedPractice practice,
            CurrentActor current) {
        this.people = people;
        this.maps = maps;
        this.details = details;
        this.ledger = ledger;
        this.practice = practice;
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
        var map = map(person, "ratings");
        var open = open(competency, map, HIGHEST_RATING);
        var earlier = open == null
                ? null
                : ledger.ownRating(person, open.tile().competency().id()).orElse(null);
        return new RatingView(member, map, open == null ? null : open.after(earlier));
    }

    /**
     * The same for what somebody was seen doing.
     *
     * @throws Refusal.NotFound for oneself, and for somebody whom the one who acts may not observe
     */
    RatingView observed(PersonId person, @Nullable String competency) {
        var member = practice.observable(person);
        var map = map(person, "observations");
        return new RatingView(member, map, open(competency, map, practice.highest()));
    }

    private SkillMap map(PersonId person, String page) {
        var links = new SkillLinks("/team/people/" + person + "/" + page, SkillQuery.ALL);
        return maps.of(person, people.jobsOf(person), links, false);
    }

    private RatingView.@Nullable Choice open(@Nullable String competency, SkillMap map, int highest) {
        if (competency == null || competency.isBlank()) {
            return null;
        }
        var tile = map.tile(new CompetencyId(competency));
        if (tile == null) {
            throw new Refusal.NotFound();
        }
        return new RatingView.Choice(tile, details.indicators(tile.competency(), highest), null);
    }
}
