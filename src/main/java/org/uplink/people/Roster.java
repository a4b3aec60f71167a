package org.uplink.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uplink.platform.CurrentActor;

/** Everybody of the active organization, page by page. */
@ApplicationScoped
class Roster {

    static final int PAGE_SIZE = 50;

    /**
     * What to show; "" asks for everything, "-" as a job or team for those who have none.
     *
     * @param sort {@code name}, or {@code since} for the newest first
     * @param page from 1
     */
    record Filter(
            String find, String role, String job, String team, String school, boolean left, String sort, int page) {}

    /** @param total how many the filter finds in all */
    record Row(
            UUID id,
            String name,
            String email,
            String[] jobs,
            @Nullable String school,
            String[] roles,
            String[] teams,
            LocalDate since,
            @Nullable LocalDate endedOn,
            boolean student,
            long total) {}

    private final EntityManager entities;
    private final CurrentActor current;

    Roster(EntityManager entities, CurrentActor current) {
        this.entities = entities;
        this.current = current;
    }

    @SuppressWarnings("unchecked")
    List<Row> list(Filter filter) {
        return entities.createNativeQuery("""
                        select p.id, p.name, p.email,
                               array(select j.role_profile from membership_job j
                                     where j.membership_id = m.id order by j.since, j.role_profile) as jobs,
                               s.name as school, m.roles,
                               array(select t.name from team_member tm join team t on t.id = tm.team_id
                                     where tm.organization_id = ?1 and tm.person_id = p.id order by t.name) as teams,
                               m.started_on, m.ended_on, m.student_intern, count(*) over () as total
                        from membership m join person p on p.id = m.person_id
                        left join school s on s.id = m.school_id
                        where m.organization_id = ?1 and m.erased_at is null and (m.ended_on is not null) = ?2
                          and (?3 = '' or p.name ilike ?3 or p.email ilike ?3)
                          and (?4 = '' or ?4 = any(m.roles))
                          and (?5 in ('', '-') or exists (select from membership_job j
                                                  where j.membership_id = m.id and j.role_profile = ?5))
                          and (?5 <> '-' or not exists (select from membership_job j where j.membership_id = m.id))
                          and (?6 in ('', '-') or exists (select from team_member tm where tm.organization_id = ?1
                                                    and tm.person_id = p.id and tm.team_id ::text = ?6))
                          and (?6 <> '-' or not exists (select from team_member tm
                                                        where tm.organization_id = ?1 and tm.person_id = p.id))
                          and (?7 = '' or m.school_id ::text = ?7)
                        order by case when ?8 = 'since' then m.started_on end desc nulls last, lower(p.name), p.id
                        limit ?9 offset ?10""", Row.class)
                .setParameter(1, current.get().organization().value())
                .setParameter(2, filter.left())
                .setParameter(3, pattern(filter.find()))
                .setParameter(4, filter.role())
                .setParameter(5, filter.job())
                .setParameter(6, filter.team())
                .setParameter(7, filter.school())
                .setParameter(8, filter.sort())
                .setParameter(9, PAGE_SIZE)
                .setParameter(10, (filter.page() - 1) * PAGE_SIZE)
                .getResultList();
    }

    /** What was typed, anywhere in the text; characters that the database would read as wildcards mean themselves. */
    static String pattern(String typed) {
        var text = typed.strip();
        return text.isEmpty()
                ? ""
                : "%" + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}
