package org.uplink.insight;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;
import org.uplink.platform.Paging;
import org.uplink.platform.Role;

/** Where an assessor begins who has seen somebody at work. */
@Path("/reviews/observations")
class ObservablePeoplePage {

    @CheckedTemplate(basePath = "insight", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Observable(List<ObservablePeople.Row> people, String find, String address, int page, int pages)
            implements TemplateInstance {}

    private final ObservablePeople people;

    ObservablePeoplePage(ObservablePeople people) {
        this.people = people;
    }

    @GET
    @RolesAllowed(Role.ASSESSOR_NAME)
    @Transactional
    public TemplateInstance show(@RestQuery @DefaultValue("") String q, @RestQuery @DefaultValue("1") int page) {
        var wanted = Math.max(1, page);
        var find = q.strip();
        var rows = people.list(find, wanted);
        var total = rows.isEmpty() ? 0 : rows.getFirst().total();
        var pages = Paging.pages(total, ObservablePeople.PAGE_SIZE);
        var address = "/reviews/observations?q=" + URLEncoder.encode(find, StandardCharsets.UTF_8) + "&";
        return new Observable(rows, find, address, wanted, pages);
    }
}
