package org.uplink.quiz;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.uplink.platform.Actor;

/** The answers of attempts. Of two for one question the higher sequence number stands, whichever arrives last. */
@ApplicationScoped
class AnswerLog {

    /** @param options ids; empty where a choice was taken back */
    record Answer(List<String> options, long sequence, Instant savedAt) {

        boolean given() {
            return !options.isEmpty();
        }
    }

    private record Row(String question, String[] options, long seq, Instant savedAt) {}

    private final EntityManager entities;

    AnswerLog(EntityManager entities) {
        this.entities = entities;
    }

    @SuppressWarnings("unchecked")
    Map<String, Answer> of(UUID attempt) {
        List<Row> rows = entities.createNativeQuery(
                        "select question, options, seq, saved_at from answer where attempt_id = ?1", Row.class)
                .setParameter(1, attempt)
                .getResultList();
        var answers = new HashMap<String, Answer>();
        rows.forEach(row -> answers.put(row.question(), new Answer(List.of(row.options()), row.seq(), row.savedAt())));
        return answers;
    }

    void save(Actor actor, UUID attempt, GivenAnswer given, Instant now) {
        var sequence = given.sequence();
        entities.createNativeQuery("""
                        insert into answer (attempt_id, organization_id, person_id, question, options, seq, saved_at)
                        values (?1, ?2, ?3, ?4, ?5, ?6, ?7)
                        on conflict (attempt_id, question) do update
                            set options = excluded.options, saved_at = excluded.saved_at,
                                seq = case when ?8 then greatest(excluded.seq, answer.seq + 1) else excluded.seq end
                            where ?8 or answer.seq <= excluded.seq""")
                .setParameter(1, attempt)
                .setParameter(2, actor.organization().value())
                .setParameter(3, actor.person().value())
                .setParameter(4, given.question())
                .setParameter(5, given.options().stream().sorted().toArray(String[]::new))
                .setParameter(6, sequence == null ? now.toEpochMilli() : sequence)
                .setParameter(7, now)
                .setParameter(8, sequence == null)
                .executeUpdate();
    }
}
