package org.uplink.people;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.uplink.people.TeamPeople.Outcome;
import org.uplink.platform.FormPost;
import org.uplink.platform.Ids;
import org.uplink.platform.PersonId;
import org.uplink.platform.Role;

/** Taking people into a team and out of it. */
@Path("/admin/teams/{team}/people")
@RolesAllowed(Role.ADMIN_NAME)
class AdminTeamPeople {

    @CheckedTemplate(basePath = "people", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record AdminTeamManagerPage(Teams.Details team, UUID person, String name) implements TemplateInstance {}

    private final Teams teams;
    private final TeamPeople people;
    private final Wording wording;

    private final FormPost post;

    AdminTeamPeople(Teams teams, TeamPeople people, Wording wording, FormPost post) {
        this.post = post;
        this.teams = teams;
        this.people = people;
        this.wording = wording;
    }

    /** A manager without the role gets it with the team, but not without the admin knowing. */
    @POST
    @Transactional
    public RestResponse<TemplateInstance> add(
            @RestPath String team,
            @RestForm String person,
            @RestForm @DefaultValue("member") String as,
            @RestForm boolean confirmed) {
        var id = Ids.parse(team);
        var somebody = PersonId.parse(person);
        var words = wording.admin();
        if (!as.equals("manager")) {
            return post.goTo(Teams.address(id), words.member_added(people.addMember(id, somebody)));
        }
        return switch (people.addManager(id, somebody, confirmed)) {
            case Outcome.Done(var name) -> post.goTo(Teams.address(id), words.manager_added(name));
            case Outcome.ForAnother _ -> post.goTo(Teams.address(id), words.for_another());
            case Outcome.NeedsRole(var who, var name) -> post.show(new AdminTeamManagerPage(teams.find(id), who, name));
        };
    }

    @POST
    @Path("removal")
    @Transactional
    public RestResponse<TemplateInstance> remove(
            @RestPath String team, @RestForm String person, @RestForm @DefaultValue("member") String as) {
        var id = Ids.parse(team);
        var name = people.remove(id, PersonId.parse(person), as.equals("manager"));
        return post.goTo(Teams.address(id), wording.admin().taken_out(name));
    }
}
