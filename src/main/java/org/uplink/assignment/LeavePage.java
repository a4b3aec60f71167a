package org.uplink.assignment;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.uplink.people.Leave;
import org.uplink.people.Leaves;
import org.uplink.people.People;
import org.uplink.platform.FormErrors;
import org.uplink.platform.FormPost;
import org.uplink.platform.Ids;
import org.uplink.platform.Looks;
import org.uplink.platform.Page;
import org.uplink.platform.PersonId;
import org.uplink.platform.Role;

/** Where whoever leads somebody notes when they are away, and sees first which dates move with it. */
@Path("/team/people/{person}/leave")
@RolesAllowed({Role.MANAGER_NAME, Role.ADMIN_NAME})
class LeavePage {

    /** @param step {@code save} once the dates were looked at */
    record Form(
            @RestForm @Nullable String step,
            @RestForm @Nullable LocalDate from,
            @RestForm @Nullable LocalDate until) {

        static final Form BLANK = new Form(null, null, null);

        FormErrors check(LocalDate today, LeaveMessages words) {
            if (from == null || until == null) {
                var errors = from == null ? FormErrors.on("from", words.day_missing()) : FormErrors.NONE;
                return until == null ? errors.and("until", words.day_missing()) : errors;
            }
            if (until.isBefore(from)) {
                return FormErrors.on("until", words.until_before());
            }
            if (until.isBefore(today)) {
                return FormErrors.on("until", words.until_over());
            }
            return until.isBefore(from.plusDays(LeaveRules.LONGEST_DAYS))
                    ? FormErrors.NONE
                    : FormErrors.on("until", words.too_long());
        }

        /** After the check; not noted yet, so without an id of its own. */
        Leave leave(PersonId person) {
            if (from == null || until == null) {
                throw new IllegalStateException("The form was not checked");
            }
            return new Leave(new UUID(0, 0), person.value(), from, until);
        }
    }

    /** @param moves null until there is something to look at */
    record View(
            People.Member member,
            List<Leave> leaves,
            Form form,
            FormErrors errors,
            @Nullable List<LeaveDates.Moving> moves) {

        public String address() {
            return "/team/people/" + member.id() + "/leave";
        }
    }

    @CheckedTemplate(basePath = "assignment", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record PersonLeave(View view) implements TemplateInstance {}

    private final People people;
    private final Leaves leaves;
    private final LeaveDates dates;
    private final Looks looks;
    private final FormPost post;
    private final Page page;

    LeavePage(People people, Leaves leaves, LeaveDates dates, Looks looks, FormPost post, Page page) {
        this.people = people;
        this.leaves = leaves;
        this.dates = dates;
        this.looks = looks;
        this.post = post;
        this.page = page;
    }

    @GET
    @Transactional
    public TemplateInstance show(@RestPath String person) {
        var member = people.managed(PersonId.parse(person));
        looks.note(member.person(), Looks.Sight.LEAVE, "/team/people/" + member.id() + "/leave");
        return page(member, Form.BLANK, FormErrors.NONE, null);
    }

    @POST
    @Transactional
    public RestResponse<TemplateInstance> note(@RestPath String person, @BeanParam Form form) {
        var words = page.words(LeaveMessages.class);
        var member = people.managed(PersonId.parse(person));
        var errors = form.check(page.today(), words);
        if (!errors.isEmpty()) {
            return post.tryAgain(page(member, form, errors, null));
        }
        var leave = form.leave(member.person());
        var saving = "save".equals(form.step());
        var possible =
                saving ? dates.note(leave) : leaves.of(member.person()).stream().noneMatch(leave::meets);
        if (!possible) {
            return post.tryAgain(page(member, form, FormErrors.on("from", words.away_already()), null));
        }
        return saving
                ? post.goTo("/team/people/" + member.id(), words.noted(member.name()))
                : post.show(page(member, form, FormErrors.NONE, dates.moves(leave)));
    }

    @POST
    @Path("cancel")
    @Transactional
    public RestResponse<TemplateInstance> cancel(@RestPath String person, @RestForm String leave) {
        var member = people.managed(PersonId.parse(person));
        dates.cancel(member.person(), Ids.parse(leave));
        return post.goTo(
                "/team/people/" + member.id(), page.words(LeaveMessages.class).cancelled());
    }

    private TemplateInstance page(
            People.Member member, Form form, FormErrors errors, @Nullable List<LeaveDates.Moving> moves) {
        return new PersonLeave(new View(member, leaves.of(member.person()), form, errors, moves));
    }
}
