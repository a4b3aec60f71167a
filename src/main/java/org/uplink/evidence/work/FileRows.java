package org.uplink.evidence.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
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
        return find(of(submission), file);
    }

    /** @throws Refusal.NotFound for a file that is none of them */
    static Row find(List<Row> files, UUID file) {
        return files.stream().filter(row -> row.id().equals(file)).findFirst().orElseThrow(Refusal.NotFound::new);
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
