package org.uplink.assignment;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.uplink.platform.FormErrors;
import org.uplink.platform.FormPost;
import org.uplink.platform.Ids;
import org.uplink.platform.Page;
import org.uplink.platform.Role;

/** One task of one's own walk: what to do, and the note that marks it done. */
@Path("/me/learning/{walk}/{step}")
class TaskPage {

    /** @param done the note that was left, once it is done */
    record View(
            Walks.Walk walk, String step, org.uplink.path.Path.Task task, Optional<WalkStore.Note> done, String note) {}

    @CheckedTemplate(basePath = "assignment", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Task(View view, FormErrors errors) implements TemplateInstance {}

    private final Walks walks;
    private final FormPost post;
    private final Page page;

    TaskPage(Walks walks, FormPost post, Page page) {
        this.walks = walks;
        this.post = post;
        this.page = page;
    }

    @GET
    @RolesAllowed(Role.LEARNER_NAME)
    @Transactional
    public TemplateInstance show(@RestPath String walk, @RestPath String step) {
        return new Task(view(walk, step, ""), FormErrors.NONE);
    }

    @POST
    @RolesAllowed(Role.LEARNER_NAME)
    public RestResponse<TemplateInstance> done(
            @RestPath String walk, @RestPath String step, @RestForm @Nullable String note) {
        var words = page.words(AssignmentMessages.class);
        return switch (walks.note(Ids.parse(walk), step, note)) {
            case Walks.Noted.Done(var path) -> post.goTo("/me/learning", words.task_done(path.title()));
            case Walks.Noted.Missing() -> tryAgain(walk, step, "", words.note_missing());
            case Walks.Noted.TooLong() ->
                tryAgain(walk, step, note == null ? "" : note, words.note_too_long(Walks.LONGEST_NOTE));
        };
    }

    private RestResponse<TemplateInstance> tryAgain(String walk, String step, String note, String message) {
        return post.tryAgain(new Task(view(walk, step, note), FormErrors.on("note", message)));
    }

    private View view(String walk, String step, String note) {
        var own = walks.get(Ids.parse(walk));
        return new View(own, step, Walks.task(own.path(), step), walks.noteOf(own.id(), step), note);
    }
}
