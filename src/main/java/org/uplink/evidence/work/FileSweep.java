package org.uplink.evidence.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.uplink.people.RoundInParts;
import org.uplink.platform.OrganizationId;

/**
 * Removes the bytes of files whose rows are gone for certain. Whoever is killed in between begins again: a file that is gone
 * already is gone. One that somebody has handed in again meanwhile stays.
 */
@ApplicationScoped
class FileSweep implements RoundInParts {

    private static final int AT_ONCE = 200;

    private final FileStore store;
    private final StoredFiles stored;
    private final EntityManager entities;

    FileSweep(FileStore store, StoredFiles stored, EntityManager entities) {
        this.store = store;
        this.stored = stored;
        this.entities = entities;
    }

    @Override
    public String name() {
        return "files";
    }

    /** After what removes rows. */
    @Override
    public int order() {
        return 2;
    }

    @Override
    public int fromHour() {
        return 2;
    }

    @Override
    public Optional<String> part(OrganizationId organization, LocalDate today, String from) {
        if (!store.isConfigured()) {
            return Optional.empty();
        }
        stored.lockQuota();
        var released = released();
        released.stream()
                .filter(file -> !stored.isUsed(file))
                .forEach(file -> store.forget(organization.value(), file));
        entities.createNativeQuery(
                        "delete from released_file where organization_id = uplink_organization() and sha256 = any(?1)")
                .setParameter(1, released.toArray(String[]::new))
                .executeUpdate();
        return released.size() < AT_ONCE ? Optional.empty() : Optional.of("more");
    }

    @SuppressWarnings("unchecked")
    private List<String> released() {
        return entities.createNativeQuery("""
                        select sha256 from released_file where organization_id = uplink_organization()
                        order by released_at, sha256 limit ?1""").setParameter(1, AT_ONCE).getResultList();
    }
}
