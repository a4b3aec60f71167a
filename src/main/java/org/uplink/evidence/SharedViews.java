package org.uplink.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.uplink.competency.Competencies;
import org.uplink.competency.Competency;
import org.uplink.people.People;
import org.uplink.platform.CurrentActor;
import org.uplink.platform.PersonId;
import org.uplink.platform.Refusal;

/** What people share of their view of themselves, for those who manage them. */
@ApplicationScoped
class SharedViews {

    /** @param lines in the order of the framework; none where nothing is shared */
    record View(People.Member member, List<Line> lines) {}

    /**
     * Three views of one competency side by side; none stands over another.
     *
     * @param own what the person says
     * @param rating the latest by a manager, null where there is none
     * @param verified what the evidence says
     */
    record Line(
            Competency competency,
            int own,
            LocalDate on,
            @Nullable Integer rating,
            int verified,
            String currency) {

        public boolean hasRating() {
            return rating != null;
        }
    }

    private final SelfAssessmentRows rows;
    private final Standings standings;
    private final Competencies competencies;
    private final People people;
    private final CurrentActor current;

    SharedViews(
            SelfAssessmentRows rows,
            Standings standings,
            Competencies competencies,
            People people,
            CurrentActor current) {
        this.rows = rows;
        this.standings = standings;
        this.competencies = competencies;
        this.people = people;
        this.current = current;
    }

    /** @throws Refusal.NotFound for somebody whom the one who acts does not manage */
    @Transactional
    View of(PersonId person) {
        var member = people.managed(person);
        var shared = rows.shared(person);
        var skills = standings.skills(person);
        var ratings = standings.ratingsOf(person);
        var zone = current.get().zone();
        var lines = competencies.framework().competencies().stream()
                .flatMap(competency -> shared.stream()
                        .filter(row -> row.competency().equals(competency.id().key()))
                        .map(row -> {
                            var skill = skills.get(competency.id());
                            return new Line(
                                    competency,
                                    row.level(),
                                    LocalDate.ofInstant(row.answeredAt(), zone),
                                    ratings.get(competency.id()),
                                    skill == null ? 0 : skill.level(),
                                    skill == null
                                            ? Currency.NONE.key()
                                            : skill.currency().key());
                        }))
                .toList();
        return new View(member, lines);
    }
}
