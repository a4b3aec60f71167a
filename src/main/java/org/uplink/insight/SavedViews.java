package org.uplink.insight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.uplink.platform.CurrentActor;
import org.uplink.platform.Ids;
import org.uplink.platform.Refusal;

/** Parts of the team that the one who acts keeps under names of their own. */
@ApplicationScoped
class SavedViews {

    static final int LONGEST_NAME = 60;
    static final int MOST = 20;

    /** Filters of the page never come near it. */
    private static final int LONGEST_QUERY = 500;

    /** @param query the part of the address after the question mark */
    record Saved(UUID id, String name, String query) {
        public String address() {
            return "/team?" + query;
        }
    }

    private final EntityManager entities;
    private final CurrentActor current;
    private final Clock clock;

    SavedViews(EntityManager entities, CurrentActor current, Clock clock) {
        this.entities = entities;
        this.current = current;
        this.clock = clock;
    }

    /** By name. */
    @Transactional
    @SuppressWarnings("unchecked")
    List<Saved> all() {
        return entities.createNativeQuery("""
                        select id, name, query from team_view where organization_id = ?1 and person_id = ?2
                        order by lower(name)""", Saved.class)
                .setParameter(1, current.get().organization().value())
                .setParameter(2, current.get().person().value())
                .getResultList();
    }

    /** The same name is the same view, which then shows something else. */
    @Transactional
    void save(String name, String query) {
        if (query.length() > LONGEST_QUERY) {
            throw new Refusal.Malformed("The filter is longer than a page makes it.");
        }
        entities.createNativeQuery("""
                        insert into team_view (id, organization_id, person_id, name, query, saved_at)
                        values (?1, ?2, ?3, ?4, ?5, ?6)
                        on conflict (organization_id, person_id, lower(name))
                            do update set name = excluded.name, query = excluded.query, saved_at = excluded.saved_at""")
                .setParameter(1, Ids.next())
                .setParameter(2, current.get().organization().value())
                .setParameter(3, current.get().person().value())
                .setParameter(4, name)
                .setParameter(5, query)
                .setParameter(6, Instant.now(clock))
                .executeUpdate();
    }

    /** Done twice it is done once. */
    @Transactional
    void remove(UUID id) {
        entities.createNativeQuery("delete from team_view where id = ?1 and organization_id = ?2 and person_id = ?3")
                .setParameter(1, id)
                .setParameter(2, current.get().organization().value())
                .setParameter(3, current.get().person().value())
                .executeUpdate();
    }
}
