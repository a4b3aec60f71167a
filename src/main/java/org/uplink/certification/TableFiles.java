package org.uplink.certification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.Clock;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.uplink.platform.CsvRules;
import org.uplink.platform.CurrentActor;
import org.uplink.platform.SheetFile;

/** Tables to take along, named after the organization, what they hold and the day. */
@ApplicationScoped
class TableFiles {

    private final CurrentActor current;
    private final Clock clock;

    TableFiles(CurrentActor current, Clock clock) {
        this.current = current;
        this.clock = clock;
    }

    RestResponse<String> csv(String what, List<List<Object>> rows) {
        return file(CsvRules.table(rows), what, "csv", "text/csv;charset=UTF-8");
    }

    RestResponse<StreamingOutput> workbook(String what, String title, List<List<Object>> rows) {
        return file(
                out -> SheetFile.write(out, title, sink -> {
                    for (var row : rows) {
                        sink.take(row);
                    }
                }),
                what,
                "xlsx",
                SheetFile.TYPE);
    }

    private <T> RestResponse<T> file(T content, String what, String kind, String type) {
        var actor = current.get();
        var name = "%s-%s-%s.%s".formatted(actor.alias(), what, actor.today(clock), kind);
        return ResponseBuilder.ok(content)
                .header(HttpHeaders.CONTENT_TYPE, type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .build();
    }
}
