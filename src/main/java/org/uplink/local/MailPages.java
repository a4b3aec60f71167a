package org.uplink.local;

import io.quarkus.arc.profile.IfBuildProfile;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Shows the mails that were caught. Only development and tests have this page. */
@Path("/local/mail")
@IfBuildProfile(anyOf = {"dev", "test"})
class MailPages {

    @CheckedTemplate(basePath = "local", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record MailPage(List<MailCatcher.Caught> mails, String to) implements TemplateInstance {}

    private final MailCatcher catcher;

    MailPages(MailCatcher catcher) {
        this.catcher = catcher;
    }

    @GET
    @PermitAll
    public TemplateInstance show(@RestQuery @Nullable String to) {
        var all = catcher.all();
        return to == null || to.isBlank()
                ? new MailPage(all, "")
                : new MailPage(
                        all.stream().filter(one -> one.to().equals(to.strip())).toList(), to.strip());
    }
}
