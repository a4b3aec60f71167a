package org.uplink.people.joining;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uplink.people.OrganizationLock;
import org.uplink.people.PeopleChanged;
import org.uplink.people.joining.RosterRules.Line;
import org.uplink.platform.AuditTrail;
import org.uplink.platform.CurrentActor;
import org.uplink.platform.Ids;
import org.uplink.platform.Refusal;

/** Files with the people of the active organization: what would follow from one, and doing just that. */
@ApplicationScoped
class Rosters {

    /** @param unsure whether nobody is ended for being absent, for a line with a problem may be theirs */
    record Upload(
            UUID id,
            String fileName,
            Instant madeAt,
            boolean unsure,
            String fingerprint,
            @Nullable Instant appliedAt) {}

    record Count(String action, long people) {}

    record Row(
            int line,
            String name,
            String email,
            @Nullable UUID person,
            String action,
            String[] changes,
            String problem,
            long total) {}

    enum Outcome {
        DONE,
        /** Things have changed since the plan was shown. */
        STALE
    }

    static final int PAGE_SIZE = 100;
    private static final Duration KEPT = Duration.ofDays(1);

    private final EntityManager entities;
    private final CurrentActor current;
    private final OrganizationLock lock;
    private final RosterLines lines;
    private final RosterPlan plan;
    private final RosterChange change;
    private final AuditTrail trail;
    private final Event<PeopleChanged> changed;
    private final Clock clock;

    Rosters(
            EntityManager entities,
            CurrentActor current,
            OrganizationLock lock,
            RosterLines lines,
            RosterPlan plan,
            RosterChange change,
            AuditTrail trail,
            Event<PeopleChanged> changed,
            Clock clock) {
        this.entities = entities;
        this.current = current;
        this.lock = lock;
        this.lines = lines;
        this.plan = plan;
        this.change = change;
        this.trail = trail;
        this.changed = changed;
        this.clock = clock;
    }

    /** Nothing of it is done yet. What was shown to nobody for a day is forgotten. */
    @Transactional
    UUID keep(String fileName, List<Line> read, boolean endsMissing) {
        var here = current.get().organization().value();
        forget();
        var upload = Ids.next();
        entities.createNativeQuery("""
                        insert into roster_upload (id, organization_id, file_name, made_by, made_at, ends_missing)
                        values (?1, ?2, ?3, ?4, ?5, ?6)""")
                .setParameter(1, upload)
                .setParameter(2, here)
                .setParameter(3, fileName)
                .setParameter(4, current.get().person().value())
                .setParameter(5, Instant.now(clock))
                .setParameter(6, endsMissing)
                .executeUpdate();
        lines.keep(upload, read);
        plan.make(here, upload);
        return upload;
    }

    /** A hold keeps the lines of whoever is held, known by their id or by the one that they were to get. */
    private void forget() {
        var since = Instant.now(clock).minus(KEPT);
        for (var old : List.of("""
                delete from roster_line l using roster_upload u
                where u.organization_id = uplink_organization() and u.made_at < ?1 and l.upload_id = u.id
                  and not uplink_held(coalesce(l.person_id, l.id))""", """
                delete from roster_upload u where organization_id = uplink_organization() and made_at < ?1
                  and not exists (select from roster_line l where l.upload_id = u.id)""")) {
            entities.createNativeQuery(old).setParameter(1, since).executeUpdate();
        }
    }

    /** @throws Refusal.NotFound for one of another organization, or one that is forgotten */
    @Transactional
    Upload find(UUID upload) {
        var found = entities.createNativeQuery("""
                        select u.id, u.file_name, u.made_at,
                               u.ends_missing and exists (select from roster_line l where l.upload_id = u.id and l.problem <> ''
                                                            and l.person_id is null) as unsure,
                               u.fingerprint, u.applied_at
                        from roster_upload u where u.organization_id = uplink_organization() and u.id = ?1""", Upload.class)
                .setParameter(1, upload)
                .getResultList();
        if (found.isEmpty()) {
            throw new Refusal.NotFound();
        }
        return (Upload) found.getFirst();
    }

    @SuppressWarnings("unchecked")
    List<Count> counts(UUID upload) {
        return entities.createNativeQuery("""
                        select case when problem <> '' then 'problem' else action end as action, count(*) as people
                        from roster_line where organization_id = uplink_organization() and upload_id = ?1
                        group by 1 order by array_position('{problem,add,change,return,end,same}', case when problem <> '' then 'problem' else action end)""", Count.class)
                .setParameter(1, upload)
                .getResultList();
    }

    @SuppressWarnings("unchecked")
    List<Row> list(UUID upload, String action, int page) {
        return entities.createNativeQuery("""
                        select line, name, email, case when action <> 'add' then person_id end as person, action, changes, problem,
                               count(*) over () as total
                        from roster_line where organization_id = uplink_organization() and upload_id = ?1
                          and case when problem <> '' then 'problem' else action end = ?2
                        order by line, lower(name), id limit ?3 offset ?4""", Row.class)
                .setParameter(1, upload)
                .setParameter(2, action)
                .setParameter(3, PAGE_SIZE)
                .setParameter(4, (page - 1) * PAGE_SIZE)
                .getResultList();
    }

    /** Just what was shown: where it would be something else by now, nothing is done. A second time does nothing. */
    @Transactional
    Outcome apply(UUID upload, String fingerprint) {
        lock.take(Directory.MATTER);
        var saved = find(upload);
        if (saved.appliedAt() != null) {
            return Outcome.DONE;
        }
        var actor = current.get();
        if (!plan.make(actor.organization().value(), upload).equals(fingerprint)) {
            return Outcome.STALE;
        }
        entities.createNativeQuery("update roster_upload set applied_at = ?2, applied_on = ?3 where id = ?1")
                .setParameter(1, upload)
                .setParameter(2, Instant.now(clock))
                .setParameter(3, actor.today(clock))
                .executeUpdate();
        change.make(upload);
        trail.record("applied-roster", "/admin/people/roster", saved.fileName());
        changed.fire(new PeopleChanged(actor.organization()));
        return Outcome.DONE;
    }
}
