package org.uplink.people;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.uplink.platform.AuditTrail;
import org.uplink.platform.CurrentActor;
import org.uplink.platform.OrganizationId;
import org.uplink.platform.PersonId;
import org.uplink.platform.Tenancy;
import org.uplink.platform.Tenancy.Scope;

/**
 * Organizations that are open for a while to somebody who looks after the platform. How long is the database's clock, which no
 * replica can set back.
 */
@ApplicationScoped
class Openings {

    static final int MOST_HOURS = 8;
    private static final int SHOWN = 100;

    /**
     * One opening.
     *
     * @param endedBy the name of who ended it early, where the reader knows them; "" else
     * @param running whether it is open now
     */
    record Row(
            UUID id,
            UUID organizationId,
            UUID openedBy,
            String organization,
            String opener,
            String reason,
            Instant openedAt,
            Instant until,
            @Nullable Instant endedAt,
            String endedBy,
            boolean running) {}

    private static final String ROWS = """
            select o.id, o.organization_id, o.opened_by, h.name as organization, o.opener, o.reason, o.opened_at, o.until, o.ended_at,
                   coalesce(p.name, '') as ended_by, o.ended_at is null and o.until > now() as running
            from opening o join organization h on h.id = o.organization_id left join person p on p.id = o.ended_by
            """;

    private final EntityManager entities;
    private final AuditTrail audit;
    private final CurrentActor current;
    private final Event<OrganizationOpened> opened;
    private final Clock clock;

    Openings(
            EntityManager entities,
            AuditTrail audit,
            CurrentActor current,
            Event<OrganizationOpened> opened,
            Clock clock) {
        this.entities = entities;
        this.audit = audit;
        this.current = current;
        this.opened = opened;
        this.clock = clock;
    }

    /** Sent twice it is opened once. What it leaves in the trail and says to administrators stands in the organization. */
    void open(UUID id, OrganizationId organization, String reason, int hours) {
        var opener = current.get();
        within(organization, opener.person(), () -> {
            if (insert(id, organization, reason, hours) == 1) {
                audit.recordIn(organization, "opened-organization", "/admin/openings", opener.name() + ": " + reason);
                opened.fire(new OrganizationOpened(organization, id, opener.name(), reason, opener.today(clock)));
            }
            return true;
        });
    }

    private int insert(UUID id, OrganizationId organization, String reason, int hours) {
        return entities.createNativeQuery("""
                        insert into opening (id, organization_id, opened_by, opener, reason, until)
                        values (?1, ?2, ?3, ?4, ?5, now() + make_interval(hours => ?6)) on conflict do nothing""")
                .setParameter(1, id)
                .setParameter(2, organization.value())
                .setParameter(3, current.get().person().value())
                .setParameter(4, current.get().name())
                .setParameter(5, reason)
                .setParameter(6, hours)
                .executeUpdate();
    }

    /** Either side ends it; ended twice it is ended once. */
    void end(UUID id, OrganizationId organization) {
        var by = current.get().person();
        within(organization, by, () -> {
            var ended = entities.createNativeQuery("""
                            update opening set ended_at = now(), ended_by = ?1
                            where id = ?2 and organization_id = ?3 and ended_at is null and until > now()""")
                    .setParameter(1, by.value())
                    .setParameter(2, id)
                    .setParameter(3, organization.value())
                    .executeUpdate();
            if (ended == 1) {
                audit.recordIn(organization, "ended-opening", "/admin/openings", "");
            }
            return true;
        });
    }

    /** All of the active organization, the latest first. */
    List<Row> ofOrganization() {
        return rows("o.organization_id = ?1", current.get().organization().value());
    }

    /** All that the one who acts has opened, the latest first. */
    List<Row> ofOpener() {
        return rows("o.opened_by = ?1", current.get().person().value());
    }

    @SuppressWarnings("unchecked")
    private List<Row> rows(String which, UUID id) {
        return entities.createNativeQuery(
                        ROWS + "where " + which + " order by o.opened_at desc, o.id limit " + SHOWN, Row.class)
                .setParameter(1, id)
                .getResultList();
    }

    /** One that the person has opened and that is still open. */
    @SuppressWarnings("unchecked")
    Optional<Row> running(PersonId person, UUID id) {
        List<Row> found = Tenancy.within(
                Scope.ofPerson(person),
                () -> QuarkusTransaction.requiringNew()
                        .call(() -> entities.createNativeQuery(ROWS + "where o.id = ?1 and o.opened_by = ?2", Row.class)
                                .setParameter(1, id)
                                .setParameter(2, person.value())
                                .getResultList()));
        return found.stream().filter(Row::running).findFirst();
    }

    private static <T> T within(OrganizationId organization, PersonId person, Supplier<T> work) {
        return Tenancy.within(
                Scope.of(organization, person),
                () -> QuarkusTransaction.requiringNew().call(work::get));
    }
}
