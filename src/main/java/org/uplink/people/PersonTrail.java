package org.uplink.people;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.uplink.platform.Looks;
import org.uplink.platform.Paging;
import org.uplink.platform.PersonId;
import org.uplink.platform.Role;

/** Who looked at the record of one of a manager's people, and who changed it: that, and not with what result. */
@Path("/team/people/{person}/trail")
class PersonTrail {

    @CheckedTemplate(basePath = "people", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record PersonTrailPage(People.Member member, List<Trail.Row> rows, String address, Paging paging)
            implements TemplateInstance {}

    private final People people;
    private final Trail trail;
    private final Looks looks;

    PersonTrail(People people, Trail trail, Looks looks) {
        this.people = people;
        this.trail = trail;
        this.looks = looks;
    }

    @GET
    @RolesAllowed({Role.MANAGER_NAME, Role.ADMIN_NAME})
    @Transactional
    public TemplateInstance show(@RestPath String person, @RestQuery @DefaultValue("1") int page) {
        var member = people.managed(PersonId.parse(person));
        var address = "/team/people/" + member.id() + "/trail";
        var rows = trail.about(member.person(), page);
        looks.note(member.person(), Looks.Sight.TRAIL, address);
        var paging = Paging.of(page, rows.isEmpty() ? 0 : rows.getFirst().total(), Trail.PAGE_SIZE);
        return new PersonTrailPage(member, rows, Paging.address(address).toString(), paging);
    }
}
