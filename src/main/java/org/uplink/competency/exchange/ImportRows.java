package org.uplink.competency.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uplink.competency.Framework;

/** Reads what waits to be applied, and what was applied. */
@ApplicationScoped
class ImportRows {

    /** @param terms whether it is a version of the shared framework with its terms of mastery, not published yet */
    record Row(
            UUID id,
            String slug,
            String title,
            @Nullable String version,
            String fileName,
            int added,
            int changed,
            int removed,
            Instant uploadedAt,
            @Nullable Instant appliedAt,
            boolean terms) {

        public boolean applied() {
            return appliedAt != null;
        }
    }

    private static final String COLUMNS = """
            select id, slug, title, version, file_name, added, changed, removed, uploaded_at, applied_at,
                   yaml is not null and applied_at is null
            from framework_import""";

    private final EntityManager entities;

    ImportRows(EntityManager entities) {
        this.entities = entities;
    }

    @SuppressWarnings("unchecked")
    Optional<Row> find(UUID id) {
        return entities.createNativeQuery(COLUMNS + " where id = ?1", Row.class)
                .setParameter(1, id)
                .getResultStream()
                .findFirst();
    }

    /** The latest first: what waits, and what was applied. */
    @SuppressWarnings("unchecked")
    List<Row> latest(int most) {
        return entities.createNativeQuery(
                        COLUMNS + " order by coalesce(applied_at, uploaded_at) desc limit ?1", Row.class)
                .setParameter(1, most)
                .getResultList();
    }

    /** The version of the shared framework that waits as YAML; empty for all other imports. */
    @Transactional
    @SuppressWarnings("unchecked")
    Optional<Framework> terms(UUID id) {
        Optional<byte[]> kept = entities.createNativeQuery(
                        "select yaml from framework_import where id = ?1 and yaml is not null and applied_at is null",
                        byte[].class)
                .setParameter(1, id)
                .getResultStream()
                .findFirst();
        try {
            return kept.isEmpty() ? Optional.empty() : Optional.of(YamlFramework.read(kept.get()));
        } catch (IOException | Unreadable changed) {
            throw new IllegalStateException("A kept framework cannot be read any more", changed);
        }
    }
}
