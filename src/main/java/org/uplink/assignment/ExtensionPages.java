package org.uplink.assignment;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.uplink.platform.FormErrors;
import org.uplink.platform.FormPost;
import org.uplink.platform.Ids;
import org.uplink.platform.Page;
import org.uplink.platform.Role;

/** Where somebody asks for a later date of what they were assigned. */
@Path("/me/learning/{walk}/extension")
@RolesAllowed(Role.LEARNER_NAME)
class ExtensionPages {

    record View(UUID walk, Extensions.Own assignment, List<Extension> asked) {

        public boolean waits() {
            return asked.stream().anyMatch(Extension::open);
        }
    }

    @CheckedTemplate(basePath = "assignment", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ExtensionPage(View view, ExtensionForm form, FormErrors errors) implements TemplateInstance {}

    private final Extensions extensions;
    private final FormPost post;
    private final Page page;

    ExtensionPages(Extensions extensions, FormPost post, Page page) {
        this.extensions = extensions;
        this.post = post;
        this.page = page;
    }

    @GET
    @Transactional
    public TemplateInstance show(@RestPath String walk) {
        return new ExtensionPage(view(Ids.parse(walk)), ExtensionForm.BLANK, FormErrors.NONE);
    }

    private View view(UUID walk) {
        var own = extensions.own(walk);
        return new View(walk, own, extensions.of(own.id()));
    }

    @POST
    @Transactional
    public RestResponse<TemplateInstance> ask(@RestPath String walk, @BeanParam ExtensionForm form) {
        var words = page.words(AssignmentMessages.class);
        var view = view(Ids.parse(walk));
        var errors = form.check(view.assignment().dueOn(), page.today(), words);
        if (!errors.isEmpty()) {
            return post.tryAgain(new ExtensionPage(view, form, errors));
        }
        var asked = extensions.ask(view.assignment(), form.asked(), form.why());
        return post.goTo(address(view), asked ? words.extension_asked() : words.extension_waits());
    }

    @POST
    @Path("withdrawal")
    @Transactional
    public RestResponse<TemplateInstance> takeBack(@RestPath String walk) {
        var view = view(Ids.parse(walk));
        extensions.takeBack(view.assignment());
        return post.goTo(address(view), page.words(AssignmentMessages.class).extension_taken_back());
    }

    private static String address(View view) {
        return "/me/learning/" + view.walk() + "/extension";
    }
}
