package org.uplink.people.retention;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.uplink.people.Memberships;
import org.uplink.people.Memberships.Details;
import org.uplink.people.retention.Erasures.Asked;
import org.uplink.platform.FormErrors;
import org.uplink.platform.FormPost;
import org.uplink.platform.Looks;
import org.uplink.platform.Page;
import org.uplink.platform.PersonId;
import org.uplink.platform.Role;
import org.uplink.platform.Typed;

/** Erasing somebody who left: what goes and what stays, the name typed, and some days to take it back. */
@Path("/admin/people/{person}/erasure")
@RolesAllowed(Role.ADMIN_NAME)
class ErasurePages {

    /** @param asked null before it was asked for */
    @CheckedTemplate(basePath = "people", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record AdminErasurePage(
            Details person, boolean held, @Nullable Asked asked, Sizes.Size size, String typed, FormErrors errors)
            implements TemplateInstance {}

    private static final Pattern BLANKS = Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);

    private final Memberships memberships;
    private final Erasures erasures;
    private final LegalHolds holds;
    private final Sizes sizes;
    private final Looks looks;
    private final FormPost post;
    private final Page page;

    ErasurePages(
            Memberships memberships,
            Erasures erasures,
            LegalHolds holds,
            Sizes sizes,
            Looks looks,
            FormPost post,
            Page page) {
        this.memberships = memberships;
        this.erasures = erasures;
        this.holds = holds;
        this.sizes = sizes;
        this.looks = looks;
        this.post = post;
        this.page = page;
    }

    @GET
    @Transactional
    public TemplateInstance show(@RestPath String person) {
        var whom = PersonId.parse(person);
        var shown = page(memberships.find(whom), "", FormErrors.NONE);
        looks.note(whom, Looks.Sight.ACCOUNT, Memberships.address(whom));
        return shown;
    }

    @POST
    @Transactional
    public RestResponse<TemplateInstance> ask(@RestPath String person, @RestForm @Nullable String name) {
        var whom = PersonId.parse(person);
        var details = memberships.find(whom);
        var typed = Typed.text(name);
        var errors = check(details, typed);
        if (!errors.isEmpty()) {
            return post.tryAgain(page(details, typed, errors));
        }
        var asked = erasures.ask(whom);
        return post.goTo(
                address(whom),
                words().erasure_asked(details.name(), asked.dueOn().toString()));
    }

    private FormErrors check(Details details, String typed) {
        if (!details.left()) {
            return FormErrors.on("", words().erasure_member());
        }
        if (holds.isHeld(new PersonId(details.person()))) {
            return FormErrors.on("", words().erasure_held());
        }
        return asShown(typed).equals(asShown(details.name()))
                ? FormErrors.NONE
                : FormErrors.on("name", words().name_differs());
    }

    /** A page shows any blanks between words as one. */
    private static String asShown(String name) {
        return BLANKS.matcher(name).replaceAll(" ").strip();
    }

    @POST
    @Path("withdrawal")
    @Transactional
    public RestResponse<TemplateInstance> takeBack(@RestPath String person) {
        var whom = PersonId.parse(person);
        var details = memberships.find(whom);
        erasures.takeBack(whom);
        return post.goTo("/admin/people/" + whom, words().erasure_taken_back(details.name()));
    }

    private AdminErasurePage page(Details details, String typed, FormErrors errors) {
        var whom = new PersonId(details.person());
        return new AdminErasurePage(
                details, holds.isHeld(whom), erasures.of(whom).orElse(null), sizes.of(whom), typed, errors);
    }

    private static String address(PersonId person) {
        return "/admin/people/" + person + "/erasure";
    }

    private RetentionMessages words() {
        return page.words(RetentionMessages.class);
    }
}
