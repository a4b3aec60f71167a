package org.uplink.credential;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.uplink.platform.FormPost;
import org.uplink.platform.Ids;
import org.uplink.platform.Page;
import org.uplink.platform.Role;

/** The holder decides whether the own name stands on the public page of a credential. */
@Path("/me/record/awards/{award}/sharing")
class SharingPages {

    private final Sharing sharing;
    private final FormPost post;
    private final Page page;

    SharingPages(Sharing sharing, FormPost post, Page page) {
        this.sharing = sharing;
        this.post = post;
        this.page = page;
    }

    @POST
    @RolesAllowed(Role.LEARNER_NAME)
    public RestResponse<TemplateInstance> set(@RestPath String award, @RestForm @DefaultValue("false") boolean shared) {
        var title = sharing.set(Ids.parse(award), shared);
        var messages = MessageBundles.get(
                CredentialMessages.class, Localized.Literal.of(page.locale().getLanguage()));
        return post.goTo("/me/record", shared ? messages.shared(title) : messages.hidden(title));
    }
}
