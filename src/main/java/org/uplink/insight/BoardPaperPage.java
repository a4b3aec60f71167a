package org.uplink.insight;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;
import org.uplink.platform.CurrentActor;
import org.uplink.platform.Page;
import org.uplink.platform.Role;
import org.uplink.platform.TaggedPdf;

/** The same report as a sheet of paper: a tagged PDF without links. */
@Path("/team/report.pdf")
@RolesAllowed({Role.MANAGER_NAME, Role.ADMIN_NAME})
class BoardPaperPage {

    /** @param size {@code letter} or {@code a4} */
    @CheckedTemplate(basePath = "insight", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record BoardPaper(BoardView view, String language, String size) implements TemplateInstance {}

    private static final String PDF = "application/pdf";

    private final BoardReport report;
    private final TaggedPdf pdf;
    private final CurrentActor current;
    private final Page page;

    BoardPaperPage(BoardReport report, TaggedPdf pdf, CurrentActor current, Page page) {
        this.report = report;
        this.pdf = pdf;
        this.current = current;
        this.page = page;
    }

    @GET
    @Produces(PDF)
    public RestResponse<byte[]> show(
            @RestQuery @Nullable String quarter, @RestQuery @Nullable String team, @RestQuery @Nullable String paper) {
        var view = report.make(quarter, team).view();
        var size = "a4".equals(paper) ? "a4" : "letter";
        var html = new BoardPaper(view, page.locale().getLanguage(), size)
                .setLocale(page.locale())
                .render();
        var name = current.get().alias() + "-board-report-" + view.quarter().key() + ".pdf";
        return ResponseBuilder.ok(pdf.written(html))
                .header(HttpHeaders.CONTENT_TYPE, PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + name + "\"")
                .build();
    }
}
