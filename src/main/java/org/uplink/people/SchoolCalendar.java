package org.uplink.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.uplink.people.CalendarPeriod.Days;
import org.uplink.platform.AuditTrail;
import org.uplink.platform.CurrentActor;
import org.uplink.platform.Ids;
import org.uplink.platform.Refusal;

/** The periods of the school year of the active organization. */
@ApplicationScoped
class SchoolCalendar {

    static final List<String> KINDS = List.of("holiday", "testing", "start-of-school", "freeze");
    static final int PAGE_SIZE = 50;
    private static final String PERIODS = "periods";
    private static final String REMOVED = "removed-period";

    record Row(UUID id, String kind, String name, LocalDate from, LocalDate until, int version, long total) {}

    sealed interface Outcome {
        /** @param overlapping names of other periods that have days in common: allowed, and worth knowing */
        record Saved(List<String> overlapping) implements Outcome {}

        /** Somebody else was quicker; here is what they saved. */
        record Outdated(Row saved) implements Outcome {}
    }

    private final EntityManager entities;
    private final CurrentActor current;
    private final AuditTrail trail;
    private final OrganizationLock lock;

    SchoolCalendar(EntityManager entities, CurrentActor current, AuditTrail trail, OrganizationLock lock) {
        this.entities = entities;
        this.current = current;
        this.trail = trail;
        this.lock = lock;
    }

    /** The coming and running periods first, then what is over, the latest before the earlier. */
    @SuppressWarnings("unchecked")
    List<Row> list(LocalDate today, int page) {
        return entities.createNativeQuery("""
                        select id, kind, name, from_on, until_on, version, count(*) over () as total
                        from calendar_period where organization_id = ?1
                        order by until_on < ?2, case when until_on >= ?2 then from_on end, from_on desc, id
                        limit ?3 offset ?4""", Row.class)
                .setParameter(1, current.get().organization().value())
                .setParameter(2, today)
                .setParameter(3, PAGE_SIZE)
                .setParameter(4, (page - 1) * PAGE_SIZE)
                .getResultList();
    }

    @Transactional
    Row find(UUID id) {
        return row(get(id, LockModeType.NONE));
    }

    /** Added twice it is there once. */
    @Transactional
    Outcome.Saved add(String kind, String name, Days days) {
        lock.take(PERIODS);
        return same(kind, name, days)
                .map(there -> new Outcome.Saved(overlapping(there.id(), days)))
                .orElseGet(() -> insert(kind, name, days));
    }

    private Optional<CalendarPeriod> same(String kind, String name, Days days) {
        return entities.createQuery("""
                        from CalendarPeriod where organizationId = ?1 and kind = ?2 and name = ?3
                          and fromOn = ?4 and untilOn = ?5""", CalendarPeriod.class)
                .setParameter(1, current.get().organization())
                .setParameter(2, kind)
                .setParameter(3, name)
                .setParameter(4, days.from())
                .setParameter(5, days.until())
                .getResultStream()
                .findFirst();
    }

    private Outcome.Saved insert(String kind, String name, Days days) {
        var period = new CalendarPeriod(Ids.next(), current.get().organization(), kind, name, days);
        entities.persist(period);
        trail.record("added-period", address(period.id()), name + " " + text(days));
        return new Outcome.Saved(overlapping(period.id(), days));
    }

    @Transactional
    Outcome change(UUID id, int version, String kind, String name, Days days) {
        var period = get(id, LockModeType.PESSIMISTIC_WRITE);
        var difference = Difference.between(
                period.kind() + " " + period.name() + " " + text(period.days()), kind + " " + name + " " + text(days));
        if (period.version() != version && !difference.isEmpty()) {
            return new Outcome.Outdated(row(period));
        }
        if (!difference.isEmpty()) {
            period.change(kind, name, days);
            trail.record("changed-period", address(id), difference);
        }
        return new Outcome.Saved(overlapping(id, days));
    }

    /**
     * Removed twice it is removed once.
     *
     * @return its name
     * @throws Refusal.NotFound for a period of another organization, or none
     */
    @Transactional
    String remove(UUID id) {
        return seek(id, LockModeType.PESSIMISTIC_WRITE)
                .map(this::remove)
                .orElseGet(() -> trail.said(REMOVED, address(id)));
    }

    private String remove(CalendarPeriod period) {
        entities.remove(period);
        trail.record(REMOVED, address(period.id()), period.name() + " " + text(period.days()));
        return period.name();
    }

    @SuppressWarnings("unchecked")
    private List<String> overlapping(UUID id, Days days) {
        return entities.createNativeQuery("""
                        select name from calendar_period
                        where organization_id = ?1 and id <> ?2 and from_on <= ?4 and until_on >= ?3
                        order by from_on, name limit 5""")
                .setParameter(1, current.get().organization().value())
                .setParameter(2, id)
                .setParameter(3, days.from())
                .setParameter(4, days.until())
                .getResultList();
    }

    private CalendarPeriod get(UUID id, LockModeType lock) {
        return seek(id, lock).orElseThrow(Refusal.NotFound::new);
    }

    private Optional<CalendarPeriod> seek(UUID id, LockModeType lock) {
        var query =
                entities.createQuery("from CalendarPeriod where organizationId = ?1 and id = ?2", CalendarPeriod.class);
        return query.setParameter(1, current.get().organization())
                .setParameter(2, id)
                .setLockMode(lock)
                .getResultStream()
                .findFirst();
    }

    private static Row row(CalendarPeriod period) {
        var days = period.days();
        return new Row(period.id(), period.kind(), period.name(), days.from(), days.until(), period.version(), 1);
    }

    private static String text(Days days) {
        return days.from() + " to " + days.until();
    }

    private static String address(UUID period) {
        return "/admin/settings/periods/" + period;
    }
}
