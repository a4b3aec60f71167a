package org.uplink.progress;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.uplink.catalog.CourseId;
import org.uplink.platform.FormErrors;
import org.uplink.platform.FormPost;
import org.uplink.platform.Page;
import org.uplink.platform.Role;

/** Reading a lesson, which anybody may, and what a reader who is signed in says about it. */
@Path("/courses/{course}")
class LessonPages {

    /** @param draft what stands in the answer's field */
    @CheckedTemplate(basePath = "progress", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record LessonPage(LessonView view, String draft, FormErrors errors) implements TemplateInstance {}

    private static final int LONGEST_ANSWER = 20_000;

    private final Progress progress;
    private final Reading reading;
    private final FormPost post;
    private final Page page;

    LessonPages(Progress progress, Reading reading, FormPost post, Page page) {
        this.progress = progress;
        this.reading = reading;
        this.post = post;
        this.page = page;
    }

    @GET
    @Path("{lesson}")
    @PermitAll
    public TemplateInstance show(@RestPath CourseId course, @RestPath String lesson) {
        var view = reading.of(course, lesson);
        var response = view.response();
        return new LessonPage(view, response == null ? "" : response.text(), FormErrors.NONE);
    }

    @POST
    @Path("enrolment")
    @RolesAllowed(Role.LEARNER_NAME)
    public RestResponse<TemplateInstance> start(@RestPath CourseId course, @RestForm boolean again) {
        if (again) {
            progress.startAgain(course);
        } else {
            progress.start(course);
        }
        return post.goTo(progress.standing(course).map(Standing::address).orElse("/courses/" + course));
    }

    @POST
    @Path("{lesson}/completion")
    @RolesAllowed(Role.LEARNER_NAME)
    public RestResponse<TemplateInstance> complete(@RestPath CourseId course, @RestPath String lesson) {
        progress.markRead(course, lesson);
        var view = reading.of(course, lesson);
        return post.goTo(view.addressAfter(), afterwards(view));
    }

    @POST
    @Path("{lesson}/response")
    @RolesAllowed(Role.LEARNER_NAME)
    public RestResponse<TemplateInstance> respond(
            @RestPath CourseId course, @RestPath String lesson, @RestForm @Nullable String text) {
        var answer = text == null ? "" : text.strip();
        var errors = check(answer);
        if (!errors.isEmpty()) {
            return post.tryAgain(new LessonPage(reading.of(course, lesson), answer, errors));
        }
        progress.respond(course, lesson, answer);
        return post.goTo(reading.of(course, lesson).address() + "#answer", words().answer_saved());
    }

    /** The page tells where its reader is; a beacon, hence no answer. */
    @POST
    @Path("{lesson}/position")
    @RolesAllowed(Role.LEARNER_NAME)
    public void position(@RestPath CourseId course, @RestPath String lesson, @RestForm int percent) {
        progress.position(course, lesson, percent);
    }

    private FormErrors check(String answer) {
        if (answer.isEmpty()) {
            return FormErrors.on("text", words().write_first());
        }
        return answer.length() <= LONGEST_ANSWER
                ? FormErrors.NONE
                : FormErrors.on("text", words().answer_too_long(answer.length(), LONGEST_ANSWER));
    }

    private String afterwards(LessonView view) {
        var standing = view.standing();
        if (standing != null && standing.enrolment().completed()) {
            return words().course_completed(view.course().title());
        }
        return standing != null && standing.next() instanceof NextStep.TakeCheck
                ? words().check_next()
                : words().lesson_done(view.lesson().title());
    }

    private ProgressMessages words() {
        return MessageBundles.get(
                ProgressMessages.class, Localized.Literal.of(page.locale().getLanguage()));
    }
}
