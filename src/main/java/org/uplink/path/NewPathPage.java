package org.uplink.path;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.uplink.platform.FormErrors;
import org.uplink.platform.FormPost;
import org.uplink.platform.Ids;
import org.uplink.platform.Page;
import org.uplink.platform.Role;
import org.uplink.platform.Typed;

/** Begins a path of the organization's own; its steps are composed on the page that follows. */
@Path("/team/paths/new")
class NewPathPage {

    /** @param key made with the form, so that sending it twice begins one path */
    record Form(
            @RestForm @Nullable String key,
            @RestForm @Nullable String title,
            @RestForm @Nullable String promise) {

        public String titled() {
            return Typed.text(title);
        }

        public String promised() {
            return Typed.text(promise);
        }

        FormErrors check(ComposeMessages words) {
            var errors = FormErrors.NONE;
            if (titled().isEmpty()) {
                errors = errors.and("title", words.title_missing());
            } else if (titled().length() > DraftCheck.LONGEST_TITLE) {
                errors = errors.and("title", words.too_long(DraftCheck.LONGEST_TITLE));
            }
            return promised().length() > DraftCheck.LONGEST_PROMISE
                    ? errors.and("promise", words.too_long(DraftCheck.LONGEST_PROMISE))
                    : errors;
        }
    }

    @CheckedTemplate(basePath = "path", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record NewPath(Form form, FormErrors errors) implements TemplateInstance {}

    private final OwnPaths paths;
    private final FormPost post;
    private final Page page;

    NewPathPage(OwnPaths paths, FormPost post, Page page) {
        this.paths = paths;
        this.post = post;
        this.page = page;
    }

    @GET
    @RolesAllowed({Role.MANAGER_NAME, Role.ADMIN_NAME})
    public TemplateInstance show() {
        return new NewPath(new Form(Ids.next().toString(), "", ""), FormErrors.NONE);
    }

    @POST
    @RolesAllowed({Role.MANAGER_NAME, Role.ADMIN_NAME})
    public RestResponse<TemplateInstance> begin(@BeanParam Form form) {
        var errors = form.check(page.words(ComposeMessages.class));
        if (!errors.isEmpty()) {
            return post.tryAgain(new NewPath(form, errors));
        }
        var own = paths.begin(Ids.parse(Typed.text(form.key())), form.titled(), form.promised());
        return post.goTo(own.address() + "/edit");
    }
}
