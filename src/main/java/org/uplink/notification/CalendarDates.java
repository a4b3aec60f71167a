package org.uplink.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The dates that somebody has before them, and those that have just passed. */
@ApplicationScoped
class CalendarDates {

    /**
     * @param key the same as long as it is the same thing, whatever its day
     * @param kind {@code assignment}, {@code award} or {@code evidence}
     * @param subject title of the path or certification; the titles of competencies, separated by commas
     */
    record Date(String key, String kind, String subject, LocalDate day, String address) {}

    private final EntityManager entities;

    CalendarDates(EntityManager entities) {
        this.entities = entities;
    }

    /** Open assignments, the ends of certifications, and the days on which evidence is next to be refreshed. */
    @SuppressWarnings("unchecked")
    List<Date> of(UUID person, LocalDate today) {
        return entities.createNativeQuery("""
                        select 'assignment-' || a.id, 'assignment', p.title, a.due_on, '/paths/' || a.path
                        from assignment a join walk w on w.id = a.walk_id and w.completed_at is null
                        join path p on p.slug = a.path
                        where a.organization_id = uplink_organization() and a.person_id = ?1 and a.withdrawn_at is null
                        union all
                        select 'award-' || a.id, 'award', c.title, a.ends_on, '/certifications/' || c.slug
                        from award_now a join certification c on c.slug = a.certification
                        where a.organization_id = uplink_organization() and a.person_id = ?1 and a.ends_on >= ?2
                          and a.revoked_at is null
                          and not exists (select from award later where later.organization_id = a.organization_id
                                          and later.person_id = a.person_id and later.certification = a.certification
                                          and later.number > a.number)
                        union all
                        select 'evidence-' || y.next_review, 'evidence', string_agg(c.title, ', ' order by c.position),
                               y.next_review, '/me/skills'
                        from mastery y join competency c on c.key = y.competency
                        where y.organization_id = uplink_organization() and y.person_id = ?1 and y.from_on <= ?2
                          and y.until_on > ?2 and y.level > 0 and y.next_review >= ?2
                        group by y.next_review
                        order by 4, 1""", Date.class)
                .setParameter(1, person)
                .setParameter(2, today)
                .getResultList();
    }
}
