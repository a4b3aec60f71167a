package org.uplink.assignment;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.uplink.platform.FormErrors;
import org.uplink.platform.FormPost;
import org.uplink.platform.Page;
import org.uplink.platform.Role;

/** One rule: whom it has reached, changing it, ending it. */
@Path("/team/assignments/rules/{rule}")
class RulePage {

    @CheckedTemplate(basePath = "assignment", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record OneRule(RuleView.One view) implements TemplateInstance {}

    private final RuleBook rules;
    private final RuleViews views;
    private final RuleEditing editing;
    private final FormPost post;
    private final Page page;

    RulePage(RuleBook rules, RuleViews views, RuleEditing editing, FormPost post, Page page) {
        this.rules = rules;
        this.views = views;
        this.editing = editing;
        this.post = post;
        this.page = page;
    }

    @GET
    @RolesAllowed({Role.MANAGER_NAME, Role.ADMIN_NAME})
    @Transactional
    public TemplateInstance show(@RestPath String rule, @RestQuery("page") @Nullable Integer at) {
        return new OneRule(views.one(rules.get(RuleId.parse(rule)), at == null || at < 1 ? 1 : at));
    }

    @GET
    @Path("/edit")
    @RolesAllowed({Role.MANAGER_NAME, Role.ADMIN_NAME})
    @Transactional
    public TemplateInstance edit(@RestPath String rule) {
        var saved = rules.get(RuleId.parse(rule));
        return new RuleNewPage.RuleEditor(views.editing(RuleForm.of(saved), FormErrors.NONE, saved, null));
    }

    @POST
    @Path("/edit")
    @RolesAllowed({Role.MANAGER_NAME, Role.ADMIN_NAME})
    @Transactional
    public RestResponse<TemplateInstance> change(@RestPath String rule, @BeanParam RuleForm form) {
        return editing.next(form, rules.get(RuleId.parse(rule)), RuleNewPage.RuleEditor::new);
    }

    @POST
    @Path("/end")
    @RolesAllowed({Role.MANAGER_NAME, Role.ADMIN_NAME})
    public RestResponse<Void> end(@RestPath String rule) {
        var ended = rules.end(RuleId.parse(rule));
        return post.goTo(RuleBook.address(ended.id()), words().has_ended(ended.name()));
    }

    @POST
    @Path("/resume")
    @RolesAllowed({Role.MANAGER_NAME, Role.ADMIN_NAME})
    public RestResponse<Void> resume(@RestPath String rule) {
        var running = rules.resume(RuleId.parse(rule));
        return post.goTo(RuleBook.address(running.id()), words().resumed(running.name()));
    }

    private RuleMessages words() {
        return page.words(RuleMessages.class);
    }
}
