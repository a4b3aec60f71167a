package org.uplink.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.uplink.platform.AuditTrail;
import org.uplink.platform.CurrentActor;
import org.uplink.platform.OrganizationId;
import org.uplink.platform.PersonId;

/** The door to the minutes a week that people have for learning: what their team says, or the nearest team above it. */
@ApplicationScoped
public class LearningTime {

    static final int LEAST = 10;
    static final int MOST = 2400;

    private record Row(UUID person, int minutes) {}

    private static final String GIVEN = """
            with recursive given as (
                select id, learning_minutes as minutes from team where organization_id = ?1 and parent_id is null
                union all
                select t.id, coalesce(t.learning_minutes, given.minutes)
                from team t join given on t.parent_id = given.id where t.organization_id = ?1
            )
            """;

    private final EntityManager entities;
    private final CurrentActor current;
    private final AuditTrail trail;

    LearningTime(EntityManager entities, CurrentActor current, AuditTrail trail) {
        this.entities = entities;
        this.current = current;
        this.trail = trail;
    }

    /** Of everybody whose time is set; who is in several teams has the most that one of them gives. */
    @Transactional
    @SuppressWarnings("unchecked")
    public Map<PersonId, Integer> weekly(OrganizationId organization) {
        List<Row> rows = entities.createNativeQuery(GIVEN + """
                        select m.person_id, max(given.minutes) from given
                        join team_member m on m.organization_id = ?1 and m.team_id = given.id
                        where given.minutes is not null
                        group by m.person_id""", Row.class)
                .setParameter(1, organization.value())
                .getResultList();
        return rows.stream()
                .collect(Collectors.toMap(row -> new PersonId(row.person()), Row::minutes, Math::max, HashMap::new));
    }

    /** Of one person. */
    @Transactional
    @SuppressWarnings("unchecked")
    public Optional<Integer> of(OrganizationId organization, PersonId person) {
        List<Integer> found = entities.createNativeQuery("""
                        with recursive above as (
                            select t.parent_id, t.learning_minutes as minutes
                            from team_member m join team t on t.organization_id = ?1 and t.id = m.team_id
                            where m.organization_id = ?1 and m.person_id = ?2
                            union all
                            select t.parent_id, t.learning_minutes
                            from above join team t on t.organization_id = ?1 and t.id = above.parent_id
                            where above.minutes is null
                        )
                        select minutes from above where minutes is not null order by minutes desc limit 1""")
                .setParameter(1, organization.value())
                .setParameter(2, person.value())
                .getResultList();
        return found.stream().findFirst();
    }

    private record OfTeam(UUID team, int minutes) {}

    /** Of each team what it says itself, or the nearest team above it; teams of which nobody says it have no entry. */
    @Transactional
    @SuppressWarnings("unchecked")
    public Map<UUID, Integer> ofTeams(OrganizationId organization) {
        List<OfTeam> found = entities.createNativeQuery(GIVEN + """
                        select id, minutes from given where minutes is not null""", OfTeam.class)
                .setParameter(1, organization.value())
                .getResultList();
        return found.stream().collect(Collectors.toMap(OfTeam::team, OfTeam::minutes));
    }

    /** What the team itself says. */
    @Transactional
    @SuppressWarnings("unchecked")
    Optional<Integer> ofTeam(UUID team) {
        List<Integer> found = entities.createNativeQuery(
                        "select learning_minutes from team where organization_id = ?1 and id = ?2 and learning_minutes is not null")
                .setParameter(1, current.get().organization().value())
                .setParameter(2, team)
                .getResultList();
        return found.stream().findFirst();
    }

    /** @param minutes null where the team above says it */
    @Transactional
    void set(UUID team, @Nullable Integer minutes) {
        var changed = entities.createNativeQuery("""
                        update team set learning_minutes = cast(?3 as int)
                        where organization_id = ?1 and id = ?2 and learning_minutes is distinct from cast(?3 as int)""")
                .setParameter(1, current.get().organization().value())
                .setParameter(2, team)
                .setParameter(3, minutes)
                .executeUpdate();
        if (changed > 0) {
            trail.record("set-learning-time", Teams.address(team), minutes == null ? "–" : minutes + " min");
        }
    }
}
