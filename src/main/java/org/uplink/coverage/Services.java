package org.uplink.coverage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.uplink.coverage.ServiceRows.Stored;
import org.uplink.platform.AuditTrail;
import org.uplink.platform.Refusal;
import org.uplink.platform.SlugRules;

/**
 * Changes the services of the active organization, one change at a time. The first change makes the services that come with
 * Uplink its own.
 */
@ApplicationScoped
class Services {

    sealed interface Outcome {
        /** It stands as wished; also where it did before. */
        record Saved(ServiceId service) implements Outcome {}

        record NameTaken() implements Outcome {}

        /** Somebody else was quicker; here is what they saved. */
        record Outdated(Stored saved) implements Outcome {}
    }

    private final ServiceRows rows;
    private final ServiceWriter writer;
    private final AuditTrail trail;

    Services(ServiceRows rows, ServiceWriter writer, AuditTrail trail) {
        this.rows = rows;
        this.writer = writer;
        this.trail = trail;
    }

    /** @throws Refusal.NotFound where the organization has no such service */
    @Transactional
    Stored get(ServiceId id) {
        return found(rows.all(), id);
    }

    /** @param key of the form: sent twice it adds one service */
    @Transactional
    Outcome add(UUID key, String name, String about, List<Need> needs) {
        var services = writer.adopted();
        var before = services.values().stream()
                .filter(one -> key.equals(one.stored()))
                .findFirst();
        if (before.isPresent()) {
            return new Outcome.Saved(before.get().service().id());
        }
        if (isTaken(services, name, null)) {
            return new Outcome.NameTaken();
        }
        var taken = services.keySet().stream().map(ServiceId::slug).collect(Collectors.toSet());
        var service = new Service(new ServiceId(SlugRules.of(name, "service", taken)), name, about, needs);
        writer.insert(key, service);
        trail.record("added-service", address(service.id()), name);
        return new Outcome.Saved(service.id());
    }

    /**
     * @param wished with the id of the one to change
     * @param version of what the form was filled from
     * @throws Refusal.NotFound where the organization has no such service
     */
    @Transactional
    Outcome change(Service wished, int version) {
        var services = writer.adopted();
        var id = wished.id();
        var saved = found(services, id);
        if (saved.service().equals(wished)) {
            return new Outcome.Saved(id);
        }
        if (saved.version() != version) {
            return new Outcome.Outdated(saved);
        }
        if (isTaken(services, wished.name(), id)) {
            return new Outcome.NameTaken();
        }
        writer.update(saved.key(), wished);
        trail.record("changed-service", address(id), wished.name());
        return new Outcome.Saved(id);
    }

    /** A service that is gone already stays gone. */
    @Transactional
    void remove(ServiceId id) {
        var saved = writer.adopted().get(id);
        if (saved != null) {
            writer.delete(saved.key());
            trail.record("removed-service", address(id), saved.service().name());
        }
    }

    static Stored found(Map<ServiceId, Stored> services, ServiceId id) {
        var found = services.get(id);
        if (found == null) {
            throw new Refusal.NotFound();
        }
        return found;
    }

    private static boolean isTaken(Map<ServiceId, Stored> services, String name, @Nullable ServiceId by) {
        return services.values().stream()
                .map(Stored::service)
                .anyMatch(one -> one.name().equalsIgnoreCase(name) && !one.id().equals(by));
    }

    static String address(ServiceId id) {
        return "/team/coverage/" + id;
    }
}
