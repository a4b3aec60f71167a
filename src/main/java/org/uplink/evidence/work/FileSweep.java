package org.uplink.evidence.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Gatherers;
import org.uplink.people.RoundInParts;
import org.uplink.platform.OrganizationId;

/**
 * Removes the bytes of files whose rows are gone for certain, and those that never got a row because their transaction did not
 * commit. Whoever is killed in between begins again: a file that is gone already is gone. One that somebody has handed in again
 * meanwhile stays, for whoever hands in holds the lock of the quota from before the bytes are written until the row is there.
 */
@ApplicationScoped
class FileSweep implements RoundInParts {

    private static final int AT_ONCE = 200;

    private static final String RELEASED = "released";
    private static final String UNNAMED = "unnamed";

    /** Whoever looks into a disturbance of yesterday still finds what it left. */
    private static final Duration LEFT_BEHIND = Duration.ofHours(24);

    private final FileStore store;
    private final StoredFiles stored;
    private final EntityManager entities;
    private final Clock clock;

    FileSweep(FileStore store, StoredFiles stored, EntityManager entities, Clock clock) {
        this.store = store;
        this.stored = stored;
        this.entities = entities;
        this.clock = clock;
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
        if (from.equals(UNNAMED)) {
            sweepUnnamed(organization);
            return Optional.empty();
        }
        stored.lockQuota();
        var released = released();
        stored.unnamed(released).forEach(file -> store.forget(organization.value(), file));
        entities.createNativeQuery(
                        "delete from released_file where organization_id = uplink_organization() and sha256 = any(?1)")
                .setParameter(1, released.toArray(String[]::new))
                .executeUpdate();
        return Optional.of(released.size() == AT_ONCE ? RELEASED : UNNAMED);
    }

    /** Whoever hands in meanwhile does not wait for the walk through the folders. */
    private void sweepUnnamed(OrganizationId organization) {
        var old = store.writtenBefore(organization.value(), Instant.now(clock).minus(LEFT_BEHIND));
        stored.lockQuota();
        old.stream().gather(Gatherers.windowFixed(AT_ONCE)).forEach(this::sweepUnnamed);
    }

    private void sweepUnnamed(List<Path> files) {
        var unnamed =
                Set.copyOf(stored.unnamed(files.stream().map(FileSweep::name).toList()));
        files.stream().filter(file -> unnamed.contains(name(file))).forEach(FileStore::forget);
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }

    @SuppressWarnings("unchecked")
    private List<String> released() {
        return entities.createNativeQuery("""
                        select sha256 from released_file where organization_id = uplink_organization()
                        order by released_at, sha256 limit ?1""").setParameter(1, AT_ONCE).getResultList();
    }
}
