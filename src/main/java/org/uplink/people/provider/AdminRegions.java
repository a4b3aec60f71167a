package org.uplink.people.provider;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.uplink.platform.FormPost;
import org.uplink.platform.Page;
import org.uplink.platform.Role;

/** Whether a region may sign people of the organization in: its administrators say so, and end it at once. */
@Path("/admin/sign-in/regions/{region}")
@RolesAllowed(Role.ADMIN_NAME)
class AdminRegions {

    private final RegionAnswers answers;
    private final Page page;
    private final FormPost post;

    AdminRegions(RegionAnswers answers, Page page, FormPost post) {
        this.answers = answers;
        this.page = page;
        this.post = post;
    }

    /** @param offer those that the page showed */
    @POST
    @Path("acceptance")
    public RestResponse<TemplateInstance> accept(@RestPath String region, @RestForm List<String> offer) {
        answers.accept(region, offer);
        return post.goTo(Providers.PAGE, words().accepted());
    }

    @POST
    @Path("end")
    public RestResponse<TemplateInstance> end(@RestPath String region, @RestForm List<String> offer) {
        answers.end(region, offer);
        return post.goTo(Providers.PAGE, words().ended());
    }

    private RegionMessages words() {
        return page.words(RegionMessages.class);
    }
}
