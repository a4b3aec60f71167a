package org.uplink.evidence.work;

import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.uplink.competency.CompetencyId;
import org.uplink.evidence.NewEvidence;
import org.uplink.evidence.work.ReviewRules.Acceptance;
import org.uplink.evidence.work.ReviewRules.Score;
import org.uplink.platform.Ids;
import org.uplink.platform.PersonId;

/** What assessors decided: rows that stay. */
@ApplicationScoped
class ReviewRows {

    /** One competency of one review. */
    record ScoreLine(UUID review, String competency, int level, String comment) {}

    record Accepted(
            UUID review,
            UUID assessor,
            String organization,
            String competency,
            int level,
            String comment,
            boolean qualified) {
        Score score() {
            return new Score(new CompetencyId(competency), level, comment, qualified);
        }
    }

    private final EntityManager entities;
    private final Clock clock;

    ReviewRows(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    @SuppressWarnings("unchecked")
    List<ScoreLine> scores(UUID submission) {
        return entities.createNativeQuery("""
                        select sc.review_id, sc.competency, cast(sc.level as int), sc.comment
                        from submission_score sc join submission_review r on r.id = sc.review_id
                        where r.submission_id = ?1 order by sc.competency""", ScoreLine.class)
                .setParameter(1, submission)
                .getResultList();
    }

    /** @return false where the assessor has judged this round already */
    boolean add(Submission of, Judgement by) {
        var id = Ids.next();
        var added = entities.createNativeQuery("""
                        insert into submission_review (id, organization_id, submission_id, round, assessor_id, assessor_name,
                            assessor_organization, decision, comment, decided_at)
                        values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
                        on conflict on constraint submission_review_once_uk do nothing""")
                .setParameter(1, id)
                .setParameter(2, of.organizationId())
                .setParameter(3, of.id())
                .setParameter(4, of.round())
                .setParameter(5, by.assessor().value())
                .setParameter(6, by.name())
                .setParameter(7, by.organization())
                .setParameter(8, by.decision().key())
                .setParameter(9, by.comment())
                .setParameter(10, Instant.now(clock))
                .executeUpdate();
        if (added > 0) {
            by.scores().forEach(score -> addScore(of, id, score));
        }
        return added > 0;
    }

    private void addScore(Submission of, UUID review, Score score) {
        entities.createNativeQuery("""
                        insert into submission_score (review_id, organization_id, competency, level, comment, qualified)
                        values (?1, ?2, ?3, ?4, ?5, ?6)""")
                .setParameter(1, review)
                .setParameter(2, of.organizationId())
                .setParameter(3, score.competency().key())
                .setParameter(4, score.level())
                .setParameter(5, score.comment())
                .setParameter(6, score.qualified())
                .executeUpdate();
    }

    /** Who said yes to what was handed in last, with their scores. */
    @SuppressWarnings("unchecked")
    List<Accepted> accepted(Submission of) {
        return entities.createNativeQuery("""
                        select r.id, r.assessor_id, r.assessor_organization, sc.competency, cast(sc.level as int), sc.comment,
                               sc.qualified
                        from submission_review r join submission_score sc on sc.review_id = r.id
                        where r.submission_id = ?1 and r.round = ?2 and r.decision = 'accept'
                        order by r.id, sc.competency""", Accepted.class)
                .setParameter(1, of.id())
                .setParameter(2, of.round())
                .getResultList();
    }

    static List<Acceptance> acceptances(List<Accepted> accepted) {
        return accepted.stream().collect(groupingBy(Accepted::review)).values().stream()
                .map(lines -> new Acceptance(
                        lines.getFirst().organization(),
                        lines.stream().map(Accepted::score).toList()))
                .toList();
    }

    /** Those who judged one competency, for the ledger. */
    static List<NewEvidence.Assessor> assessors(List<Accepted> accepted, CompetencyId competency) {
        return accepted.stream()
                .filter(line -> line.competency().equals(competency.key()))
                .map(line ->
                        new NewEvidence.Assessor(new PersonId(line.assessor()), line.organization(), line.qualified()))
                .toList();
    }

    /** Whether an assessor has judged what was handed in last. */
    boolean isJudged(Submission of, PersonId by) {
        return !entities.createNativeQuery("""
                        select id from submission_review where submission_id = ?1 and round = ?2 and assessor_id = ?3""")
                .setParameter(1, of.id())
                .setParameter(2, of.round())
                .setParameter(3, by.value())
                .getResultList()
                .isEmpty();
    }

    boolean hasConflict(UUID submission, PersonId person) {
        return !entities.createNativeQuery(
                        "select person_id from submission_conflict where submission_id = ?1 and person_id = ?2")
                .setParameter(1, submission)
                .setParameter(2, person.value())
                .getResultList()
                .isEmpty();
    }

    /** Declared once it stays. */
    void declareConflict(Submission of, PersonId person, String reason) {
        entities.createNativeQuery("""
                        insert into submission_conflict (submission_id, organization_id, person_id, reason, declared_at)
                        values (?1, ?2, ?3, ?4, ?5) on conflict do nothing""")
                .setParameter(1, of.id())
                .setParameter(2, of.organizationId())
                .setParameter(3, person.value())
                .setParameter(4, reason)
                .setParameter(5, Instant.now(clock))
                .executeUpdate();
    }
}
