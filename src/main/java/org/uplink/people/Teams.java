package org.uplink.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.uplink.platform.AuditTrail;
import org.uplink.platform.CurrentActor;
import org.uplink.platform.Ids;
import org.uplink.platform.Refusal;

/** The teams of the active organization and how they nest. */
@ApplicationScoped
public class Teams {

    static final int PAGE_SIZE = 50;

    /** @param above names of the teams that it stands under, from the top */
    record Row(UUID id, String name, String[] above, long people, String[] managers, long total) {}

    public record Details(
            UUID id, String name, @Nullable UUID parent, int version, long people, long managers, long below) {
        public boolean empty() {
            return people + managers + below == 0;
        }
    }

    public sealed interface Outcome {
        record Saved(UUID id) implements Outcome {}

        /** Somebody else was quicker; here is what they saved. */
        record Outdated(Details saved) implements Outcome {}

        record NameTaken() implements Outcome {}

        record WouldCircle() implements Outcome {}
    }

    /** Two changes at once could close a circle that neither closes alone. */
    private static final String TEAMS = "teams";

    private static final String REMOVED = "removed-team";

    private record Above(UUID id, UUID parent) {}

    private final EntityManager entities;
    private final CurrentActor current;
    private final AuditTrail trail;
    private final OrganizationLock lock;
    private final Event<PeopleChanged> changed;

    Teams(
            EntityManager entities,
            CurrentActor current,
            AuditTrail trail,
            OrganizationLock lock,
            Event<PeopleChanged> changed) {
        this.entities = entities;
        this.current = current;
        this.trail = trail;
        this.lock = lock;
        this.changed = changed;
    }

    /** @param sort {@code name}, which keeps teams below their parents, or {@code people} for the largest first */
    @SuppressWarnings("unchecked")
    List<Row> list(String find, String sort, int page) {
        return entities.createNativeQuery("""
                        with recursive tree as (
                            select id, name, '{}'::text[] as above from team
                            where organization_id = ?1 and parent_id is null
                            union all
                            select t.id, t.name, tree.above || tree.name from team t join tree on t.parent_id = tree.id
                            where t.organization_id = ?1
                        ), counted as (
                            select tree.*,
                                (select count(*) from team_member tm join membership m on m.person_id = tm.person_id
                                    and m.organization_id = ?1 and m.ended_on is null where tm.team_id = tree.id) as people,
                                array(select p.name from team_manager tm join person p on p.id = tm.person_id
                                    join membership m on m.person_id = tm.person_id and m.organization_id = ?1
                                        and m.ended_on is null
                                    where tm.team_id = tree.id order by p.name) as managers
                            from tree
                        )
                        select id, name, above, people, managers, count(*) over () as total from counted
                        where ?2 = '' or name ilike ?2
                        order by case when ?3 = 'people' then people end desc nulls last,
                            array(select lower(step) from unnest(above || name) step), id
                        limit ?4 offset ?5""", Row.class)
                .setParameter(1, current.get().organization().value())
                .setParameter(2, Roster.pattern(find))
                .setParameter(3, sort)
                .setParameter(4, PAGE_SIZE)
                .setParameter(5, (page - 1) * PAGE_SIZE)
                .getResultList();
    }

    /** @throws Refusal.NotFound for a team of another organization, or none */
    @Transactional
    public Details find(UUID id) {
        return seek(id).orElseThrow(Refusal.NotFound::new);
    }

    private Optional<Details> seek(UUID id) {
        List<?> found = entities.createNativeQuery("""
                        select t.id, t.name, t.parent_id, t.version,
                            (select count(*) from team_member tm join membership m on m.person_id = tm.person_id
                                and m.organization_id = ?1 and m.ended_on is null where tm.team_id = t.id) as people,
                            (select count(*) from team_manager tm join membership m on m.person_id = tm.person_id
                                and m.organization_id = ?1 and m.ended_on is null where tm.team_id = t.id) as managers,
                            (select count(*) from team child where child.parent_id = t.id) as below
                        from team t where t.organization_id = ?1 and t.id = ?2""", Details.class)
                .setParameter(1, current.get().organization().value())
                .setParameter(2, id)
                .getResultList();
        return found.stream().map(Details.class::cast).findFirst();
    }

    /** @param key of the form: sent twice it creates one team, and with another name another one */
    @Transactional
    public Outcome create(UUID key, String name, @Nullable UUID parent) {
        lock.take(TEAMS);
        var named = named(name);
        if (!named.isEmpty()) {
            return named.contains(key) ? new Outcome.Saved(key) : new Outcome.NameTaken();
        }
        if (parent != null) {
            find(parent);
        }
        var id = entities.find(Team.class, key) == null ? key : Ids.next();
        entities.persist(new Team(id, current.get().organization(), name, parent));
        trail.record("created-team", address(id), name);
        return new Outcome.Saved(id);
    }

    @Transactional
    public Outcome change(UUID id, int version, String name, @Nullable UUID parent) {
        lock.take(TEAMS);
        var saved = find(id);
        if (saved.version() != version && !(saved.name().equals(name) && Objects.equals(saved.parent(), parent))) {
            return new Outcome.Outdated(saved);
        }
        if (named(name).stream().anyMatch(one -> !one.equals(id))) {
            return new Outcome.NameTaken();
        }
        if (parent != null) {
            find(parent);
        }
        if (TeamRules.wouldCircle(id, parent, parents())) {
            return new Outcome.WouldCircle();
        }
        apply(entities.find(Team.class, id), name, parent);
        return new Outcome.Saved(id);
    }

    private void apply(Team team, String name, @Nullable UUID parent) {
        var renamed = Difference.between(team.name(), name);
        if (!renamed.isEmpty()) {
            team.rename(name);
            trail.record("renamed-team", address(team.id()), renamed);
        }
        if (!Objects.equals(team.parentId(), parent)) {
            team.standUnder(parent);
            trail.record(
                    "moved-team",
                    address(team.id()),
                    parent == null ? "" : find(parent).name());
            changed.fire(new PeopleChanged(current.get().organization()));
        }
    }

    /**
     * Removed twice it is removed once.
     *
     * @return its name; empty where somebody or another team stands in it
     * @throws Refusal.NotFound for a team of another organization, or none
     */
    @Transactional
    Optional<String> remove(UUID id) {
        lock.take(TEAMS);
        var saved = seek(id);
        if (saved.isEmpty()) {
            return Optional.of(trail.said(REMOVED, address(id)));
        }
        return saved.filter(Details::empty).map(this::remove);
    }

    private String remove(Details team) {
        entities.remove(entities.find(Team.class, team.id()));
        trail.record(REMOVED, address(team.id()), team.name());
        return team.name();
    }

    static String address(UUID team) {
        return "/admin/teams/" + team;
    }

    @SuppressWarnings("unchecked")
    private List<UUID> named(String name) {
        return entities.createNativeQuery("select id from team where organization_id = ?1 and lower(name) = lower(?2)")
                .setParameter(1, current.get().organization().value())
                .setParameter(2, name)
                .getResultList();
    }

    @SuppressWarnings("unchecked")
    private Map<UUID, UUID> parents() {
        List<Above> pairs = entities.createNativeQuery(
                        "select id, parent_id from team where organization_id = ?1 and parent_id is not null",
                        Above.class)
                .setParameter(1, current.get().organization().value())
                .getResultList();
        return pairs.stream().collect(Collectors.toMap(Above::id, Above::parent));
    }
}
