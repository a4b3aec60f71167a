package org.uplink.insight.privacy;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;
import org.uplink.platform.AuditTrail;
import org.uplink.platform.CurrentActor;
import org.uplink.platform.Role;

/** What is recorded about somebody, who sees it and how long it stays, and all of it to take along. */
@Path("/me/privacy")
@RolesAllowed(Role.LEARNER_NAME)
class PrivacyPages {

    /** A kind of record, in the order in which people ask. */
    private static final List<String> KINDS =
            List.of("account", "learning", "checks", "self", "evidence", "work", "certifications", "notices", "trail");

    @CheckedTemplate(basePath = "privacy", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record PrivacyPage(String organization, List<String> kinds) implements TemplateInstance {}

    private final ExportFile file;
    private final AuditTrail audit;
    private final CurrentActor current;

    PrivacyPages(ExportFile file, AuditTrail audit, CurrentActor current) {
        this.file = file;
        this.audit = audit;
        this.current = current;
    }

    @GET
    public TemplateInstance show() {
        return new PrivacyPage(current.get().organizationName(), KINDS);
    }

    @GET
    @Path("files/record.zip")
    @Produces("application/zip")
    @Transactional
    public RestResponse<StreamingOutput> download() {
        var me = current.get().person();
        audit.record("took-own-record", "/me/privacy", "", me);
        return file.of(me);
    }
}
