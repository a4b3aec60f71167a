package org.uplink.insight;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.uplink.assignment.Undoing;
import org.uplink.people.ManagedPeople;
import org.uplink.platform.Paging;
import org.uplink.platform.Role;

/** What is open in the team: who has what to finish by when, and how far they are. */
@jakarta.ws.rs.Path("/team/assignments")
class TeamAssignmentsPage {

    record View(
            List<TeamAssignments.Row> rows,
            TeamAssignments.Wanted wanted,
            List<TeamAssignments.Assigned> assigned,
            List<ManagedPeople.Team> teams,
            @Nullable Long undo) {

        public int found() {
            return rows.isEmpty() ? 0 : rows.getFirst().found();
        }

        public int pages() {
            return Paging.pages(found(), TeamAssignments.PAGE_SIZE);
        }

        public boolean filtered() {
            return !wanted.path().isEmpty() || !wanted.team().isEmpty();
        }

        public boolean isWanted(TeamAssignments.Assigned one) {
            return one.path().equals(wanted.path());
        }

        public boolean isTeam(ManagedPeople.Team team) {
            return team.id().toString().equals(wanted.team());
        }

        public String withSort(String sort) {
            return "/team/assignments?path=" + encoded(wanted.path()) + "&team=" + encoded(wanted.team()) + "&sort="
                    + encoded(sort);
        }

        /** This list, to add a page to. */
        public String address() {
            return withSort(wanted.sort()) + "&";
        }

        private static String encoded(String text) {
            return URLEncoder.encode(text, StandardCharsets.UTF_8);
        }
    }

    @CheckedTemplate(basePath = "insight", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Assignments(View view) implements TemplateInstance {}

    private final TeamAssignments assignments;
    private final ManagedPeople managed;
    private final Undoing undoing;

    TeamAssignmentsPage(TeamAssignments assignments, ManagedPeople managed, Undoing undoing) {
        this.assignments = assignments;
        this.managed = managed;
        this.undoing = undoing;
    }

    @GET
    @RolesAllowed({Role.MANAGER_NAME, Role.ADMIN_NAME})
    @Transactional
    public TemplateInstance show(
            @RestQuery @Nullable String path,
            @RestQuery @Nullable String team,
            @RestQuery @Nullable String sort,
            @RestQuery @Nullable Integer page,
            @RestQuery @Nullable Long undo) {
        var wanted = TeamAssignments.Wanted.of(path, team, sort, page);
        var fresh = undo != null && undoing.isFresh(undo) ? undo : null;
        return new Assignments(
                new View(assignments.open(wanted), wanted, assignments.assigned(wanted), managed.teams(), fresh));
    }
}
