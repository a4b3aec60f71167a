package org.uplink.insight;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;
import org.uplink.people.People;
import org.uplink.platform.PersonId;
import org.uplink.platform.Role;

/** One person as their manager sees them: where they stand, not how they got there. */
@Path("/team/people/{person}")
class TeamPersonPage {

    /**
     * @param core gaps in what matters most for the jobs, the largest first
     * @param other the other gaps, the largest first
     */
    record View(
            People.Member member,
            TeamPeople.Row row,
            List<SkillLine> core,
            List<SkillLine> other,
            List<SkillLine.Domain> domains,
            List<WalkLine> assigned,
            List<PersonAwards.Row> awards) {

        public boolean hasTargets() {
            return domains.stream().anyMatch(domain -> domain.targets() > 0);
        }
    }

    @CheckedTemplate(basePath = "insight", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record TeamPerson(View view) implements TemplateInstance {}

    private final TeamPersonViews views;

    TeamPersonPage(TeamPersonViews views) {
        this.views = views;
    }

    @GET
    @RolesAllowed({Role.MANAGER_NAME, Role.ADMIN_NAME})
    @Transactional
    public TemplateInstance show(@RestPath String person) {
        return new TeamPerson(views.of(PersonId.parse(person)));
    }
}
