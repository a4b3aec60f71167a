package org.uplink.credential;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.uplink.platform.FormErrors;
import org.uplink.platform.FormPost;
import org.uplink.platform.Page;

/**
 * Who knows the holder's e-mail address is told whether it matches, and nothing more: no name, and the same answer in the
 * same time for every miss, whatever the holder shares.
 */
@Path("/verify/{credential}/holder")
class HolderPages {

    private static final int LONGEST_ADDRESS = 254;

    private final Verification verification;
    private final VerifyViews views;
    private final AskLimits limits;
    private final FormPost post;
    private final Page page;

    HolderPages(Verification verification, VerifyViews views, AskLimits limits, FormPost post, Page page) {
        this.verification = verification;
        this.views = views;
        this.limits = limits;
        this.post = post;
        this.page = page;
    }

    @POST
    @PermitAll
    public RestResponse<TemplateInstance> ask(@RestPath String credential, @RestForm @Nullable String email) {
        limits.address(credential);
        var found = verification.find(credential);
        var typed = email == null ? "" : email.strip();
        if (typed.isEmpty() || typed.length() > LONGEST_ADDRESS) {
            var errors =
                    FormErrors.on("email", page.words(CredentialMessages.class).ask_missing());
            return post.tryAgain(views.page(found, new VerifyViews.Asked(typed, "", errors)));
        }
        var matches = IdentityRules.matches(typed, found.identityHash(), found.identitySalt());
        var said = matches ? "matches" : "misses";
        return post.show(views.page(found, new VerifyViews.Asked(typed, said, FormErrors.NONE)));
    }
}
