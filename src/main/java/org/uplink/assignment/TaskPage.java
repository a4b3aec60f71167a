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
import org.uplink.platform.Typed;

/** One task of one's own walk: what to do, and the note that marks it done. */
@Path("/me/learning/{walk}/{step}")
class TaskPage {

    /** @param done the note that was left, once it is done */
    record View(
            Walks.Walk walk,
            WalkStep step,
            org.uplink.path.Path.@Nullable Task task,
            Optional<WalkStore.Note> done,
            Typing typed) {}

    record Typing(String note, String link) {
        private static final Typing NOTHING = new Typing("", "");
    }

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
        return new Task(view(walk, step, Typing.NOTHING), FormErrors.NONE);
    }

    @POST
    @RolesAllowed(Role.LEARNER_NAME)
    public RestResponse<TemplateInstance> done(
            @RestPath String walk,
            @RestPath String step,
            @RestForm @Nullable String note,
            @RestForm @Nullable String link) {
        var words = page.words(AssignmentMessages.class);
        var view = view(walk, step, new Typing(Typed.text(note), Typed.text(link)));
        return switch (walks.note(Ids.parse(walk), step, note, link)) {
            case Walks.Noted.Done(var path) -> post.goTo("/me/learning", words.task_done(path.title()));
            case Walks.Noted.Missing() -> tryAgain(view, "note", words.note_missing());
            case Walks.Noted.TooLong() -> tryAgain(view, "note", words.note_too_long(Walks.LONGEST_NOTE));
            case Walks.Noted.Unproven() -> tryAgain(view, "link", words.link_missing());
            case Walks.Noted.Waits() -> post.tryAgain(new Task(view, FormErrors.NONE));
        };
    }

    private RestResponse<TemplateInstance> tryAgain(View view, String field, String message) {
        return post.tryAgain(new Task(view, FormErrors.on(field, message)));
    }

    private View view(String walk, String step, Typing typed) {
        var own = walks.get(Ids.parse(walk));
        var standing = walks.task(own, step);
        return new View(own, standing, standing.step().task(), walks.noteOf(own.id(), step), typed);
    }
}
