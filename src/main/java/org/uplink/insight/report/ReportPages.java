package org.uplink.insight.report;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.Arrays;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.uplink.platform.Downloads;
import org.uplink.platform.Page;
import org.uplink.platform.Role;

/** The reports of the people whom a manager looks after, and their files. */
@Path("/team/reports")
@RolesAllowed({Role.MANAGER_NAME, Role.ADMIN_NAME})
class ReportPages {

    @CheckedTemplate(basePath = "insight", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ReportIndex(List<String> reports, List<SavedReports.Row> saved) implements TemplateInstance {}

    @CheckedTemplate(basePath = "insight", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ReportPage(ReportView view) implements TemplateInstance {}

    private final ReportDesk desk;
    private final Reports reports;
    private final ReportFiles files;
    private final SavedReports saved;
    private final Downloads downloads;
    private final Page page;

    ReportPages(
            ReportDesk desk, Reports reports, ReportFiles files, SavedReports saved, Downloads downloads, Page page) {
        this.desk = desk;
        this.reports = reports;
        this.files = files;
        this.saved = saved;
        this.downloads = downloads;
        this.page = page;
    }

    @GET
    @Transactional
    public TemplateInstance index() {
        return new ReportIndex(Arrays.stream(Report.values()).map(Report::key).toList(), saved.list());
    }

    @GET
    @Path("{report}")
    @Transactional
    public TemplateInstance show(@RestPath String report, @BeanParam ReportQuery query) {
        var wanted = desk.wanted(report, query);
        var words = words(wanted);
        var found = wanted.filter().complete() ? reports.found(wanted) : Reports.Found.NOTHING;
        var months = TrendRules.of(
                wanted.filter(), found.sums().months(), wanted.reader().today());
        return new ReportPage(new ReportView(wanted, words, found, TrendChart.of(months, words)));
    }

    @GET
    @Path("{report:[a-z]+}.csv")
    @Produces("text/csv")
    @Transactional
    public RestResponse<StreamingOutput> csv(@RestPath String report, @BeanParam ReportQuery query) {
        var wanted = desk.exact(report, query);
        return downloads.answer(
                files.csv(wanted, words(wanted)), wanted.report().key(), "csv", "text/csv;charset=UTF-8");
    }

    @GET
    @Path("{report:[a-z]+}.xlsx")
    @Produces(ReportFiles.WORKBOOK)
    @Transactional
    public RestResponse<StreamingOutput> workbook(@RestPath String report, @BeanParam ReportQuery query) {
        var wanted = desk.exact(report, query);
        return downloads.answer(
                files.workbook(wanted, words(wanted)), wanted.report().key(), "xlsx", ReportFiles.WORKBOOK);
    }

    private ReportWords words(ReportDesk.Wanted wanted) {
        return wanted.words(page.words(ReportMessages.class), page.locale());
    }
}
