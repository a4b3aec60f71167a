package org.uplink.certification.credit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.uplink.platform.AuditTrail;
import org.uplink.platform.AuditTrail.Concern;
import org.uplink.platform.CurrentActor;
import org.uplink.platform.PersonId;
import org.uplink.platform.WholeTables;

/** Makes records of the lines of an upload, some people at a time, and takes all of them back. */
@ApplicationScoped
class HistoryChange {

    /** What waits for a person's records must not wait for those of thousands. */
    private static final int PEOPLE_AT_ONCE = 100;

    private static final String NEW = """
            from history_line l join history_upload u on u.id = l.upload_id
            where l.upload_id = ?1 and l.person_id = any(?2) and l.action = 'add' and l.problem = '' and not l.taken
              and not exists (select from there t where t.person_id = l.person_id and t.kind = l.kind and t.once_key = """ + HistoryPlan.KEY + ")";

    /** Whoever looked at the old register has looked: nothing of it is drawn. */
    private static final String ENTER = HistoryPlan.THERE + """
            insert into credit_entry (id, organization_id, person_id, category, day, minutes, what, body, note, link, competencies,
                                      source, once_key, drawn, share, entered_on, entered_at, upload_id)
            select l.id, l.organization_id, l.person_id, l.category, l.day, l.minutes, l.what, l.body, l.note, l.link, l.competencies,
                   'import', l.once_key, false, 0, u.taken_on, ?3, l.upload_id
            """ + NEW + " and l.kind = 'hours'";

    private static final String FOLLOW =
            HistoryPlan.THERE + """
            insert into outside_certification (id, organization_id, person_id, name, body, number, schedule, hours, from_on, until_on,
                                               submit_on, added_at, upload_id)
            select l.id, l.organization_id, l.person_id, l.what, l.body, l.number, ?4, l.hours, l.day, l.until_on, l.until_on, ?3,
                   l.upload_id
            """ + NEW + " and l.kind = 'certification' on conflict do nothing";

    private static final String TAKEN = """
            update history_line l set taken = true,
                action = case when exists (select from credit_entry e where e.id = l.id)
                                or exists (select from outside_certification o where o.id = l.id) then 'add' else 'same' end
            where l.upload_id = ?1 and l.person_id = any(?2) and l.action = 'add' and not l.taken""";

    private static final String STILL_ENTERED = """
            e.upload_id = ?1 and coalesce((
                select s.deed from credit_step s where s.entry_id = e.id and s.deed in ('withdraw', 'restore')
                order by s.at desc, s.id desc limit 1), '') <> 'withdraw'""";

    private final EntityManager entities;
    private final EntryRows rows;
    private final WholeTables whole;
    private final CurrentActor current;
    private final AuditTrail trail;
    private final Event<CreditsChanged> changed;
    private final Event<HistoryTaken> told;
    private final Clock clock;

    HistoryChange(
            EntityManager entities,
            EntryRows rows,
            WholeTables whole,
            CurrentActor current,
            AuditTrail trail,
            Event<CreditsChanged> changed,
            Event<HistoryTaken> told,
            Clock clock) {
        this.entities = entities;
        this.rows = rows;
        this.whole = whole;
        this.current = current;
        this.trail = trail;
        this.changed = changed;
        this.told = told;
        this.clock = clock;
    }

    /** @return whether there was anything left */
    boolean part(HistoryUploads.Upload upload) {
        var people = next(upload.id());
        if (people.isEmpty()) {
            return false;
        }
        var here = current.get().organization();
        people.forEach(person -> rows.lock(here, person));
        whole.read(() -> enter(upload.id(), people));
        record("took-earlier-records", upload, people);
        changed.fire(new CreditsChanged(here, Set.copyOf(people)));
        told.fire(new HistoryTaken(upload.id(), upload.fileName(), upload.by(), people));
        return true;
    }

    private void record(String deed, HistoryUploads.Upload upload, List<PersonId> people) {
        var concerned =
                people.stream().map(one -> new Concern(one, upload.fileName())).toList();
        trail.recordEach(deed, Histories.ADDRESS + "/" + upload.id(), concerned);
    }

    private List<PersonId> next(UUID upload) {
        return people(entities.createNativeQuery("""
                        select distinct person_id from history_line
                        where upload_id = ?1 and action = 'add' and problem = '' and not taken order by person_id limit ?2""").setParameter(1, upload).setParameter(2, PEOPLE_AT_ONCE));
    }

    private List<PersonId> having(UUID upload) {
        return people(entities.createNativeQuery("select e.person_id from credit_entry e where " + STILL_ENTERED + """
                         union select person_id from outside_certification where upload_id = ?1 and ended_at is null
                        order by person_id""")
                .setParameter(1, upload));
    }

    private static List<PersonId> people(Query query) {
        return query.getResultStream().map(id -> new PersonId((UUID) id)).toList();
    }

    private void enter(UUID upload, List<PersonId> people) {
        var now = Instant.now(clock);
        var ids = PersonId.values(people);
        entities.createNativeQuery(ENTER)
                .setParameter(1, upload)
                .setParameter(2, ids)
                .setParameter(3, now)
                .executeUpdate();
        entities.createNativeQuery(FOLLOW)
                .setParameter(1, upload)
                .setParameter(2, ids)
                .setParameter(3, now)
                .setParameter(4, CreditSchedules.OWN)
                .executeUpdate();
        entities.createNativeQuery(TAKEN)
                .setParameter(1, upload)
                .setParameter(2, ids)
                .executeUpdate();
    }

    /** Each entry is taken back as its owner would, and certifications are no longer followed. */
    void undo(HistoryUploads.Upload saved) {
        var upload = saved.id();
        record("undid-earlier-records", saved, having(upload));
        var now = Instant.now(clock);
        entities.createNativeQuery("""
                        insert into credit_step (id, organization_id, entry_id, deed, by_person, at)
                        select gen_random_uuid(), e.organization_id, e.id, 'withdraw', ?2, ?3 from credit_entry e where
                        """ + STILL_ENTERED)
                .setParameter(1, upload)
                .setParameter(2, current.get().person().value())
                .setParameter(3, now)
                .executeUpdate();
        entities.createNativeQuery(
                        "update outside_certification set ended_at = ?2 where upload_id = ?1 and ended_at is null")
                .setParameter(1, upload)
                .setParameter(2, now)
                .executeUpdate();
    }
}
