package org.uplink.coverage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uplink.competency.Competencies;
import org.uplink.competency.CompetencyId;
import org.uplink.platform.CurrentActor;
import org.uplink.platform.PersonId;

/** Reads the services of the active organization: its own, or those that come with Uplink. */
@ApplicationScoped
class ServiceRows {

    /** @param stored null for a service that comes with Uplink and is not kept here */
    record Stored(Service service, @Nullable UUID stored, int version) {

        UUID key() {
            if (stored == null) {
                throw new IllegalStateException("Only services of one's own are changed");
            }
            return stored;
        }
    }

    private record Row(
            @Nullable UUID id,
            @Nullable String slug,
            @Nullable String name,
            @Nullable String about,
            @Nullable Integer version,
            @Nullable String competency,
            @Nullable Integer level) {}

    private record BackupRow(String slug, UUID person, String name) {}

    private final EntityManager entities;
    private final DefaultServices defaults;
    private final Competencies competencies;
    private final CurrentActor current;

    ServiceRows(EntityManager entities, DefaultServices defaults, Competencies competencies, CurrentActor current) {
        this.entities = entities;
        this.defaults = defaults;
        this.competencies = competencies;
        this.current = current;
    }

    /** By id, in no order that matters; in one query. */
    @SuppressWarnings("unchecked")
    Map<ServiceId, Stored> all() {
        List<Row> rows = entities.createNativeQuery("""
                        select s.id, s.slug, s.name, s.about, s.version, n.competency, n.level::int
                        from service_board b left join service s on s.organization_id = b.organization_id
                        left join service_need n on n.service_id = s.id
                        where b.organization_id = ?1
                        order by s.slug, n.competency""", Row.class)
                .setParameter(1, current.get().organization().value())
                .getResultList();
        var services = new LinkedHashMap<ServiceId, Stored>();
        if (rows.isEmpty()) {
            defaults.all().services().forEach(one -> services.put(one.id(), new Stored(known(one), null, 0)));
        }
        rows.forEach(row -> gather(row, services));
        return services;
    }

    /** Needs in the order of the framework; those of competencies that it no longer has are left out. */
    private Service known(Service service) {
        var needs = competencies.framework().competencies().stream()
                .flatMap(one -> service.needs().stream()
                        .filter(need -> need.competency().equals(one.id())))
                .toList();
        return new Service(service.id(), service.name(), service.about(), needs);
    }

    private void gather(Row row, Map<ServiceId, Stored> services) {
        if (row.id() == null
                || row.slug() == null
                || row.name() == null
                || row.about() == null
                || row.version() == null) {
            return;
        }
        var id = new ServiceId(row.slug());
        var before = services.get(id);
        var needs = before == null
                ? new ArrayList<Need>()
                : new ArrayList<>(before.service().needs());
        if (row.competency() != null && row.level() != null) {
            needs.add(new Need(new CompetencyId(row.competency()), row.level()));
        }
        var service = known(new Service(id, row.name(), row.about(), needs));
        services.put(id, new Stored(service, row.id(), row.version()));
    }

    /** Who is named to step in, whoever that is, with their names; in one query. */
    @SuppressWarnings("unchecked")
    Map<ServiceId, Map<PersonId, String>> backups() {
        List<BackupRow> rows = entities.createNativeQuery("""
                        select s.slug, p.id, p.name
                        from service_backup b join service s on s.id = b.service_id
                        join membership m on m.organization_id = b.organization_id and m.person_id = b.person_id
                            and m.ended_on is null
                        join person p on p.id = b.person_id
                        where b.organization_id = ?1
                        order by b.named_at, p.name, p.id""", BackupRow.class)
                .setParameter(1, current.get().organization().value())
                .getResultList();
        var backups = new HashMap<ServiceId, Map<PersonId, String>>();
        rows.forEach(row -> backups.computeIfAbsent(new ServiceId(row.slug()), _ -> new LinkedHashMap<>())
                .put(new PersonId(row.person()), row.name()));
        return backups;
    }
}
