package org.uplink.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uplink.competency.CompetencyId;
import org.uplink.evidence.Judgements.Judgement;
import org.uplink.platform.CurrentActor;
import org.uplink.platform.PersonId;
import org.uplink.platform.Refusal;
import org.uplink.quiz.CheckPassed;

/**
 * The door to evidence and to what it adds up to. Everything is of the organization that the transaction acts for; who may
 * ask about whom is for the caller to look up first.
 */
@ApplicationScoped
public class EvidenceLedger {

    private static final String KNOWLEDGE_CHECK = "knowledge_check";

    private final Recording recording;
    private final Judgements judgements;
    private final Ratings ratings;
    private final CurrentActor current;
    private final Standings standings;
    private final Revoking revoking;

    EvidenceLedger(
            Recording recording,
            Judgements judgements,
            Ratings ratings,
            Standings standings,
            Revoking revoking,
            CurrentActor current) {
        this.revoking = revoking;
        this.recording = recording;
        this.judgements = judgements;
        this.ratings = ratings;
        this.current = current;
        this.standings = standings;
    }

    /**
     * Adds evidence and computes the level anew, both in this transaction.
     *
     * @return false where evidence of that source is in the ledger already: nothing changes
     * @throws Refusal.NotFound for a competency that the framework does not have
     */
    @Transactional
    public boolean record(NewEvidence evidence) {
        return recording.add(List.of(evidence));
    }

    /**
     * What the one who acts says of their own level; it stands beside the verified one.
     *
     * @param level 0 to 5
     */
    @Transactional
    public void claim(CompetencyId competency, int level) {
        judgements.add(new Judgement(current.get().person(), competency, Judgements.Kind.CLAIM, level, ""));
    }

    /**
     * A rating by the one who acts, against the indicators.
     *
     * @param level 0 to 3
     * @throws Refusal.NotFound for oneself, and for anybody whom the one who acts does not manage
     */
    @Transactional
    public void rate(PersonId person, CompetencyId competency, int level, String comment) {
        ratings.rate(person, competency, level, comment);
    }

    /** What the one who acts said last of somebody in one competency. */
    @Transactional
    public Optional<Rating> ownRating(PersonId person, CompetencyId competency) {
        return ratings.ownRating(person, competency);
    }

    /**
     * Takes a piece of evidence back, by whoever acts, and computes the level anew. The row stays, marked with the reason.
     *
     * @param corrected the right level, 0 to 5, which a new row then states; null where nothing takes its place
     * @return false where it was taken back before: nothing changes
     * @throws Refusal.NotFound for evidence of another organization, and for the own
     */
    @Transactional
    public boolean revoke(UUID evidence, String reason, @Nullable Integer corrected) {
        return revoking.revoke(evidence, reason, corrected);
    }

    /** The level of today with its reasons and all rows behind them. */
    @Transactional
    public Explained explain(PersonId person, CompetencyId competency) {
        return standings.explain(person, competency);
    }

    /**
     * What if: the level of a later day if nothing happens, and with one more piece of evidence.
     *
     * @param on today or later, null for half a year ahead
     * @throws Refusal.Malformed for a day before today, or more than ten years ahead
     */
    @Transactional
    public Outlook outlook(PersonId person, CompetencyId competency, @Nullable LocalDate on) {
        return standings.outlook(person, competency, on);
    }

    /** What pages show today, by competency; one that is absent has neither evidence nor claim. */
    @Transactional
    public Map<CompetencyId, Skill> skills(PersonId person) {
        return standings.skills(person);
    }

    /**
     * The same of many people in some competencies, in one query; who has nothing there is absent. Claims are among it: they
     * are for nobody but the person.
     */
    @Transactional
    public Map<PersonId, Map<CompetencyId, Skill>> skills(
            Collection<PersonId> people, Collection<CompetencyId> competencies) {
        return standings.skills(people, competencies);
    }

    /** What requirements ask about, computed from the ledger for today; a competency that is absent stands at 0. */
    @Transactional
    public Map<CompetencyId, Standing> standingOf(PersonId person) {
        return standingOf(List.of(person)).getOrDefault(person, Map.of());
    }

    /** The same of many people, in a fixed number of queries; who has no evidence is absent. */
    @Transactional
    public Map<PersonId, Map<CompetencyId, Standing>> standingOf(Collection<PersonId> people) {
        return standings.standingOf(people);
    }

    /**
     * Makes whatever else adds to the ledger of these people, or holds it, wait for the transaction that runs. Who derives
     * something from levels holds the ledger before reading, and before any lock of their own: so that nobody waits in a circle.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void hold(Collection<PersonId> people) {
        recording.lock(people);
    }

    /** The latest manager's rating of each competency, 0 to 3. */
    @Transactional
    public Map<CompetencyId, Integer> ratingsOf(PersonId person) {
        return standings.ratingsOf(person);
    }

    @Transactional
    void checkPassed(@Observes CheckPassed passed) {
        if (!passed.levels().isEmpty()) {
            recording.add(passed.levels().keySet().stream()
                    .sorted()
                    .map(competency -> knowledgeCheck(passed, competency))
                    .toList());
        }
    }

    private static NewEvidence knowledgeCheck(CheckPassed passed, CompetencyId competency) {
        return new NewEvidence(
                passed.organization(),
                passed.person(),
                competency,
                KNOWLEDGE_CHECK,
                passed.levels().getOrDefault(competency, 0),
                passed.on(),
                null,
                passed.person(),
                "attempt:" + passed.attempt(),
                passed.course() + "@" + passed.revision(),
                null,
                "",
                List.of());
    }
}
