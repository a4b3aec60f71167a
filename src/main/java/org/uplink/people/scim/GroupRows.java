package org.uplink.people.scim;

import com.unboundid.scim2.common.exceptions.ScimException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.uplink.platform.CurrentActor;

/** The teams whose people a directory decides; others it does not see. */
@ApplicationScoped
class GroupRows {

    /**
     * @param members ids of people who belong to the organization now
     * @param inactive ids of those who do not, and whom a directory may take out all the same
     */
    record Group(
            UUID id,
            @Nullable String externalId,
            String name,
            String[] members,
            String[] inactive,
            int teamVersion,
            int groupVersion,
            Instant madeAt,
            Instant changedAt) {

        String version() {
            return "W/\"" + groupVersion + "." + teamVersion + "\"";
        }

        /** With whoever is inactive among the members. */
        Group whole() {
            var all = Stream.of(members, inactive).flatMap(Arrays::stream).toArray(String[]::new);
            return new Group(id, externalId, name, all, new String[0], teamVersion, groupVersion, madeAt, changedAt);
        }
    }

    record Found(List<Group> groups, long total) {}

    private static final String GROUPS = """
            from directory_team d join team t on t.id = d.team_id where d.organization_id = ?1 and d.ended_at is null and
            """;

    private static final String COLUMNS = """
            select t.id, d.external_id, t.name,
                   array(select tm.person_id ::text from team_member tm join membership m on m.person_id = tm.person_id
                             and m.organization_id = ?1 and m.ended_on is null
                         where tm.team_id = t.id order by tm.person_id) as members,
                   array(select tm.person_id ::text from team_member tm
                         where tm.team_id = t.id and not exists (select from membership m where m.person_id = tm.person_id
                             and m.organization_id = ?1 and m.ended_on is null) order by tm.person_id) as inactive,
                   t.version as team_version, d.version as group_version, d.made_at, d.changed_at
            """;

    private static final Map<String, String> ATTRIBUTES = Map.of(
            "displayname", "lower(t.name) = lower(%s)",
            "externalid", "d.external_id = %s",
            "id", "t.id ::text = lower(%s)");

    private final EntityManager entities;
    private final CurrentActor current;
    private final Clock clock;

    GroupRows(EntityManager entities, CurrentActor current, Clock clock) {
        this.entities = entities;
        this.current = current;
        this.clock = clock;
    }

    @SuppressWarnings("unchecked")
    Found list(@Nullable String filter, Window window) throws ScimException {
        var asked = new ScimFilter(ATTRIBUTES, 2);
        var matching = GROUPS + asked.condition(filter);
        var rows = entities.createNativeQuery(COLUMNS + matching + window.sql("t.id"), Group.class)
                .setParameter(1, here());
        var count = entities.createNativeQuery("select count(*) " + matching).setParameter(1, here());
        for (var at = 0; at < asked.values().size(); at++) {
            rows.setParameter(at + 2, asked.values().get(at));
            count.setParameter(at + 2, asked.values().get(at));
        }
        return new Found(rows.getResultList(), (Long) count.getSingleResult());
    }

    /** @throws ScimProblem for a team that is none of them */
    Group find(String id) {
        var found = entities.createNativeQuery(COLUMNS + GROUPS + " t.id ::text = ?2", Group.class)
                .setParameter(1, here())
                .setParameter(2, id)
                .getResultList();
        if (found.isEmpty()) {
            throw ScimProblem.unknown(id);
        }
        return (Group) found.getFirst();
    }

    /** A team that was a group before and is called so. */
    @SuppressWarnings("unchecked")
    Optional<UUID> ended(String name) {
        return entities.createNativeQuery("""
                        select t.id from directory_team d join team t on t.id = d.team_id
                        where d.organization_id = ?1 and d.ended_at is not null and lower(t.name) = lower(?2)""")
                .setParameter(1, here())
                .setParameter(2, name)
                .getResultStream()
                .findFirst();
    }

    void put(UUID team, @Nullable String externalId) {
        entities.createNativeQuery("""
                        insert into directory_team (team_id, organization_id, external_id, made_at, changed_at)
                        values (?1, ?2, ?3, ?4, ?4)
                        on conflict (team_id) do update set external_id = excluded.external_id, ended_at = null,
                            changed_at = excluded.changed_at, version = directory_team.version + 1""")
                .setParameter(1, team)
                .setParameter(2, here())
                .setParameter(3, externalId)
                .setParameter(4, Instant.now(clock))
                .executeUpdate();
    }

    void end(UUID team) {
        entities.createNativeQuery(
                        "update directory_team set ended_at = ?2, changed_at = ?2, version = version + 1 where team_id = ?1")
                .setParameter(1, team)
                .setParameter(2, Instant.now(clock))
                .executeUpdate();
    }

    /** How many of these people the directory sees: who has left, too. */
    long known(Collection<String> people) {
        return (Long) entities.createNativeQuery("""
                        select count(distinct m.person_id) from membership m
                        left join directory_entry e on e.organization_id = ?1 and e.person_id = m.person_id and e.removed_at is null
                        where m.organization_id = ?1 and m.person_id ::text = any(?2 ::text[])
                          and (m.ended_on is null or e.person_id is not null)""")
                .setParameter(1, here())
                .setParameter(2, people.toArray(String[]::new))
                .getSingleResult();
    }

    /** @return who was not in it: whoever is inactive stays in a team, though the group does not show them */
    @SuppressWarnings("unchecked")
    List<String> add(UUID team, Collection<String> people) {
        return entities.createNativeQuery("""
                        insert into team_member (team_id, organization_id, person_id)
                        select ?1, ?2, person ::uuid from unnest(?3 ::text[]) person on conflict do nothing
                        returning person_id ::text""")
                .setParameter(1, team)
                .setParameter(2, here())
                .setParameter(3, people.toArray(String[]::new))
                .getResultList();
    }

    void remove(UUID team, Collection<String> people) {
        entities.createNativeQuery(
                        "delete from team_member where team_id = ?1 and organization_id = ?2 and person_id ::text = any(?3 ::text[])")
                .setParameter(1, team)
                .setParameter(2, here())
                .setParameter(3, people.toArray(String[]::new))
                .executeUpdate();
    }

    private UUID here() {
        return current.get().organization().value();
    }
}
