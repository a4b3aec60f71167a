package org.uplink.quiz;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.uplink.catalog.CourseId;
import org.uplink.platform.FormPost;
import org.uplink.platform.Page;
import org.uplink.platform.Role;

/** Where a check of a course begins, or goes on. */
@Path("/courses/{course}/check")
@RolesAllowed(Role.LEARNER_NAME)
class CheckStart {

    private final Checks checks;
    private final FormPost post;
    private final Page page;

    CheckStart(Checks checks, FormPost post, Page page) {
        this.checks = checks;
        this.post = post;
        this.page = page;
    }

    @POST
    public RestResponse<TemplateInstance> start(@RestPath CourseId course, @RestForm boolean again) {
        return switch (checks.start(course, again)) {
            case Checks.Start.Open(var attempt) -> post.goTo(CheckPages.address(attempt));
            case Checks.Start.Completed() ->
                post.goTo("/courses/" + course, page.words(QuizMessages.class).course_over());
        };
    }
}
