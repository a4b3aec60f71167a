package org.uplink.insight.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.stream.Stream;
import org.hibernate.jpa.HibernateHints;
import org.hibernate.query.Query;
import org.uplink.platform.Paging;

/** Reads reports, each with one statement for its lines and one for its sums. */
@ApplicationScoped
class Reports {

    /** So many rows of a long answer are in memory at once. */
    private static final int FETCHED = 500;

    private final EntityManager entities;

    Reports(EntityManager entities) {
        this.entities = entities;
    }

    /** One page of a report, with the sums of all pages. */
    record Found(List<ReportLine> lines, ReportSums sums) {

        static final Found NOTHING =
                new Found(List.of(), new ReportSums(new ReportSums.Row(null, true, 0, 0, 0, 0, 0), List.of()));

        int pages() {
            var found = lines.isEmpty() ? 0 : lines.getFirst().found();
            return Paging.pages(found, ReportFilter.PAGE_SIZE);
        }
    }

    Found found(ReportDesk.Wanted wanted) {
        return new Found(page(wanted.reader(), wanted.filter()), sums(wanted.reader(), wanted.filter()));
    }

    private List<ReportLine> page(ReportReader reader, ReportFilter filter) {
        return lines(reader, filter, ReportFilter.PAGE_SIZE, (filter.page() - 1) * ReportFilter.PAGE_SIZE)
                .getResultList();
    }

    /** All lines, read as they are asked for while the transaction lasts; to be closed. */
    Stream<ReportLine> all(ReportReader reader, ReportFilter filter) {
        return lines(reader, filter, ReportFiles.MOST_LINES, 0)
                .setHint(HibernateHints.HINT_FETCH_SIZE, FETCHED)
                .getResultStream();
    }

    ReportSums sums(ReportReader reader, ReportFilter filter) {
        var rows = query(ReportSql.sums(filter.report()), ReportSums.Row.class, reader, filter)
                .getResultList();
        return new ReportSums(rows.getFirst(), rows.subList(1, rows.size()));
    }

    private Query<ReportLine> lines(ReportReader reader, ReportFilter filter, int most, int from) {
        return query(ReportSql.lines(filter), ReportLine.class, reader, filter)
                .setParameter(16, most)
                .setParameter(17, from);
    }

    @SuppressWarnings("unchecked")
    <T> Query<T> query(String sql, Class<T> row, ReportReader reader, ReportFilter filter) {
        var period = filter.span().period();
        return ((Query<T>) entities.createNativeQuery(sql, row))
                .setParameter(1, reader.organization().value())
                .setParameter(2, reader.person().value())
                .setParameter(3, reader.seesAll())
                .setParameter(4, filter.people().team())
                .setParameter(5, filter.people().role())
                .setParameter(6, filter.people().school())
                .setParameter(7, reader.today())
                .setParameter(8, period.begin(reader.zone()))
                .setParameter(9, period.end(reader.zone()))
                .setParameter(10, reader.zone().getId())
                .setParameter(11, filter.within())
                .setParameter(12, filter.itemKind())
                .setParameter(13, filter.itemSlug())
                .setParameter(14, period.from())
                .setParameter(15, period.until());
    }
}
