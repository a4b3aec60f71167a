package org.uplink.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uplink.platform.CurrentActor;
import org.uplink.platform.PersonId;

/** The door to choosing among the people and teams whom the one who acts manages. */
@ApplicationScoped
public class ManagedPeople {

    /** @param jobs titles of the jobs and duties, separated by commas */
    public record Choice(UUID id, String name, String jobs) {
        public PersonId person() {
            return new PersonId(id);
        }
    }

    public record Team(UUID id, String name) {}

    /** A team with everybody in it and in the teams below it. */
    public record Crew(UUID id, String name, Set<PersonId> people) {}

    private record Row(UUID team, String name, @Nullable UUID person) {}

    private final EntityManager entities;
    private final CurrentActor current;

    ManagedPeople(EntityManager entities, CurrentActor current) {
        this.entities = entities;
        this.current = current;
    }

    /** Everybody whom the one who acts manages, by name. */
    @Transactional
    @SuppressWarnings("unchecked")
    public List<Choice> people() {
        return asManager("with " + People.MANAGED + """
                        select p.id, p.name,
                               coalesce((select string_agg(r.title, ', ' order by j.since, r.position)
                                         from membership m join membership_job j on j.membership_id = m.id
                                         join role_profile r on r.key = j.role_profile
                                         where m.organization_id = ?1 and m.person_id = p.id and m.ended_on is null), '')
                        from managed join person p on p.id = managed.person_id
                        order by p.name, p.id""", Choice.class).getResultList();
    }

    /** Everybody else of the organization, without the one who acts. Nothing is said of them but that they are there. */
    @Transactional
    @SuppressWarnings("unchecked")
    public List<PersonId> others() {
        List<UUID> found = asManager("with " + People.MANAGED + """
                        select m.person_id from membership m
                        where m.organization_id = ?1 and m.ended_on is null and m.person_id <> ?2
                          and m.person_id not in (select person_id from managed)
                        order by m.person_id""", UUID.class).getResultList();
        return found.stream().map(PersonId::new).toList();
    }

    /** The own teams and those below them, all teams for an admin, by name. */
    @Transactional
    @SuppressWarnings("unchecked")
    public List<Team> teams() {
        return asManager(
                        "with recursive " + People.OWN_TEAMS + "select id, name from own_team order by name, id",
                        Team.class)
                .getResultList();
    }

    /** The same with their people. */
    @Transactional
    @SuppressWarnings("unchecked")
    public List<Crew> crews() {
        List<Row> rows =
                asManager("with recursive " + People.OWN_TEAMS + """
                        , part as (
                            select id as team_id, id as part_id from own_team
                            union
                            select part.team_id, t.id from team t join part on t.parent_id = part.part_id
                            where t.organization_id = ?1
                        )
                        select distinct own_team.id, own_team.name, m.person_id
                        from part join own_team on own_team.id = part.team_id
                        left join team_member member on member.team_id = part.part_id
                        left join membership m on m.organization_id = ?1 and m.person_id = member.person_id
                            and m.ended_on is null""", Row.class).getResultList();
        return gathered(rows);
    }

    private static List<Crew> gathered(List<Row> rows) {
        var teams = new LinkedHashMap<UUID, Crew>();
        for (var row : rows) {
            var team = teams.computeIfAbsent(row.team(), id -> new Crew(id, row.name(), new TreeSet<>()));
            if (row.person() != null) {
                team.people().add(new PersonId(row.person()));
            }
        }
        var sorted = new ArrayList<>(teams.values());
        sorted.sort(Comparator.comparing(Crew::name));
        return sorted;
    }

    private Query asManager(String sql, Class<?> row) {
        var actor = current.get();
        return entities.createNativeQuery(sql, row)
                .setParameter(1, actor.organization().value())
                .setParameter(2, actor.person().value())
                .setParameter(3, People.seesAll(actor));
    }
}
