package org.uplink.certification;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.uplink.platform.CurrentActor;
import org.uplink.platform.FormErrors;
import org.uplink.platform.FormPost;
import org.uplink.platform.Ids;
import org.uplink.platform.Looks;
import org.uplink.platform.Page;
import org.uplink.platform.PersonId;
import org.uplink.platform.Role;

/** Suspending an award, and lifting that again. */
@Path("/team/people/{person}/awards/{award}/suspension")
@RolesAllowed(Role.ADMIN_NAME)
class SuspensionPages {

    /**
     * @param text the reason or the note as it was filled in
     * @param person the id of the holder
     */
    @CheckedTemplate(basePath = "certification", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record SuspensionPage(Suspending.Case about, PersonId person, String text, FormErrors errors)
            implements TemplateInstance {}

    private final Suspending suspending;
    private final CurrentActor current;
    private final Looks looks;
    private final FormPost post;
    private final Page page;

    SuspensionPages(Suspending suspending, CurrentActor current, Looks looks, FormPost post, Page page) {
        this.suspending = suspending;
        this.current = current;
        this.looks = looks;
        this.post = post;
        this.page = page;
    }

    @GET
    public TemplateInstance show(@RestPath String person, @RestPath String award) {
        var holder = PersonId.parse(person);
        var shown = page(holder, award, "", FormErrors.NONE);
        looks.note(holder, Looks.Sight.AWARD, address(holder, award));
        return shown;
    }

    @POST
    public RestResponse<TemplateInstance> suspend(
            @RestPath String person, @RestPath String award, @RestForm int number, @RestForm @Nullable String text) {
        var holder = PersonId.parse(person);
        var reason = text == null ? "" : text.strip();
        if (!ReasonRules.says(reason)) {
            return post.tryAgain(page(holder, award, reason, FormErrors.on("text", words().reason_needed())));
        }
        return post.goTo(
                address(holder, award),
                switch (suspending.suspend(current.get(), holder, Ids.parse(award), number, reason)) {
                    case NOW -> words().suspended();
                    case BEFORE -> words().suspended_before();
                    case REVOKED -> words().revoked_meanwhile();
                });
    }

    @POST
    @Path("end")
    public RestResponse<TemplateInstance> lift(
            @RestPath String person, @RestPath String award, @RestForm int number, @RestForm @Nullable String text) {
        var holder = PersonId.parse(person);
        var note = text == null ? "" : text.strip();
        if (!ReasonRules.says(note)) {
            return post.tryAgain(page(holder, award, note, FormErrors.on("text", words().note_needed())));
        }
        var lifted = suspending.lift(current.get(), holder, Ids.parse(award), number, note);
        return post.goTo(address(holder, award), lifted ? words().lifted() : words().lifted_before());
    }

    private SuspensionPage page(PersonId person, String award, String text, FormErrors errors) {
        var about = suspending.find(Suspending.holder(current.get(), person), Ids.parse(award));
        return new SuspensionPage(about, person, text, errors);
    }

    private static String address(PersonId person, String award) {
        return "/team/people/" + person + "/awards/" + award + "/suspension";
    }

    private LifeMessages words() {
        return page.words(LifeMessages.class);
    }
}
