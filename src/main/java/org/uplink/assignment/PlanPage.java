package org.uplink.assignment;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.uplink.platform.FormErrors;
import org.uplink.platform.FormPost;
import org.uplink.platform.Ids;
import org.uplink.platform.Page;
import org.uplink.platform.PersonId;
import org.uplink.platform.Role;

/** One plan: who learns what by when and why, and changing it line by line. */
@Path("/team/plan/{plan}")
@RolesAllowed({Role.MANAGER_NAME, Role.ADMIN_NAME})
class PlanPage {

    @CheckedTemplate(basePath = "assignment", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record OnePlan(PlanView.One view) implements TemplateInstance {}

    private final Plans plans;
    private final PlanViews views;
    private final FormPost post;
    private final Page page;

    PlanPage(Plans plans, PlanViews views, FormPost post, Page page) {
        this.plans = plans;
        this.views = views;
        this.post = post;
        this.page = page;
    }

    @GET
    @Transactional
    public TemplateInstance show(@RestPath String plan) {
        return new OnePlan(views.one(plans.get(Ids.parse(plan)), null));
    }

    @POST
    @Path("/lines/{line}")
    @Transactional
    public RestResponse<TemplateInstance> change(
            @RestPath String plan,
            @RestPath String line,
            @RestForm String person,
            @RestForm @Nullable LocalDate dueOn) {
        var id = Ids.parse(plan);
        var words = page.words(PlanMessages.class);
        var errors = FormErrors.NONE;
        if (dueOn == null || !AssignmentRules.allows(dueOn, page.today())) {
            errors = errors.and("dueOn", words.until_out_of_reach(AssignmentRules.LONGEST_YEARS));
        } else if (!plans.change(id, Ids.parse(line), PersonId.parse(person), dueOn)) {
            errors = errors.and("person", words.person_wrong());
        }
        return errors.isEmpty()
                ? post.goTo("/team/plan/" + id, words.saved())
                : post.tryAgain(new OnePlan(
                        views.one(plans.get(id), new PlanView.Edit(Ids.parse(line), person, dueOn, errors))));
    }

    @POST
    @Path("/lines/{line}/removal")
    public RestResponse<TemplateInstance> remove(@RestPath String plan, @RestPath String line) {
        var id = Ids.parse(plan);
        plans.remove(id, Ids.parse(line));
        return post.goTo("/team/plan/" + id, page.words(PlanMessages.class).saved());
    }
}
