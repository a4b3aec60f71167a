package org.uplink.insight.report;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestPath;
import org.uplink.platform.Role;

/** The reports for programs, with the same filters as the pages. */
@Path("/api/v1/team/reports")
class ReportApi {

    /**
     * @param from first day of the period
     * @param members everybody whom the filter leaves
     * @param people how many of them the report finds
     * @param facts how many lines it has without a group
     * @param rows each with the values that the page shows
     */
    @Schema(name = "Report")
    record Answer(
            String report,
            LocalDate from,
            LocalDate until,
            int page,
            int pages,
            int members,
            int people,
            int facts,
            Map<String, Integer> totals,
            List<Month> months,
            List<Map<String, Object>> rows) {}

    /** @param value minutes of learning in {@code hours}, facts in all others */
    @Schema(name = "ReportMonth")
    record Month(LocalDate month, int value) {}

    private final ReportDesk desk;
    private final Reports reports;

    ReportApi(ReportDesk desk, Reports reports) {
        this.desk = desk;
        this.reports = reports;
    }

    @GET
    @Path("{report}")
    @RolesAllowed({Role.MANAGER_NAME, Role.ADMIN_NAME})
    @Transactional
    @Operation(
            operationId = "readReport",
            summary = "A report about the people whom the caller manages",
            description = "completion, overdue, hours, expiring or never. 100 rows a page.")
    @APIResponse(responseCode = "400", description = "A part of the filter has no such value")
    @APIResponse(responseCode = "404", description = "No such report")
    public Answer read(@RestPath String report, @BeanParam ReportQuery query) {
        var wanted = desk.exact(report, query);
        var found = reports.found(wanted);
        var total = found.sums().total();
        var filter = wanted.filter();
        return new Answer(
                report,
                filter.span().period().from(),
                filter.span().period().until(),
                filter.page(),
                found.pages(),
                total.members(),
                total.people(),
                total.count(),
                totals(filter, total),
                TrendRules.of(filter, found.sums().months(), wanted.reader().today()).stream()
                        .map(month -> new Month(month.month(), month.value()))
                        .toList(),
                found.lines().stream().map(line -> row(filter, line)).toList());
    }

    private static Map<String, Integer> totals(ReportFilter filter, ReportSums.Row total) {
        var values = new LinkedHashMap<String, Integer>();
        filter.columns().stream()
                .filter(ReportColumn::number)
                .forEach(column -> values.put(column.property(filter.report()), total.number(column)));
        return values;
    }

    private static Map<String, Object> row(ReportFilter filter, ReportLine line) {
        var values = new LinkedHashMap<String, Object>();
        values.put("id", line.key());
        for (var column : filter.columns()) {
            values.put(column.property(filter.report()), line.value(column));
        }
        return values;
    }
}
