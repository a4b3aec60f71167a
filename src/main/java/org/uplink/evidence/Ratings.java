package org.uplink.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.uplink.competency.CompetencyId;
import org.uplink.evidence.Judgements.Judgement;
import org.uplink.people.People;
import org.uplink.platform.CurrentActor;
import org.uplink.platform.PersonId;
import org.uplink.platform.Refusal;

/** Ratings by managers, of their people and never of themselves. */
@ApplicationScoped
class Ratings {

    private final Judgements judgements;
    private final People people;
    private final CurrentActor current;
    private final Event<RatingGiven> ratingGiven;
    private final Clock clock;

    Ratings(Judgements judgements, People people, CurrentActor current, Event<RatingGiven> ratingGiven, Clock clock) {
        this.judgements = judgements;
        this.people = people;
        this.current = current;
        this.ratingGiven = ratingGiven;
        this.clock = clock;
    }

    Optional<Rating> ownRating(PersonId person, CompetencyId competency) {
        return judgements
                .latest(person, competency, Judgements.Kind.RATING)
                .map(said -> new Rating(said.level(), said.on(), said.comment()));
    }

    void rate(PersonId person, CompetencyId competency, int level, String comment) {
        var actor = current.get();
        if (person.equals(actor.person())) {
            throw new Refusal.NotFound();
        }
        people.managed(person);
        if (judgements.add(new Judgement(person, competency, Judgements.Kind.RATING, level, comment))) {
            ratingGiven.fire(new RatingGiven(actor.organization(), person, competency, level, Instant.now(clock)));
        }
    }
}
