package org.uplink.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.uplink.platform.Actor;

/** What somebody did in the lessons of a round. Each deed is one statement that a second click repeats without effect. */
@ApplicationScoped
class LessonLog {

    record Response(String text, Instant savedAt) {}

    private record Done(UUID enrolment, String lesson) {}

    private record Stopped(UUID enrolment, String lesson, int percent) {}

    private final EntityManager entities;

    LessonLog(EntityManager entities) {
        this.entities = entities;
    }

    @SuppressWarnings("unchecked")
    Map<UUID, Set<String>> done(Collection<UUID> enrolments) {
        List<Done> rows = entities.createNativeQuery(
                        "select enrolment_id, lesson from lesson_completion where enrolment_id in (?1)", Done.class)
                .setParameter(1, enrolments)
                .getResultList();
        return rows.stream()
                .collect(Collectors.groupingBy(Done::enrolment, Collectors.mapping(Done::lesson, Collectors.toSet())));
    }

    Set<String> done(UUID enrolment) {
        return new HashSet<>(done(List.of(enrolment)).getOrDefault(enrolment, Set.of()));
    }

    void markDone(Actor actor, UUID enrolment, String lesson, Instant now) {
        insert("""
                        insert into lesson_completion (enrolment_id, organization_id, person_id, lesson, completed_at)
                        values (?1, ?2, ?3, ?4, ?5) on conflict do nothing""", actor, enrolment, lesson).setParameter(5, now).executeUpdate();
    }

    Optional<Response> response(UUID enrolment, String lesson) {
        return entities.createNativeQuery(
                        "select text, saved_at from lesson_response where enrolment_id = ?1 and lesson = ?2",
                        Response.class)
                .setParameter(1, enrolment)
                .setParameter(2, lesson)
                .getResultStream()
                .map(Response.class::cast)
                .findFirst();
    }

    void respond(Actor actor, UUID enrolment, String lesson, Response response) {
        insert("""
                        insert into lesson_response (enrolment_id, organization_id, person_id, lesson, text, saved_at)
                        values (?1, ?2, ?3, ?4, ?5, ?6)
                        on conflict (enrolment_id, lesson) do update set text = excluded.text, saved_at = excluded.saved_at""", actor, enrolment, lesson)
                .setParameter(5, response.text())
                .setParameter(6, response.savedAt())
                .executeUpdate();
    }

    @SuppressWarnings("unchecked")
    Map<UUID, Position> positions(Collection<UUID> enrolments) {
        List<Stopped> rows = entities.createNativeQuery(
                        "select enrolment_id, lesson, cast(percent as int) from reading_position where enrolment_id in (?1)",
                        Stopped.class)
                .setParameter(1, enrolments)
                .getResultList();
        return rows.stream()
                .collect(Collectors.toMap(Stopped::enrolment, row -> new Position(row.lesson(), row.percent())));
    }

    void stopAt(Actor actor, UUID enrolment, Position position, Instant now) {
        insert("""
                        insert into reading_position (enrolment_id, organization_id, person_id, lesson, percent, saved_at)
                        values (?1, ?2, ?3, ?4, ?5, ?6)
                        on conflict (enrolment_id) do update
                            set lesson = excluded.lesson, percent = excluded.percent, saved_at = excluded.saved_at""", actor, enrolment, position.lesson())
                .setParameter(5, position.percent())
                .setParameter(6, now)
                .executeUpdate();
    }

    private Query insert(String sql, Actor actor, UUID enrolment, String lesson) {
        return entities.createNativeQuery(sql)
                .setParameter(1, enrolment)
                .setParameter(2, actor.organization().value())
                .setParameter(3, actor.person().value())
                .setParameter(4, lesson);
    }
}
