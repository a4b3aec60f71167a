package org.uplink.insight;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.uplink.platform.PersonId;

/** What somebody was assigned and what they earned. Whoever asks has made sure that they may. */
@ApplicationScoped
class PersonLearning {

    private final WalkList walks;
    private final PersonAwards awards;

    PersonLearning(WalkList walks, PersonAwards awards) {
        this.walks = walks;
        this.awards = awards;
    }

    /** Walks by own choice are the person's own business. */
    List<WalkLine> assigned(PersonId person) {
        return walks.of(person).stream().filter(walk -> walk.given() != null).toList();
    }

    List<PersonAwards.Row> awards(PersonId person) {
        return awards.of(person);
    }
}
