package org.uplink.certification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;
import org.uplink.platform.CsvRules;
import org.uplink.platform.Downloads;
import org.uplink.platform.SheetFile;

/** Tables to take along. */
@ApplicationScoped
class TableFiles {

    private final Downloads downloads;

    TableFiles(Downloads downloads) {
        this.downloads = downloads;
    }

    RestResponse<String> csv(String what, List<List<Object>> rows) {
        return downloads.answer(CsvRules.table(rows), what, "csv", "text/csv;charset=UTF-8");
    }

    RestResponse<StreamingOutput> workbook(String what, String title, List<List<Object>> rows) {
        return downloads.answer(
                out -> SheetFile.write(out, title, sink -> {
                    for (var row : rows) {
                        sink.take(row);
                    }
                }),
                what,
                "xlsx",
                SheetFile.TYPE);
    }
}
