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
import org.uplink.platform.CurrentActor;
import org.uplink.platform.Paging;
import org.uplink.platform.Role;

/** Who looked at one's record, and who changed it. */
@Path("/me/trail")
@RolesAllowed(Role.LEARNER_NAME)
class MyTrail {

    private static final String ADDRESS = "/me/trail";

    @CheckedTemplate(basePath = "people", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record MyTrailPage(List<Trail.Row> rows, String address, Paging paging) implements TemplateInstance {}

    private final Trail trail;
    private final CurrentActor current;

    MyTrail(Trail trail, CurrentActor current) {
        this.trail = trail;
        this.current = current;
    }

    @GET
    @Transactional
    public TemplateInstance show(@RestQuery @DefaultValue("1") int page) {
        var rows = trail.about(current.get().person(), page);
        var paging = Paging.of(page, rows.isEmpty() ? 0 : rows.getFirst().total(), Trail.PAGE_SIZE);
        return new MyTrailPage(rows, Paging.address(ADDRESS).toString(), paging);
    }
}
