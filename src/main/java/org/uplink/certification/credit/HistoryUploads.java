package org.uplink.certification.credit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uplink.platform.Refusal;

/** Uploads of earlier records, line by line, as the pages show them. */
@ApplicationScoped
@Transactional
class HistoryUploads {

    /** @param records how many stand because of it, taken back ones too */
    record Upload(
            UUID id,
            String fileName,
            Instant madeAt,
            String fingerprint,
            @Nullable String takenBy,
            @Nullable Instant takenAt,
            @Nullable Instant doneAt,
            @Nullable Instant undoneAt,
            long records) {

        /** {@code done}, {@code undone} or {@code going}; only of one that was taken. */
        public String state() {
            if (undoneAt != null) {
                return "undone";
            }
            return doneAt == null ? "going" : "done";
        }

        /** Whether something may still be taken. */
        public boolean open() {
            return doneAt == null && undoneAt == null;
        }

        public boolean unfinished() {
            return takenAt != null && open();
        }

        public String by() {
            return Objects.requireNonNullElse(takenBy, "");
        }
    }

    record Count(String action, long lines, long taken) {}

    record Row(
            int line,
            String email,
            @Nullable UUID person,
            @Nullable String name,
            String kind,
            String what,
            String problem,
            long total) {}

    static final int PAGE_SIZE = 100;
    private static final int LATEST = 20;

    private static final String UPLOADS = """
            select u.id, u.file_name, u.made_at, u.fingerprint, p.name, u.taken_at, u.done_at, u.undone_at,
                   (select count(*) from credit_entry e where e.upload_id = u.id)
                   + (select count(*) from outside_certification o where o.upload_id = u.id)
            from history_upload u left join person p on p.id = u.taken_by
            where u.organization_id = uplink_organization()
            """;

    /** Nobody with this address is something else than a line that cannot be read: it is mended elsewhere. */
    private static final String ACTION =
            "case when problem like 'unknown:%' then 'unknown' when problem <> '' then 'problem' else action end";

    private final EntityManager entities;

    HistoryUploads(EntityManager entities) {
        this.entities = entities;
    }

    /** @throws Refusal.NotFound for one of another organization, or one that is forgotten */
    Upload find(UUID upload) {
        var found = entities.createNativeQuery(UPLOADS + " and u.id = ?1", Upload.class)
                .setParameter(1, upload)
                .getResultList();
        if (found.isEmpty()) {
            throw new Refusal.NotFound();
        }
        return (Upload) found.getFirst();
    }

    /** Those that were taken, the latest first. */
    @SuppressWarnings("unchecked")
    List<Upload> taken() {
        return entities.createNativeQuery(
                        UPLOADS + " and u.taken_at is not null order by u.taken_at desc limit " + LATEST, Upload.class)
                .getResultList();
    }

    @SuppressWarnings("unchecked")
    List<Count> counts(UUID upload) {
        return entities.createNativeQuery(
                        "select action, count(*), count(*) filter (where taken) from (select taken, " + ACTION + """
                         as action from history_line where organization_id = uplink_organization() and upload_id = ?1) l
                        group by 1 order by array_position('{problem,unknown,add,same}', action)""",
                        Count.class)
                .setParameter(1, upload)
                .getResultList();
    }

    @SuppressWarnings("unchecked")
    List<Row> list(UUID upload, String action, int page) {
        return entities.createNativeQuery("""
                        select l.line, l.email, l.person_id, p.name, l.kind, l.what, l.problem, count(*) over ()
                        from history_line l left join person p on p.id = l.person_id
                        where l.organization_id = uplink_organization() and l.upload_id = ?1 and\s""" + ACTION + """
                         = ?2 order by l.line limit ?3 offset ?4""", Row.class)
                .setParameter(1, upload)
                .setParameter(2, action)
                .setParameter(3, PAGE_SIZE)
                .setParameter(4, (page - 1) * PAGE_SIZE)
                .getResultList();
    }

    /** All lines from which nothing follows until they are mended. */
    @SuppressWarnings("unchecked")
    List<Row> wrong(UUID upload) {
        return entities.createNativeQuery("""
                        select line, email, person_id, cast(null as text), kind, what, problem, count(*) over ()
                        from history_line where organization_id = uplink_organization() and upload_id = ?1 and problem <> ''
                        order by line""", Row.class)
                .setParameter(1, upload)
                .getResultList();
    }
}
