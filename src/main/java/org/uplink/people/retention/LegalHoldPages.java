package org.uplink.people.retention;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.uplink.people.Memberships;
import org.uplink.people.retention.LegalHolds.Hold;
import org.uplink.platform.FormErrors;
import org.uplink.platform.FormPost;
import org.uplink.platform.Ids;
import org.uplink.platform.Looks;
import org.uplink.platform.Page;
import org.uplink.platform.PersonId;
import org.uplink.platform.Role;
import org.uplink.platform.Typed;

/** What holds the records of one person. */
@Path("/admin/people/{person}/hold")
@RolesAllowed(Role.ADMIN_NAME)
class LegalHoldPages {

    @CheckedTemplate(basePath = "people", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record AdminHoldPage(Memberships.Details person, List<Hold> holds, String reason, FormErrors errors)
            implements TemplateInstance {}

    private final Memberships memberships;
    private final LegalHolds holds;
    private final Looks looks;
    private final FormPost post;
    private final Page page;

    LegalHoldPages(Memberships memberships, LegalHolds holds, Looks looks, FormPost post, Page page) {
        this.memberships = memberships;
        this.holds = holds;
        this.looks = looks;
        this.post = post;
        this.page = page;
    }

    @GET
    @Transactional
    public TemplateInstance show(@RestPath String person) {
        var whom = PersonId.parse(person);
        var shown = page(whom, "", FormErrors.NONE);
        looks.note(whom, Looks.Sight.ACCOUNT, Memberships.address(whom));
        return shown;
    }

    @POST
    @Transactional
    public RestResponse<TemplateInstance> place(@RestPath String person, @RestForm @Nullable String reason) {
        var whom = PersonId.parse(person);
        var known = memberships.find(whom);
        var given = Typed.text(reason);
        var errors = check(given, words());
        if (!errors.isEmpty()) {
            return post.tryAgain(page(whom, given, errors));
        }
        holds.place(whom, given);
        return post.goTo(address(whom), words().held(known.name()));
    }

    @POST
    @Path("{hold}/end")
    @Transactional
    public RestResponse<TemplateInstance> end(@RestPath String person, @RestPath String hold) {
        var whom = PersonId.parse(person);
        memberships.find(whom);
        holds.end(whom, Ids.parse(hold));
        return post.goTo(address(whom), words().hold_ended());
    }

    static FormErrors check(String reason, RetentionMessages words) {
        var fits = reason.length() >= LegalHolds.SHORTEST && reason.length() <= LegalHolds.LONGEST;
        return fits
                ? FormErrors.NONE
                : FormErrors.on("reason", words.reason_wrong(LegalHolds.SHORTEST, LegalHolds.LONGEST));
    }

    private AdminHoldPage page(PersonId person, String reason, FormErrors errors) {
        return new AdminHoldPage(memberships.find(person), holds.of(person), reason, errors);
    }

    private static String address(PersonId person) {
        return "/admin/people/" + person + "/hold";
    }

    private RetentionMessages words() {
        return page.words(RetentionMessages.class);
    }
}
