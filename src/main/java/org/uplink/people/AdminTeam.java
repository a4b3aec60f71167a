package org.uplink.people;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.uplink.people.Choices.Choice;
import org.uplink.people.TeamPeople.Somebody;
import org.uplink.people.Teams.Details;
import org.uplink.people.Teams.Outcome;
import org.uplink.platform.FormErrors;
import org.uplink.platform.FormPost;
import org.uplink.platform.Ids;
import org.uplink.platform.Paging;
import org.uplink.platform.Role;

/** One team: its name, its place, and removing it. */
@Path("/admin/teams/{team: [0-9a-f-]+}")
@RolesAllowed(Role.ADMIN_NAME)
class AdminTeam {

    record Form(String name, String parent, int version) {
        static Form of(Details team) {
            return new Form(
                    team.name(), team.parent() == null ? "" : team.parent().toString(), team.version());
        }
    }

    record Listed(
            String address,
            List<Somebody> managers,
            List<Somebody> members,
            Paging paging,
            String find,
            List<Somebody> found) {}

    @CheckedTemplate(basePath = "people", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record AdminTeamPage(
            Details team,
            Form form,
            List<Choice> parents,
            Listed people,
            FormErrors errors,
            @Nullable Form saved) implements TemplateInstance {}

    @CheckedTemplate(basePath = "people", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record AdminTeamRemovalPage(Details team, FormErrors errors) implements TemplateInstance {}

    private final Teams teams;
    private final TeamPeople people;
    private final Choices choices;
    private final Wording wording;

    private final FormPost post;

    AdminTeam(Teams teams, TeamPeople people, Choices choices, Wording wording, FormPost post) {
        this.post = post;
        this.teams = teams;
        this.people = people;
        this.choices = choices;
        this.wording = wording;
    }

    @GET
    @Transactional
    public TemplateInstance show(
            @RestPath String team, @RestQuery @DefaultValue("") String find, @RestQuery @DefaultValue("1") int page) {
        var details = teams.find(Ids.parse(team));
        return page(details, Form.of(details), listed(details.id(), find, page), FormErrors.NONE, null);
    }

    @POST
    @Transactional
    public RestResponse<TemplateInstance> change(
            @RestPath String team,
            @RestForm @Nullable String name,
            @RestForm @Nullable String parent,
            @RestForm int version) {
        var id = Ids.parse(team);
        var words = wording.admin();
        var form = new Form(name == null ? "" : name.strip(), parent == null ? "" : parent, version);
        var errors = Names.check("name", form.name(), words);
        if (!errors.isEmpty()) {
            return post.tryAgain(again(id, form, errors));
        }
        return switch (teams.change(id, version, form.name(), AdminTeams.parent(parent))) {
            case Outcome.Saved _ -> post.goTo(Teams.address(id), words.team_saved());
            case Outcome.NameTaken _ -> post.tryAgain(again(id, form, FormErrors.on("name", words.team_name_taken())));
            case Outcome.WouldCircle _ -> post.tryAgain(again(id, form, FormErrors.on("parent", words.team_circle())));
            case Outcome.Outdated(var saved) -> {
                var kept = new Form(form.name(), form.parent(), saved.version());
                yield post.outdated(page(saved, kept, listed(id, "", 1), FormErrors.NONE, Form.of(saved)));
            }
        };
    }

    @GET
    @Path("removal")
    @Transactional
    public TemplateInstance askToRemove(@RestPath String team) {
        return new AdminTeamRemovalPage(teams.find(Ids.parse(team)), FormErrors.NONE);
    }

    @POST
    @Path("removal")
    @Transactional
    public RestResponse<TemplateInstance> remove(@RestPath String team) {
        var id = Ids.parse(team);
        var words = wording.admin();
        var removed = teams.remove(id);
        return removed.isPresent()
                ? post.goTo("/admin/teams", words.team_removed(removed.get()))
                : post.tryAgain(new AdminTeamRemovalPage(teams.find(id), FormErrors.on("", words.team_not_empty())));
    }

    private TemplateInstance again(UUID id, Form form, FormErrors errors) {
        return page(teams.find(id), form, listed(id, "", 1), errors, null);
    }

    private Listed listed(UUID team, String find, int page) {
        var members = people.members(team, Paging.page(page));
        var total = members.isEmpty() ? 0 : members.getFirst().total();
        return new Listed(
                Teams.address(team) + "?",
                people.managers(team),
                members,
                Paging.of(page, total, TeamPeople.PAGE_SIZE),
                find,
                people.find(team, find));
    }

    private TemplateInstance page(Details team, Form form, Listed people, FormErrors errors, @Nullable Form saved) {
        var parents = choices.teams().stream()
                .filter(choice -> !choice.value().equals(team.id().toString()))
                .toList();
        return new AdminTeamPage(team, form, parents, people, errors, saved);
    }
}
