package org.uplink.evidence.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uplink.platform.CurrentActor;
import org.uplink.platform.PersonId;
import org.uplink.platform.Refusal;

/** Rows of the ledger as lists: the own ones, and those of the organization that can be taken back. */
@ApplicationScoped
class Register {

    static final int PAGE_SIZE = 50;

    /** @param revokedBecause null unless it was taken back */
    record Row(
            UUID id,
            UUID person,
            String name,
            String competency,
            String kind,
            int level,
            LocalDate occurredOn,
            @Nullable LocalDate endsOn,
            Instant recordedAt,
            String comment,
            @Nullable String revokedBecause,
            @Nullable Instant revokedAt,
            long total) {}

    private static final String ROWS = """
            select e.id, e.person_id, coalesce(p.name, '') as name, e.competency, e.kind, cast(e.level as int), e.occurred_on,
                   e.ends_on, e.recorded_at, e.comment, v.reason, v.revoked_at, count(*) over () as total
            from evidence e left join person p on p.id = e.person_id
            left join evidence_revocation v on v.evidence_id = e.id
            where e.organization_id = uplink_organization()
            """;

    /** What people say of themselves is theirs to take back by saying something else. */
    private static final String OTHERS = " and e.kind <> 'self_assessment' and e.person_id <> ?1 ";

    private final EntityManager entities;
    private final CurrentActor current;

    Register(EntityManager entities, CurrentActor current) {
        this.entities = entities;
        this.current = current;
    }

    /** The own evidence, the latest first, claims apart. */
    @Transactional
    @SuppressWarnings("unchecked")
    List<Row> own(int page) {
        return entities.createNativeQuery(ROWS + """
                                 and e.kind <> 'self_assessment' and e.person_id = ?1
                                order by e.occurred_on desc, e.id desc limit ?2 offset ?3""", Row.class)
                .setParameter(1, current.get().person().value())
                .setParameter(2, PAGE_SIZE)
                .setParameter(3, (page - 1) * PAGE_SIZE)
                .getResultList();
    }

    /** @param find a part of a name, or the code of a competency; "" for all */
    @Transactional
    @SuppressWarnings("unchecked")
    List<Row> others(String find, int page) {
        return entities.createNativeQuery(ROWS + OTHERS + """
                                and (?2 = '' or strpos(lower(p.name), lower(?2)) > 0 or upper(?2) = e.competency)
                                order by e.recorded_at desc, e.id desc limit ?3 offset ?4""", Row.class)
                .setParameter(1, current.get().person().value())
                .setParameter(2, find)
                .setParameter(3, PAGE_SIZE)
                .setParameter(4, (page - 1) * PAGE_SIZE)
                .getResultList();
    }

    /** @throws Refusal.NotFound for the own, claims, and what is another organization's */
    @Transactional
    @SuppressWarnings("unchecked")
    Row get(UUID id) {
        List<Row> found = entities.createNativeQuery(ROWS + OTHERS + " and e.id = ?2", Row.class)
                .setParameter(1, current.get().person().value())
                .setParameter(2, id)
                .getResultList();
        return found.stream().findFirst().orElseThrow(Refusal.NotFound::new);
    }

    /** What a submission became. */
    @Transactional
    @SuppressWarnings("unchecked")
    List<Row> of(Submission submission) {
        return entities.createNativeQuery(
                        ROWS + " and e.person_id = ?1 and e.source = ?2 order by e.competency", Row.class)
                .setParameter(1, submission.personId())
                .setParameter(2, Deciding.source(submission))
                .getResultList();
    }

    /** The own submissions, the latest first: at most so many, older ones are found by their evidence. */
    @Transactional
    @SuppressWarnings("unchecked")
    List<Own> submissions(PersonId person) {
        return entities.createNativeQuery("""
                        select s.id, s.title, s.kind, s.state, s.changed_at,
                               coalesce((select string_agg(c.competency, ', ' order by c.competency)
                                         from submission_competency c where c.submission_id = s.id), '') as competencies
                        from submission s
                        where s.organization_id = uplink_organization() and s.person_id = ?1 and s.state <> 'withdrawn'
                        order by s.changed_at desc, s.id desc limit 100""", Own.class)
                .setParameter(1, person.value())
                .getResultList();
    }

    record Own(UUID id, String title, String kind, String state, Instant changedAt, String competencies) {}
}
