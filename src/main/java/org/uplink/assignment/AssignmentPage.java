package org.uplink.assignment;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.uplink.path.PathId;
import org.uplink.path.Paths;
import org.uplink.path.StepRules;
import org.uplink.platform.FormErrors;
import org.uplink.platform.FormPost;
import org.uplink.platform.Ids;
import org.uplink.platform.Looks;
import org.uplink.platform.Page;
import org.uplink.platform.PersonId;
import org.uplink.platform.Role;
import org.uplink.platform.Typed;

/** One assignment, with what a manager can do to it. */
@Path("/team/assignments/{assignment}")
class AssignmentPage {

    /** @param away whether the later date that is asked for lies in a leave, in words */
    @CheckedTemplate(basePath = "assignment", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record OneAssignment(
            ManagedAssignments.Detail one,
            StepRules.Progress progress,
            List<Extension> asked,
            LocalDate dueOn,
            String away,
            FormErrors errors)
            implements TemplateInstance {}

    private final ManagedAssignments assignments;
    private final Extensions extensions;
    private final Paths paths;
    private final AwayOn away;
    private final Looks looks;
    private final FormPost post;
    private final Page page;

    AssignmentPage(
            ManagedAssignments assignments,
            Extensions extensions,
            Paths paths,
            AwayOn away,
            Looks looks,
            FormPost post,
            Page page) {
        this.assignments = assignments;
        this.extensions = extensions;
        this.paths = paths;
        this.away = away;
        this.looks = looks;
        this.post = post;
        this.page = page;
    }

    @GET
    @RolesAllowed({Role.MANAGER_NAME, Role.ADMIN_NAME})
    public TemplateInstance show(@RestPath String assignment) {
        var one = assignments.get(Ids.parse(assignment));
        looks.note(new PersonId(one.person()), Looks.Sight.ASSIGNMENT, "/team/assignments/" + one.id());
        return view(one, one.dueOn(), FormErrors.NONE);
    }

    private OneAssignment view(ManagedAssignments.Detail one, LocalDate dueOn, FormErrors errors) {
        var progress = paths.at(new PathId(one.path()), one.revision())
                .progress(Set.of(one.done().split(",")));
        var asked = extensions.of(one.id());
        var wished = asked.stream()
                .filter(Extension::open)
                .map(request -> away.of(List.of(one), request.dueOn()))
                .findFirst()
                .orElse("");
        return new OneAssignment(one, progress, asked, dueOn, wished, errors);
    }

    /** @param confirmed a date that was shown to lie in somebody's leave */
    @POST
    @Path("due-date")
    @RolesAllowed({Role.MANAGER_NAME, Role.ADMIN_NAME})
    public RestResponse<TemplateInstance> move(
            @RestPath String assignment,
            @RestForm @Nullable LocalDate dueOn,
            @RestForm @Nullable LocalDate confirmed,
            @RestForm int version) {
        var id = Ids.parse(assignment);
        var words = page.words(AssignmentMessages.class);
        if (dueOn == null || !AssignmentRules.allows(dueOn, page.today())) {
            var one = assignments.get(id);
            var message = dueOn == null ? words.due_missing() : words.due_out_of_reach(AssignmentRules.LONGEST_YEARS);
            return post.tryAgain(view(one, dueOn == null ? one.dueOn() : dueOn, FormErrors.on("dueOn", message)));
        }
        var hint = dueOn.equals(confirmed) ? "" : away.beside(List.of(assignments.get(id)), dueOn);
        if (!hint.isEmpty()) {
            return post.tryAgain(view(assignments.get(id), dueOn, FormErrors.on("dueOn", hint)));
        }
        var one = assignments.moveTo(id, version, dueOn);
        return post.goTo("/team/assignments", words.moved(one.name(), one.title()));
    }

    /** A no needs a word, so that the person knows why. */
    @POST
    @Path("extensions/{request}")
    @RolesAllowed({Role.MANAGER_NAME, Role.ADMIN_NAME})
    public RestResponse<TemplateInstance> answer(
            @RestPath String assignment,
            @RestPath String request,
            @RestForm @Nullable String decision,
            @RestForm @Nullable String answer) {
        var id = Ids.parse(assignment);
        var words = page.words(AssignmentMessages.class);
        var said = Typed.text(answer);
        var grant = "grant".equals(decision);
        if (said.length() > AssignForm.LONGEST_REASON || said.isEmpty() && !grant) {
            var message = said.isEmpty()
                    ? words.extension_answer_missing()
                    : words.reason_too_long(AssignForm.LONGEST_REASON);
            var one = assignments.get(id);
            return post.tryAgain(view(one, one.dueOn(), FormErrors.on("answer", message)));
        }
        var one = extensions.answer(id, Ids.parse(request), grant, said);
        return post.goTo(
                "/team/assignments/" + id,
                grant ? words.moved(one.name(), one.title()) : words.extension_declined(one.name()));
    }

    @POST
    @Path("reminder")
    @RolesAllowed({Role.MANAGER_NAME, Role.ADMIN_NAME})
    public RestResponse<TemplateInstance> remind(@RestPath String assignment) {
        var one = assignments.remind(Ids.parse(assignment));
        return post.goTo(
                "/team/assignments/" + one.id(),
                page.words(AssignmentMessages.class).reminded(one.name()));
    }

    @POST
    @Path("excuse")
    @RolesAllowed({Role.MANAGER_NAME, Role.ADMIN_NAME})
    public RestResponse<TemplateInstance> excuse(@RestPath String assignment, @RestForm @Nullable String because) {
        var id = Ids.parse(assignment);
        var words = page.words(AssignmentMessages.class);
        var said = Typed.text(because);
        if (said.isEmpty() || said.length() > AssignForm.LONGEST_REASON) {
            var message = said.isEmpty() ? words.excuse_missing() : words.reason_too_long(AssignForm.LONGEST_REASON);
            var one = assignments.get(id);
            return post.tryAgain(view(one, one.dueOn(), FormErrors.on("because", message)));
        }
        var one = assignments.excuse(id, said);
        return post.goTo("/team/assignments/" + id, words.excused(one.name(), one.title()));
    }

    @POST
    @Path("excuse/end")
    @RolesAllowed({Role.MANAGER_NAME, Role.ADMIN_NAME})
    public RestResponse<TemplateInstance> include(@RestPath String assignment) {
        var one = assignments.include(Ids.parse(assignment));
        return post.goTo(
                "/team/people/" + one.person(),
                page.words(AssignmentMessages.class).included(one.name()));
    }

    @POST
    @Path("withdrawal")
    @RolesAllowed({Role.MANAGER_NAME, Role.ADMIN_NAME})
    public RestResponse<TemplateInstance> withdraw(@RestPath String assignment) {
        var one = assignments.withdraw(Ids.parse(assignment));
        return post.goTo(
                "/team/assignments", page.words(AssignmentMessages.class).withdrawn(one.name(), one.title()));
    }
}
