package org.uplink.insight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.uplink.platform.CurrentActor;

/** Reads what is due for the one who acts, and what changed lately. */
@ApplicationScoped
class MyDays {

    static final int MOST_DUE = 5;
    static final int MOST_CHANGES = 8;
    static final int CHANGES_OF_DAYS = 14;

    record Date(String kind, String title, LocalDate at, String address) {
        DueLine line() {
            return new DueLine(kind, title, at, "", "", address);
        }
    }

    private final EntityManager entities;
    private final CurrentActor current;
    private final Clock clock;

    MyDays(EntityManager entities, CurrentActor current, Clock clock) {
        this.entities = entities;
        this.current = current;
        this.clock = clock;
    }

    /** The next dates: assigned paths, certifications that end within 90 days, skills whose evidence is due for review. */
    List<DueLine> due(List<WalkLine> walks) {
        return Stream.concat(
                        walks.stream().filter(walk -> !walk.completed()).flatMap(MyDays::line),
                        dates().stream().map(Date::line))
                .sorted(Comparator.comparing(DueLine::on))
                .limit(MOST_DUE)
                .toList();
    }

    private static Stream<DueLine> line(WalkLine walk) {
        var given = walk.given();
        return given == null
                ? Stream.of()
                : Stream.of(new DueLine(
                        "path",
                        walk.path().title(),
                        given.dueOn(),
                        given.reason(),
                        given.by(),
                        "/paths/" + walk.path().slug()));
    }

    @SuppressWarnings("unchecked")
    private List<Date> dates() {
        var actor = current.get();
        return entities.createNativeQuery("""
                        with review as materialized (
                            select competency, next_review from mastery
                            where organization_id = ?1 and person_id = ?2 and from_on <= ?3 and until_on > ?3
                              and currency = 'due' and next_review is not null
                        )
                        select 'award' as kind, c.title, a.ends_on as at, '/certifications/' || c.slug as address
                        from award_now a join certification c on c.slug = a.certification
                        where a.organization_id = ?1 and a.person_id = ?2 and a.ends_on between ?3 and cast(?3 as date) + 90
                          and a.revoked_at is null
                          and not exists (select from award later where later.organization_id = ?1
                                          and later.person_id = ?2 and later.certification = a.certification
                                          and later.number > a.number)
                        union all
                        (select 'review', c.title, y.next_review, '/me/skills'
                         from review y join competency c on c.key = y.competency
                         where y.competency in (
                             select t.competency from membership m
                             join membership_job j on j.membership_id = m.id
                             join target_here t on t.role_profile = j.role_profile
                             where m.organization_id = ?1 and m.person_id = ?2 and m.ended_on is null)
                         order by y.next_review, c.position limit 5)""", Date.class)
                .setParameter(1, actor.organization().value())
                .setParameter(2, actor.person().value())
                .setParameter(3, actor.today(clock))
                .getResultList();
    }

    /** Levels, awards and assignments of the last two weeks, the newest first. */
    @SuppressWarnings("unchecked")
    List<ChangeLine> changes() {
        var actor = current.get();
        return entities.createNativeQuery("""
                        select 'level' as kind, c.title, '' as by, y.from_level::int, y.to_level::int, y.at
                        from mastery_change y join competency c on c.key = y.competency
                        where y.organization_id = ?1 and y.person_id = ?2 and y.at >= ?3
                        union all
                        select 'award', c.title, '', 0, 0, a.awarded_at
                        from award_now a join certification c on c.slug = a.certification
                        where a.organization_id = ?1 and a.person_id = ?2 and a.awarded_at >= ?3
                        union all
                        select 'assignment', p.title, coalesce(giver.name, ''), 0, 0, a.assigned_at
                        from assignment a join path p on p.slug = a.path
                        left join person giver on giver.id = a.assigned_by
                        where a.organization_id = ?1 and a.person_id = ?2 and a.assigned_at >= ?3
                          and a.withdrawn_at is null
                        order by at desc limit ?4""", ChangeLine.class)
                .setParameter(1, actor.organization().value())
                .setParameter(2, actor.person().value())
                .setParameter(3, Instant.now(clock).minus(Duration.ofDays(CHANGES_OF_DAYS)))
                .setParameter(4, MOST_CHANGES)
                .getResultList();
    }
}
