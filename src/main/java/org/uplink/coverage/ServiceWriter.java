package org.uplink.coverage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.uplink.coverage.ServiceRows.Stored;
import org.uplink.people.OrganizationLock;
import org.uplink.platform.CurrentActor;
import org.uplink.platform.Ids;

/** The rows of a board. */
@ApplicationScoped
class ServiceWriter {

    private final EntityManager entities;
    private final OrganizationLock lock;
    private final ServiceRows rows;
    private final DefaultServices defaults;
    private final CurrentActor current;
    private final Clock clock;

    ServiceWriter(
            EntityManager entities,
            OrganizationLock lock,
            ServiceRows rows,
            DefaultServices defaults,
            CurrentActor current,
            Clock clock) {
        this.entities = entities;
        this.lock = lock;
        this.rows = rows;
        this.defaults = defaults;
        this.current = current;
        this.clock = clock;
    }

    /** The services as rows of the organization; until the transaction ends nobody else changes them. */
    Map<ServiceId, Stored> adopted() {
        lock.take("services");
        if (adopt(defaults.all().revision())) {
            defaults.all().services().forEach(one -> insert(Ids.next(), one));
        }
        return rows.all();
    }

    /** @return false where the organization has a board of its own already */
    private boolean adopt(String revision) {
        var actor = current.get();
        return entities.createNativeQuery("""
                        insert into service_board (organization_id, revision, adopted_at, adopted_by)
                        values (?1, ?2, ?3, ?4) on conflict do nothing""")
                        .setParameter(1, actor.organization().value())
                        .setParameter(2, revision)
                        .setParameter(3, Instant.now(clock))
                        .setParameter(4, actor.person().value())
                        .executeUpdate()
                > 0;
    }

    void insert(UUID key, Service service) {
        entities.createNativeQuery("""
                        insert into service (id, organization_id, slug, name, about) values (?1, ?2, ?3, ?4, ?5)""")
                .setParameter(1, key)
                .setParameter(2, current.get().organization().value())
                .setParameter(3, service.id().slug())
                .setParameter(4, service.name())
                .setParameter(5, service.about())
                .executeUpdate();
        insertNeeds(key, service);
    }

    void update(UUID key, Service service) {
        entities.createNativeQuery("update service set name = ?2, about = ?3, version = version + 1 where id = ?1")
                .setParameter(1, key)
                .setParameter(2, service.name())
                .setParameter(3, service.about())
                .executeUpdate();
        entities.createNativeQuery("delete from service_need where service_id = ?1")
                .setParameter(1, key)
                .executeUpdate();
        insertNeeds(key, service);
    }

    void delete(UUID key) {
        entities.createNativeQuery("delete from service where id = ?1")
                .setParameter(1, key)
                .executeUpdate();
    }

    private void insertNeeds(UUID key, Service service) {
        entities.createNativeQuery("""
                        insert into service_need (service_id, organization_id, competency, level)
                        select ?1, ?2, competency, level
                        from unnest(cast(?3 as text[]), cast(?4 as int[])) as need (competency, level)""")
                .setParameter(1, key)
                .setParameter(2, current.get().organization().value())
                .setParameter(
                        3,
                        service.needs().stream()
                                .map(need -> need.competency().key())
                                .toArray(String[]::new))
                .setParameter(4, service.needs().stream().map(Need::level).toArray(Integer[]::new))
                .executeUpdate();
    }
}
