package org.uplink.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.Objects;
import org.uplink.platform.AuditTrail;
import org.uplink.platform.CurrentActor;

/** What the active organization is called, what its days are, and its logo. */
@ApplicationScoped
class OrganizationSettings {

    record Saved(String alias, String name, String zone, MonthDay seasonEnds, boolean hasLogo, int version) {}

    sealed interface Outcome {
        record Done() implements Outcome {}

        /** Somebody else was quicker; here is what they saved. */
        record Outdated(Saved saved) implements Outcome {}
    }

    private final EntityManager entities;
    private final CurrentActor current;
    private final AuditTrail trail;

    OrganizationSettings(EntityManager entities, CurrentActor current, AuditTrail trail) {
        this.entities = entities;
        this.current = current;
        this.trail = trail;
    }

    @Transactional
    Saved find() {
        return saved(
                entities.find(Organization.class, current.get().organization().value()));
    }

    @Transactional
    Outcome save(int version, String name, ZoneId zone, MonthDay seasonEnds) {
        var organization = lock();
        if (organization.version() != version && !isSettled(organization, name, zone, seasonEnds)) {
            return new Outcome.Outdated(saved(organization));
        }
        note("renamed-organization", organization.name(), name);
        note("changed-time-zone", organization.zone(), zone);
        note("changed-season", organization.seasonEnds(), seasonEnds);
        organization.settle(name, zone, seasonEnds);
        return new Outcome.Done();
    }

    /** Whether just that is saved: the first of two clicks was quicker than the second. */
    private static boolean isSettled(Organization saved, String name, ZoneId zone, MonthDay seasonEnds) {
        return saved.name().equals(name)
                && saved.zone().equals(zone)
                && saved.seasonEnds().equals(seasonEnds);
    }

    @Transactional
    void show(byte[] logo, String type) {
        lock().show(logo, type);
        trail.record("changed-logo", "/admin/settings", type);
    }

    @Transactional
    void hideLogo() {
        var organization = lock();
        if (organization.logo() != null) {
            organization.hideLogo();
            trail.record("removed-logo", "/admin/settings", "");
        }
    }

    private Organization lock() {
        return entities.find(Organization.class, current.get().organization().value(), LockModeType.PESSIMISTIC_WRITE);
    }

    private void note(String action, Object before, Object after) {
        if (!Objects.equals(before, after)) {
            trail.record(action, "/admin/settings", before + " → " + after);
        }
    }

    private static Saved saved(Organization organization) {
        return new Saved(
                organization.alias(),
                organization.name(),
                organization.zone().getId(),
                organization.seasonEnds(),
                organization.logo() != null,
                organization.version());
    }
}
