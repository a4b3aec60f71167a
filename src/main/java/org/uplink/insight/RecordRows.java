package org.uplink.insight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uplink.platform.Actor;

/** What the one who acts has learned and shown in the active organization: one query for each kind of row. */
@ApplicationScoped
class RecordRows {

    /**
     * @param moved whether its clock stood still, so that it ends on another day than it said at first
     * @param renewed whether a later award of the same certification followed
     * @param slug of the public page; null where none was issued
     * @param byEmail whether it is shared with a hash of an e-mail address in place of the name
     */
    record AwardRow(
            UUID id,
            String certification,
            String revision,
            String title,
            int number,
            LocalDate validFrom,
            @Nullable LocalDate validUntil,
            @Nullable LocalDate revokedOn,
            @Nullable LocalDate suspendedOn,
            @Nullable Integer missingCheck,
            @Nullable String reason,
            boolean moved,
            boolean renewed,
            @Nullable String slug,
            boolean shared,
            boolean byEmail) {}

    /**
     * @param checkedOn the day on which the text of that edition was last reviewed
     */
    record CourseRow(
            String course, String title, LocalDate completedOn, int minutes, LocalDate checkedOn, String revision) {}

    record CheckRow(String course, String title, LocalDate passedOn, int correct, int questions) {}

    record LevelRow(
            String competency,
            String title,
            int level,
            String currency,
            @Nullable LocalDate nextReview) {}

    private final EntityManager entities;

    RecordRows(EntityManager entities) {
        this.entities = entities;
    }

    List<AwardRow> awards(Actor actor) {
        return rows(AwardRow.class, """
                select a.id, a.certification, a.revision, v.document ->> 'title' as title, a.number, a.valid_from, a.ends_on,
                       (a.revoked_at at time zone ?3)::date as revoked_on,
                       (a.suspended_at at time zone ?3)::date as suspended_on, a.missing_check, a.reason, a.moved,
                       a.number < max(a.number) over (partition by a.certification) as renewed,
                       c.slug, c.shared_at is not null as shared, c.identity_hash is not null as by_email
                from award_now a
                join certification_revision v on v.certification = a.certification and v.revision = a.revision
                left join credential c on c.award_id = a.id
                    and not exists (select from credential later where later.award_id = a.id and later.issue > c.issue)
                where a.organization_id = ?1 and a.person_id = ?2
                order by a.valid_from desc, a.number desc""", actor, actor.zone().getId());
    }

    List<CourseRow> courses(Actor actor) {
        return rows(CourseRow.class, """
                select e.course, v.document ->> 'title' as title, (e.completed_at at time zone ?3)::date as completed_on,
                       (v.document ->> 'minutes')::int as minutes, (v.document #>> '{review,reviewed_on}')::date as checked_on,
                       e.revision
                from enrolment e
                join course_revision v on v.course = e.course and v.revision = e.revision
                where e.organization_id = ?1 and e.person_id = ?2 and e.completed_at is not null
                order by e.completed_at desc""", actor, actor.zone().getId());
    }

    List<CheckRow> checks(Actor actor) {
        return rows(CheckRow.class, """
                select t.course, v.document ->> 'title' as title, (t.submitted_at at time zone ?3)::date as passed_on, t.correct,
                       cardinality(t.questions) as questions
                from attempt t
                join course_revision v on v.course = t.course and v.revision = t.revision
                where t.organization_id = ?1 and t.person_id = ?2 and t.passed
                order by t.submitted_at desc""", actor, actor.zone().getId());
    }

    List<LevelRow> levels(Actor actor, LocalDate today) {
        return rows(LevelRow.class, """
                select m.competency, c.title, m.level::int as level, m.currency, m.next_review
                from mastery m
                join competency c on c.key = m.competency
                where m.organization_id = ?1 and m.person_id = ?2 and m.from_on <= ?3 and m.until_on > ?3 and m.level > 0
                order by c.position""", actor, today);
    }

    @SuppressWarnings("unchecked")
    private <T> List<T> rows(Class<T> type, String sql, Actor actor, Object third) {
        return entities.createNativeQuery(sql, type)
                .setParameter(1, actor.organization().value())
                .setParameter(2, actor.person().value())
                .setParameter(3, third)
                .getResultList();
    }
}
