package org.uplink.people;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.uplink.people.Choices.Choice;
import org.uplink.people.Teams.Outcome;
import org.uplink.platform.FormErrors;
import org.uplink.platform.FormPost;
import org.uplink.platform.Ids;
import org.uplink.platform.Paging;
import org.uplink.platform.Role;
import org.uplink.platform.Typed;

/** The teams of the organization, and a new one. */
@Path("/admin/teams")
@RolesAllowed(Role.ADMIN_NAME)
class AdminTeams {

    @CheckedTemplate(basePath = "people", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record AdminTeamsPage(List<Teams.Row> rows, Listing list) implements TemplateInstance {}

    /** @param key of the team that the form creates: sent twice it is the same */
    record Form(
            @RestForm String key,
            @RestForm String name,
            @RestForm String parent) {

        /** A field that was not sent is empty. */
        Form {
            key = Typed.text(key);
            name = Typed.text(name);
            parent = Typed.text(parent);
        }

        static Form blank() {
            return new Form(Ids.next().toString(), "", "");
        }
    }

    @CheckedTemplate(basePath = "people", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record AdminNewTeamPage(Form form, List<Choice> parents, FormErrors errors) implements TemplateInstance {}

    private final Teams teams;
    private final Choices choices;
    private final Wording wording;

    private final FormPost post;

    AdminTeams(Teams teams, Choices choices, Wording wording, FormPost post) {
        this.post = post;
        this.teams = teams;
        this.choices = choices;
        this.wording = wording;
    }

    @GET
    @Transactional
    public TemplateInstance list(
            @RestQuery @DefaultValue("") String find,
            @RestQuery @DefaultValue("name") String sort,
            @RestQuery @DefaultValue("1") int page) {
        var rows = teams.list(find, sort, Paging.page(page));
        var paging = Paging.of(page, rows.isEmpty() ? 0 : rows.getFirst().total(), Teams.PAGE_SIZE);
        return new AdminTeamsPage(rows, Listing.of("/admin/teams", find, sort, paging));
    }

    @GET
    @Path("new")
    @Transactional
    public TemplateInstance blank() {
        return new AdminNewTeamPage(Form.blank(), choices.teams(), FormErrors.NONE);
    }

    @POST
    @Transactional
    public RestResponse<TemplateInstance> create(@BeanParam Form form) {
        var words = wording.admin();
        var errors = Names.check("name", form.name(), words);
        if (errors.isEmpty()) {
            var made = teams.create(Ids.orNext(form.key()), form.name(), parent(form.parent()));
            if (made instanceof Outcome.Saved(var id)) {
                return post.goTo(Teams.address(id), words.team_created());
            }
            errors = FormErrors.on("name", words.team_name_taken());
        }
        return post.tryAgain(new AdminNewTeamPage(form, choices.teams(), errors));
    }

    static @Nullable UUID parent(@Nullable String text) {
        return text == null || text.isEmpty() ? null : Ids.parse(text);
    }
}
