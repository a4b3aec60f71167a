package org.uplink.people;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestQuery;
import org.uplink.people.Choices.Choice;
import org.uplink.platform.Paging;
import org.uplink.platform.Role;

/** Everybody of the organization. */
@Path("/admin/people")
@RolesAllowed(Role.ADMIN_NAME)
class AdminPeople {

    /** What stands in the address. */
    record Query(
            @RestQuery @DefaultValue("") String find,
            @RestQuery @DefaultValue("") String role,
            @RestQuery @DefaultValue("") String job,
            @RestQuery @DefaultValue("") String team,
            @RestQuery @DefaultValue("") String school,
            @RestQuery @DefaultValue("false") boolean left,
            @RestQuery @DefaultValue("name") String sort,
            @RestQuery @DefaultValue("1") int page) {

        Roster.Filter filter() {
            return new Roster.Filter(find, role, job, team, school, left, sort, Paging.page(page));
        }

        String address() {
            return Paging.address(ADDRESS)
                    .with("find", find)
                    .with("role", role)
                    .with("job", job)
                    .with("team", team)
                    .with("school", school)
                    .with("left", left ? "true" : "")
                    .toString();
        }
    }

    /** @param jobs titles of jobs and duties */
    record Listed(Roster.Row person, String jobs) {}

    record Offer(List<String> roles, List<Choice> jobs, List<Choice> teams, List<Choice> schools) {}

    @CheckedTemplate(basePath = "people", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record AdminPeoplePage(List<Listed> rows, Roster.Filter filter, boolean filtered, Listing list, Offer offer)
            implements TemplateInstance {}

    private static final String ADDRESS = "/admin/people";

    private final Roster roster;
    private final Choices choices;

    AdminPeople(Roster roster, Choices choices) {
        this.roster = roster;
        this.choices = choices;
    }

    @GET
    @Transactional
    public TemplateInstance list(@BeanParam Query query) {
        var rows = roster.list(query.filter());
        var paging =
                Paging.of(query.page(), rows.isEmpty() ? 0 : rows.getFirst().total(), Roster.PAGE_SIZE);
        var address = query.address();
        return new AdminPeoplePage(
                rows.stream().map(this::listed).toList(),
                query.filter(),
                address.length() > ADDRESS.length() + 1,
                new Listing(query.find(), query.sort(), address, paging),
                offer());
    }

    private Listed listed(Roster.Row row) {
        return new Listed(row, String.join(", ", choices.titles(row.jobs())));
    }

    private Offer offer() {
        return new Offer(
                RoleRules.GIVEN_HERE.stream().sorted().map(Role::key).toList(),
                Stream.of(false, true)
                        .flatMap(duties -> choices.jobs(duties).stream())
                        .toList(),
                choices.teams(),
                choices.schools());
    }
}
