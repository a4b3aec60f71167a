package org.uplink.certification.credit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.uplink.platform.CsvRules;
import org.uplink.platform.Ids;
import org.uplink.platform.Page;
import org.uplink.platform.Role;

/** Tables to begin with, and to mend. */
@Path(Histories.ADDRESS + "/files")
@RolesAllowed(Role.ADMIN_NAME)
class HistoryFiles {

    private final HistoryUploads uploads;
    private final Page page;

    HistoryFiles(HistoryUploads uploads, Page page) {
        this.uploads = uploads;
        this.page = page;
    }

    @GET
    @Path("example.csv")
    @Produces("text/csv")
    public RestResponse<String> example() {
        return answer(
                "earlier-records-example.csv",
                List.of(
                        HistoryRules.COLUMNS,
                        List.of(
                                "ana.lima@example.org",
                                HistoryRules.HOURS,
                                "Help desk institute",
                                "Regional service center",
                                "2025-10-14",
                                "6.5",
                                "event",
                                "SVC-05 SVC-01",
                                "",
                                "",
                                "Sheet of attendance in the old register",
                                ""),
                        List.of(
                                "bo.banks@example.org",
                                HistoryRules.CERTIFICATION,
                                "CompTIA Network+",
                                "CompTIA",
                                "2024-05-02",
                                "30",
                                "",
                                "",
                                "COMP001022",
                                "2027-05-01",
                                "",
                                "")));
    }

    @GET
    @Path("{upload}/problems.csv")
    @Produces("text/csv")
    @Transactional
    public RestResponse<String> problems(@RestPath String upload) {
        var id = Ids.parse(upload);
        uploads.find(id);
        var said = HistoryProblems.in(page);
        var lines = uploads.wrong(id).stream()
                .map(row -> List.of(
                        Integer.toString(row.line()), row.email(), row.kind(), row.what(), said.of(row.problem())));
        return answer(
                "earlier-records-problems.csv",
                Stream.concat(Stream.of(List.of("line", "email", "kind", "what", "problem")), lines)
                        .toList());
    }

    private static RestResponse<String> answer(String name, List<List<String>> table) {
        return ResponseBuilder.ok(CsvRules.table(table), "text/csv;charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .build();
    }
}
