package org.uplink.people.joining;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.uplink.people.joining.RosterRules.Line;
import org.uplink.platform.Ids;

/** Keeps the lines of a file, all in one statement. */
@ApplicationScoped
class RosterLines {

    /** Between the parts of a cell; a control sign that no cell has. */
    private static final String BETWEEN = "\u001f";

    private final EntityManager entities;

    RosterLines(EntityManager entities) {
        this.entities = entities;
    }

    void keep(UUID upload, List<Line> lines) {
        entities.createNativeQuery("""
                        insert into roster_line (id, organization_id, upload_id, line, name, email, external_id, jobs, school_id, teams,
                                                 manager, starts_on, ends_on, unreadable)
                        select l.id ::uuid, uplink_organization(), ?1, l.line ::int, l.name, l.email, l.external_id,
                               coalesce(string_to_array(nullif(l.jobs, ''), E'\\x1f'), '{}'), nullif(l.school, '') ::uuid,
                               coalesce(string_to_array(nullif(l.teams, ''), E'\\x1f'), '{}'), l.manager,
                               nullif(l.start, '') ::date, nullif(l.finish, '') ::date, l.problem
                        from unnest(?2 ::text[], ?3 ::text[], ?4 ::text[], ?5 ::text[], ?6 ::text[], ?7 ::text[], ?8 ::text[],
                                    ?9 ::text[], ?10 ::text[], ?11 ::text[], ?12 ::text[], ?13 ::text[])
                             as l (id, line, name, email, external_id, jobs, school, teams, manager, start, finish, problem)""")
                .setParameter(1, upload)
                .setParameter(2, all(lines, _ -> Ids.next().toString()))
                .setParameter(3, all(lines, line -> Long.toString(line.number())))
                .setParameter(4, all(lines, Line::name))
                .setParameter(5, all(lines, Line::email))
                .setParameter(6, all(lines, Line::externalId))
                .setParameter(7, all(lines, line -> String.join(BETWEEN, line.jobs())))
                .setParameter(
                        8,
                        all(
                                lines,
                                line -> line.school() == null
                                        ? ""
                                        : line.school().toString()))
                .setParameter(9, all(lines, line -> String.join(BETWEEN, line.teams())))
                .setParameter(10, all(lines, Line::manager))
                .setParameter(11, all(lines, line -> day(line.start())))
                .setParameter(12, all(lines, line -> day(line.end())))
                .setParameter(13, all(lines, Line::problem))
                .executeUpdate();
    }

    private static String[] all(List<Line> lines, Function<Line, String> part) {
        return lines.stream().map(part).toArray(String[]::new);
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }
}
