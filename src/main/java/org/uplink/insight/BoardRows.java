package org.uplink.insight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.uplink.insight.BoardFigures.Change;
import org.uplink.insight.BoardFigures.Point;
import org.uplink.people.People;
import org.uplink.platform.CurrentActor;

/** Reads what changed in a quarter for the people whom the one who acts manages, as numbers and as what they rest on. */
@ApplicationScoped
class BoardRows {

    static final int PAGE_SIZE = 200;

    /** @param found how many rows there are on all pages */
    record LevelRow(
            int found, UUID person, String name, String code, String title, LocalDate day, int before, int level) {}

    /** @param found how many rows there are on all pages */
    record CourseRow(int found, UUID person, String name, String title, LocalDate day, int minutes) {}

    private final EntityManager entities;
    private final CurrentActor current;
    private final Clock clock;

    BoardRows(EntityManager entities, CurrentActor current, Clock clock) {
        this.entities = entities;
        this.current = current;
        this.clock = clock;
    }

    Change change(BoardScope scope, BoardQuarter quarter) {
        return (Change) inQuarter(BoardSql.CHANGE, Change.class, scope, quarter).getSingleResult();
    }

    @SuppressWarnings("unchecked")
    List<LevelRow> levels(BoardScope scope, BoardQuarter quarter, int page) {
        return paged(inQuarter(BoardSql.LEVELS, LevelRow.class, scope, quarter), page)
                .getResultList();
    }

    @SuppressWarnings("unchecked")
    List<CourseRow> courses(BoardScope scope, BoardQuarter quarter, int page) {
        return paged(inQuarter(BoardSql.COURSES, CourseRow.class, scope, quarter), page)
                .getResultList();
    }

    /** One point a day, the earliest first. */
    @SuppressWarnings("unchecked")
    List<Point> goals(BoardScope scope, Collection<LocalDate> days) {
        return asManager(BoardSql.GOALS, Point.class, scope)
                .setParameter(5, days.stream().map(LocalDate::toString).collect(Collectors.joining(",")))
                .getResultList();
    }

    private Query inQuarter(String sql, Class<?> row, BoardScope scope, BoardQuarter quarter) {
        var actor = current.get();
        return asManager(sql, row, scope)
                .setParameter(5, quarter.first())
                .setParameter(6, quarter.until(actor.today(clock)))
                .setParameter(7, actor.zone().getId());
    }

    private static Query paged(Query query, int page) {
        return query.setParameter(8, PAGE_SIZE).setParameter(9, (page - 1) * PAGE_SIZE);
    }

    private Query asManager(String sql, Class<?> row, BoardScope scope) {
        var actor = current.get();
        return entities.createNativeQuery(sql, row)
                .setParameter(1, actor.organization().value())
                .setParameter(2, actor.person().value())
                .setParameter(3, People.seesAll(actor))
                .setParameter(4, scope.teamText());
    }
}
