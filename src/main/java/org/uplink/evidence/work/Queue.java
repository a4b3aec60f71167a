package org.uplink.evidence.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uplink.platform.CurrentActor;
import org.uplink.platform.Paging;

/** What waits for an assessor, the oldest first, and what was decided, the latest first. */
@ApplicationScoped
class Queue {

    static final int PAGE_SIZE = 50;

    /**
     * @param author "" for somebody of another organization
     * @param home the organization's name where the assessor is a guest
     * @param judged whether the assessor has judged it, or declared a conflict
     */
    record Row(
            UUID id,
            String title,
            String kind,
            String state,
            String author,
            @Nullable String home,
            String competencies,
            Instant handedInAt,
            Instant changedAt,
            boolean judged,
            long total) {}

    private final EntityManager entities;
    private final CurrentActor current;

    Queue(EntityManager entities, CurrentActor current) {
        this.entities = entities;
        this.current = current;
    }

    static int pages(List<Row> rows) {
        var total = rows.isEmpty() ? 0 : rows.getFirst().total();
        return Paging.pages(total, PAGE_SIZE);
    }

    /** "INF-01, INF-02" as a list. */
    static List<String> codes(String competencies) {
        return competencies.isEmpty() ? List.of() : List.of(competencies.split(", "));
    }

    /** Row-level security adds what the assessor is invited to, and nothing else of others. */
    @Transactional
    @SuppressWarnings("unchecked")
    List<Row> list(boolean decided, int page) {
        return entities.createNativeQuery("""
                        select s.id, coalesce(handed.work ->> 'title', s.title) as title,
                               s.kind, s.state, coalesce(p.name, '') as author,
                               case when s.organization_id <> uplink_organization() then o.name end as home,
                               case when handed.work is null
                                    then coalesce((select string_agg(c.competency, ', ' order by c.competency)
                                                   from submission_competency c where c.submission_id = s.id), '')
                                    else coalesce((select string_agg(c ->> 'competency', ', ' order by c ->> 'competency')
                                                   from jsonb_array_elements(handed.work -> 'claims') c), '')
                               end as competencies,
                               s.handed_in_at, s.changed_at,
                               exists (select from submission_review r
                                       where r.submission_id = s.id and r.round = s.round and r.assessor_id = ?1)
                               or exists (select from submission_conflict x
                                          where x.submission_id = s.id and x.person_id = ?1) as judged,
                               count(*) over () as total
                        from submission s join organization o on o.id = s.organization_id
                        left join person p on p.id = s.person_id
                        left join lateral (select st.content -> 'work' as work from submission_step st
                                           where st.submission_id = s.id and st.deed = 'hand-in' and st.content is not null
                                           order by st.at desc, st.id desc limit 1) handed on true
                        where s.person_id <> ?1
                          and case when ?2 then s.state in ('accepted', 'declined', 'changes-asked')
                           else s.state = 'submitted' and (s.organization_id = uplink_organization()
                               or exists (select from submission_invitation i
                                          where i.submission_id = s.id and i.person_id = ?1 and i.ended_at is null)) end
                        order by case when ?2 then s.changed_at end desc nulls last, s.handed_in_at, s.id
                        limit ?3 offset ?4""", Row.class)
                .setParameter(1, current.get().person().value())
                .setParameter(2, decided)
                .setParameter(3, PAGE_SIZE)
                .setParameter(4, (page - 1) * PAGE_SIZE)
                .getResultList();
    }
}
