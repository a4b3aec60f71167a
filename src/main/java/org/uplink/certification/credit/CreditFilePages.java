package org.uplink.certification.credit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.StreamingOutput;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.uplink.platform.CsvRules;
import org.uplink.platform.Page;
import org.uplink.platform.Role;
import org.uplink.platform.SheetFile;

/** One's entries to hand in elsewhere, in the form of a schedule. */
@Path("/me/credits/files")
@RolesAllowed(Role.LEARNER_NAME)
class CreditFilePages {

    private final CreditFiles files;
    private final Page page;

    CreditFilePages(CreditFiles files, Page page) {
        this.files = files;
        this.page = page;
    }

    @GET
    @Path("{schedule:[a-z0-9-]+}.csv")
    @Produces("text/csv")
    @Transactional
    public RestResponse<String> csv(@RestPath String schedule, @RestQuery @DefaultValue("") String cycle) {
        return file(CsvRules.table(files.rows(schedule, cycle)), schedule + ".csv", "text/csv;charset=UTF-8");
    }

    @GET
    @Path("{schedule:[a-z0-9-]+}.xlsx")
    @Produces(SheetFile.TYPE)
    @Transactional
    public RestResponse<StreamingOutput> workbook(
            @RestPath String schedule, @RestQuery @DefaultValue("") String cycle) {
        var rows = files.rows(schedule, cycle);
        var title = page.words(CreditMessages.class).title();
        return file(
                out -> SheetFile.write(out, title, sink -> {
                    for (var row : rows) {
                        sink.take(row);
                    }
                }),
                schedule + ".xlsx",
                SheetFile.TYPE);
    }

    private static <T> RestResponse<T> file(T content, String name, String type) {
        return ResponseBuilder.ok(content)
                .header(HttpHeaders.CONTENT_TYPE, type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"credits-" + name + "\"")
                .build();
    }
}
