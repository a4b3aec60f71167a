package org.uplink.people;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;
import org.uplink.platform.Role;

/** Who changed what, and when. */
@Path("/admin/audit")
@RolesAllowed(Role.ADMIN_NAME)
class AdminAudit {

    @CheckedTemplate(basePath = "people", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record AdminAuditPage(List<Trail.Row> rows, List<String> actions, String action, String address, Paging paging)
            implements TemplateInstance {}

    private final Trail trail;

    AdminAudit(Trail trail) {
        this.trail = trail;
    }

    @GET
    @Transactional
    public TemplateInstance list(@RestQuery @DefaultValue("") String action, @RestQuery @DefaultValue("1") int page) {
        var rows = trail.list(action, Paging.page(page));
        var paging = Paging.of(page, rows.isEmpty() ? 0 : rows.getFirst().total(), Trail.PAGE_SIZE);
        var address = Paging.address("/admin/audit").with("action", action).toString();
        return new AdminAuditPage(rows, trail.actions(), action, address, paging);
    }
}
