package org.uplink.insight;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.uplink.platform.FormErrors;
import org.uplink.platform.FormPost;
import org.uplink.platform.Ids;
import org.uplink.platform.Page;
import org.uplink.platform.Role;
import org.uplink.platform.Typed;

/** Where a part of the team gets a name, and where the name goes again. */
@Path("/team/views")
@RolesAllowed({Role.MANAGER_NAME, Role.ADMIN_NAME})
class SavedViewPages {

    @CheckedTemplate(basePath = "insight", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record TeamViewSave(TeamQuery query, String name, FormErrors errors) implements TemplateInstance {}

    private final SavedViews views;
    private final FormPost post;
    private final Page page;

    SavedViewPages(SavedViews views, FormPost post, Page page) {
        this.views = views;
        this.post = post;
        this.page = page;
    }

    @GET
    @Path("new")
    public TemplateInstance ask(@BeanParam TeamQuery query) {
        return new TeamViewSave(query, "", FormErrors.NONE);
    }

    @POST
    @Transactional
    public RestResponse<TemplateInstance> save(@BeanParam TeamQuery query, @RestForm @Nullable String name) {
        var given = Typed.text(name);
        var errors = check(given);
        if (!errors.isEmpty()) {
            return post.tryAgain(new TeamViewSave(query, given, errors));
        }
        views.save(given, query.address());
        return post.goTo("/team?" + query.address(), words().view_saved(given));
    }

    private FormErrors check(String name) {
        if (name.isEmpty()) {
            return FormErrors.on("name", words().view_name_missing());
        }
        if (name.length() > SavedViews.LONGEST_NAME) {
            return FormErrors.on("name", words().view_name_long(SavedViews.LONGEST_NAME));
        }
        var saved = views.all();
        var known = saved.stream().anyMatch(view -> view.name().equalsIgnoreCase(name));
        return known || saved.size() < SavedViews.MOST
                ? FormErrors.NONE
                : FormErrors.on("name", words().view_too_many(SavedViews.MOST));
    }

    @POST
    @Path("{id}/removal")
    @Transactional
    public RestResponse<TemplateInstance> remove(@RestPath String id) {
        views.remove(Ids.parse(id));
        return post.goTo("/team", words().view_removed());
    }

    private TeamMessages words() {
        return page.words(TeamMessages.class);
    }
}
