package org.uplink.insight;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.uplink.people.ManagedPeople;
import org.uplink.platform.Paging;
import org.uplink.platform.Role;

/** What the numbers of a quarter rest on, with names, for those who lead these people. */
@Path("/team/report/evidence")
@RolesAllowed({Role.MANAGER_NAME, Role.ADMIN_NAME})
class BoardEvidencePage {

    /**
     * @param show {@code levels} or {@code courses}; the other list is empty
     * @param found how many rows there are on all pages
     */
    record View(
            BoardScope scope,
            BoardQuarter quarter,
            String period,
            String show,
            List<BoardRows.LevelRow> levels,
            List<BoardRows.CourseRow> courses,
            int found,
            int page) {

        public int pages() {
            return Paging.pages(found, BoardRows.PAGE_SIZE);
        }

        public String report() {
            return BoardView.address("/team/report", quarter, scope);
        }

        public String list(String which) {
            return BoardView.address("/team/report/evidence/" + which, quarter, scope);
        }

        /** This list, to add a page to. */
        public String address() {
            return list(show) + "&";
        }
    }

    @CheckedTemplate(basePath = "insight", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record BoardEvidence(View view) implements TemplateInstance {}

    private final BoardReading reading;
    private final BoardReport report;
    private final BoardRows rows;
    private final ManagedPeople managed;

    BoardEvidencePage(BoardReading reading, BoardReport report, BoardRows rows, ManagedPeople managed) {
        this.reading = reading;
        this.report = report;
        this.rows = rows;
        this.managed = managed;
    }

    @GET
    @Path("{show:levels|courses}")
    @Transactional
    public TemplateInstance show(
            @RestPath String show,
            @RestQuery @Nullable String quarter,
            @RestQuery @Nullable String team,
            @RestQuery @DefaultValue("1") int page) {
        var scope = reading.scope(team, managed.teams());
        var wanted = reading.quarter(quarter);
        var at = Math.max(1, page);
        var ofLevels = show.equals("levels");
        var levels = ofLevels ? rows.levels(scope, wanted, at) : List.<BoardRows.LevelRow>of();
        var courses = ofLevels ? List.<BoardRows.CourseRow>of() : rows.courses(scope, wanted, at);
        var period = report.wording(scope, wanted).period();
        return new BoardEvidence(new View(scope, wanted, period, show, levels, courses, found(levels, courses), at));
    }

    private static int found(List<BoardRows.LevelRow> levels, List<BoardRows.CourseRow> courses) {
        return Stream.concat(
                        levels.stream().map(BoardRows.LevelRow::found),
                        courses.stream().map(BoardRows.CourseRow::found))
                .findFirst()
                .orElse(0);
    }
}
