package org.uplink.certification.credit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.uplink.certification.credit.HistoryRules.Line;
import org.uplink.platform.Ids;

/** Keeps the lines of a table of earlier records, all in one statement. */
@ApplicationScoped
class HistoryLines {

    private final EntityManager entities;

    HistoryLines(EntityManager entities) {
        this.entities = entities;
    }

    void keep(UUID upload, List<Line> lines) {
        entities.createNativeQuery("""
                        insert into history_line (id, organization_id, upload_id, line, email, kind, day, until_on, minutes, hours,
                                                  category, what, body, number, note, link, competencies, once_key, unreadable)
                        select l.id ::uuid, uplink_organization(), ?1, l.line ::int, l.email, l.kind, nullif(l.day, '') ::date,
                               nullif(l.finish, '') ::date, l.minutes ::int, l.hours ::numeric, l.category, l.what, l.body, l.number,
                               l.note, l.link, coalesce(string_to_array(nullif(l.codes, ''), ' '), '{}'), l.once_key, l.problem
                        from unnest(?2 ::text[], ?3 ::text[], ?4 ::text[], ?5 ::text[], ?6 ::text[], ?7 ::text[], ?8 ::text[],
                                    ?9 ::text[], ?10 ::text[], ?11 ::text[], ?12 ::text[], ?13 ::text[], ?14 ::text[], ?15 ::text[],
                                    ?16 ::text[], ?17 ::text[], ?18 ::text[])
                             as l (id, line, email, kind, day, finish, minutes, hours, category, what, body, number, note, link,
                                   codes, once_key, problem)""")
                .setParameter(1, upload)
                .setParameter(2, all(lines, _ -> Ids.next().toString()))
                .setParameter(3, all(lines, line -> Long.toString(line.number())))
                .setParameter(4, all(lines, Line::email))
                .setParameter(5, all(lines, Line::kind))
                .setParameter(6, all(lines, line -> day(line.draft().day())))
                .setParameter(7, all(lines, line -> day(line.until())))
                .setParameter(
                        8, all(lines, line -> Integer.toString(line.draft().minutes())))
                .setParameter(9, all(lines, line -> line.asked().toPlainString()))
                .setParameter(10, drafts(lines, EntryDraft::category))
                .setParameter(11, drafts(lines, EntryDraft::what))
                .setParameter(12, drafts(lines, EntryDraft::body))
                .setParameter(13, all(lines, Line::certificate))
                .setParameter(14, drafts(lines, EntryDraft::note))
                .setParameter(15, drafts(lines, EntryDraft::link))
                .setParameter(16, drafts(lines, draft -> String.join(" ", draft.competencies())))
                .setParameter(17, all(lines, Line::onceKey))
                .setParameter(18, all(lines, Line::problem))
                .executeUpdate();
    }

    private static String[] drafts(List<Line> lines, Function<EntryDraft, String> part) {
        return all(lines, line -> part.apply(line.draft()));
    }

    private static String[] all(List<Line> lines, Function<Line, String> part) {
        return lines.stream().map(part).toArray(String[]::new);
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }
}
