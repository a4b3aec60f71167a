package org.uplink.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.uplink.path.Path;
import org.uplink.path.PathId;
import org.uplink.path.Paths;
import org.uplink.people.LearningTime;
import org.uplink.platform.OrganizationId;
import org.uplink.platform.PersonId;

/** What people have open already, and by when they can have done one thing more in the time that their team gives. */
@ApplicationScoped
class Workload {

    private record Open(UUID person, String path, String revision, String[] done) {}

    private final EntityManager entities;
    private final LearningTime time;
    private final Paths paths;
    private final StepLines lines;

    Workload(EntityManager entities, LearningTime time, Paths paths, StepLines lines) {
        this.entities = entities;
        this.time = time;
        this.paths = paths;
        this.lines = lines;
    }

    /**
     * The first day on which each can have done the path beside what is assigned and open. Of whom no time is set has no
     * entry.
     */
    Map<PersonId, LocalDate> possibleBy(
            OrganizationId organization, Path path, Collection<PersonId> people, Calendar calendar) {
        var weekly = time.weekly(organization);
        weekly.keySet().retainAll(Set.copyOf(people));
        if (weekly.isEmpty()) {
            return Map.of();
        }
        var open = openMinutes(organization, path.id(), weekly.keySet());
        var added = lines.minutes(path);
        var possible = new HashMap<PersonId, LocalDate>();
        weekly.forEach((person, minutes) -> possible.put(
                person,
                LoadRules.possibleBy(
                        calendar.today(), open.getOrDefault(person, 0) + added, minutes, off(calendar, person))));
        return possible;
    }

    private static Predicate<LocalDate> off(Calendar calendar, PersonId person) {
        return day -> calendar.quiet().stream().anyMatch(period -> period.holds(day))
                || calendar.leavesOf(person).stream().anyMatch(leave -> leave.holds(day));
    }

    @SuppressWarnings("unchecked")
    private Map<PersonId, Integer> openMinutes(
            OrganizationId organization, PathId without, Collection<PersonId> people) {
        List<Open> open = entities.createNativeQuery("""
                        select a.person_id, w.path, w.revision,
                               array(select s.step from step_completion s where s.walk_id = w.id) as done
                        from assignment a join walk w on w.id = a.walk_id and w.completed_at is null
                        where a.organization_id = ?1 and a.withdrawn_at is null and a.path <> ?2
                          and a.person_id = any(?3)""", Open.class)
                .setParameter(1, organization.value())
                .setParameter(2, without.slug())
                .setParameter(3, PersonId.values(people))
                .getResultList();
        var minutes = new HashMap<PersonId, Integer>();
        for (var one : open) {
            var path = paths.at(new PathId(one.path()), one.revision());
            minutes.merge(new PersonId(one.person()), lines.minutesLeft(path, Set.of(one.done())), Integer::sum);
        }
        return minutes;
    }
}
