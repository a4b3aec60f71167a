package org.uplink.insight;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.uplink.people.ManagedPeople;
import org.uplink.platform.Role;

/** The people whom a manager looks after, and how each stands. */
@Path("/team")
class TeamPage {

    record View(TeamPeople.Listing listing, TeamQuery query, List<ManagedPeople.Team> teams) {

        public String state() {
            return query.stateWanted().key();
        }

        public String sort() {
            return query.sortWanted().key();
        }

        public List<String> states() {
            return Stream.of(TeamQuery.State.values()).map(TeamQuery.State::key).toList();
        }

        public boolean isTeam(ManagedPeople.Team team) {
            return team.id().toString().equals(query.team());
        }

        public boolean filtered() {
            return !query.teamText().isEmpty()
                    || !query.nameText().isEmpty()
                    || query.stateWanted() != TeamQuery.State.ALL;
        }

        /** This list with another filter by state; the same filter again takes it off. */
        public String withState(String state) {
            return address(state.equals(state()) ? "all" : state, sort());
        }

        public String withSort(String sort) {
            return address(state(), sort);
        }

        /** This list, to add a page to. */
        public String address() {
            return address(state(), sort()) + "&";
        }

        private String address(String state, String sort) {
            return "/team?team=" + encoded(query.teamText()) + "&q=" + encoded(query.nameText()) + "&state=" + state
                    + "&sort=" + sort;
        }

        private static String encoded(String text) {
            return URLEncoder.encode(text, StandardCharsets.UTF_8);
        }
    }

    @CheckedTemplate(basePath = "insight", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Team(View view) implements TemplateInstance {}

    private final TeamPeople people;
    private final ManagedPeople managed;

    TeamPage(TeamPeople people, ManagedPeople managed) {
        this.people = people;
        this.managed = managed;
    }

    @GET
    @RolesAllowed({Role.MANAGER_NAME, Role.ADMIN_NAME})
    @Transactional
    public TemplateInstance show(@BeanParam TeamQuery query) {
        return new Team(new View(people.list(query), query, managed.teams()));
    }
}
