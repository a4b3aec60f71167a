package org.uplink.evidence;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uplink.platform.OrganizationId;
import org.uplink.platform.PersonId;
import org.uplink.platform.Tenancy;
import org.uplink.platform.Tenancy.Scope;

/**
 * Computes all of {@code mastery} from the ledger again, which changes nothing where it was in step. For data that came
 * another way than through the door, and after a change of the rule. Fires no events.
 */
@ApplicationScoped
public class Recompute {

    private static final int BATCH = 200;
    private static final int AFTER_DEMO_DATA = 300;
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final EntityManager entities;
    private final LedgerWriter ledger;
    private final MasteryLine mastery;
    private final EvidenceConfig config;

    Recompute(EntityManager entities, LedgerWriter ledger, MasteryLine mastery, EvidenceConfig config) {
        this.entities = entities;
        this.ledger = ledger;
        this.mastery = mastery;
        this.config = config;
    }

    /** With {@code UPLINK_RECOMPUTE=true} the service does only this, and ends. */
    void start(@Observes @Priority(AFTER_DEMO_DATA) StartupEvent started) {
        if (config.recompute()) {
            Log.infof("Levels computed anew; %d differed", all());
            Quarkus.asyncExit();
        }
    }

    /** @return how many lines of a person and a competency differed */
    public int all() {
        var organizations = Tenancy.within(
                Scope.NOBODY,
                () -> QuarkusTransaction.requiringNew()
                        .call(() -> entities.createNativeQuery("select id from organization order by id")
                                .getResultList()));
        var differed = 0;
        for (var organization : organizations) {
            differed += organization(new OrganizationId((UUID) organization));
        }
        return differed;
    }

    /** @return how many lines of a person and a competency differed */
    public int organization(OrganizationId organization) {
        var differed = 0;
        var last = BEFORE_ALL;
        while (last != null) {
            var batch = next(organization, last);
            differed += batch.differed();
            last = batch.last();
        }
        return differed;
    }

    private record Batch(int differed, @Nullable UUID last) {}

    private Batch next(OrganizationId organization, UUID after) {
        return Tenancy.within(
                Scope.of(organization),
                () -> QuarkusTransaction.requiringNew().call(() -> {
                    var people = peopleAfter(after);
                    if (people.isEmpty()) {
                        return new Batch(0, null);
                    }
                    ledger.lock(people);
                    var changed = mastery.update(new MasteryLine.Order(organization, people, null, null));
                    return new Batch(
                            changed.size(),
                            people.size() < BATCH ? null : people.getLast().value());
                }));
    }

    @SuppressWarnings("unchecked")
    private List<PersonId> peopleAfter(UUID last) {
        List<UUID> ids = entities.createNativeQuery("""
                        select person_id from (
                            select person_id from evidence where organization_id = uplink_organization()
                            union
                            select person_id from mastery where organization_id = uplink_organization()) one
                        where person_id > ?1 order by person_id limit ?2""")
                .setParameter(1, last)
                .setParameter(2, BATCH)
                .getResultList();
        return ids.stream().map(PersonId::new).toList();
    }
}
