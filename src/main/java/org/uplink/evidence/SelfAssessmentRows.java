package org.uplink.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.uplink.competency.CompetencyId;
import org.uplink.competency.RoleProfileId;
import org.uplink.evidence.SelfAssessment.Pass;
import org.uplink.platform.Actor;
import org.uplink.platform.CurrentActor;
import org.uplink.platform.Ids;
import org.uplink.platform.PersonId;

/** The tables of passes and answers, of the one who acts unless it says otherwise. */
@ApplicationScoped
class SelfAssessmentRows {

    /**
     * What somebody said of one competency in a pass, and last before it.
     *
     * @param level null where only the earlier claim is there
     */
    record AnswerRow(
            String competency,
            @Nullable Integer level,
            @Nullable Integer before,
            @Nullable LocalDate beforeOn) {}

    record SharedRow(String competency, int level, Instant answeredAt) {}

    private static final String PASSES = """
            select a.id, a.role_profile, a.started_at, a.finished_at, a.shared_at,
                (select cast(count(*) as int) from self_assessment_answer s where s.assessment_id = a.id)
            from self_assessment a where a.organization_id = ?1 and a.person_id = ?2
            """;

    private final EntityManager entities;
    private final CurrentActor current;
    private final Clock clock;

    SelfAssessmentRows(EntityManager entities, CurrentActor current, Clock clock) {
        this.entities = entities;
        this.current = current;
        this.clock = clock;
    }

    /** The latest first. */
    @SuppressWarnings("unchecked")
    List<Pass> passes() {
        return entities.createNativeQuery(PASSES + "order by a.started_at desc, a.id desc limit 50", Pass.class)
                .setParameter(1, actor().organization().value())
                .setParameter(2, actor().person().value())
                .getResultList();
    }

    @SuppressWarnings("unchecked")
    Optional<Pass> pass(UUID id) {
        return entities
                .createNativeQuery(PASSES + "and a.id = ?3", Pass.class)
                .setParameter(1, actor().organization().value())
                .setParameter(2, actor().person().value())
                .setParameter(3, id)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** By competency: the answers of a pass beside the latest claims from before it began. */
    @SuppressWarnings("unchecked")
    Map<CompetencyId, AnswerRow> answers(Pass pass) {
        List<AnswerRow> rows = entities.createNativeQuery("""
                        with earlier as (
                            select distinct on (e.competency) e.competency, e.level, e.occurred_on
                            from evidence e
                            where e.organization_id = ?1 and e.person_id = ?2 and e.kind = 'self_assessment'
                                and e.recorded_at < ?4
                                and not exists (select from evidence_revocation v where v.evidence_id = e.id)
                            order by e.competency, e.occurred_on desc, e.id desc),
                        said as (
                            select competency, level from self_assessment_answer
                            where organization_id = ?1 and assessment_id = ?3)
                        select coalesce(said.competency, earlier.competency), cast(said.level as int),
                            cast(earlier.level as int), earlier.occurred_on
                        from said full join earlier on earlier.competency = said.competency""", AnswerRow.class)
                .setParameter(1, actor().organization().value())
                .setParameter(2, actor().person().value())
                .setParameter(3, pass.id())
                .setParameter(4, pass.startedAt())
                .getResultList();
        return rows.stream().collect(Collectors.toMap(row -> new CompetencyId(row.competency()), row -> row));
    }

    /** What somebody said last in passes that they share, whoever asks: the database shows no other. */
    @SuppressWarnings("unchecked")
    List<SharedRow> shared(PersonId person) {
        return entities.createNativeQuery("""
                        select distinct on (s.competency) s.competency, cast(s.level as int), s.answered_at
                        from self_assessment_answer s join self_assessment a on a.id = s.assessment_id
                        where a.organization_id = ?1 and a.person_id = ?2 and a.shared_at is not null
                        order by s.competency, s.answered_at desc""", SharedRow.class)
                .setParameter(1, actor().organization().value())
                .setParameter(2, person.value())
                .getResultList();
    }

    /** Opens a pass of the role, or finds the one that is open. */
    UUID start(RoleProfileId role) {
        entities.createNativeQuery("""
                        insert into self_assessment (id, organization_id, person_id, role_profile, started_at)
                        values (?1, ?2, ?3, ?4, ?5) on conflict do nothing""")
                .setParameter(1, Ids.next())
                .setParameter(2, actor().organization().value())
                .setParameter(3, actor().person().value())
                .setParameter(4, role.key())
                .setParameter(5, Instant.now(clock))
                .executeUpdate();
        return (UUID) entities.createNativeQuery("""
                        select id from self_assessment
                        where organization_id = ?1 and person_id = ?2 and role_profile = ?3 and finished_at is null""")
                .setParameter(1, actor().organization().value())
                .setParameter(2, actor().person().value())
                .setParameter(3, role.key())
                .getSingleResult();
    }

    /** @return whether the answer is another than the pass had */
    boolean answer(UUID pass, CompetencyId competency, int level) {
        return entities.createNativeQuery("""
                                insert into self_assessment_answer
                                    (assessment_id, organization_id, person_id, competency, level, answered_at)
                                values (?1, ?2, ?3, ?4, ?5, ?6)
                                on conflict (assessment_id, competency) do update
                                    set level = excluded.level, answered_at = excluded.answered_at
                                    where self_assessment_answer.level <> excluded.level""")
                        .setParameter(1, pass)
                        .setParameter(2, actor().organization().value())
                        .setParameter(3, actor().person().value())
                        .setParameter(4, competency.key())
                        .setParameter(5, level)
                        .setParameter(6, Instant.now(clock))
                        .executeUpdate()
                > 0;
    }

    /** Holds an own pass until the transaction ends, so that it is not finished between look and answer. */
    void lock(UUID pass) {
        entities.createNativeQuery("select id from self_assessment where id = ?1 and person_id = ?2 for update")
                .setParameter(1, pass)
                .setParameter(2, actor().person().value())
                .getResultList();
    }

    void finish(UUID pass) {
        entities.createNativeQuery("""
                        update self_assessment set finished_at = ?3
                        where id = ?1 and person_id = ?2 and finished_at is null""")
                .setParameter(1, pass)
                .setParameter(2, actor().person().value())
                .setParameter(3, Instant.now(clock))
                .executeUpdate();
    }

    void share(UUID pass, boolean shared) {
        entities.createNativeQuery("""
                        update self_assessment
                        set shared_at = case when ?3 then coalesce(shared_at, ?4) end
                        where id = ?1 and person_id = ?2 and finished_at is not null""")
                .setParameter(1, pass)
                .setParameter(2, actor().person().value())
                .setParameter(3, shared)
                .setParameter(4, Instant.now(clock))
                .executeUpdate();
    }

    private Actor actor() {
        return current.get();
    }
}
