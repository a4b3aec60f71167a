package org.uplink.assignment;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.uplink.assignment.ManagedAssignments.Seen;
import org.uplink.platform.FormErrors;
import org.uplink.platform.FormPost;
import org.uplink.platform.Ids;
import org.uplink.platform.Page;
import org.uplink.platform.Refusal;
import org.uplink.platform.Role;

/** Another date for several assignments from the list. */
@Path("/team/assignments/dates")
@RolesAllowed({Role.MANAGER_NAME, Role.ADMIN_NAME})
class DatesPage {

    @CheckedTemplate(basePath = "assignment", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record SeveralDates(
            List<ManagedAssignments.Detail> chosen,
            @Nullable LocalDate dueOn,
            FormErrors errors) implements TemplateInstance {}

    private final ManagedAssignments assignments;
    private final AwayOn away;
    private final FormPost post;
    private final Page page;

    DatesPage(ManagedAssignments assignments, AwayOn away, FormPost post, Page page) {
        this.assignments = assignments;
        this.away = away;
        this.post = post;
        this.page = page;
    }

    @POST
    @Transactional
    public RestResponse<TemplateInstance> choose(@RestForm("assignment") List<String> chosen) {
        return chosen.isEmpty()
                ? post.goTo("/team/assignments", words().remind_none())
                : post.show(page(chosen.stream().map(Ids::parse).toList(), null, FormErrors.NONE));
    }

    /** @param confirmed a date that was shown to lie in somebody's leave */
    @POST
    @Path("save")
    @Transactional
    public RestResponse<TemplateInstance> save(
            @RestForm("shown") List<String> texts,
            @RestForm @Nullable LocalDate dueOn,
            @RestForm @Nullable LocalDate confirmed) {
        var shown = texts.stream().map(DatesPage::seen).toList();
        if (dueOn == null || !AssignmentRules.allows(dueOn, page.today())) {
            var message =
                    dueOn == null ? words().due_missing() : words().due_out_of_reach(AssignmentRules.LONGEST_YEARS);
            return again(shown, dueOn, message);
        }
        var hint = dueOn.equals(confirmed)
                ? ""
                : away.beside(
                        shown.stream().map(one -> assignments.get(one.id())).toList(), dueOn);
        if (!hint.isEmpty()) {
            return again(shown, dueOn, hint);
        }
        var moved =
                shown.stream().filter(one -> assignments.moveIfSame(one, dueOn)).count();
        return post.goTo("/team/assignments", page.words(DatesMessages.class).moved(moved, shown.size() - moved));
    }

    private RestResponse<TemplateInstance> again(List<Seen> shown, @Nullable LocalDate dueOn, String message) {
        var ids = shown.stream().map(Seen::id).toList();
        return post.tryAgain(page(ids, dueOn, FormErrors.on("dueOn", message)));
    }

    private static Seen seen(String text) {
        var parts = text.split(" ");
        if (parts.length != 2 || !parts[1].matches("\\d{1,9}")) {
            throw new Refusal.Malformed("shown is the id of an assignment and its version.");
        }
        return new Seen(Ids.parse(parts[0]), Integer.parseInt(parts[1]));
    }

    private TemplateInstance page(List<UUID> ids, @Nullable LocalDate dueOn, FormErrors errors) {
        return new SeveralDates(ids.stream().distinct().map(assignments::get).toList(), dueOn, errors);
    }

    private AssignmentMessages words() {
        return page.words(AssignmentMessages.class);
    }
}
