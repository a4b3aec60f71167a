package org.uplink.insight.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.uplink.insight.report.ScheduleRules.Frequency;
import org.uplink.platform.CurrentActor;
import org.uplink.platform.Ids;
import org.uplink.platform.Lock;
import org.uplink.platform.Refusal;

/** Reports that the one who acts keeps under names of their own. Callers bring the transaction. */
@ApplicationScoped
class SavedReports {

    static final int LONGEST_NAME = 80;
    static final int MOST = 50;

    /** Filters of the page never come near it. */
    private static final int LONGEST_QUERY = 2000;

    /** @param query as in the address of its page */
    record Row(UUID id, String name, String report, String query, String mail) {

        public String address() {
            return ReportView.ADDRESS + "/" + report + (query.isEmpty() ? "" : "?" + query);
        }
    }

    enum Outcome {
        SAVED,
        NAME_TAKEN,
        TOO_MANY
    }

    private static final String ROWS = """
            select id, name, report, query, mail from saved_report
            where organization_id = uplink_organization() and person_id = ?1""";

    private final EntityManager entities;
    private final Lock lock;
    private final CurrentActor current;
    private final Clock clock;

    SavedReports(EntityManager entities, Lock lock, CurrentActor current, Clock clock) {
        this.entities = entities;
        this.lock = lock;
        this.current = current;
        this.clock = clock;
    }

    /** By name. */
    @SuppressWarnings("unchecked")
    List<Row> list() {
        return own(ROWS + " order by lower(name), id", Row.class).getResultList();
    }

    /** @throws Refusal.NotFound where it is not one's own */
    @SuppressWarnings("unchecked")
    Row get(UUID id) {
        Optional<Row> found = own(ROWS + " and id = ?2", Row.class)
                .setParameter(2, id)
                .getResultStream()
                .findFirst();
        return found.orElseThrow(Refusal.NotFound::new);
    }

    /** The same report sent twice is saved once. */
    Outcome save(String name, ReportFilter filter) {
        lock();
        var report = filter.report().key();
        var query = filter.query();
        if (query.length() > LONGEST_QUERY) {
            throw new Refusal.Malformed("The filter is longer than a page makes it.");
        }
        var saved = list();
        var named = saved.stream().filter(row -> row.name().equals(name)).findFirst();
        if (named.isPresent()) {
            var same =
                    named.get().report().equals(report) && named.get().query().equals(query);
            return same ? Outcome.SAVED : Outcome.NAME_TAKEN;
        }
        if (saved.size() >= MOST) {
            return Outcome.TOO_MANY;
        }
        insert(name, report, query);
        return Outcome.SAVED;
    }

    private void insert(String name, String report, String query) {
        entities.createNativeQuery("""
                        insert into saved_report (id, organization_id, person_id, name, report, query, saved_at)
                        values (?2, uplink_organization(), ?1, ?3, ?4, ?5, ?6)""")
                .setParameter(1, current.get().person().value())
                .setParameter(2, Ids.next())
                .setParameter(3, name)
                .setParameter(4, report)
                .setParameter(5, query)
                .setParameter(6, Instant.now(clock))
                .executeUpdate();
    }

    /** @throws Refusal.NotFound where it is not one's own */
    Outcome rename(UUID id, String name) {
        lock();
        get(id);
        if (list().stream().anyMatch(row -> row.name().equals(name) && !row.id().equals(id))) {
            return Outcome.NAME_TAKEN;
        }
        entities.createNativeQuery(
                        "update saved_report set name = ?3 where organization_id = uplink_organization() and person_id = ?1 and id = ?2")
                .setParameter(1, current.get().person().value())
                .setParameter(2, id)
                .setParameter(3, name)
                .executeUpdate();
        return Outcome.SAVED;
    }

    /** Said again it changes nothing: a week or month that has begun is not told anew. @return the first day of which it is told */
    Optional<LocalDate> mail(UUID id, Frequency frequency) {
        var today = current.get().today(clock);
        entities.createNativeQuery("""
                        update saved_report
                        set mail = ?3, mail_since = case when mail = ?3 then mail_since else cast(?4 as date) end
                        where organization_id = uplink_organization() and person_id = ?1 and id = ?2""")
                .setParameter(1, current.get().person().value())
                .setParameter(2, id)
                .setParameter(3, frequency.key())
                .setParameter(4, today)
                .executeUpdate();
        return ScheduleRules.next(frequency, today);
    }

    /** Done twice it is done once. */
    void delete(UUID id) {
        entities.createNativeQuery(
                        "delete from saved_report where organization_id = uplink_organization() and person_id = ?1 and id = ?2")
                .setParameter(1, current.get().person().value())
                .setParameter(2, id)
                .executeUpdate();
    }

    /** Two tabs of one person save one after the other, so that neither fails over a name. */
    private void lock() {
        lock.take("saved_report " + current.get().person());
    }

    private Query own(String sql, Class<?> row) {
        return entities.createNativeQuery(sql, row)
                .setParameter(1, current.get().person().value());
    }
}
