package org.uplink.people;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.uplink.people.Teams.Details;
import org.uplink.platform.FormErrors;
import org.uplink.platform.FormPost;
import org.uplink.platform.Ids;
import org.uplink.platform.Page;
import org.uplink.platform.Role;
import org.uplink.platform.Typed;

/** How many minutes a week the people of a team have for learning. */
@Path("/admin/teams/{team: [0-9a-f-]+}/time")
@RolesAllowed(Role.ADMIN_NAME)
class AdminTeamTime {

    @CheckedTemplate(basePath = "people", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record AdminTeamTimePage(Details team, String minutes, FormErrors errors) implements TemplateInstance {}

    private final Teams teams;
    private final LearningTime time;
    private final Page page;
    private final FormPost post;

    AdminTeamTime(Teams teams, LearningTime time, Page page, FormPost post) {
        this.teams = teams;
        this.time = time;
        this.page = page;
        this.post = post;
    }

    @GET
    @Transactional
    public TemplateInstance show(@RestPath String team) {
        var details = teams.find(Ids.parse(team));
        var minutes = time.ofTeam(details.id()).map(String::valueOf).orElse("");
        return new AdminTeamTimePage(details, minutes, FormErrors.NONE);
    }

    @POST
    @Transactional
    public RestResponse<TemplateInstance> save(@RestPath String team, @RestForm @Nullable String minutes) {
        var details = teams.find(Ids.parse(team));
        var typed = Typed.text(minutes);
        var number = typed.matches("\\d{1,4}") ? Integer.valueOf(typed) : null;
        if (!typed.isEmpty() && (number == null || number < LearningTime.LEAST || number > LearningTime.MOST)) {
            var message = words().wrong(LearningTime.LEAST, LearningTime.MOST);
            return post.tryAgain(new AdminTeamTimePage(details, typed, FormErrors.on("minutes", message)));
        }
        time.set(details.id(), number);
        return post.goTo(Teams.address(details.id()), words().saved());
    }

    private LearningTimeMessages words() {
        return page.words(LearningTimeMessages.class);
    }
}
