package org.uplink.insight;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.uplink.platform.Role;

/** The list of the team for programs, with the same filters as the page. */
@Path("/api/v1/team/people")
class TeamApi {

    record Answer(TeamPeople.Totals totals, int found, int page, int pages, List<TeamPeople.Row> people) {}

    private final TeamPeople people;

    TeamApi(TeamPeople people) {
        this.people = people;
    }

    @GET
    @RolesAllowed({Role.MANAGER_NAME, Role.ADMIN_NAME})
    @Transactional
    public Answer list(@BeanParam TeamQuery query) {
        var listing = people.list(query);
        return new Answer(listing.totals(), listing.found(), query.pageWanted(), listing.pages(), listing.rows());
    }
}
