package org.uplink.certification;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
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
import org.uplink.platform.Page;
import org.uplink.platform.Role;

/** A holder reads a decision about an own award, and appeals against it. */
@Path("/me/record/awards/{award}/appeal")
@RolesAllowed(Role.LEARNER_NAME)
class AppealPages {

    private static final int LONGEST = 4000;

    /** @param words as they were filled in */
    @CheckedTemplate(basePath = "certification", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record AppealPage(Appealing.Case about, String words, FormErrors errors) implements TemplateInstance {}

    private final Appealing appealing;
    private final CurrentActor current;
    private final FormPost post;
    private final Page page;

    AppealPages(Appealing appealing, CurrentActor current, FormPost post, Page page) {
        this.appealing = appealing;
        this.current = current;
        this.post = post;
        this.page = page;
    }

    @GET
    public TemplateInstance show(@RestPath String award) {
        return page(award, "", FormErrors.NONE);
    }

    @POST
    public RestResponse<TemplateInstance> appeal(
            @RestPath String award, @RestForm @DefaultValue("") String against, @RestForm @Nullable String words) {
        var given = words == null ? "" : words.strip();
        if (given.isEmpty() || given.length() > LONGEST) {
            return post.tryAgain(page(award, given, FormErrors.on("words", words().words_needed())));
        }
        return post.goTo(
                "/me/record/awards/" + award + "/appeal",
                switch (appealing.appeal(current.get(), Ids.parse(award), against, given)) {
                    case MADE -> words().made();
                    case BEFORE -> words().made_before();
                    case OVER -> words().is_over();
                });
    }

    private AppealPage page(String award, String given, FormErrors errors) {
        return new AppealPage(appealing.find(current.get(), Ids.parse(award)), given, errors);
    }

    private AppealMessages words() {
        return page.words(AppealMessages.class);
    }
}
