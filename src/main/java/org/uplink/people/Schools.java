package org.uplink.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.uplink.platform.AuditTrail;
import org.uplink.platform.CurrentActor;
import org.uplink.platform.Ids;
import org.uplink.platform.Refusal;

/** Where the people of the active organization work. */
@ApplicationScoped
class Schools {

    static final int PAGE_SIZE = 50;

    /** @param records memberships that name it, ended ones too: they keep a school from being removed */
    record Row(UUID id, String name, int version, long people, long records, long total) {}

    sealed interface Outcome {
        record Saved() implements Outcome {}

        /** Somebody else was quicker; here is what they saved. */
        record Outdated(Row saved) implements Outcome {}

        record NameTaken() implements Outcome {}
    }

    private static final String SCHOOLS = "schools";
    private static final String REMOVED = "removed-school";
    private static final String ROWS = """
            select s.id, s.name, s.version, count(m.id) filter (where m.ended_on is null) as people, count(m.id) as records,
                   count(*) over () as total
            from school s left join membership m on m.school_id = s.id
            where s.organization_id = ?1
            """;

    private final EntityManager entities;
    private final CurrentActor current;
    private final AuditTrail trail;
    private final OrganizationLock lock;

    Schools(EntityManager entities, CurrentActor current, AuditTrail trail, OrganizationLock lock) {
        this.entities = entities;
        this.current = current;
        this.trail = trail;
        this.lock = lock;
    }

    /** @param sort {@code name}, or {@code people} for the largest first */
    @SuppressWarnings("unchecked")
    List<Row> list(String find, String sort, int page) {
        return entities.createNativeQuery(ROWS + """
                                and (?2 = '' or s.name ilike ?2) group by s.id
                                order by case when ?3 = 'people' then count(m.id) filter (where m.ended_on is null) end
                                    desc nulls last, lower(s.name), s.id
                                limit ?4 offset ?5""", Row.class)
                .setParameter(1, current.get().organization().value())
                .setParameter(2, Roster.pattern(find))
                .setParameter(3, sort)
                .setParameter(4, PAGE_SIZE)
                .setParameter(5, (page - 1) * PAGE_SIZE)
                .getResultList();
    }

    @Transactional
    Row find(UUID id) {
        return seek(id).orElseThrow(Refusal.NotFound::new);
    }

    private Optional<Row> seek(UUID id) {
        List<?> found = entities.createNativeQuery(ROWS + " and s.id = ?2 group by s.id", Row.class)
                .setParameter(1, current.get().organization().value())
                .setParameter(2, id)
                .getResultList();
        return found.stream().map(Row.class::cast).findFirst();
    }

    /** @param key of the form: sent twice it adds one school, and with another name another one */
    @Transactional
    Outcome add(UUID key, String name) {
        lock.take(SCHOOLS);
        var named = named(name);
        if (!named.isEmpty()) {
            return named.contains(key) ? new Outcome.Saved() : new Outcome.NameTaken();
        }
        var id = entities.find(School.class, key) == null ? key : Ids.next();
        entities.persist(new School(id, current.get().organization(), name));
        trail.record("added-school", address(id), name);
        return new Outcome.Saved();
    }

    @Transactional
    Outcome rename(UUID id, int version, String name) {
        lock.take(SCHOOLS);
        var saved = find(id);
        var difference = Difference.between(saved.name(), name);
        if (saved.version() != version && !difference.isEmpty()) {
            return new Outcome.Outdated(saved);
        }
        if (named(name).stream().anyMatch(one -> !one.equals(id))) {
            return new Outcome.NameTaken();
        }
        if (!difference.isEmpty()) {
            entities.find(School.class, id).rename(name);
            trail.record("renamed-school", address(id), difference);
        }
        return new Outcome.Saved();
    }

    /**
     * Removed twice it is removed once.
     *
     * @return its name; empty where memberships name it
     * @throws Refusal.NotFound for a school of another organization, or none
     */
    @Transactional
    Optional<String> remove(UUID id) {
        lock.take(SCHOOLS);
        var saved = seek(id);
        if (saved.isEmpty()) {
            return Optional.of(trail.said(REMOVED, address(id)));
        }
        return saved.filter(one -> one.records() == 0).map(this::remove);
    }

    private String remove(Row school) {
        entities.remove(entities.find(School.class, school.id()));
        trail.record(REMOVED, address(school.id()), school.name());
        return school.name();
    }

    private static String address(UUID school) {
        return "/admin/schools/" + school;
    }

    @SuppressWarnings("unchecked")
    private List<UUID> named(String name) {
        return entities.createNativeQuery(
                        "select id from school where organization_id = ?1 and lower(name) = lower(?2)")
                .setParameter(1, current.get().organization().value())
                .setParameter(2, name)
                .getResultList();
    }
}
