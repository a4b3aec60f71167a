package org.uplink.insight.privacy;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.Arrays;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.uplink.people.retention.Keeping;
import org.uplink.people.retention.RecordClass;
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
    record PrivacyPage(String organization, List<String> kinds, List<Kept> kept, boolean held, boolean student)
            implements TemplateInstance {}

    /** @param months null is without an end */
    record Kept(String kind, String trigger, @Nullable Integer months) {}

    private final ExportFile file;
    private final AuditTrail audit;
    private final CurrentActor current;
    private final Keeping keeping;

    PrivacyPages(ExportFile file, AuditTrail audit, CurrentActor current, Keeping keeping) {
        this.keeping = keeping;
        this.file = file;
        this.audit = audit;
        this.current = current;
    }

    @GET
    @Transactional
    public TemplateInstance show() {
        var me = current.get().person();
        return new PrivacyPage(
                current.get().organizationName(), KINDS, kept(), keeping.isHeld(me), keeping.isStudent(me));
    }

    private List<Kept> kept() {
        var periods = keeping.months();
        return Arrays.stream(RecordClass.values())
                .map(kind -> new Kept(kind.key(), kind.triggerKey(), periods.get(kind)))
                .toList();
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
