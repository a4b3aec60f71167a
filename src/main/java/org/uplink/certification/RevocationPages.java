package org.uplink.certification;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.uplink.platform.CurrentActor;
import org.uplink.platform.FormErrors;
import org.uplink.platform.FormPost;
import org.uplink.platform.Ids;
import org.uplink.platform.PersonId;
import org.uplink.platform.Role;

/** Taking an award back. The form stands on the page of the person; here it is shown again where the reason is missing. */
@Path("/team/people/{person}/awards/{award}/revocation")
class RevocationPages {

    private static final int LONGEST_REASON = 500;

    @CheckedTemplate(basePath = "certification", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record RevocationPage(UUID person, UUID award, String title, String reason, FormErrors errors)
            implements TemplateInstance {}

    private final Revoking revoking;
    private final CertificationWords words;
    private final CurrentActor current;
    private final FormPost post;

    RevocationPages(Revoking revoking, CertificationWords words, CurrentActor current, FormPost post) {
        this.revoking = revoking;
        this.words = words;
        this.current = current;
        this.post = post;
    }

    @POST
    @RolesAllowed(Role.ADMIN_NAME)
    public RestResponse<TemplateInstance> revoke(
            @RestPath String person, @RestPath String award, @RestForm @Nullable String reason) {
        var holder = PersonId.parse(person);
        var id = Ids.parse(award);
        var given = reason == null ? "" : reason.strip();
        if (given.isEmpty() || given.length() > LONGEST_REASON) {
            var title = revoking.titleOf(current.get(), holder, id);
            var errors = FormErrors.on("reason", words.messages().reason_needed());
            return post.tryAgain(new RevocationPage(holder.value(), id, title, given, errors));
        }
        var message =
                switch (revoking.revoke(current.get(), holder, id, given)) {
                    case Revoking.Outcome.Revoked(var title) -> words.messages().revoked(title);
                    case Revoking.Outcome.RevokedBefore(var title) ->
                        words.messages().revoked_before(title);
                };
        return post.goTo("/team/people/" + holder, message);
    }
}
