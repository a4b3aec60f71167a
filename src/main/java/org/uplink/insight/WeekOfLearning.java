package org.uplink.insight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.temporal.TemporalAdjusters;
import org.uplink.people.LearningTime;
import org.uplink.people.People;
import org.uplink.platform.CurrentActor;

/** How long the one who acts has learned since Monday: the minutes of lessons completed and checks passed. */
@ApplicationScoped
class WeekOfLearning {

    /** @param given the minutes a week that the team has for it; 0 where none are set */
    record Week(int minutes, int given) {}

    private final EntityManager entities;
    private final LearningTime time;
    private final People people;
    private final CurrentActor current;
    private final Clock clock;

    WeekOfLearning(EntityManager entities, LearningTime time, People people, CurrentActor current, Clock clock) {
        this.entities = entities;
        this.time = time;
        this.people = people;
        this.current = current;
        this.clock = clock;
    }

    Week read() {
        var actor = current.get();
        var monday = actor.today(clock).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        var minutes = (Integer) entities.createNativeQuery("""
                        select coalesce(sum(done.minutes), 0)::int from (
                            select (v.outline -> 'lessons' ->> l.lesson)::int as minutes
                            from lesson_completion l join enrolment e on e.id = l.enrolment_id
                            join course_revision v on v.course = e.course and v.revision = e.revision
                            where l.organization_id = ?1 and l.person_id = ?2 and l.completed_at >= ?3
                            union all
                            select (v.outline ->> 'check')::int
                            from enrolment e join course_revision v on v.course = e.course and v.revision = e.revision
                            where e.organization_id = ?1 and e.person_id = ?2 and e.check_passed_at >= ?3) done""")
                .setParameter(1, actor.organization().value())
                .setParameter(2, actor.person().value())
                .setParameter(
                        3,
                        monday.atStartOfDay(people.zoneOf(actor.organization())).toInstant())
                .getSingleResult();
        return new Week(minutes, time.of(actor.organization(), actor.person()).orElse(0));
    }
}
