package org.uplink.insight;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.LocalDate;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.uplink.certification.AwardState;
import org.uplink.certification.Certification;
import org.uplink.insight.RecordRows.AwardRow;
import org.uplink.insight.RecordRows.CheckRow;
import org.uplink.insight.RecordRows.CourseRow;
import org.uplink.insight.RecordRows.LevelRow;
import org.uplink.platform.Role;

/** Everything that somebody has learned and shown in the organization, for oneself to keep, print and take along. */
@Path("/me/record")
@RolesAllowed(Role.LEARNER_NAME)
class RecordPages {

    /**
     * @param sentence its state today in words
     * @param endorsements what it has earned beside it
     * @param check what there is to say about its yearly check; empty for nothing
     */
    record AwardEntry(AwardRow row, AwardState state, String sentence, String check, List<String> endorsements) {}

    /** @param minutes of the courses completed in the calendar year */
    record Totals(int year, int minutes, int awards) {

        public int hours() {
            return minutes / 60;
        }

        public int rest() {
            return minutes % 60;
        }
    }

    /** @param open certifications to look at where there is no award yet */
    @CheckedTemplate(basePath = "insight", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record RecordPage(
            LocalDate today,
            Totals totals,
            List<AwardEntry> awards,
            List<CourseRow> courses,
            List<CheckRow> checks,
            List<LevelRow> levels,
            List<Certification> open)
            implements TemplateInstance {}

    private final LearningRecord record;
    private final RecordTable table;

    RecordPages(LearningRecord record, RecordTable table) {
        this.record = record;
        this.table = table;
    }

    @GET
    public TemplateInstance show() {
        return record.page();
    }

    @GET
    @Path("table")
    @Produces("text/csv")
    public RestResponse<String> download() {
        return ResponseBuilder.ok(table.csv(record.page()))
                .header(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"record.csv\"")
                .build();
    }
}
