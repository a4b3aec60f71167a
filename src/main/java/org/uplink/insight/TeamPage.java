package org.uplink.insight;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.uplink.people.Leave;
import org.uplink.people.Leaves;
import org.uplink.people.ManagedPeople;
import org.uplink.platform.CurrentActor;
import org.uplink.platform.Page;
import org.uplink.platform.PersonId;
import org.uplink.platform.Role;

/** The people whom a manager looks after, and how each stands. */
@Path("/team")
class TeamPage {

    record View(
            TeamPeople.Listing listing,
            List<TeamLines.Line> lines,
            TeamQuery query,
            List<ManagedPeople.Team> teams,
            List<SavedViews.Saved> saved) {

        public boolean shows(SavedViews.Saved view) {
            return view.query().equals(query.address());
        }

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
            return "/team?" + query.address(state, sort);
        }
    }

    @CheckedTemplate(basePath = "insight", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Team(View view) implements TemplateInstance {}

    private final TeamPeople people;
    private final ManagedPeople managed;
    private final Leaves leaves;
    private final SavedViews views;
    private final CurrentActor current;
    private final Clock clock;
    private final Page page;

    TeamPage(
            TeamPeople people,
            ManagedPeople managed,
            Leaves leaves,
            SavedViews views,
            CurrentActor current,
            Clock clock,
            Page page) {
        this.people = people;
        this.managed = managed;
        this.leaves = leaves;
        this.views = views;
        this.current = current;
        this.clock = clock;
        this.page = page;
    }

    @GET
    @RolesAllowed({Role.MANAGER_NAME, Role.ADMIN_NAME})
    @Transactional
    public TemplateInstance show(@BeanParam TeamQuery query) {
        var listing = people.list(query);
        return new Team(new View(listing, lines(listing), query, managed.teams(), views.all()));
    }

    private List<TeamLines.Line> lines(TeamPeople.Listing listing) {
        var lines = new TeamLines(page);
        var away = away();
        return listing.rows().stream()
                .map(row -> lines.of(row, away.get(new PersonId(row.person()))))
                .toList();
    }

    /** Who of the organization is away today, until when. */
    private Map<PersonId, LocalDate> away() {
        var today = current.get().today(clock);
        return leaves.from(current.get().organization(), today).values().stream()
                .flatMap(List::stream)
                .filter(leave -> leave.holds(today))
                .collect(Collectors.toMap(Leave::person, Leave::until));
    }
}
