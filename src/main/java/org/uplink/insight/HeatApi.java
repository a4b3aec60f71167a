package org.uplink.insight;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.uplink.competency.CompetencyId;
import org.uplink.platform.Role;

/** The team's heat map for programs, with the same filters as the page. */
@Path("/api/v1/team/skills")
class HeatApi {

    record Answer(int found, int page, int pages, List<Total> totals, List<Person> people) {}

    /** How many of these people who have a target meet it. */
    record Total(String competency, int met, int targets) {}

    record Person(UUID person, String name, String jobs, String teams, int gaps, int coreGaps, List<Level> skills) {

        static Person of(HeatMap.Line line) {
            return new Person(
                    line.person(),
                    line.name(),
                    line.jobs(),
                    line.teams(),
                    line.gaps(),
                    line.coreGaps(),
                    line.told().stream().map(Level::of).toList());
        }
    }

    record Level(
            CompetencyId competency,
            int level,
            int target,
            boolean core,
            String currency,
            @Nullable LocalDate nextReview) {

        static Level of(HeatCell cell) {
            var review = cell.nextReview();
            return new Level(
                    cell.competency(),
                    cell.level(),
                    cell.target(),
                    cell.core(),
                    cell.currency(),
                    review == null ? null : LocalDate.parse(review));
        }
    }

    private final HeatMaps maps;

    HeatApi(HeatMaps maps) {
        this.maps = maps;
    }

    @GET
    @RolesAllowed({Role.MANAGER_NAME, Role.ADMIN_NAME})
    @Transactional
    @Operation(
            summary = "Verified levels and targets of the people whom the caller manages",
            description = "At most 200 people a page. Competencies with neither a level nor a target are left out.")
    public Answer list(@BeanParam HeatQuery query) {
        var domain = query.domainText().isEmpty() ? HeatQuery.EVERY : query.domainText();
        var map = maps.map(
                new HeatQuery(
                        query.team(),
                        query.role(),
                        domain,
                        query.show(),
                        query.currency(),
                        query.group(),
                        query.sort(),
                        query.page()),
                HeatQuery.PAGE_SIZE);
        return new Answer(
                map.found(),
                query.pageWanted(),
                (map.found() + HeatQuery.PAGE_SIZE - 1) / HeatQuery.PAGE_SIZE,
                map.competencies().stream()
                        .map(column -> new Total(column.key(), column.met(), column.targets()))
                        .toList(),
                map.lines().stream().map(Person::of).toList());
    }
}
