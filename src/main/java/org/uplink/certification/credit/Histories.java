package org.uplink.certification.credit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.uplink.certification.credit.HistoryRules.Line;
import org.uplink.people.OrganizationLock;
import org.uplink.platform.AuditTrail;
import org.uplink.platform.CurrentActor;
import org.uplink.platform.Ids;
import org.uplink.platform.Refusal;

/** Tables with what people of the active organization did before: what would follow from one, doing it, and undoing it. */
@ApplicationScoped
class Histories {

    enum Outcome {
        DONE,
        /** Things have changed since the plan was shown. */
        STALE
    }

    static final String ADDRESS = "/admin/history";
    static final int UNDO_HOURS = 24;

    private static final Duration KEPT = Duration.ofDays(1);
    static final String MATTER = "history";

    private final EntityManager entities;
    private final CurrentActor current;
    private final OrganizationLock lock;
    private final HistoryUploads uploads;
    private final HistoryLines lines;
    private final HistoryPlan plan;
    private final HistoryChange change;
    private final AuditTrail trail;
    private final Clock clock;

    Histories(
            EntityManager entities,
            CurrentActor current,
            OrganizationLock lock,
            HistoryUploads uploads,
            HistoryLines lines,
            HistoryPlan plan,
            HistoryChange change,
            AuditTrail trail,
            Clock clock) {
        this.entities = entities;
        this.current = current;
        this.lock = lock;
        this.uploads = uploads;
        this.lines = lines;
        this.plan = plan;
        this.change = change;
        this.trail = trail;
        this.clock = clock;
    }

    /** Nothing of it is done yet. */
    @Transactional
    UUID keep(String fileName, List<Line> read) {
        var upload = Ids.next();
        entities.createNativeQuery("""
                        insert into history_upload (id, organization_id, file_name, made_by, made_at) values (?1, ?2, ?3, ?4, ?5)""")
                .setParameter(1, upload)
                .setParameter(2, current.get().organization().value())
                .setParameter(3, fileName)
                .setParameter(4, current.get().person().value())
                .setParameter(5, Instant.now(clock))
                .executeUpdate();
        lines.keep(upload, read);
        plan.make(upload);
        return upload;
    }

    /**
     * From now on its lines are taken. Just what was shown: where it would be something else by now, nothing is. A second time
     * goes on where the first one ended.
     */
    @Transactional
    Outcome begin(UUID upload, String fingerprint) {
        lock.take(MATTER);
        if (uploads.find(upload).takenAt() != null) {
            return Outcome.DONE;
        }
        if (!plan.make(upload).equals(fingerprint)) {
            return Outcome.STALE;
        }
        var actor = current.get();
        entities.createNativeQuery(
                        "update history_upload set taken_by = ?2, taken_at = ?3, taken_on = ?4 where id = ?1")
                .setParameter(1, upload)
                .setParameter(2, actor.person().value())
                .setParameter(3, Instant.now(clock))
                .setParameter(4, actor.today(clock))
                .executeUpdate();
        trail.record(
                "took-earlier-records",
                ADDRESS + "/" + upload,
                uploads.find(upload).fileName());
        return Outcome.DONE;
    }

    /**
     * Takes what the next people have, in a transaction of its own.
     *
     * @return whether there may be more
     */
    @Transactional
    boolean part(UUID upload) {
        lock.take(MATTER);
        var saved = uploads.find(upload);
        if (saved.doneAt() != null || saved.undoneAt() != null) {
            return false;
        }
        if (change.part(saved)) {
            return true;
        }
        mark(upload, "update history_upload set done_at = ?2 where id = ?1");
        return false;
    }

    /**
     * Undone twice is undone once.
     *
     * @throws Refusal.Conflict where it is too late for that
     */
    @Transactional
    void undo(UUID upload) {
        lock.take(MATTER);
        var saved = uploads.find(upload);
        if (saved.undoneAt() != null) {
            return;
        }
        if (!isUndoable(saved)) {
            throw new Refusal.Conflict(
                    "It is more than " + UNDO_HOURS + " hours ago. Each person can take a record back.");
        }
        change.undo(saved);
        entities.createNativeQuery("update history_upload set undone_by = ?2, undone_at = ?3 where id = ?1")
                .setParameter(1, upload)
                .setParameter(2, current.get().person().value())
                .setParameter(3, Instant.now(clock))
                .executeUpdate();
        trail.record("undid-earlier-records", ADDRESS + "/" + upload, saved.fileName());
    }

    boolean isUndoable(HistoryUploads.Upload upload) {
        var taken = upload.takenAt();
        return taken != null
                && upload.undoneAt() == null
                && taken.plus(Duration.ofHours(UNDO_HOURS)).isAfter(Instant.now(clock));
    }

    /** Lines are kept for a day, those of whoever is held for longer, and then an upload that nothing names. */
    @Transactional
    void forget() {
        var since = Instant.now(clock).minus(KEPT);
        for (var old : List.of("""
                delete from history_line where organization_id = uplink_organization() and not uplink_held(person_id)
                  and upload_id in (select id from history_upload where made_at < ?1)""", """
                delete from history_upload u where organization_id = uplink_organization() and made_at < ?1
                  and not exists (select from history_line l where l.upload_id = u.id)
                  and not exists (select from credit_entry e where e.upload_id = u.id)
                  and not exists (select from outside_certification o where o.upload_id = u.id)""")) {
            entities.createNativeQuery(old).setParameter(1, since).executeUpdate();
        }
    }

    private void mark(UUID upload, String sql) {
        entities.createNativeQuery(sql)
                .setParameter(1, upload)
                .setParameter(2, Instant.now(clock))
                .executeUpdate();
    }
}
