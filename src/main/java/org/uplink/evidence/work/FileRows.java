package org.uplink.evidence.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.uplink.platform.Refusal;

/** Which files belong to which submission. */
@ApplicationScoped
class FileRows {

    record Row(UUID id, String sha256, String name, String type, long bytes, boolean scanned) {
        /** "1.4 MB" */
        public String size() {
            return FileRules.size(bytes);
        }
    }

    private final EntityManager entities;
    private final Clock clock;

    FileRows(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    @SuppressWarnings("unchecked")
    List<Row> of(UUID submission) {
        return entities.createNativeQuery("""
                        select id, sha256, name, type, bytes, scanned from submission_file
                        where submission_id = ?1 order by id""", Row.class)
                .setParameter(1, submission)
                .getResultList();
    }

    /** @throws Refusal.NotFound for a file of another submission */
    Row get(UUID submission, UUID file) {
        return of(submission).stream()
                .filter(row -> row.id().equals(file))
                .findFirst()
                .orElseThrow(Refusal.NotFound::new);
    }

    /** Whoever adds or removes files of the organization meanwhile waits, so that its quota holds. */
    void lockQuota() {
        entities.createNativeQuery(
                        "select count(pg_advisory_xact_lock(hashtextextended('files:' || cast(uplink_organization() as text), 0)))",
                        Long.class)
                .getSingleResult();
    }

    /** Bytes on disk of the organization; what is there twice counts once. Drafts count. */
    long used() {
        var used = entities.createNativeQuery("""
                        select coalesce(sum(bytes), 0) from (
                            select distinct sha256, bytes from submission_file
                            where organization_id = uplink_organization()) one""", Long.class).getSingleResult();
        return Optional.ofNullable((Long) used).orElse(0L);
    }

    boolean isUsed(String sha256) {
        return !entities.createNativeQuery(
                        "select id from submission_file where organization_id = uplink_organization() and sha256 = ?1 limit 1",
                        UUID.class)
                .setParameter(1, sha256)
                .getResultList()
                .isEmpty();
    }

    /** Added once more it changes nothing. */
    void add(Submission to, Row row) {
        entities.createNativeQuery("""
                        insert into submission_file (id, organization_id, submission_id, sha256, name, type, bytes, scanned, added_at)
                        values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9) on conflict (submission_id, sha256) do nothing""")
                .setParameter(1, row.id())
                .setParameter(2, to.organizationId())
                .setParameter(3, to.id())
                .setParameter(4, row.sha256())
                .setParameter(5, row.name())
                .setParameter(6, row.type())
                .setParameter(7, row.bytes())
                .setParameter(8, row.scanned())
                .setParameter(9, Instant.now(clock))
                .executeUpdate();
    }

    void remove(UUID submission, UUID file) {
        entities.createNativeQuery("delete from submission_file where submission_id = ?1 and id = ?2")
                .setParameter(1, submission)
                .setParameter(2, file)
                .executeUpdate();
    }
}
